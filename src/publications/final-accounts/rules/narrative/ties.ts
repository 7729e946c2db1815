import Decimal from 'decimal.js';
import type { Form } from '../../../../model/form';
import type { Figure } from '../../../../model/figure';
import { budgeted, said, type Item } from '../../../../model/item';
import { OTHER_EXPENSES, t9 } from '../../forms';
import { threePublic } from '../../narrative';
import { say } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { equal, type Identity } from '../../../../model/identity';
import {
  observation,
  reviewRule,
  rule,
  type Observation,
  type Rule,
  type Spot,
} from '../../../../books/rule';
import { figureSpot, spot } from './spot';
import { LABEL, narrativeRuleTexts } from './texts';

const BASIS = say(
  '决算公开说明：文字中的数字应与报表一致',
  'The narrative: its figures agree with the statements',
);

/** Statements print what was spent; those of a few expenses a budget beside it. */
const prints = ({ table }: Form, { edition: { unit, year, measure } }: Item): boolean =>
  unit === 0 &&
  year === 0 &&
  (measure === 'actual' || (table.kind === 'expenses' && measure === 'fullYearBudget'));

const isPrinted = ({ set }: Books, fact: Item): boolean =>
  set.forms.some((form) => form.id === fact.statement && prints(form, fact));

const RATES = new Set(['growth', 'share', 'variance', 'completion', 'priorRate', 'points']);

/** The narrative against each of these statements, and against itself. */
export const tieRules = (forms: readonly Form[]): readonly Rule[] => [
  ...forms.map((form) =>
    rule(
      `N.${form.id}`,
      say(
        `说明中的数 = ${form.id}《${form.title.zh}》`,
        `The narrative's figure = ${form.id} (${form.title.en})`,
      ),
      BASIS,
      function* (books): Iterable<Identity> {
        for (const { figure, fact } of books.saidOf(form.id)) {
          if (prints(form, fact)) yield equal(figure.item, fact);
        }
      },
    ),
  ),
  reviewRule(
    'N.either',
    say(
      '名称可能指两个数的（总收入、财政拨款支出…），应与其中一个一致',
      'An amount whose name may mean either of two figures is one of them',
    ),
    BASIS,
    function* (books): Iterable<Identity> {
      for (const { printings } of books.narratives) {
        for (const { figure, may } of printings)
          if (may.length > 0) yield equal(figure.item, meantBy(books, figure, may));
      }
    },
  ),
  rule(
    'N.meetings',
    say(
      '说明中的会议费、培训费 = T9 同项，印有这两项的表',
      'Meetings and training in the narrative = T9, where it prints them',
    ),
    BASIS,
    function* (books): Iterable<Identity> {
      for (const [, line] of OTHER_EXPENSES) {
        for (const measure of ['actual', 'fullYearBudget'] as const) {
          const cell = t9(line, measure);
          if (books.figure(cell) === undefined) continue;
          for (const { figure, section } of books.said(budgeted(measure, said(line))))
            if (section === threePublic) yield equal(figure.item, cell);
        }
      }
    },
  ),
  rule(
    'N.same',
    say('说明中同一个数前后一致', 'The narrative says the same figure alike each time'),
    BASIS,
    (books) => saidAgain(books, false),
  ),
  reviewRule(
    'N.same-reason',
    say('各处原因说明中的同一个数一致', 'Reasons give the same figure alike each time'),
    BASIS,
    (books) => saidAgain(books, true),
  ),
  observation(
    'N.restated',
    say(
      '原因和绩效部分重述的数与别处一致',
      'Figures said again among reasons and on performance are the same',
    ),
    BASIS,
    restatements,
  ),
];

