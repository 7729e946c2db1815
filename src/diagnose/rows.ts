import { allowanceOf, type Term, type Verdict } from '../check/evaluate';
import { rangeOf, rateOf, rateOfNothing } from '../check/ratio';
import Decimal from 'decimal.js';
import { impossibleBase } from './possible';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import type { Ratio } from '../model/identity';

/**
 * What an identity asks of the changes of a few figures, the others as printed: low ≤ Σ coefficient · change ≤ high.
 * Plain numbers: a search weighs thousands of them, and nothing printed comes out of it.
 */
export interface Row {
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

const ONE = new Decimal(1);
const ZERO = new Decimal(0);

/**
 * The rows of a verdict over the unknown figures; none where it asks nothing of them. `fromNothing`: what a rate of 100
 * asks if its base is nothing at all; none where that cannot be.
 */
export function rowsOf(
  verdict: Verdict,
  unknown: readonly Figure[],
  repaired: Repaired = NONE,
  fromNothing = false,
): readonly Row[] {
  const { ratio } = verdict.identity;
  const mended = verdict.terms.flatMap(({ figure }) =>
    repaired.has(figure) && !unknown.includes(figure) ? [figure] : [],
  );
  const figures = [...unknown, ...new Set(mended)];
  const rows = ratio
    ? ratioRows(verdict, ratio, figures, fromNothing)
    : fromNothing
      ? []
      : [linearRow(verdict, figures)];
  if (mended.length === 0) return rows;
  return rows.map(({ coefficients, low, high }) => {
    const shift = figures.reduce(
      (sum, figure, at) => (at < unknown.length ? sum : sum + coefficients[at]! * repaired.get(figure)!),
      0,
    );
    return { coefficients: coefficients.slice(0, unknown.length), low: low - shift, high: high - shift };
  });
}

/** By how much figures that are already explained change. */
export type Repaired = ReadonlyMap<Figure, number>;
const NONE: Repaired = new Map();

/**
 * Does the identity hold with what is already explained set right? One that none of it touches stands as it was judged:
 * a rate of nothing has no row, and would seem to hold.
 */
export function holdsWith(verdict: Verdict, repaired: Repaired): boolean {
  if (!verdict.terms.some(({ figure }) => repaired.has(figure))) return verdict.kind !== 'inconsistent';
  const { ratio, left, right } = verdict.identity;
  const mends = (item: Item): boolean => repaired.has(verdict.books.figure(item)!);
  // A rate and what it was worked out from, both set right: no row says that they agree.
  if (ratio && mends(left[0]!) && right.some(mends)) return agreesMended(verdict, ratio, repaired);
  if (rowsOf(verdict, [], repaired).every(isMet)) return true;
  const fromNothing = rowsOf(verdict, [], repaired, true);
  return fromNothing.length > 0 && fromNothing.every(isMet);
}

function agreesMended({ books, identity }: Verdict, ratio: Ratio, repaired: Repaired): boolean {
  const figureOf = (item: Item): Figure | undefined => {
    const figure = books.figure(item);
    const change = figure && repaired.get(figure);
    return figure && change !== undefined ? { ...figure, value: figure.value.plus(change) } : figure;
  };
  const { value, ulp } = figureOf(identity.left[0]!)!;
  const range = rangeOf(ratio, figureOf);
  if (!range) return value.eq(rateOfNothing(ratio, figureOf) ?? NaN);
  const half = (ulp ?? ZERO).times(0.5 + ratio.slack);
  return value.gte(range.low.minus(half)) && value.lte(range.high.plus(half));
}

const isMet = ({ low, high }: Row): boolean => low <= NOISE && high >= -NOISE;

function linearRow(verdict: Verdict, unknown: readonly Figure[]): Row {
  const { residual, identity } = verdict;
  const coefficients = unknown.map((figure) => weightIn(verdict.terms, figure));
  const { above, below } = allowances(verdict, unknown);
  const off = residual.toNumber();
  return {
    coefficients,
    low: -below - off,
    high: identity.relation === 'atLeast' ? Infinity : above - off,
  };
}

function weightIn(terms: readonly Term[], figure: Figure): number {
  let weight = 0;
  for (const term of terms) if (term.figure === figure) weight += term.weight;
  return weight;
}

/** What rounding allows to either side, with the unknown figures printed like their neighbours. */
export function allowances(verdict: Verdict, unknown: readonly Figure[]): { above: number; below: number } {
  const terms = asPrinted(verdict.terms, unknown);
  return { above: allowanceOf(terms, ONE).toNumber(), below: allowanceOf(terms, ONE.neg()).toNumber() };
}

/** A blank or an exact figure that should hold another amount would be rounded like its neighbours. */
function asPrinted(terms: readonly Term[], unknown: readonly Figure[]): readonly Term[] {
  const neighbour = terms.find(({ figure }) => figure.ulp !== null)?.figure;
  if (!neighbour) return terms;
  return terms.map((term) => {
    const { figure } = term;
    if (!unknown.includes(figure) || (figure.state === 'number' && figure.ulp !== null)) return term;
    return { ...term, figure: { ...figure, state: 'number', ulp: neighbour.ulp, value: ONE } };
  });
}

function ratioRows(
  verdict: Verdict,
  ratio: Ratio,
  unknown: readonly Figure[],
  fromNothing: boolean,
): readonly Row[] {
  const { books, identity } = verdict;
  const figureOf = books.figure.bind(books);
  const rate = books.figure(identity.left[0]!)!;
  const half = (rate.ulp?.toNumber() ?? 0) * (0.5 + ratio.slack);
  const others = unknown.filter(
    (figure) => figure !== rate && identity.right.some((item) => figureOf(item) === figure),
  );
  if (unknown.includes(rate)) {
    if (fromNothing) return [];
    // With the rate and one of its figures both unknown, it asks nothing of either.
    if (others.length > 0) return [];
    if (impossibleBase(ratio, figureOf)) return [{ coefficients: unknown.map(() => 0), low: 1, high: -1 }];
    const should = rateOf(ratio, figureOf) ?? rateOfNothing(ratio, figureOf);
    if (should === null) return [];
    const range = rangeOf(ratio, figureOf) ?? { low: should, high: should };
    return [
      {
        coefficients: unknown.map((figure) => (figure === rate ? 1 : 0)),
        low: range.low.minus(rate.value).toNumber() - half,
        high: range.high.minus(rate.value).toNumber() + half,
      },
    ];
  }
  // rate = 100 N / D within its own interval: 100 N − (rate ± half) D changes its sign between the two ends.
  const sums = (figure: Figure): [number, number] =>
    [ratio.numerator, ratio.denominator].map((sum) =>
      sum.reduce((total, [weight, item]) => (figureOf(item) === figure ? total + weight : total), 0),
    ) as [number, number];
  const figures = [...new Set(identity.right.flatMap((item) => figureOf(item) ?? []))];
  const [part, whole] = figures.reduce(
    ([n, d], figure) => {
      const [inPart, inWhole] = sums(figure);
      return [n + inPart * figure.value.toNumber(), d + inWhole * figure.value.toNumber()];
    },
    [0, 0],
  );
  if (whole === 0 && others.length === 0) return [];
  const movesWhole = others.some((figure) => sums(figure)[1] !== 0);
  const room = figures.reduce(
    (total, figure) => total + (Math.abs(sums(figure)[1]) * (figure.ulp?.toNumber() ?? 0)) / 2,
    0,
  );
  const wholeRow = { coefficients: unknown.map((figure) => sums(figure)[1]), low: -room - whole };
  if (fromNothing) {
    const partRow = { coefficients: unknown.map((figure) => sums(figure)[0]), low: -part, high: Infinity };
    return movesWhole && ratio.outOfNothing === 'hundred' && rate.value.eq(100)
      ? [{ ...wholeRow, high: room - whole }, partRow]
      : [];
  }
  const end = (percent: number): Row & { readonly slack: number; readonly now: number } => {
    const slope = (figure: Figure): number => {
      const [inPart, inWhole] = sums(figure);
      return 100 * inPart - percent * inWhole;
    };
    const slack = figures.reduce(
      (total, figure) => total + (Math.abs(slope(figure)) * (figure.ulp?.toNumber() ?? 0)) / 2,
      0,
    );
    return { coefficients: unknown.map(slope), low: 0, high: 0, slack, now: 100 * part - percent * whole };
  };
  const top = end(rate.value.toNumber() + half);
  const bottom = end(rate.value.toNumber() - half);
  const atMost = { coefficients: top.coefficients, low: -Infinity, high: top.slack - top.now };
  const atLeast = { coefficients: bottom.coefficients, low: -bottom.slack - bottom.now, high: Infinity };
  // A base that may be wrong itself is set right to a positive one: it is an amount.
  if (movesWhole) return [atMost, atLeast, { ...wholeRow, high: Infinity }];
  return whole >= 0
    ? [atMost, atLeast]
    : [
        { ...atMost, low: -top.slack - top.now, high: Infinity },
        { ...atLeast, low: -Infinity, high: bottom.slack - bottom.now },
      ];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Below this, a contradiction is only the noise of binary fractions. */
const NOISE = 1e-7;

/**
 * The interval of each unknown's change that all rows allow together; null where they contradict each other. Exact for
 * the one to three unknowns it is meant for (Fourier and Motzkin's elimination).
 */
export function solveRows(rows: readonly Row[], unknowns: number): readonly Interval[] | null {
  const intervals: Interval[] = [];
  for (let kept = 0; kept < unknowns; kept++) {
    let open = merged(rows);
    if (!open) return null;
    for (let gone = 0; gone < unknowns; gone++) {
      if (gone === kept) continue;
      open = eliminate(open, gone);
      if (!open) return null;
    }
    let [low, high] = [-Infinity, Infinity];
    for (const row of open) {
      const slope = row.coefficients[kept]!;
      if (slope === 0) continue;
      low = Math.max(low, slope > 0 ? row.low / slope : row.high / slope);
      high = Math.min(high, slope > 0 ? row.high / slope : row.low / slope);
    }
    if (low > high + NOISE) return null;
    intervals.push({ low, high });
  }
  return intervals;
}

/** Rows of one direction as one; null where they contradict each other. */
function merged(rows: readonly Row[]): Row[] | null {
  const byDirection = new Map<string, Row>();
  for (const row of rows) {
    const scale = row.coefficients.find((coefficient) => coefficient !== 0);
    if (scale === undefined) {
      if (row.low > NOISE || row.high < -NOISE) return null;
      continue;
    }
    const coefficients = row.coefficients.map((coefficient) => coefficient / scale);
    const [low, high] = scale > 0 ? [row.low / scale, row.high / scale] : [row.high / scale, row.low / scale];
    const key = coefficients.map((coefficient) => coefficient.toPrecision(12)).join();
    const known = byDirection.get(key);
    const both = known
      ? { coefficients, low: Math.max(low, known.low), high: Math.min(high, known.high) }
      : { coefficients, low, high };
    if (both.low > both.high + NOISE) return null;
    byDirection.set(key, both);
  }
  return [...byDirection.values()];
}

function eliminate(rows: readonly Row[], gone: number): Row[] | null {
  const without = rows.filter(({ coefficients }) => coefficients[gone] === 0);
  const holding = rows
    .filter(({ coefficients }) => coefficients[gone] !== 0)
    .map(({ coefficients, low, high }): Row => {
      const slope = coefficients[gone]!;
      return {
        coefficients: coefficients.map((coefficient) => coefficient / slope),
        low: slope > 0 ? low / slope : high / slope,
        high: slope > 0 ? high / slope : low / slope,
      };
    });
  // gone lies between low and high of each, less the others' part: any two must leave it room.
  for (const [index, a] of holding.entries()) {
    for (const b of holding.slice(index + 1)) {
      without.push({
        coefficients: a.coefficients.map((coefficient, at) =>
          difference(coefficient, b.coefficients[at]!, at === gone),
        ),
        low: a.low - b.high,
        high: a.high - b.low,
      });
    }
  }
  return merged(without);
}

function difference(a: number, b: number, gone: boolean): number {
  const rest = gone ? 0 : a - b;
  return Math.abs(rest) < 1e-12 ? 0 : rest;
}
