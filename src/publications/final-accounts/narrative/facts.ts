import type { Grammar, Restatable } from '../../../model/grammar';
import { item, said, type Item } from '../../../model/item';
import { t1, t2, t3, t4, t5, t6, t7, t8, t9 } from '../forms';
import { FUNDS } from '../funds';
import { partOf } from './fiscal';

// What is known of facts beyond one section.

/** Of what an item is a part by the form of the statements; null where it is none, or of several. */
function wholeOf(of: Item): Item | null {
  switch (of.statement) {
    case t1.id:
      if (
        /^income\.(?:total|grand|opening|carryUsed)$|^expenditure\.(?:total|grand|closing|distribution)$/.test(
          of.row,
        )
      )
        return null;
      return sideOf(of) === 'income' ? t1.income('total') : t1.expenditure('total');
    case t2.id:
      return of.row === 'total' && of.column !== 'total' ? t2('total', 'total') : null;
    case t3.id:
      return of.row === 'total' && of.column !== 'total' ? t3('total', 'total') : null;
    case t4.id:
      return FUNDS.some((fund) => t4.income(fund).row === of.row) ? t4.income('total') : null;
    case t5.id:
      return of.row !== 'total' || of.column !== 'total' ? t5('total', 'total') : null;
    case t6.id:
      return /^(?:staff|public|\d{3})$/.test(of.row) ? t5('total', 'basic') : null;
    case t9.id:
      return of.column !== 'total' ? t9('total', 'actual') : null;
    default:
      return PROCUREMENT_PARTS.has(of) ? said('procurement.total') : null;
  }
}

const PROCUREMENT_PARTS: ReadonlySet<Item> = new Set(
  ['goods', 'works', 'services', 'small'].map((part) => said(`procurement.${part}`)),
);

/** By the rows of the statements with two sides, and the narrative's own totals. */
function sideOf({ row }: Item): 'income' | 'expenditure' | null {
  if (/^income\.|^(?:all|fiscal)\.income$/.test(row)) return 'income';
  return /^expenditure\.|^(?:all|fiscal|general)\.expenditure$/.test(row) ? 'expenditure' : null;
}

/** T4's row of a fund's income, or what stands in its column. */
const isOfFund = ({ statement, row, column }: Item): boolean =>
  statement === t4.id &&
  FUNDS.some((fund) => (row.startsWith('income.') ? row === `income.${fund}` : column === fund));

/** What T4 prints of all funds: the whole and its classes; a 款 or 项 of T5 is the general budget's alone. */
function ofAll(of: Item): readonly Item[] {
  if (of.statement !== t5.id || of.column !== 'total') return [];
  if (of.row === 'total') return [t4.expenditure('total', 'total'), of];
  return /^\d{3}$/.test(of.row) ? [item(t4.id, `expenditure.${of.row}`, 'total'), of] : [of];
}

const YEAR_OR_GRAND = {
  income: [t1.income('total'), t1.income('grand')],
  expenditure: [t1.expenditure('total'), t1.expenditure('grand')],
};

/** Names that places use of the one and of the other. */
const EITHER: ReadonlyMap<Item, readonly Item[]> = new Map([
  [said('all.income'), YEAR_OR_GRAND.income],
  [said('all.both'), YEAR_OR_GRAND.income],
  [said('fiscal.both'), [t4.income('total'), t4.income('grand')]],
  [said('all.expenditure'), YEAR_OR_GRAND.expenditure],
  [said('general.grand.income'), [t4.expenditure('grand', 'generalBudget'), t4.income('generalBudget')]],
  [said('general.grand.expenditure'), [t5('total', 'total'), t4.expenditure('grand', 'generalBudget')]],
  [said('general.year'), [t5('total', 'total'), t3('total', 'total'), t4.expenditure('total', 'total')]],
  [said('fiscal.income'), [t4.income('total'), t4.income('grand'), t4.income('generalBudget')]],
  ...['fiscal', 'general'].map((section): [Item, Item[]] => [
    said(`${section}.expenditure`),
    [t4.expenditure('total', 'total'), t5('total', 'total'), t4.expenditure('grand', 'total')],
  ]),
  ...FUNDS.map((fund): [Item, Item[]] => [
    said(`fund.${fund}.income`),
    [t4.income(fund), t4.expenditure('grand', fund)],
  ]),
  ...FUNDS.map((fund): [Item, Item[]] => [
    said(`fund.${fund}.expenditure`),
    [t4.expenditure('total', fund), t4.expenditure('grand', fund)],
  ]),
]);

const restatable: readonly Restatable[] = [
  ['基本支出', [t3('total', 'basic'), t5('total', 'basic')]],
  ['人员经费', [t6('staff')]],
  ['公用经费', [t6('public'), said('operating.public'), said('operating')]],
  ['机关运行经费', [said('operating'), t6('public')]],
  ['三公经费(?:支出)?', [t9('total', 'actual')]],
  ['本年收入合计', [t1.income('total'), t2('total', 'total')]],
  ['本年支出合计', [t1.expenditure('total'), t3('total', 'total')]],
];

export const facts = {
  same: new Map([
    [t1.income('total'), t2('total', 'total')],
    [t1.expenditure('total'), t3('total', 'total')],
  ]),
  wholeOf,
  yearTotals: new Set([
    t1.income('total'),
    t1.expenditure('total'),
    t2('total', 'total'),
    t3('total', 'total'),
    t4.income('total'),
  ]),
  grandTotals: new Map([
    [t1.income('grand'), t1.income('total')],
    [t1.expenditure('grand'), t1.expenditure('total')],
    [t4.income('grand'), t4.income('total')],
    [t4.expenditure('grand', 'total'), t4.expenditure('total', 'total')],
  ]),
  mayBe: (of) => EITHER.get(of) ?? [],
  firstOfPair: new Map([
    [t1.expenditure('grand'), t1.income('grand')],
    [t4.expenditure('grand', 'total'), t4.income('grand')],
  ]),
  pairs: new Map([
    [t1.income('grand'), [t1.income('grand'), t1.expenditure('grand')]],
    [t4.income('grand'), [t4.income('grand'), t4.expenditure('grand', 'total')]],
    [said('all.both'), [said('all.income'), said('all.expenditure')]],
    [said('fiscal.both'), [said('fiscal.income'), said('fiscal.expenditure')]],
  ]),
  sideOf,
  // T9 prints 预算数, the full-year budget: 三公 that only says 预算 means it.
  printsBudget: ({ statement }) => statement === t9.id,
  funds: { isOf: isOfFund, partOf, ofAll, general: t5.id, others: [t7.id, t8.id] },
  restatable,
} satisfies Partial<Grammar>;