/** Of what a figure may be, what it agrees with; else one that nobody knows, else the nearest. */
function meantBy(books: Books, { value, ulp }: Figure, may: readonly Item[]): Item {
  const known = may.map((item) => ({
    item,
    apart: value.minus(books.figure(item)?.value ?? 0).abs(),
    reach: Decimal.max(ulp ?? 0, books.figure(item)?.ulp ?? 0),
    isKnown: books.lack(item) === null,
  }));
  const agrees = known.find(({ apart, reach, isKnown }) => isKnown && apart.lte(reach));
  const unknown = known.find(({ isKnown }) => !isKnown);
  const nearest = known.reduce((best, each) => (each.apart.lt(best.apart) ? each : best));
  return (agrees ?? unknown ?? nearest).item;
}

function* saidAgain(books: Books, inReasons: boolean): Iterable<Identity> {
  const seen = new Set<Item>();
  for (const { printings } of books.narratives) {
    for (const { fact, role, explains } of printings) {
      const sayings = books.said(fact);
      // Most are said once; of the others each is asked for once.
      if (sayings.length < 2 || explains !== inReasons || seen.has(fact)) continue;
      if (isPrinted(books, fact) || RATES.has(role)) continue;
      seen.add(fact);
      const first = sayings[0]!.figure.item;
      for (let next = 1; next < sayings.length; next++) yield equal(sayings[next]!.figure.item, first);
    }
  }
}

/** What is printed of items that a name may mean, for finding a value among it however often it is printed. */
class Elsewhere {
  readonly first: Figure | undefined;
  /** Where that stands. */
  readonly spot: Spot | undefined;
  /** The values in ascending order, by the last place they are printed to; null: exact. */
  private readonly values = new Map<string, { readonly ulp: Decimal | null; readonly sorted: Decimal[] }>();

  constructor(books: Books, items: readonly Item[]) {
    const figures = items.flatMap((of) => [
      ...(of.statement === 'N' ? [] : [books.figure(of)]),
      ...books.said(of).map(({ figure }) => figure),
    ]);
    const printed = figures.flatMap((figure) => (figure?.state === 'number' ? [figure] : []));
    this.first = printed[0];
    this.spot = this.first && figureSpot(this.first, this.first.rowLabel);
    for (const { value, ulp } of printed) {
      const key = ulp?.toString() ?? '';
      const group = this.values.get(key);
      if (group) group.sorted.push(value);
      else this.values.set(key, { ulp, sorted: [value] });
    }
    for (const { sorted } of this.values.values()) sorted.sort((a, b) => a.cmp(b));
  }

  /** Is a value printed, one last place apart? */
  prints(value: Decimal, ulp: Decimal): boolean {
    return [...this.values.values()].some(({ ulp: own, sorted }) => {
      const reach = Decimal.max(ulp, own ?? ulp);
      const lowest = value.minus(reach);
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]!.lt(lowest)) low = middle + 1;
        else high = middle;
      }
      return low < sorted.length && sorted[low]!.lte(value.plus(reach));
    });
  }
}

/** Known by its name and said again among reasons or in 绩效: what is printed elsewhere is due. Said alike it is one thing. */
function* restatements(books: Books): Iterable<Observation> {
  const known = new Map<readonly Item[], Elsewhere>();
  for (const narrative of books.narratives) {
    const alike = new Map<string, Observation & { readonly spots: Spot[] }>();
    for (const [index, { may, value, ulp, passage }] of narrative.restated.entries()) {
      let elsewhere = known.get(may);
      if (!elsewhere) known.set(may, (elsewhere = new Elsewhere(books, may)));
      const { first, spot: there } = elsewhere;
      if (!first || !there || elsewhere.prints(value, ulp)) continue;
      const said = `${passage.section}\n${passage.text}\n${first.item.key}`;
      const same = alike.get(said);
      if (same) same.spots.push(spot(narrative, passage, LABEL.saidAgain));
      else
        alike.set(said, {
          key: `restated:${index}`,
          severity: 'review',
          message: narrativeRuleTexts.saidOtherwise({
            section: passage.section,
            words: passage.text,
            elsewhere: first.printed,
          }),
          spots: [spot(narrative, passage, LABEL.saidAgain), there],
        });
    }
    yield* alike.values();
  }
}
