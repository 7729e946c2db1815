import type Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import type { Budget } from './budget';
import { carriedIn } from './carried';
import { withRepairs, type Known } from './known';
import { SAME_AMOUNT } from './odds';
import { holdsWith, type Repaired } from './rows';
import { suggest, type Suggestion } from './values';

/** One wrong amount that went into several figures: each is wrong by it. */
export interface Repeated {
  readonly figures: readonly Figure[];
  /** What each should be, in the order of the figures. */
  readonly values: readonly Decimal[];
  /** False: it came from further figures, and several would do alike. */
  readonly isWhole: boolean;
  /** By how much each is to change, to the rounding. */
  readonly by: number;
  readonly mended: readonly Verdict[];
  readonly changes: Repaired;
}

/** What went into several figures, one amount after the other; what is left broken then, and all that is set right. */
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

/** Taken where it mends more identities than it has figures, breaks none, and no single figure would do instead. */
function repeatedSlip(broken: readonly Verdict[], known: Known, budget: Budget): Repeated | null {
  if (budget.isSpent) return null;
  const carried = carriedIn(broken, known, budget);
  if (!carried) return null;
  const { figures, changed, mended, by } = carried;
  const suggestions = changed.map((figure) => valueOf(figure, by, changed, known));
  const order = suggestions.toSorted((a, b) => b.odds - a.odds);
  const sure = order.filter(({ figure }) => figures.includes(figure));
  return {
    figures: sure.map(({ figure }) => figure),
    values: sure.map(({ value }) => value),
    isWhole: sure.length === order.length,
    by,
    mended,
    changes: new Map(order.map(({ figure, value }) => [figure, doubleOf(value.minus(figure.value))])),
  };
}

/** What a figure is said to be by all that stand around it, the others changed as well. */
function valueOf(figure: Figure, by: number, figures: readonly Figure[], known: Known): Suggestion {
  const beside = withRepairs(
    known,
    new Map(figures.flatMap((other) => (other === figure ? [] : [[other, by]]))),
  );
  return suggest(figure, { low: by - SAME_AMOUNT, high: by + SAME_AMOUNT }, [], beside);
}
