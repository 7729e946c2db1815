import Decimal from 'decimal.js';
import type { Books } from '../../../books/books';
import { inLastYear } from '../../../books/last-year';
import { LAST_YEAR } from '../../../model/edition';
import type { Figure } from '../../../model/figure';
import { at, seenFrom, type Item } from '../../../model/item';

/**
 * What last year's accounts print of an item, as an item of these books: the statement's, else the narrative's first
 * printing. Null where it is not known, or where last year's own identities belie it.
 */
export function lastOf(books: Books, of: Item): Item | null {
  const last = books.in(LAST_YEAR);
  const its = last && inLastYear(books, of);
  const known = its && printedIn(last, its);
  const found = known && (known === its ? at(LAST_YEAR, its) : seenFrom(LAST_YEAR, known));
  return found && !books.isDoubted(found) ? found : null;
}

/** What these books print of an item: the statement's cell, else the narrative's first printing; null where neither does. */
export const thisOf = (books: Books, of: Item): Item | null => printedIn(books, of);

/** The item itself where its statement was read, a line that is not there being nothing; else what the narrative says. */
function printedIn(books: Books, of: Item): Item | null {
  const { statement } = of;
  const isRead = statement !== 'N' && books.statement(statement) !== undefined && books.lack(of) === null;
  return isRead ? of : (books.said(of)[0]?.figure.item ?? null);
}

const ZERO = new Decimal(0);

/** What an item amounts to; what is not printed is nothing. */
export const valueOf = (books: Books, of: Item): Decimal => books.figure(of)?.value ?? ZERO;

const ulpOf = (books: Books, of: Item): Decimal => books.figure(of)?.ulp ?? ZERO;

/** Do printed amounts add up to nothing, each half a last place off at most; two printings of one amount a whole one? */
export function addsUp(books: Books, terms: readonly (readonly [weight: 1 | -1, of: Item])[]): boolean {
  const sum = terms.reduce((total, [weight, of]) => total.plus(valueOf(books, of).times(weight)), ZERO);
  const ulps = terms.map(([, of]) => ulpOf(books, of));
  const half = ulps.reduce((total, ulp) => total.plus(ulp), ZERO).div(2);
  return sum.abs().lte(Decimal.max(half, ...ulps));
}

const HUNDRED = new Decimal(100);

/** May a rate be by how much an amount grew from another, as far as their rounding goes? */
export function isGrowth(books: Books, rate: Item, now: Item, last: Item): boolean {
  const [a, b] = [valueOf(books, now), valueOf(books, last)];
  const printed = valueOf(books, rate);
  if (b.isZero()) return printed.eq(a.isZero() ? ZERO : HUNDRED);
  const off = ulpOf(books, now)
    .plus(ulpOf(books, last).times(a.div(b).abs()))
    .times(50)
    .div(b.abs());
  return a
    .minus(b)
    .times(HUNDRED)
    .div(b)
    .minus(printed)
    .abs()
    .lte(off.plus(ulpOf(books, rate).div(2)));
}

/** How a figure is called in a sentence that names several, its statement as a sheet prints it: GK05 行政运行. */
export function calledBy(books: Books, { item: { statement }, rowLabel, columnLabel }: Figure): string {
  const column =
    columnLabel === rowLabel || /^(?:金额|(?:本年)?决算数|合计|小计)?$/.test(columnLabel) ? '' : columnLabel;
  const name = statement === 'N' ? '' : books.called(statement, 'brief').zh;
  return [name, rowLabel, column].filter(Boolean).join(' ');
}
