import Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import { solve } from '../check/ratio';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { once } from '../model/once';
import type { MoneyUnit } from '../model/money';
import {
  BELOW_NOTHING,
  BLANK,
  COMPUTED,
  COUNT_BELOW_NOTHING,
  IN_NARRATIVE,
  INEXACT,
  OFF_GRID,
  spreadOf,
  TRACE_ODDS,
} from './odds';
import type { Facts } from './facts';
import { hintOf } from './hints';
import type { Known } from './known';
import type { Repaired } from './rows';
import type { Interval } from './solve';
import { mayBeNegative } from './possible';
import { figuresOf, type Index } from './standing';
import { traceOf, type Trace } from './trace';
import { slipTo, type Meant, type Slip, type Slipped } from './typing';

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
  /** What the value is in, if it is money. */
  readonly unit: MoneyUnit | null;
  /** Logarithm: typing, rounding, and what kind of figure it is. */
  readonly odds: number;
}

/** With which value of a figure each identity holds exactly; worked out once for each. */
export const exactValues = (figure: Figure, { repaired, facts }: Known): ExactOf =>
  once((verdict: Verdict) => exactValue(figure, verdict, repaired, facts));

type ExactOf = (verdict: Verdict) => Decimal | null;

/** The likeliest value of a figure within the interval that the identities leave it; `others` change with it. */
export function suggest(
  figure: Figure,
  change: Interval,
  others: readonly Figure[],
  known: Known,
  exactOf: ExactOf = exactValues(figure, known),
): Suggestion {
  const { index, hints, repaired, facts } = known;
  const { decimals, isOff } = gridOf(figure, index);
  const pointsOf = (verdicts: readonly Verdict[]): Point[] =>
    verdicts.flatMap((verdict) => {
      const { terms, identity } = verdict;
      if (identity.relation === 'atLeast' || terms.some((term) => others.includes(term.figure))) return [];
      const value = exactOf(verdict);
      return value === null ? [] : [{ verdict, value: value.toDecimalPlaces(Math.max(decimals, 2)) }];
    });
  const points = pointsOf(index.get(figure) ?? []);
  const limits = (index.get(figure) ?? []).flatMap((verdict) => {
    if (verdict.identity.relation !== 'atLeast' || verdict.kind !== 'inconsistent') return [];
    const value = exactOf(verdict);
    return value === null ? [] : [{ value: value.toDecimalPlaces(Math.max(decimals, 2)) }];
  });
  const [low, high] = [change.low - NOISE, change.high + NOISE];
  const within = (value: Decimal): boolean => {
    const moved = doubleOf(value.minus(figure.value));
    return moved >= low && moved <= high;
  };
  const printed = figure.state === 'number' ? figure.value : null;
  const meant = facts.meant(figure, decimals);
  // Most of what may have been meant lies far off: plain numbers tell.
  const stands = doubleOf(figure.value);
  const reach = (Math.abs(stands) + 1) * ROUGHLY;
  const near = meant.filter(({ about }) => about - stands >= low - reach && about - stands <= high + reach);
  const exact = points.filter(({ value }) => within(value));
  const candidates = new Map<string, Decimal>();
  // A rate is worked out, not remembered: it should be what its figures give.
  const isRate = figure.quantity === 'percent' && exact.length > 0;
  for (const { value } of isRate
    ? exact
    : [...points, ...near, ...limits, ...pointsOf(hints.get(figure) ?? [])]) {
    if (within(value)) candidates.set(value.toString(), value);
  }
  if (candidates.size === 0) {
    const value = nearest(figure, change);
    candidates.set(value.toString(), value);
  }
  const unit = figure.quantity === undefined ? facts.moneyUnit : null;
  let best: Suggestion | null = null;
  for (const value of candidates.values()) {
    const { slip, odds } = isRate
      ? slipNear(printed, value, meant, near, within)
      : slipTo(printed, value, meant);
    const trace = traceOf(figure, value, index.get(figure) ?? [], facts, others);
    let fit = 0;
    for (const { verdict, value: point } of points) {
      if (verdict.identity.ratio) continue;
      fit -= (doubleOf(point.minus(value)) / lastPlaceOf(verdict) / spreadOf(verdict.terms.length)) ** 2 / 2;
      // Most sums hold to the last place, however many figures they add up.
      if (!point.eq(value)) fit += INEXACT;
    }
    const agreeing = points.filter(({ value: point }) => point.eq(value)).map(({ verdict }) => verdict);
    const reason = Math.max(odds, trace ? TRACE_ODDS[trace.kind] : odds);
    const hint = hintOf(figure, value, others, hints, repaired);
    const onGrid = isOff && value.decimalPlaces() <= decimals ? OFF_GRID : 0;
    const total = reason + fit + hint.odds + onGrid + kindOdds(figure, value);
    if (best === null || total > best.odds)
      best = { figure, value, slip, trace, agreeing, met: hint.met, unit, odds: total };
  }
  return best!;
}

/** The slip that leads to a rate, or to one that rounding allows as well. */
function slipNear(
  printed: Decimal | null,
  value: Decimal,
  meant: readonly Meant[],
  near: readonly Meant[],
  within: (value: Decimal) => boolean,
): Slipped {
  const [best, ...others] = near.filter((each) => within(each.value));
  if (!best) return slipTo(printed, value, meant);
  return others.reduce((a, b) => (b.odds > a.odds ? b : a), best);
}

/** The value with which an identity holds exactly. */
interface Point {
  readonly verdict: Verdict;
  readonly value: Decimal;
}

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
  Math.max(...terms.map(({ figure }) => (figure.ulp ? doubleOf(figure.ulp) : 0))) || 0.01;

const CENT = new Decimal('0.01');
const NOISE = 1e-7;
/** What a double may be off, of what it stands for: more than it is. */
const ROUGHLY = 1e-12;

/** What speaks for or against a figure as the wrong one, whatever it should be. */
function kindOdds(figure: Figure, value: Decimal): number {
  const { place, computed, state, quantity } = figure;
  const turnsNegative = value.isNegative() && !value.isZero() && !mayBeNegative(figure);
  return (
    (place.source === 'narrative' ? IN_NARRATIVE : 0) +
    (computed ? COMPUTED : 0) +
    (turnsNegative ? (quantity === 'count' ? COUNT_BELOW_NOTHING : BELOW_NOTHING) : 0) +
    (state === 'blank' ? BLANK : 0)
  );
}

/** The value with which an identity holds exactly, what is already explained set right; null where it says none. */
function exactValue(
  figure: Figure,
  verdict: Verdict,
  repaired: Repaired,
  { rateDecimals }: Facts,
): Decimal | null {
  const { identity, books, terms, residual } = verdict;
  if (identity.ratio) {
    const rate = books.figure(identity.left[0]!)!;
    if (figure === rate) {
      return verdict.kind === 'exact'
        ? figure.value
        : rate.value.minus(residual).toDecimalPlaces(Math.max(rate.ulp?.decimalPlaces() ?? 2, rateDecimals));
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
