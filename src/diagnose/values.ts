import Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import { solve } from '../check/ratio';
import type { Figure } from '../model/figure';
import { hintOf } from './hints';
import type { Interval, Repaired } from './rows';
import { figuresOf, type Index } from './search';
import { TRACE_ODDS, traceOf, type Trace } from './trace';
import { meantBy, slipTo, type Meant, type Slip, type Writing } from './typing';

/** What a figure should be, and what speaks for it. */
export interface Suggestion {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly slip: Slip | null;
  /** Where the wrong figure was taken from, if that shows. */
  readonly trace: Trace | null;
  /** Identities that hold exactly with it. */
  readonly agreeing: readonly Verdict[];
  /** What usually agrees, or a review asks for, and does so with it alone. */
  readonly met: readonly Verdict[];
  /** Logarithm: typing, rounding, and what kind of figure it is. */
  readonly odds: number;
}

/** What suspects are weighed by. */
export interface Known {
  /** The identities that bind. */
  readonly index: Index;
  /** Those that may be broken, and what usually agrees. */
  readonly hints: Index;
  readonly repaired: Repaired;
}

/** The likeliest value of a figure within the interval that the identities leave it; `others` change with it. */
export function suggest(
  figure: Figure,
  change: Interval,
  others: readonly Figure[],
  { index, hints, repaired }: Known,
): Suggestion {
  const { decimals, isOff } = gridOf(figure, index);
  const books = index.get(figure)?.[0]?.books;
  const pointsOf = (verdicts: readonly Verdict[]): Point[] =>
    verdicts.flatMap((verdict) => {
      const { terms, identity } = verdict;
      if (identity.relation === 'atLeast' || terms.some((term) => others.includes(term.figure))) return [];
      const value = exactValue(figure, verdict, repaired);
      return value === null ? [] : [{ verdict, value: value.toDecimalPlaces(Math.max(decimals, 2)) }];
    });
  const points = pointsOf(index.get(figure) ?? []);
  const [low, high] = [change.low - NOISE, change.high + NOISE];
  const within = (value: Decimal): boolean => {
    const moved = value.minus(figure.value).toNumber();
    return moved >= low && moved <= high;
  };
  const printed = figure.state === 'number' ? figure.value : null;
  const meant = meantIn(figure, decimals);
  const candidates = new Map<string, Decimal>();
  for (const { value } of [...points, ...meant, ...pointsOf(hints.get(figure) ?? [])]) {
    if (within(value)) candidates.set(value.toString(), value);
  }
  if (candidates.size === 0) {
    const value = nearest(figure, change);
    candidates.set(value.toString(), value);
  }
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
    const hint = hintOf(figure, value, others, hints, repaired);
    const onGrid = isOff && value.decimalPlaces() <= decimals ? OFF_GRID : 0;
    const total = reason + fit + hint.odds + onGrid + kindOdds(figure, value);
    if (best === null || total > best.odds)
      best = { figure, value, slip, trace, agreeing, met: hint.met, odds: total };
  }
  return best!;
}

/** The value with which an identity holds exactly. */
interface Point {
  readonly verdict: Verdict;
  readonly value: Decimal;
}

/** A figure stored with more decimals than all about it was mistyped sooner than they. */
const OFF_GRID = Math.log(100);

/** To how many decimals a figure is printed, and whether it alone stores more than are shown. */
function gridOf(figure: Figure, index: Index): { readonly decimals: number; readonly isOff: boolean } {
  if (figure.ulp) return { decimals: figure.ulp.decimalPlaces(), isOff: false };
  const stored = Math.max(2, figure.value.decimalPlaces());
  const beside = new Set((index.get(figure) ?? []).flatMap(figuresOf));
  const ulps = [...beside].flatMap((other) =>
    other === figure || other.state !== 'number' ? [] : [other.ulp],
  );
  const rounded = ulps.flatMap((ulp) => (ulp ? [ulp.decimalPlaces()] : []));
  if (rounded.length === 0 || rounded.length < ulps.length) return { decimals: stored, isOff: false };
  const decimals = Math.max(2, ...rounded);
  return { decimals, isOff: stored > decimals };
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
    // A digit left out after the point leaves one place less.
    const places = figure.quantity === undefined ? Math.max(decimals, 2) : decimals;
    meant = [...nextRates(figure), ...meantBy(figure.value, places, writingOf(figure))];
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

/** How a figure is written, where that says more than its value. */
function writingOf({ printed, value, place, asText, quantity }: Figure): Writing {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed)?.[0].replace(/,/g, '');
  const isAmount = quantity === undefined;
  return {
    digits: digits !== undefined && new Decimal(digits).eq(value.abs()) ? digits : null,
    isText: place.source === 'narrative' || asText,
    isAmount,
    // Statements say 万元 once; a text says it with every amount, and may leave out the 万 of one.
    inYuan: isAmount && place.source === 'narrative' && /\d\s*元/.test(printed),
  };
}

const CENT = new Decimal('0.01');
const NOISE = 1e-7;

/** Typed cells rather than formulas, the narrative rather than a statement. */
function kindOdds(figure: Figure, value: Decimal): number {
  const { place, computed, state, value: printed } = figure;
  const turnsNegative = value.isNegative() && !value.isZero() && !printed.isNegative();
  return (
    (place.source === 'narrative' ? 0.7 : 0) -
    (computed ? 3 : 0) -
    (turnsNegative ? negativeCost(figure) : 0) -
    (state === 'blank' ? 1 : 0)
  );
}

/** Amounts turn negative hardly ever, counts never, changes and their rates as often as not. */
function negativeCost({ quantity, item }: Figure): number {
  if (quantity === 'count') return 20;
  return quantity === 'percent' || item.row.includes(':change') ? 0 : 12;
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
