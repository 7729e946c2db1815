import Decimal from 'decimal.js';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import { onceOfAll } from '../model/once';
import type { Text } from '../model/text';
import { type Identity, type Ratio } from '../model/identity';
import { Printed, type Books } from '../books/books';
import type { Rule } from '../books/rule';
import { rangeOf, rateOf, rateOfNothing } from './ratio';

export type VerdictKind = 'exact' | 'rounding' | 'inconsistent' | 'notEvaluated';

/** A figure an identity adds up, with its sign. */
export interface Term {
  readonly figure: Figure;
  /** 1 or -1, but in a weighted identity. */
  readonly weight: number;
}

/** What rounding allows to either side of nothing; plain numbers, as a search weighs with. */
export interface Allowances {
  readonly above: number;
  readonly below: number;
}

/** What came of one identity. */
export class Verdict {
  private added: readonly Term[] | null = null;
  private room: Allowances | null = null;

  constructor(
    readonly rule: Rule,
    readonly identity: Identity,
    readonly kind: VerdictKind,
    /** Σ left - Σ right, in the package's money unit. */
    readonly residual: Decimal,
    /** The largest residual that rounding explains, in the same unit; 0 where nothing had to be explained. */
    readonly allowance: Decimal,
    /** Why it was not evaluated. */
    readonly why: Text | null,
    readonly books: Books,
  ) {}

  /** May it be broken and right? */
  get isReview(): boolean {
    return this.rule.severity === 'review' && !this.identity.certain;
  }

  /**
   * The figures that stand for its items; an item whose line is not printed has none and counts as zero. Gathered when
   * first asked for: nobody asks for most of the thousands of identities that hold.
   */
  get terms(): readonly Term[] {
    this.added ??= termsOf(this.identity, this.books);
    return this.added;
  }

