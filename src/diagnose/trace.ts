import type Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import type { Facts } from './facts';
import { figuresOf } from './standing';

/** Where a wrong figure was taken from: the next line or column, one it was exchanged with, last year, the total it is part of. */
export type Trace =
  | { readonly kind: 'neighbour'; readonly figure: Figure }
  | { readonly kind: 'exchanged'; readonly figure: Figure }
  | { readonly kind: 'lastYear' }
  | { readonly kind: 'total'; readonly figure: Figure };

/**
 * What the printed figure is a copy of, if it should be `value`; null where nothing shows. Zeros are copies of nothing;
 * `others`, which are wrong as well, are no originals.
 */
export function traceOf(
  figure: Figure,
  value: Decimal,
  standsIn: readonly Verdict[],
  { beside, changeSaid }: Facts,
  others: readonly Figure[] = [],
): Trace | null {
  if (figure.state !== 'number' || figure.value.isZero()) return null;
  const change = changeSaid(figure);
  if (change && !change.value.isZero() && value.minus(change.value).eq(figure.value)) {
    return { kind: 'lastYear' };
  }
  const exchanged = others.find((other) => other.state === 'number' && other.value.eq(value));
  if (exchanged && !value.isZero()) return { kind: 'exchanged', figure: exchanged };
  // 合计 and the only source of a row are the same amount by right.
  const alike = new Set(standsIn.filter(saysTheSame).flatMap(figuresOf));
  const neighbour = beside(figure).find(
    (other) => !others.includes(other) && !alike.has(other) && isCopy(figure, other),
  );
  if (neighbour) return { kind: 'neighbour', figure: neighbour };
  for (const { identity, books } of standsIn) {
    const [total] = identity.left;
    const whole = identity.left.length === 1 && identity.right.length > 2 ? books.figure(total!) : undefined;
    if (whole && whole !== figure && isCopy(figure, whole)) return { kind: 'total', figure: whole };
  }
  return null;
}

/** An identity that holds between two figures, all others of it being nothing. */
const saysTheSame = ({ kind, terms }: Verdict): boolean =>
  kind === 'exact' && terms.filter(({ figure }) => !figure.value.isZero()).length === 2;

const isCopy = (figure: Figure, other: Figure): boolean =>
  other.state === 'number' && other.value.eq(figure.value);
