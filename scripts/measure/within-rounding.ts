import Decimal from 'decimal.js';
import type { Identity, Ratio } from '../../src/model/identity';
import type { Figure } from '../../src/model/figure';
import type { Item } from '../../src/model/item';

/**
 * Can rounding explain what is printed (domain: rounding)? Reckoned here from the intervals themselves and not with the
 * checker's functions, so that the checker is not measured by itself.
 */

export type Printed = Pick<Figure, 'state' | 'value' | 'ulp'>;
export type PrintedOf = (item: Item) => Printed | undefined;

interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Does the end belong to it? */
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

const ZERO = new Decimal(0);
const NOTHING: Interval = { low: ZERO, high: ZERO, lowIn: true, highIn: true };

/** V > 0: [V - u/2, V + u/2); V < 0: (V - u/2, V + u/2]; 0: both ends out; blank or exact: itself. */
function intervalOf(printed: Printed | undefined): Interval {
  if (!printed || printed.state !== 'number') return NOTHING;
  const { value, ulp } = printed;
  if (!ulp) return { ...NOTHING, low: value, high: value };
  const half = ulp.div(2);
  return { low: value.minus(half), high: value.plus(half), lowIn: value.gt(0), highIn: value.lt(0) };
}

const negated = ({ low, high, lowIn, highIn }: Interval): Interval => ({
  low: high.neg(),
  high: low.neg(),
  lowIn: highIn,
  highIn: lowIn,
});

const sum = (a: Interval, b: Interval): Interval => ({
  low: a.low.plus(b.low),
  high: a.high.plus(b.high),
  lowIn: a.lowIn && b.lowIn,
  highIn: a.highIn && b.highIn,
});

/** Do the intervals of the figures allow the identity? */
export function allowed(identity: Identity, printedOf: PrintedOf): boolean {
  if (identity.ratio) return allowsRate(identity.left[0]!, identity.ratio, printedOf);
  const { left, right, relation, constant } = identity;
  const start = constant ? { ...NOTHING, low: constant.neg(), high: constant.neg() } : NOTHING;
  const residual = [
    ...left.map((item) => intervalOf(printedOf(item))),
    ...right.map((item) => negated(intervalOf(printedOf(item)))),
  ].reduce(sum, start);
  const reachesUp = residual.high.gt(0) || (residual.high.isZero() && residual.highIn);
  if (relation === 'atLeast') return reachesUp;
  const reachesDown = residual.low.lt(0) || (residual.low.isZero() && residual.lowIn);
  return (reachesUp && reachesDown) || isNextPrinting(identity, printedOf);
}

/** Two printings of one figure may differ by one last place. */
function isNextPrinting({ left, right }: Identity, printedOf: PrintedOf): boolean {
  const rounded = (items: readonly Item[]): Printed[] =>
    items.flatMap((item) => {
      const printed = printedOf(item);
      return printed?.state === 'number' && !(printed.ulp === null && printed.value.isZero())
        ? [printed]
        : [];
    });
  const [[a, ...more], [b, ...others]] = [rounded(left), rounded(right)];
  if (!a?.ulp || !b?.ulp || more.length + others.length > 0) return false;
  return a.value.minus(b.value).abs().lte(Decimal.max(a.ulp, b.ulp));
}

/** rate = 100 · numerator / denominator, each figure anywhere in its interval: the extremes stand at the corners. */
function allowsRate(
  rateItem: Item,
  { numerator, denominator, ...ratio }: Ratio,
  printedOf: PrintedOf,
): boolean {
  const rate = printedOf(rateItem);
  if (!rate || rate.state !== 'number') return true;
  const total = (terms: Ratio['numerator'], value: (item: Item) => Decimal): Decimal =>
    terms.reduce((all, [weight, item]) => all.plus(value(item).times(weight)), ZERO);
  const middle = (item: Item): Decimal => printedOf(item)?.value ?? ZERO;
  const whole = total(denominator, middle);
  if (whole.isZero()) {
    const part = total(numerator, middle);
    if (part.isZero()) return rate.value.isZero();
    return ratio.outOfNothing === 'hundred' && rate.value.eq(100 * part.s);
  }
  const items = [...new Set([...numerator, ...denominator].map(([, item]) => item))];
  const rates: Decimal[] = [];
  for (let corner = 0; corner < 2 ** items.length; corner++) {
    const at = (item: Item): Decimal => {
      const { low, high } = intervalOf(printedOf(item));
      return (corner >> items.indexOf(item)) & 1 ? high : low;
    };
    const base = total(denominator, at);
    // A base that may be zero allows any rate.
    if (base.isZero() || base.s !== whole.s) return true;
    rates.push(total(numerator, at).div(base).times(100));
  }
  const reach = (rate.ulp ?? ZERO).times(ratio.slack + 0.5);
  return (
    rate.value.plus(reach).gte(Decimal.min(...rates)) && rate.value.minus(reach).lte(Decimal.max(...rates))
  );
}
