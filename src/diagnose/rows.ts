import { allowanceOf, type Term, type Verdict } from '../check/evaluate';
import { rangeOf, rateOf, rateOfNothing } from '../check/ratio';
import Decimal from 'decimal.js';
import { impossibleBase } from './possible';
import { NOISE, type Row } from './solve';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import type { Ratio } from '../model/identity';

const ONE = new Decimal(1);
const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);

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
  if (fromNothing && !(ratio.outOfNothing === 'hundred' && rate.value.eq(HUNDRED))) return [];
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
    return movesWhole ? [{ ...wholeRow, high: room - whole }, partRow] : [];
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
