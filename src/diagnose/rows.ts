import { allowancesOf, type Allowances, type Term, type Verdict } from '../check/evaluate';
import { rangeOf, rateOf, rateOfNothing } from '../check/ratio';
import Decimal from 'decimal.js';
import { impossibleBase } from './possible';
import { NOISE, type Interval, type Row } from './solve';
import { doubleOf } from '../model/double';
import { once } from '../model/once';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import type { Ratio, Weighted } from '../model/identity';

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
  const mended = verdict.terms
    .map(({ figure }) => figure)
    .filter((figure) => repaired.has(figure) && !unknown.includes(figure));
  const figures = mended.length === 0 ? unknown : [...unknown, ...new Set(mended)];
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
  if (!ratio) return isMet(mendedRow(verdict, repaired));
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

const isMet = ({ low, high }: Interval): boolean => low <= NOISE && high >= -NOISE;

const linearRow = (verdict: Verdict, unknown: readonly Figure[]): Row => ({
  coefficients: unknown.map((figure) => weightIn(verdict.terms, figure)),
  ...roomOf(verdict, unknown),
});

/** How much the unknown figures of a sum may change it, all together. */
function roomOf(verdict: Verdict, unknown: readonly Figure[]): Interval {
  const { above, below } = allowances(verdict, unknown);
  const off = doubleOf(verdict.residual);
  return { low: -below - off, high: verdict.identity.relation === 'atLeast' ? Infinity : above - off };
}

/** `rowsOf` of a sum of which no figure is unknown: asked for more often than all others. */
function mendedRow(verdict: Verdict, repaired: Repaired): Interval {
  const { terms } = verdict;
  const mended: Figure[] = [];
  for (const { figure } of terms) if (repaired.has(figure) && !mended.includes(figure)) mended.push(figure);
  const { low, high } = roomOf(verdict, mended);
  let shift = 0;
  for (const figure of mended) shift += weightIn(terms, figure) * repaired.get(figure)!;
  return { low: low - shift, high: high - shift };
}

function weightIn(terms: readonly Term[], figure: Figure): number {
  let weight = 0;
  for (const term of terms) if (term.figure === figure) weight += term.weight;
  return weight;
}

/** What rounding allows to either side, with the unknown figures printed like their neighbours. */
function allowances(verdict: Verdict, unknown: readonly Figure[]): Allowances {
  const terms = asPrinted(verdict.terms, unknown);
  return terms === verdict.terms ? verdict.allowances : allowancesOf(terms);
}

/** A blank or an exact figure that should hold another amount would be rounded like its neighbours. */
function asPrinted(terms: readonly Term[], unknown: readonly Figure[]): readonly Term[] {
  const isOtherwise = ({ figure }: Term): boolean =>
    unknown.includes(figure) && !(figure.state === 'number' && figure.ulp !== null);
  if (unknown.length === 0 || !terms.some(isOtherwise)) return terms;
  const neighbour = terms.find(({ figure }) => figure.ulp !== null)?.figure;
  if (!neighbour) return terms;
  return terms.map((term) => {
    const { figure } = term;
    if (!isOtherwise(term)) return term;
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
  const half = (rate.ulp ? doubleOf(rate.ulp) : 0) * (0.5 + ratio.slack);
  const { addends, part, whole, room } = fractionOf(verdict);
  const asked = unknown.map((figure) => addends.find((addend) => addend.figure === figure) ?? NOT_ADDED);
  const asksOthers = asked.some((weights) => weights !== NOT_ADDED);
  if (unknown.includes(rate)) {
    if (fromNothing) return [];
    // With the rate and one of its figures both unknown, it asks nothing of either.
    if (asksOthers) return [];
    if (impossibleBase(ratio, figureOf)) return [{ coefficients: unknown.map(() => 0), low: 1, high: -1 }];
    const should = rateOf(ratio, figureOf) ?? rateOfNothing(ratio, figureOf);
    if (should === null) return [];
    const range = rangeOf(ratio, figureOf) ?? { low: should, high: should };
    return [
      {
        coefficients: unknown.map((figure) => (figure === rate ? 1 : 0)),
        low: doubleOf(range.low.minus(rate.value)) - half,
        high: doubleOf(range.high.minus(rate.value)) + half,
      },
    ];
  }
  // rate = 100 N / D within its own interval: 100 N − (rate ± half) D changes its sign between the two ends.
  if (whole === 0 && !asksOthers) return [];
  const movesWhole = asked.some(({ inWhole }) => inWhole !== 0);
  const wholeRow = { coefficients: asked.map(({ inWhole }) => inWhole), low: -room - whole };
  if (fromNothing) {
    const partRow = { coefficients: asked.map(({ inPart }) => inPart), low: -part, high: Infinity };
    return movesWhole ? [{ ...wholeRow, high: room - whole }, partRow] : [];
  }
  const end = (percent: number): Row & { readonly slack: number; readonly now: number } => {
    const slope = ({ inPart, inWhole }: Weights): number => 100 * inPart - percent * inWhole;
    const slack = sumOf(addends, (each) => (Math.abs(slope(each)) * each.ulp) / 2);
    return { coefficients: asked.map(slope), low: 0, high: 0, slack, now: 100 * part - percent * whole };
  };
  const top = end(doubleOf(rate.value) + half);
  const bottom = end(doubleOf(rate.value) - half);
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

/** How often a figure is added up in the part and in the whole of a rate. */
interface Weights {
  readonly inPart: number;
  readonly inWhole: number;
}

const NOT_ADDED: Weights = { inPart: 0, inWhole: 0 };

/** What a rate is worked out from, in plain numbers: its part and its whole, and what rounding leaves the whole. */
interface Fraction {
  readonly addends: readonly (Weights & {
    readonly figure: Figure;
    readonly value: number;
    readonly ulp: number;
  })[];
  readonly part: number;
  readonly whole: number;
  readonly room: number;
}

/** A search asks for the same at every set of figures it tries. */
const fractionOf = once(({ books, identity }: Verdict): Fraction => {
  const ratio = identity.ratio!;
  const added = [...new Set(identity.right.flatMap((item) => books.figure(item) ?? []))];
  const addends = added.map((figure) => {
    const weightIn = (sum: Weighted): number =>
      sumOf(sum, ([weight, item]) => (books.figure(item) === figure ? weight : 0));
    return {
      figure,
      inPart: weightIn(ratio.numerator),
      inWhole: weightIn(ratio.denominator),
      value: doubleOf(figure.value),
      ulp: figure.ulp ? doubleOf(figure.ulp) : 0,
    };
  });
  return {
    addends,
    part: sumOf(addends, ({ inPart, value }) => inPart * value),
    whole: sumOf(addends, ({ inWhole, value }) => inWhole * value),
    room: sumOf(addends, ({ inWhole, ulp }) => (Math.abs(inWhole) * ulp) / 2),
  };
});

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  let sum = 0;
  for (const one of all) sum += of(one);
  return sum;
}
