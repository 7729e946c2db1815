import Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import type { Books } from '../books/books';
import type { Item } from '../model/item';
import type { RateKind } from '../publications/publication';

/** The rate as a fraction; null where its base is zero and the rate means nothing. */
export function rateOf(kind: RateKind, a: Decimal, b: Decimal): Decimal | null {
  if (!b.isZero()) return (kind === 'share' ? a : a.minus(b)).div(b);
  if (a.isZero()) return new Decimal(0);
  return kind === 'variance' ? new Decimal(1) : null;
}

/** Shown where a rate means nothing. */
export const NO_RATE = '—';

/** The live formula of the rate over two references. */
export function rateFormula(kind: RateKind, a: string, b: string): string {
  return kind === 'variance'
    ? `IF(${b}=0,IF(${a}=0,0,1),(${a}-${b})/${b})`
    : `IF(${b}=0,IF(${a}=0,0,"${NO_RATE}"),${a}/${b})`;
}

/** The printing of an item, where it can be computed with. */
export function figureOf(books: Books, item: Item): Figure | null {
  const figure = books.figure(item);
  return figure && figure.state !== 'unreadable' ? figure : null;
}
