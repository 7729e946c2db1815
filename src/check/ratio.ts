import Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import type { Ratio, Weighted } from '../model/identity';

/** The values a rate may have, given what the figures it was worked out from stand for. Null: any value. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

const HUNDRED = new Decimal(100);
const ZERO = new Decimal(0);

type RatioValues = ReadonlyMap<Item, Decimal>;
export type FigureOf = (item: Item) => Figure | undefined;

const itemsOf = ({ numerator, denominator }: Ratio): Item[] => [
  ...new Set([...numerator, ...denominator].map(([, item]) => item)),
];

const sumOf = (sum: Weighted, values: RatioValues): Decimal =>
  sum.reduce(
    (total, [weight, item]) => (weight > 0 ? total.plus(values.get(item)!) : total.minus(values.get(item)!)),
    ZERO,
  );

const valueOf = (figure: Figure | undefined): Decimal => figure?.value ?? ZERO;
const halfOf = (figure: Figure | undefined): Decimal => figure?.ulp?.div(2) ?? ZERO;

/** The rate worked out from the printed figures; null where the denominator is zero. */
export function rateOf(ratio: Ratio, figureOf: FigureOf): Decimal | null {
  const values = new Map(itemsOf(ratio).map((item) => [item, valueOf(figureOf(item))]));
  const whole = sumOf(ratio.denominator, values);
  return whole.isZero() ? null : sumOf(ratio.numerator, values).div(whole).times(HUNDRED);
}

/**
 * All rates that the figures allow, each anywhere in its interval of half a last place to either side. A quotient of
 * sums is monotone in each figure, so its extremes stand at the corners. Null where the denominator may be zero.
 */
export function rangeOf(ratio: Ratio, figureOf: FigureOf): Range | null {
  let low: Decimal | null = null;
  let high: Decimal | null = null;
  let sign = 0;
  for (const values of corners(itemsOf(ratio), figureOf)) {
    const whole = sumOf(ratio.denominator, values);
    if (whole.isZero() || (sign !== 0 && whole.s !== sign)) return null;
    sign = whole.s;
    const rate = sumOf(ratio.numerator, values).div(whole).times(HUNDRED);
    if (low === null || rate.lt(low)) low = rate;
    if (high === null || rate.gt(high)) high = rate;
  }
  return low && high ? { low, high } : null;
}

function corners(items: readonly Item[], figureOf: FigureOf): RatioValues[] {
  return items.reduce<Map<Item, Decimal>[]>(
    (all, item) => {
      const figure = figureOf(item);
      const [value, half] = [valueOf(figure), halfOf(figure)];
      const ends = half.isZero() ? [value] : [value.minus(half), value.plus(half)];
      return all.flatMap((values) => ends.map((end) => new Map(values).set(item, end)));
    },
    [new Map<Item, Decimal>()],
  );
}

/**
 * What is printed for a rate whose base is zero (domain: zero bases): 0.00 where there is still nothing, 100.00 where
 * there is something now. Null: no rate may be printed at all (完成预算的百分比 of a budget of nothing).
 */
export function rateOfNothing(ratio: Ratio, figureOf: FigureOf): Decimal | null {
  const values = new Map(itemsOf(ratio).map((item) => [item, valueOf(figureOf(item))]));
  const part = sumOf(ratio.numerator, values);
  if (part.isZero()) return ZERO;
  return ratio.outOfNothing === 'none' ? null : HUNDRED.times(part.s);
}

/**
 * The values of one figure with which the printed rate holds, the others anywhere in their intervals; `exact` with the
 * printed ones. Null where the rate says nothing of it.
 */
export function solve(
  ratio: Ratio,
  rate: Figure,
  unknown: Item,
  figureOf: FigureOf,
): (Range & { readonly exact: Decimal }) | null {
  const others = itemsOf(ratio).filter((item) => item !== unknown);
  const rates =
    rate.ulp === null ? [rate.value] : [rate.value.minus(rate.ulp.div(2)), rate.value.plus(rate.ulp.div(2))];
  const at = (values: RatioValues, percent: Decimal): Decimal | null => {
    const known = new Map([...values, [unknown, ZERO] as const]);
    const weight = (sum: Weighted): number =>
      sum.reduce((total, [w, item]) => (item === unknown ? total + w : total), 0);
    const slope = HUNDRED.times(weight(ratio.numerator)).minus(percent.times(weight(ratio.denominator)));
    if (slope.isZero()) return null;
    const constant = percent
      .times(sumOf(ratio.denominator, known))
      .minus(HUNDRED.times(sumOf(ratio.numerator, known)));
    return constant.div(slope);
  };
  const solutions = corners(others, figureOf).flatMap((values) =>
    rates.map((percent) => at(values, percent)),
  );
  const exact = at(new Map(others.map((item) => [item, valueOf(figureOf(item))])), rate.value);
  if (exact === null || solutions.some((value) => value === null)) return null;
  const known = solutions as Decimal[];
  return { low: Decimal.min(...known), high: Decimal.max(...known), exact };
}
