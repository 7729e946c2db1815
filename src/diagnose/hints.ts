import type Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { AGAINST_NOTHING, AGREE, AGREE_LOOSELY, FARTHEST, PER_RATIO } from './odds';
import { holdsWith, type Repaired } from './rows';
import type { Index } from './standing';

/** What a value of a figure would bring about among identities that may be broken: reviews, and what usually agrees. */
export interface Hint {
  /** Those that hold with it and do not as printed. */
  readonly met: readonly Verdict[];
  /** Logarithm: for what comes to hold, against what no longer does. */
  readonly odds: number;
}

/** `others`: figures that change with it; of what they stand in, it alone says nothing. */
export function hintOf(
  figure: Figure,
  value: Decimal,
  others: readonly Figure[],
  hints: Index,
  repaired: Repaired,
): Hint {
  const known = hints.get(figure) ?? [];
  if (known.length === 0) return NONE;
  const change = new Map([...repaired, [figure, doubleOf(value.minus(figure.value))] as const]);
  const met: Verdict[] = [];
  let odds = 0;
  for (const verdict of known) {
    if (verdict.terms.some((term) => others.includes(term.figure))) continue;
    const [held, holds] = [holdsWith(verdict, repaired), holdsWith(verdict, change)];
    odds += nearness(verdict, change) - nearness(verdict, repaired);
    if (held === holds) continue;
    const isLoose = verdict.identity.relation === 'atLeast' || figure.quantity === 'count';
    odds += (holds ? 1 : -1) * (isLoose ? AGREE_LOOSELY : AGREE);
    if (holds) met.push(verdict);
  }
  return { met, odds };
}

/** What usually agrees is seldom far off: 0 for the same amount, less the farther two amounts lie apart. */
function nearness(verdict: Verdict, changes: Repaired): number {
  const { terms, identity } = verdict;
  const [a, b, ...more] = terms;
  if (!a || !b || more.length > 0 || identity.relation !== 'equal' || verdict.isReview) return 0;
  const [x, y] = [a, b].map(({ figure }) => doubleOf(figure.value) + (changes.get(figure) ?? 0)) as [
    number,
    number,
  ];
  if (x === y) return 0;
  if (x === 0 || y === 0) return -AGAINST_NOTHING;
  return x * y < 0 ? -FARTHEST : -Math.min(Math.abs(Math.log(x / y)) * PER_RATIO, FARTHEST);
}

const NONE: Hint = { met: [], odds: 0 };