  /** What rounding allows its figures as they are printed: a search asks for it at every set of figures it tries. */
  get allowances(): Allowances {
    this.room ??= allowancesOf(this.terms);
    return this.room;
  }
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/**
 * Evaluates one identity by interval arithmetic (domain: rounding). Null where nothing is printed that it could tie:
 * every figure is blank or its line is not there.
 */
export function evaluate(rule: Rule, identity: Identity, books: Books): Verdict | null {
  if (identity.ratio) return evaluateRatio(rule, identity, identity.ratio, books);
  const { weights } = identity;
  const left = sumOf(identity.left, books, weights);
  const right = sumOf(identity.right, books, weights);
  if (left === null && right === null && !identity.constant) return null;
  if (left && !(left instanceof Decimal)) return notEvaluated(rule, identity, left, books);
  if (right && !(right instanceof Decimal)) return notEvaluated(rule, identity, right, books);
  const a = left ?? ZERO;
  const b = identity.constant ? (right ?? ZERO).plus(identity.constant) : (right ?? ZERO);
  const residual = isSame(a, b) ? ZERO : a.minus(b);
  if (residual.isZero() || (identity.relation === 'atLeast' && residual.isPositive())) {
    return new Verdict(rule, identity, 'exact', residual, ZERO, null, books);
  }
  const allowance = allowanceOf(termsOf(identity, books), residual);
  const kind = residual.abs().lte(allowance) ? 'rounding' : 'inconsistent';
  return new Verdict(rule, identity, kind, residual, allowance, null, books);
}

/**
 * A rate against the figures it was worked out from. It may be any value that they allow, each anywhere in its
 * interval, rounded to the rate's own last place; of nothing (a base of zero) it is 0.00 or 100.00.
 */
function evaluateRatio(rule: Rule, identity: Identity, ratio: Ratio, books: Books): Verdict | null {
  const rate = books.figure(identity.left[0]!);
  if (!rate || rate.state !== 'number') return null;
  for (const item of identity.right) {
    const lack = books.lack(item);
    if (lack) return notEvaluated(rule, identity, lack, books);
  }
  const verdict = (kind: VerdictKind, residual: Decimal, allowance: Decimal): Verdict =>
    new Verdict(rule, identity, kind, residual, allowance, null, books);
  const figureOf = books.figure.bind(books);
  const should = rateOf(ratio, figureOf);
  if (should === null) {
    const printed = rateOfNothing(ratio, figureOf);
    if (printed && rate.value.eq(printed)) return verdict('exact', ZERO, ZERO);
    return verdict('inconsistent', printed ? rate.value.minus(printed) : rate.value, ZERO);
  }
  const half = rate.ulp?.div(2) ?? ZERO;
  const residual = rate.value.minus(should);
  const range = rangeOf(ratio, figureOf);
  if (!range) return verdict(residual.abs().lte(half) ? 'exact' : 'rounding', residual, residual.abs());
  const slack = (rate.ulp ?? ZERO).times(ratio.slack);
  const reach = residual.isNegative() ? should.minus(range.low) : range.high.minus(should);
  const allowance = reach.plus(half).plus(slack);
  if (residual.abs().lte(half)) return verdict('exact', ZERO, ZERO);
  return verdict(residual.abs().lte(allowance) ? 'rounding' : 'inconsistent', residual, allowance);
}

const notEvaluated = (rule: Rule, identity: Identity, why: Text, books: Books): Verdict =>
  new Verdict(rule, identity, 'notEvaluated', ZERO, ZERO, why, books);

/** `a.eq(b)` by the digits themselves: eq copies its argument, and most identities end here. */
function isSame(a: Decimal, b: Decimal): boolean {
  if (a === b) return true;
  if (a.e !== b.e || a.s !== b.s || a.d.length !== b.d.length) return false;
  return a.d.every((digits, index) => digits === b.d[index]);
}

/** The sum of one side; null where it prints nothing; or why it cannot be had. */
function sumOf(items: readonly Item[], books: Books, weights?: Identity['weights']): Decimal | Text | null {
  let sum: Decimal | null = null;
  for (const item of items) {
    const printed = books.state(item);
    if (printed === Printed.blank) continue;
    if (printed === Printed.amount) {
      const figure = books.figure(item)!;
      const weight = weights?.get(item);
      const value = weight ? figure.value.times(weight) : figure.value;
      sum = sum === null || sum === ZERO ? value : sum.plus(value);
    } else if (printed === Printed.zero) {
      sum ??= ZERO;
    } else {
      const lack = books.lack(item);
      if (lack) return lack;
    }
  }
  return sum;
}

function termsOf({ left, right, weights }: Identity, books: Books): Term[] {
  const terms: Term[] = [];
  const add = (items: readonly Item[], weight: 1 | -1): void => {
    for (const item of items) {
      const figure = books.figure(item);
      const times = weights?.get(item)?.toNumber() ?? 1;
      if (figure) terms.push({ figure, weight: weight * times });
    }
  };
  add(left, 1);
  add(right, -1);
  return terms;
}

/**
 * The largest distance from 0, on the residual's side, that the figures' rounding allows. Each printed figure stands
 * for a half-open interval of half its last place to either side (V > 0: lower end in; V < 0: upper end in; 0: both
 * out); blanks and exact figures stand for themselves. Two printings of one figure may differ by one last place.
 */
export function allowanceOf(terms: readonly Term[], residual: Decimal): Decimal {
  const printed = terms.filter(({ figure }) => figure.state === 'number');
  const rounded = printed.filter(({ figure }) => figure.ulp !== null);
  const ulp = rounded[0]?.figure.ulp;
  if (!ulp) return ZERO;
  // An identity that comes down to one rounded figure on either side says that they are the same figure.
  const twoPrintings =
    printed.length === 2 && rounded.length === 2 && printed[0]!.weight !== printed[1]!.weight;
  // An exact figure may hold more digits than the others' last place.
  if (
    rounded.length === printed.length &&
    rounded.every(({ figure, weight }) => figure.ulp === ulp && Math.abs(weight) === 1)
  ) {
    const half = Math.floor(rounded.length / 2);
    const steps = rounded.length % 2 === 0 && !isClosed(rounded, residual) ? half - 1 : half;
    return multiple(ulp, twoPrintings ? Math.max(steps, 1) : steps);
  }
  const ulps = rounded.map(({ figure, weight }) =>
    Math.abs(weight) === 1 ? figure.ulp! : figure.ulp!.times(Math.abs(weight)),
  );
  const allowed = mixedAllowance(ulps, rounded, residual);
  return twoPrintings ? Decimal.max(allowed, ...ulps) : allowed;
}

/** {@link allowanceOf} to both sides. */
export const allowancesOf = (terms: readonly Term[]): Allowances => ({
  above: doubleOf(allowanceOf(terms, ONE)),
  below: doubleOf(allowanceOf(terms, ONE.neg())),
});

const multiples = new WeakMap<Decimal, Decimal[]>();

/** So many last places; the same few are asked for again and again. */
function multiple(ulp: Decimal, steps: number): Decimal {
  let known = multiples.get(ulp);
  if (!known) multiples.set(ulp, (known = []));
  return (known[steps] ??= ulp.times(steps));
}

/** Does the end of every figure's interval that the residual needs belong to the interval? */
function isClosed(rounded: readonly Term[], residual: Decimal): boolean {
  return rounded.every(({ figure: { value }, weight }) => {
    // A residual above 0 must come down: the term's lower end (weight 1) or upper end (weight -1) counts.
    const down = residual.isNegative() ? weight < 0 : weight > 0;
    return !value.isZero() && value.isNegative() !== down;
  });
}

/** Figures of different last places, or exact ones among them: the residual need not lie on the grid of the smallest. */
function mixedAllowance(ulps: readonly Decimal[], rounded: readonly Term[], residual: Decimal): Decimal {
  const { bound, smallest, most } = gridOf(ulps);
  const closed = isClosed(rounded, residual);
  const size = residual.abs();
  if ((closed ? size.lte(bound) : size.lt(bound)) && !size.mod(smallest).isZero()) return size;
  return closed ? most.closed : most.open;
}

/** What figures of these last places allow: a package has a few such rows, and asks thousands of times. */
const gridOf = onceOfAll((ulps: readonly Decimal[]) => {
  const bound = ulps.reduce((sum, ulp) => sum.plus(ulp)).div(2);
  const smallest = Decimal.min(...ulps.filter((ulp) => !ulp.isZero()));
  const steps = bound.div(smallest);
  const whole = steps.floor();
  const closed = whole.times(smallest);
  return {
    bound,
    smallest,
    most: { closed, open: whole.eq(steps) ? whole.minus(1).times(smallest) : closed },
  };
});

/** All rules over the books: the verdicts, in catalogue order. */
export function evaluateAll(rules: readonly Rule[], books: Books): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const rule of rules) {
    if (!rule.identities) continue;
    for (const identity of rule.identities(books)) {
      const verdict = evaluate(rule, identity, books);
      if (verdict) verdicts.push(verdict);
    }
  }
  return verdicts;
}
