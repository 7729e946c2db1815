import { LAST_YEAR, type Base } from '../model/edition';
import { at, budgeted, saidOf, type Item } from '../model/item';
import type { Grammar } from '../model/grammar';
import type { Role } from '../model/narrative';

/** The fact that a role makes of an item: 行政运行's change against last year, its 年初预算. */
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

/**
 * Of what a share that names no whole is a part: what the text tells the parts of (其中), if by the form it may be; else
 * what it is a part of by the form. Of either where both speak and disagree: 购置费's share of 用车 or of all 三公.
 */
export function wholesByParts(
  grammar: Grammar,
  of: Item,
  head: Item | 'unread' | null,
  naming: { mayBe(of: Item): readonly Item[] },
): readonly Item[] {
  if (head === 'unread') return [];
  const whole = grammar.wholeOf(of);
  if (head === null || head === of) return whole === null ? [] : [whole];
  if (whole === null) return [head];
  const { same } = grammar;
  const isSame = (other: Item): boolean => (same.get(other) ?? other) === (same.get(whole) ?? whole);
  return isSame(head) || naming.mayBe(head).some(isSame) ? [head] : [whole, head];
}

/** Is an item, by the form, one of those that make up a total of the year? */
export const isPartOfYear = ({ wholeOf: byForm, yearTotals }: Grammar, of: Item): boolean => {
  const whole = byForm(of);
  return whole !== null && yearTotals.has(whole);
};
