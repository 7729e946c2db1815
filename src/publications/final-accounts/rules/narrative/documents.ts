import { UNKNOWN } from '../../../../model/grammar';
import { say, type Text } from '../../../../model/text';
import { doubtOf } from '../../../../books/belonging';
import type { Books } from '../../../../books/books';
import { observation, type Observation, type Rule } from '../../../../books/rule';
import { spot } from './spot';
import { LABEL, narrativeRuleTexts } from './texts';

/** What the reader of a document could not read: without it, what is missing would look as if nobody had written it. */
function* remarks({ documents }: Books): Iterable<Observation> {
  for (const { file, remarks = [] } of documents) {
    for (const { key, text } of remarks) {
      yield {
        key: `${file}:${key}`,
        severity: 'review',
        message: narrativeRuleTexts.ofDocument({ file, what: text }),
        spots: [],
      };
    }
  }
}

/** Of how much of part two its figures must have been understood, for what agrees to mean something. */
const ENOUGH_READ = 3;

/** A narrative whose headings are not known, or of whose figures hardly any was understood: nothing said of it is much. */
function* unread(books: Books): Iterable<Observation> {
  for (const narrative of books.narratives) {
    const { file, printings, sections, whole } = narrative;
    const read = printings.filter(
      ({ figure, section }) => figure.quantity !== 'count' && section.partTwo,
    ).length;
    const left = narrative.unread.filter(({ kind, section }) => kind !== 'count' && section.partTwo);
    const all = read + left.length;
    const known = sections.some(({ kind }) => kind !== UNKNOWN);
    if (known && read * ENOUGH_READ >= all) continue;
    const counted = narrativeRuleTexts.counted({ file, all, read });
    const [first] = left;
    yield {
      key: `unread:${file}`,
      severity: 'review',
      message: known ? counted : narrativeRuleTexts.noHeading({ file, counted }),
      spots: [spot(narrative, first?.passage ?? whole, LABEL.notUnderstood)],
    };
  }
}

/**
 * A narrative of another unit or another year: said once, in place of a flood; a mere slip in the name is a review, and so
 * is what was only given beside the package.
 */
function* belonging(books: Books): Iterable<Observation> {
  const { unitName, fiscalYear } = books.set;
  const of = (unit: string | null, year: number | null): Text | null =>
    unit || year !== null ? narrativeRuleTexts.whose({ unit, year }) : null;
  const isBeside = new Set(books.documents.flatMap((each) => (each.isBeside ? [each.file] : [])));
  for (const narrative of [...books.strangers, ...books.narratives]) {
    const doubt = doubtOf(narrative, books.set);
    const stranger = books.strangers.includes(narrative);
    if (!stranger && !doubt.year && !doubt.unit) continue;
    const { names, file } = narrative;
    const its = of(doubt.unit ? (names.unit?.text ?? null) : null, doubt.year ? names.year : null);
    const ours = of(doubt.unit ? unitName : null, doubt.year ? fiscalYear : null);
    const passage = (doubt.unit ? names.unit : null) ??
      names.years.find(({ year }) => year === names.year)?.passage ?? {
        start: 0,
        end: 0,
        text: '',
        section: '',
      };
    yield {
      key: `belongs:${file}`,
      severity: stranger && !isBeside.has(file) ? 'error' : 'review',
      message: (stranger ? narrativeRuleTexts.stranger : narrativeRuleTexts.unnamed)({
        file,
        its,
        ours: ours ?? say('', ''),
      }),
      spots: [spot(narrative, passage, LABEL.narrative)],
    };
  }
}

const BASIS = say('决算公开说明：文字', 'The narrative: its words');

export const documentRules: readonly Rule[] = [
  observation(
    'N.document',
    say('说明文件的内容都读到了', 'All of the narrative’s file was read'),
    say('决算公开说明：文件', 'The narrative: its file'),
    remarks,
  ),
  observation(
    'N.package',
    say('说明与报表是同一单位、同一年度的', 'The narrative is of the same unit and year'),
    BASIS,
    belonging,
  ),
  observation(
    'N.unread',
    say('说明的标题和数字认得出', 'The headings and the figures of the narrative are understood'),
    BASIS,
    unread,
  ),
];
