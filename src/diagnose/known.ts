import type { Verdict } from '../check';
import type { Facts } from './facts';
import type { Repaired } from './rows';
import { indexAround, standingIn, type Index } from './standing';

/** What bears on broken identities. */
export interface KnownBeside {
  /** All that holds, or should. */
  readonly binding: readonly Verdict[];
  /** What may be broken and right, and what usually agrees: it speaks for a value and binds nothing. */
  readonly hints: readonly Verdict[];
  readonly facts: Facts;
}

/** The evidence around some broken identities, and what is set right by now: what each step of a diagnosis is given. */
export interface Known {
  /** The identities that bind. */
  readonly index: Index;
  /** Those that may be broken, and what usually agrees. */
  readonly hints: Index;
  readonly facts: Facts;
  /** By how much figures that are explained already change. */
  readonly repaired: Repaired;
}

export function knownAround(
  broken: readonly Verdict[],
  { binding, hints, facts }: KnownBeside,
  repaired: Repaired,
): Known {
  const index = indexAround(broken, binding);
  const evaluated = hints.filter(({ kind }) => kind !== 'notEvaluated');
  return { index, hints: standingIn(evaluated, (figure) => index.has(figure)), facts, repaired };
}

/** The same with more set right. */
export const withRepairs = (known: Known, changes: Repaired): Known => ({
  ...known,
  repaired: new Map([...known.repaired, ...changes]),
});
