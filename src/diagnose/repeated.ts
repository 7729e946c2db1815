import { addTo } from '../model/lists';
import type Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { FEWEST_ALIKE, MOST_ALIKE } from './odds';
import { holdsWith, type Repaired } from './rows';
import type { Budget } from './budget';
import { mayBeNegative } from './possible';
import { smallestSets } from './search';
import { touches } from './standing';
import { withRepairs, type Known } from './known';

/** One wrong number that was carried into several cells: they print the same, and should all print the same other. */
export interface Repeated {
  readonly figures: readonly Figure[];
  /** What all of them should be. */
  readonly value: Decimal;
  readonly mended: readonly Verdict[];
  readonly changes: Repaired;
}

/** What was copied into several cells, one slip after the other; what is left broken then, and all that is set right. */
export interface RepeatedSlips {
  readonly slips: readonly Repeated[];
  readonly left: readonly Verdict[];
  readonly repaired: Repaired;
}

export function repeatedSlips(broken: readonly Verdict[], known: Known, budget: Budget): RepeatedSlips {
  const slips: Repeated[] = [];
  let [left, now] = [broken, known];
  for (let slip = repeatedSlip(left, now, budget); slip; slip = repeatedSlip(left, now, budget)) {
    slips.push(slip);
    const { mended, changes } = slip;
    const { repaired } = (now = withRepairs(now, changes));
    left = left.filter((verdict) => !mended.includes(verdict) && !holdsWith(verdict, repaired));
  }
  return { slips, left, repaired: now.repaired };
}

/**
 * A slip made once and copied: of the figures that print one amount, those that one other amount in all of them would
 * set right. Taken where it mends more identities than it has cells, breaks none, and no two figures would do instead.
 */
function repeatedSlip(broken: readonly Verdict[], known: Known, budget: Budget): Repeated | null {
  if (budget.isSpent) return null;
  let best: Repeated | null = null;
  const brokenOf = new Map<Figure, Set<Verdict>>();
  for (const verdict of broken) {
    budget.spend(verdict.terms.length);
    for (const { figure } of verdict.terms) {
      const own = brokenOf.get(figure);
      if (own) own.add(verdict);
      else brokenOf.set(figure, new Set([verdict]));
    }
  }
  const order = new Map(broken.map((verdict, at) => [verdict, at]));
  for (const group of alike(brokenOf, known)) {
    const own = [...new Set(group.flatMap((figure) => [...brokenOf.get(figure)!]))].sort(
      (a, b) => order.get(a)! - order.get(b)!,
    );
    for (const value of asked(group, own)) {
      if (budget.isSpent) return null;
      const found = repair(group, value, own, known, budget);
      if (found && (best === null || found.mended.length > best.mended.length)) best = found;
    }
  }
  if (!best) return null;
  const fewer = smallestSets(best.mended, known.index, known.repaired, budget);
  return fewer?.some(({ figures }) => figures.length < FEWEST_ALIKE) ? null : best;
}

/** The cells in broken identities that print the same amount. */
function alike(brokenOf: ReadonlyMap<Figure, unknown>, { repaired }: Known): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of brokenOf.keys()) {
    if (figure.state !== 'number' || figure.value.isZero() || repaired.has(figure)) continue;
    if (figure.place.source !== 'cell') continue;
    const key = figure.value.toString();
    addTo(groups, key, figure);
  }
  return [...groups.values()].filter(({ length }) => length >= FEWEST_ALIKE && length <= MOST_ALIKE);
}

/** The amounts that the sums around them ask for. */
function asked(group: readonly Figure[], broken: readonly Verdict[]): Decimal[] {
  const values = new Map<string, Decimal>();
  for (const { terms, residual, identity } of broken) {
    if (identity.relation !== 'equal') continue;
    const weight = terms.reduce((sum, term) => (group.includes(term.figure) ? sum + term.weight : sum), 0);
    if (weight === 0) continue;
    const value = group[0]!.value.minus(residual.div(weight)).toDecimalPlaces(2);
    if (value.isNegative() && !mayBeNegative(group[0]!)) continue;
    values.set(value.toString(), value);
  }
  return [...values.values()];
}

/** The largest part of a group that can all print this amount. */
function repair(
  group: readonly Figure[],
  value: Decimal,
  broken: readonly Verdict[],
  { index, repaired }: Known,
  budget: Budget,
): Repeated | null {
  let figures = [...group];
  while (figures.length >= FEWEST_ALIKE) {
    for (const figure of figures) for (const { terms } of index.get(figure) ?? []) budget.spend(terms.length);
    const changes = new Map(figures.map((figure) => [figure, value.minus(figure.value).toNumber()] as const));
    const all: Repaired = new Map([...repaired, ...changes]);
    const left = figures.filter((figure) =>
      (index.get(figure) ?? []).every((verdict) => holdsWith(verdict, all)),
    );
    if (left.length === figures.length) {
      const mended = broken.filter((verdict) => figures.some((figure) => touches(verdict, figure)));
      return mended.length > figures.length ? { figures, value, mended, changes } : null;
    }
    figures = left;
  }
  return null;
}
