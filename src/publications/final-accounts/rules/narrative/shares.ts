import { addTo } from '../../../../model/lists';
import Decimal from 'decimal.js';
import type { Item } from '../../../../model/item';
import type { StatedRatio as Stated } from '../../../../model/narrative';
import type { Books } from '../../../../books/books';

export const HUNDRED = new Decimal(100);

/** The shares of one whole in one section, where there are several side by side. */
export function sharesOfOneWhole(ratios: readonly Stated[]): Stated[][] {
  const groups = new Map<string, Stated[]>();
  for (const stated of ratios) {
    if (stated.kind !== 'share' || stated.rate.section.nestedShares) continue;
    const key = `${stated.rate.section.key}/${stated.whole.key}`;
    addTo(groups, key, stated);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Do the parts make up the whole, rounding apart? Then their shares must make up 100%. */
export function isComplete(books: Books, group: readonly Stated[]): boolean {
  const value = (of: Item): Decimal => books.figure(of)?.value ?? new Decimal(0);
  const parts = new Set(group.map(({ part }) => part));
  if (parts.size !== group.length) return false;
  const whole = books.figure(group[0]!.whole);
  if (!whole || whole.value.isZero()) return false;
  const sum = [...parts].reduce((total, part) => total.plus(value(part)), new Decimal(0));
  return sum
    .minus(whole.value)
    .abs()
    .lte((whole.ulp ?? new Decimal(0)).times(group.length));
}

/** Do the printed shares of a complete group add up to 100 exactly? One of them was then often made to fit. */
export const makesUp = (books: Books, group: readonly Stated[]): boolean =>
  isComplete(books, group) &&
  group.reduce((sum, { rate }) => sum.plus(rate.figure.value), new Decimal(0)).eq(HUNDRED);
