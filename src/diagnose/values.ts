import Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import { solve } from '../check/ratio';
import type { Figure } from '../model/figure';
import type { Interval, Repaired } from './rows';
import type { Index } from './search';
import { TRACE_ODDS, traceOf, type Trace } from './trace';
import { meantBy, slipTo, type Meant, type Slip } from './typing';

/** What a figure should be, and what speaks for it. */
export interface Suggestion {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly slip: Slip | null;
  /** Where the wrong figure was taken from, if that shows. */
  readonly trace: Trace | null;
  /** Identities that hold exactly with it. */
  readonly agreeing: readonly Verdict[];
  /** Logarithm: typing, rounding, and what kind of figure it is. */
  readonly odds: number;
}

/** The likeliest value of a figure within the interval that the identities leave it. */
export function suggest(
  figure: Figure,
  change: Interval,
  others: readonly Figure[],
  index: Index,
  repaired: Repaired,
): Suggestion {
  const decimals = figure.ulp?.decimalPlaces() ?? Math.max(2, figure.value.decimalPlaces());
  const alone = (index.get(figure) ?? []).filter(
    ({ terms, identity }) =>
      identity.relation !== 'atLeast' && !terms.some((term) => others.includes(term.figure)),
  );
  const points = alone.flatMap((verdict) => {
    const value = exactValue(figure, verdict, repaired);
    return value === null ? [] : [{ verdict, value: value.toDecimalPlaces(Math.max(decimals, 2)) }];
  });
  const [low, high] = [change.low - NOISE, change.high + NOISE];
  const within = (value: Decimal): boolean => {
    const moved = value.minus(figure.value).toNumber();
    return moved >= low && moved <= high;
  };
  const printed = figure.state === 'number' ? figure.value : null;
  const meant = meantIn(figure, decimals);
  const candidates = new Map<string, Decimal>();
  for (const { value } of points) if (within(value)) candidates.set(value.toString(), value);
  for (const { value } of meant) if (within(value)) candidates.set(value.toString(), value);
  if (candidates.size === 0) {
    const value = nearest(figure, change);
    candidates.set(value.toString(), value);
  }
  const books = index.get(figure)?.[0]?.books;
  let best: Suggestion | null = null;
  for (const value of candidates.values()) {
    const { slip, odds } = slipTo(printed, value, meant);
    const trace = books ? traceOf(figure, value, index.get(figure) ?? [], books) : null;
    let fit = 0;
    for (const { verdict, value: point } of points) {
      // Rounding spreads with the number of figures added up.
      if (verdict.identity.ratio) continue;
      const spread = Math.max(0.35, 0.29 * Math.sqrt(verdict.terms.length - 1));
      fit -= (point.minus(value).toNumber() / lastPlaceOf(verdict) / spread) ** 2 / 2;
    }
    const agreeing = points.filter(({ value: point }) => point.eq(value)).map(({ verdict }) => verdict);
    const reason = Math.max(odds, trace ? TRACE_ODDS[trace.kind] : odds);
    const total = reason + fit + kindOdds(figure, value);
    if (best === null || total > best.odds) best = { figure, value, slip, trace, agreeing, odds: total };
  }
  return best!;
}

/** The coarsest last place among the figures of an identity: what its rounding is counted in. */
const lastPlaceOf = ({ terms }: Verdict): number =>
  Math.max(...terms.map(({ figure }) => figure.ulp?.toNumber() ?? 0)) || 0.01;

const known = new WeakMap<Figure, readonly Meant[]>();

/** What a slip may have made of a figure; asked again and again where many identities are broken. */
function meantIn(figure: Figure, decimals: number): readonly Meant[] {
  if (figure.state !== 'number') return [];
  let meant = known.get(figure);
  if (!meant) {
    meant = [...nextRates(figure), ...meantBy(figure.value, decimals, writtenDigits(figure))];
    known.set(figure, meant);
  }
  return meant;
}

/** A rate one last place off was cut where it should have been rounded, or the reverse. */
function nextRates({ quantity, value, ulp }: Figure): readonly Meant[] {
  if (quantity !== 'percent' || ulp === null) return [];
  return [ulp, ulp.neg()].map((step) => ({ value: value.plus(step), slip: 'rounded', odds: ROUNDED }));
}

const ROUNDED = Math.log(0.15);

/** The digits as they stand there, a leading zero too, where they are the value's: 04.00. */
function writtenDigits({ printed, value }: Figure): string | null {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed)?.[0].replace(/,/g, '');
  return digits !== undefined && new Decimal(digits).eq(value.abs()) ? digits : null;
}

const CENT = new Decimal('0.01');
const NOISE = 1e-7;

/** Typed cells rather than formulas, the narrative rather than a statement; amounts that turn negative hardly ever. */
function kindOdds(figure: Figure, value: Decimal): number {
  const { place, computed, state } = figure;
  const negative =
    value.isNegative() && !value.isZero() && !figure.value.isNegative() && figure.quantity === undefined;
  return (
    (place.source === 'narrative' ? 0.7 : 0) -
    (computed ? 3 : 0) -
    (negative ? 6 : 0) -
    (state === 'blank' ? 1 : 0)
  );
}

/** The value with which an identity holds exactly, what is already explained set right; null where it says none. */
function exactValue(figure: Figure, verdict: Verdict, repaired: Repaired): Decimal | null {
  const { identity, books, terms, residual } = verdict;
  if (identity.ratio) {
    const rate = books.figure(identity.left[0]!)!;
    if (figure === rate) {
      return verdict.kind === 'exact'
        ? figure.value
        : rate.value.minus(residual).toDecimalPlaces(rate.ulp?.decimalPlaces() ?? 2);
    }
    if (terms.some((term) => repaired.has(term.figure))) return null;
    const solved = solve(identity.ratio, rate, figure.item, (item) => books.figure(item));
    return solved && figure.ulp ? solved.exact.toNearest(figure.ulp) : (solved?.exact ?? null);
  }
  let weight = 0;
  let moved = new Decimal(0);
  for (const term of terms) {
    if (term.figure === figure) weight += term.weight;
    const change = repaired.get(term.figure);
    if (change !== undefined && term.figure !== figure)
      moved = moved.plus(new Decimal(change).times(term.weight));
  }
  return weight === 0 ? null : figure.value.minus(residual.plus(moved).div(weight));
}

/** The middle of the interval, or its finite end, to the figure's last place. */
function nearest(figure: Figure, { low, high }: Interval): Decimal {
  const change =
    Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : Number.isFinite(low) ? low : high;
  const value = figure.value.plus(Number.isFinite(change) ? change : 0);
  return value.toNearest(figure.ulp ?? CENT);
}
