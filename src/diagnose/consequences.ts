import type { Verdict } from '../check/evaluate';
import { keyOf, repairsOf, type Cause } from './cause';
import type { Repaired } from './rows';

/** The verdicts of the package with some figures set right. */
export type Recheck = (repaired: Repaired) => readonly Verdict[];

/**
 * Some identities are only asked for because of a figure that is wrong: 其他收入 left blank asks T3 to equal T5. What is
 * no longer broken once a cause is set right is told with that cause.
 */
export function withConsequences(causes: readonly Cause[], recheck: Recheck): Cause[] {
  const sure = causes.filter(({ singled, shift, scale }) => singled || (shift ?? scale) !== undefined);
  const others = causes.filter((cause) => !sure.includes(cause));
  const goneAfter = (changed: readonly Cause[]): Cause[] => {
    const after = recheck(new Map(changed.flatMap(repairsOf))).filter(({ kind }) => kind === 'inconsistent');
    const left = new Set(after.map(nameOf));
    return others.filter(({ broken }) => broken.every((verdict) => !left.has(nameOf(verdict))));
  };
  if (sure.length === 0 || others.length === 0 || goneAfter(sure).length === 0) return [...causes];
  const gone = new Set<Cause>();
  const told = sure.map((cause): Cause => {
    const own = goneAfter([cause]).filter((other) => !gone.has(other));
    for (const other of own) gone.add(other);
    return { ...cause, broken: [...cause.broken, ...own.flatMap(({ broken }) => broken)] };
  });
  return causes.flatMap((cause) => (gone.has(cause) ? [] : (told[sure.indexOf(cause)] ?? cause)));
}

const nameOf = ({ rule, identity }: Verdict): string => `${rule.id} ${keyOf(identity)}`;
