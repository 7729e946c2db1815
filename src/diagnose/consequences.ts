import { recheck, type Check, type Verdict } from '../check';
import { FEW_CAUSES, MOST_RECHECKS } from './budget';
import { identityName, mendedBy, NOTHING_REPAIRED, repairsOf, type Cause } from './cause';
import { standingIn } from './standing';

/**
 * Some identities are only asked for because of a figure that is wrong: 其他收入 left blank asks T3 to equal T5. What is
 * no longer broken once a cause is set right is told with that cause.
 */
export function withConsequences(causes: readonly Cause[], check: Check): Cause[] {
  const isSure = ({ singled, shift, columns, scale }: Cause): boolean =>
    singled || (shift ?? columns ?? scale) !== undefined;
  const sure = causes.filter(isSure);
  const others = causes.filter((cause) => !isSure(cause));
  const goneAfter = (changed: readonly Cause[]): Cause[] => {
    const after = recheck(check, new Map(changed.flatMap(repairsOf))).filter(
      ({ kind }) => kind === 'inconsistent',
    );
    const left = new Set(after.map(identityName));
    return others.filter(({ broken }) => broken.every((verdict) => !left.has(identityName(verdict))));
  };
  if (sure.length === 0 || others.length === 0 || goneAfter(sure).length === 0) return [...causes];
  const gone = new Set<Cause>();
  const told = new Map<Cause, Cause>();
  const tell = (cause: Cause): void => {
    const own = goneAfter([cause]).filter((other) => !gone.has(other));
    for (const other of own) gone.add(other);
    told.set(cause, { ...cause, broken: [...cause.broken, ...own.flatMap(({ broken }) => broken)] });
  };
  // The whole package is checked again for each: of many causes, first in halves.
  let checks = MOST_RECHECKS;
  const look = (some: readonly Cause[]): void => {
    if (some.length === 0 || checks-- <= 0) return;
    if (some.length === 1) return tell(some[0]!);
    if (some.length > FEW_CAUSES && goneAfter(some).every((other) => gone.has(other))) return;
    const middle = some.length <= FEW_CAUSES ? 1 : some.length >> 1;
    look(some.slice(0, middle));
    look(some.slice(middle));
  };
  look(sure);
  return causes.flatMap((cause) => (gone.has(cause) ? [] : (told.get(cause) ?? cause)));
}

/** Reviews that hold once the errors are set right are told with the errors whose figures stand in them. */
export function withReviews(errors: readonly Cause[], mended: readonly Verdict[]): readonly Cause[] {
  if (mended.length === 0) return errors;
  const standing = standingIn(mended);
  return errors.map((cause): Cause => {
    const touched = new Set(repairsOf(cause).flatMap(([figure]) => standing.get(figure) ?? []));
    const own = mended.filter((verdict) => touched.has(verdict));
    const suspects = cause.suspects.map((suspect) => ({
      ...suspect,
      mended: suspect.mended + mendedBy(suspect, own, NOTHING_REPAIRED).length,
    }));
    return { ...cause, broken: [...cause.broken, ...own], suspects };
  });
}
