import { t1, t2, t3, t4, t5, t9 } from '../../publications/final-accounts/forms';
import { LAST_YEAR, type Base } from '../../model/edition';
import { at, budgeted, said, saidOf, type Item } from '../../model/item';
import type { Role } from '../../model/narrative';

/**
 * The fact that a role makes of an item: 行政运行's change against last year, its 年初预算. T9 prints 预算数, the full-year
 * budget: 三公 that only says 预算 means it, 年初预算 is another figure and may differ.
 */
export function factOf(role: Role, of: Item, base: Base | null = 'lastYear'): Item {
  switch (role) {
    case 'amount':
    case 'count':
      return of;
    case 'initialBudget':
    case 'fullYearBudget':
      return budgeted(role, of);
    case 'prior':
      return base === 'lastYear' ? at(LAST_YEAR, of) : saidOf(of, role, base);
    default:
      return saidOf(of, role, base);
  }
}

/** Facts that the statements print twice under different names. */
const SAME: ReadonlyMap<Item, Item> = new Map([
  [t1.income('total'), t2('total', 'total')],
  [t1.expenditure('total'), t3('total', 'total')],
]);

const sameFact = (a: Item, b: Item): boolean => (SAME.get(a) ?? a) === (SAME.get(b) ?? b);

/** Of what an item is a part by the form of the statements; null where it is none, or of several. */
function wholeByForm(of: Item): Item | null {
  switch (of.statement) {
    case 'T1':
      if (
        /^income\.(?:total|grand|opening|carryUsed)$|^expenditure\.(?:total|grand|closing|distribution)$/.test(
          of.row,
        )
      )
        return null;
      return of.row.startsWith('income.') ? t1.income('total') : t1.expenditure('total');
    case 'T2':
      return of.row === 'total' && of.column !== 'total' ? t2('total', 'total') : null;
    case 'T3':
      return of.row === 'total' && of.column !== 'total' ? t3('total', 'total') : null;
    case 'T4':
      return /^income\.(?:generalBudget|governmentFund|stateCapital)$/.test(of.row)
        ? t4.income('total')
        : null;
    case 'T5':
      return of.row !== 'total' || of.column !== 'total' ? t5('total', 'total') : null;
    case 'T6':
      return /^(?:staff|public)$/.test(of.row) ? t5('total', 'basic') : null;
    case 'T9':
      return of.column !== 'total' ? t9('total', 'actual') : null;
    default:
      return PROCUREMENT_PARTS.has(of) ? said('procurement.total') : null;
  }
}

const PROCUREMENT_PARTS: ReadonlySet<Item> = new Set(
  ['goods', 'works', 'services', 'small'].map((part) => said(`procurement.${part}`)),
);

/**
 * Of what a share that names no whole is a part: what the text tells the parts of (其中), if by the form it may be; else
 * what it is a part of by the form. Null where both speak and disagree: 购置费's share of 用车 or of all 三公.
 */
export function wholeOf(of: Item, head: Item | 'unread' | null): Item | null {
  if (head === 'unread') return null;
  const whole = wholeByForm(of);
  if (head === null || head === of) return whole;
  if (whole === null) return head;
  return sameFact(head, whole) ? head : null;
}

/** Is an item, by the form, one of those that make up a total of the year? */
export const isPartOfYear = (of: Item): boolean => {
  const whole = wholeByForm(of);
  return whole !== null && YEAR_TOTALS.has(whole);
};

const YEAR_TOTALS: ReadonlySet<Item> = new Set([
  t1.income('total'),
  t1.expenditure('total'),
  t2('total', 'total'),
  t3('total', 'total'),
  t4.income('total'),
]);

/** 总计, with what was carried over. */
export const GRANDS: ReadonlySet<Item> = new Set([
  t1.income('grand'),
  t1.expenditure('grand'),
  t4.income('grand'),
  t4.expenditure('grand', 'total'),
]);

/** Two totals that are equal by form: what is said next of both is said of the first. */
export const firstOfPair: ReadonlyMap<Item, Item> = new Map([
  [t1.expenditure('grand'), t1.income('grand')],
  [t4.expenditure('grand', 'total'), t4.income('grand')],
]);
