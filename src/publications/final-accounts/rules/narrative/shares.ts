import { addTo } from '../../../../model/lists';
import Decimal from 'decimal.js';
import type { Figure } from '../../../../model/figure';
import type { Item } from '../../../../model/item';
import type { StatedRatio as Stated } from '../../../../model/narrative';
import type { Books } from '../../../../books/books';

export const HUNDRED = new Decimal(100);

/** The shares of one whole in one section, where there are several side by side. */
export function sharesOfOneWhole(ratios: readonly Stated[]): Stated[][] {
  const groups = new Map<string, Stated[]>();
  for (const stated of ratios) {
    if (stated.kind !== 'share' || stated.orWhole.length > 0 || stated.rate.section.nestedShares) continue;
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

/** Is a rate, one last place apart, the share that a part has of a whole? */
export function isShare(books: Books, rate: Figure, part: Item, whole: Item): boolean {
  const [a, b] = [books.figure(part), books.figure(whole)];
  if (!b || b.value.isZero()) return false;
  const share = HUNDRED.times(a?.value ?? 0).div(b.value);
  return share
    .minus(rate.value)
    .abs()
    .lte(rate.ulp ?? 0);
}

/** Do the printed shares of a complete group add up to 100 exactly? One of them was then often made to fit. */
export const makesUp = (books: Books, group: readonly Stated[]): boolean =>
  isComplete(books, group) &&
  group.reduce((sum, { rate }) => sum.plus(rate.figure.value), new Decimal(0)).eq(HUNDRED);
