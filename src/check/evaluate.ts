import Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import type { Text } from '../model/text';
import type { Books, Identity, Rule } from '../rules';

export type VerdictKind = 'exact' | 'rounding' | 'inconsistent' | 'notEvaluated';

/** A figure an identity adds up, with its sign. */
export interface Term {
  readonly figure: Figure;
  readonly weight: 1 | -1;
}

/** What came of one identity. */
export interface Verdict {
  readonly rule: Rule;
  readonly identity: Identity;
  readonly kind: VerdictKind;
  /** The figures that stand for its items; an item whose line is not printed has none and counts as zero. */
  readonly terms: readonly Term[];
  /** Σ left - Σ right, in the package's money unit. */
  readonly residual: Decimal;
  /** The largest residual that rounding explains, in the same unit; 0 where nothing had to be explained. */
  readonly allowance: Decimal;
  /** Why it was not evaluated. */
  readonly why: Text | null;
}

const ZERO = new Decimal(0);

/**
 * Evaluates one identity by interval arithmetic (domain: rounding). Null where nothing is printed that it could tie:
 * every figure is blank or its line is not there.
 */
export function evaluate(rule: Rule, identity: Identity, books: Books): Verdict | null {
  const terms: Term[] = [];
  let missing: Text | null = null;
  let printed = false;
  const collect = (items: readonly Item[], weight: 1 | -1): Decimal => {
    let sum = ZERO;
    for (const item of items) {
      const found = books.lookup(item);
      if (found.kind === 'missing') {
        missing ??= found.why;
      } else if (found.kind === 'figure') {
        const { figure } = found;
        terms.push({ figure, weight });
        if (figure.state !== 'number') continue;
        printed = true;
        if (!figure.value.isZero()) sum = sum.plus(figure.value);
      }
    }
    return sum;
  };
  const left = collect(identity.left, 1);
  const right = collect(identity.right, -1);
  if (missing !== null) {
    return {
      rule,
      identity,
      kind: 'notEvaluated',
      terms,
      residual: ZERO,
      allowance: ZERO,
      why: missing,
    };
  }
  if (!printed) return null;
  const residual = left.minus(right);
  return { rule, identity, terms, residual, ...judge(identity.relation, terms, residual), why: null };
}

/** Whether the intervals of the printed figures allow the residual to be 0 (or, for `atLeast`, not negative). */
function judge(
  relation: Identity['relation'],
  terms: readonly Term[],
  residual: Decimal,
): { readonly kind: VerdictKind; readonly allowance: Decimal } {
  if (residual.isZero() || (relation === 'atLeast' && residual.isPositive())) {
    return { kind: 'exact', allowance: ZERO };
  }
  const allowance = allowanceOf(terms, residual);
  const within = residual.abs().lte(allowance);
  return { kind: within ? 'rounding' : 'inconsistent', allowance };
}

/**
 * The largest distance from 0, on the residual's side, that the figures' rounding allows. Each printed figure stands
 * for a half-open interval of half its last place to either side (V > 0: lower end in; V < 0: upper end in; 0: both
 * out); blanks and exact figures stand for themselves. Two printings of one figure may differ by one last place.
 */
export function allowanceOf(terms: readonly Term[], residual: Decimal): Decimal {
  let half: Decimal | null = null;
  let smallest: Decimal | null = null;
  let largest: Decimal | null = null;
  let rounded = 0;
  let closed = true;
  let exact = 0;
  for (const { figure, weight } of terms) {
    if (figure.state !== 'number') continue;
    const { ulp, value } = figure;
    if (ulp === null) {
      exact++;
      continue;
    }
    rounded++;
    half = half ? half.plus(ulp) : ulp;
    if (!smallest || ulp.lt(smallest)) smallest = ulp;
    if (!largest || ulp.gt(largest)) largest = ulp;
    // A residual above 0 must come down: the term's lower end (weight 1) or upper end (weight -1) counts.
    const down = residual.isNegative() ? weight < 0 : weight > 0;
    if (value.isZero() || value.isNegative() === down) closed = false;
  }
  if (!half || !smallest || !largest) return ZERO;
  const bound = half.div(2);
  const steps = bound.div(smallest);
  const whole = steps.floor();
  const allowed = whole.eq(steps) && !closed ? whole.minus(1).times(smallest) : whole.times(smallest);
  // Where figures of different last places meet, the residual need not lie on the grid.
  const fine = !residual.abs().mod(smallest).isZero() && residual.abs().lt(bound) ? residual.abs() : allowed;
  return rounded === 2 && exact === 0 && areTwoPrintings(terms) ? Decimal.max(fine, largest) : fine;
}

/** An identity that comes down to one printed figure on either side says that they are the same figure. */
function areTwoPrintings(terms: readonly Term[]): boolean {
  const printed = terms.filter(({ figure }) => figure.state === 'number');
  return printed.length === 2 && printed[0]!.weight !== printed[1]!.weight;
}

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
