import { once } from '../model/once';
import { itemCount, type Item } from '../model/item';
import { say, type Text } from '../model/text';
import type { Narrative, Printing } from '../model/narrative';
import type { Check } from './check';

/** A figure of the narrative, understood or not, in the sections that report figures. */
export interface NarrativeFigure {
  /** In the narrative as extracted, in UTF-16 code units. */
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
  /** The heading it stands under, as printed. */
  readonly section: string;
  /** Of part two (决算情况说明). */
  readonly partTwo: boolean;
  readonly kind: 'money' | 'percent' | 'count';
}

export interface UncheckedFigure extends NarrativeFigure {
  readonly reason: Text;
}

/** What was checked of one narrative: the rest is `unchecked`, each with its reason. */
export interface NarrativeCoverage {
  readonly narrative: Narrative;
  /** In printed order. */
  readonly figures: readonly NarrativeFigure[];
  /** Those that no evaluated identity touches. */
  readonly unchecked: readonly UncheckedFigure[];
}

const ALONE = say(
  '报表和说明中没有可与它核对的数',
  'nothing in the statements or the narrative to check it against',
);
const NO_BASE = say(
  '没有找到计算这个比率的两个数',
  'the two figures this rate was worked out from were not found',
);

const NO_POINTS = say(
  '上年的比率没有写出，也推算不出，百分点无从核对',
  "last year's rate is not told and cannot be worked out: nothing to check the percentage points against",
);

const STRANGER = say('说明不是这套报表的', 'the narrative is not of these statements');

/** The amounts and percentages of part two (决算情况说明): the statements or the sentence itself must bear them out. */
export const reportsAccounts = ({ partTwo, kind }: NarrativeFigure): boolean => kind !== 'count' && partTwo;

/** For each narrative, those that belong to other statements last, its figures, and which of them no evaluated identity touches. */
export const narrativeCoverage = once(coverageOf);

function coverageOf({ books, verdicts }: Pick<Check, 'books' | 'verdicts'>): readonly NarrativeCoverage[] {
  const narratives = [...books.narratives, ...books.strangers];
  if (narratives.length === 0) return [];
  const touched = new Uint8Array(itemCount());
  const hindered = new Map<Item, Text>();
  for (const { kind, identity, why } of verdicts) {
    for (const side of [identity.left, identity.right]) {
      for (const item of side) {
        if (kind !== 'notEvaluated') touched[item.index] = 1;
        else if (why) hindered.set(item, why);
      }
    }
  }
  const strange = new Set(books.strangers);
  return narratives.map((narrative) => {
    const figures: NarrativeFigure[] = [];
    const unchecked: UncheckedFigure[] = [];
    const leave = (figure: UncheckedFigure): void => {
      figures.push(figure);
      unchecked.push(figure);
    };
    for (const printing of narrative.printings) {
      const { item } = printing.figure;
      const figure = figureOf(printing);
      if (touched[item.index]) {
        figures.push(figure);
        continue;
      }
      const reason = hindered.get(item) ?? (strange.has(narrative) ? STRANGER : reasonFor(printing));
      leave({ ...figure, reason });
    }
    for (const { passage, section, kind, reason } of narrative.unread) {
      const { text, section: title } = passage;
      leave({ span: passage, text, section: title, partTwo: section.partTwo, kind, reason });
    }
    return { narrative, figures: figures.sort(byPlace), unchecked: unchecked.sort(byPlace) };
  });
}

function figureOf({ figure: { place, printed, quantity }, section: { partTwo } }: Printing): NarrativeFigure {
  if (place.source !== 'narrative') throw new TypeError('a printing of a narrative stands in it');
  return { span: place, text: printed, section: place.section, partTwo, kind: quantity ?? 'money' };
}

const byPlace = (a: NarrativeFigure, b: NarrativeFigure): number => a.span.start - b.span.start;

const reasonFor = ({ figure, role }: Printing): Text =>
  role === 'points' ? NO_POINTS : figure.quantity === 'percent' && role !== 'priorRate' ? NO_BASE : ALONE;
