import type Decimal from 'decimal.js';
import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { holdsWith, type Repaired } from './rows';
import type { Index } from './search';

/** What a value of a figure would bring about among identities that may be broken: reviews, and what usually agrees. */
export interface Hint {
  /** Those that hold with it and do not as printed. */
  readonly met: readonly Verdict[];
  /** Logarithm: for what comes to hold, against what no longer does. */
  readonly odds: number;
}

/** Amounts that agree to the cent hardly ever do so by chance; whole points and what is only a limit sooner. */
const AGREE = Math.log(200);
const AGREE_LOOSELY = Math.log(20);

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
  const change = new Map([...repaired, [figure, value.minus(figure.value).toNumber()] as const]);
  const met: Verdict[] = [];
  let odds = 0;
  for (const verdict of known) {
    if (verdict.terms.some((term) => others.includes(term.figure))) continue;
    const [held, holds] = [holdsWith(verdict, repaired), holdsWith(verdict, change)];
    if (held === holds) continue;
    const isLoose = verdict.identity.relation === 'atLeast' || figure.quantity === 'count';
    odds += (holds ? 1 : -1) * (isLoose ? AGREE_LOOSELY : AGREE);
    if (holds) met.push(verdict);
  }
  return { met, odds };
}

const NONE: Hint = { met: [], odds: 0 };
