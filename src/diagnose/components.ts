import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { keyOf, touches } from './cause';
import { smallestSets, turnedDirections } from './search';
import { ranked, type RankedSet } from './suspects';
import type { Known } from './values';

export interface Searched {
  readonly component: readonly Verdict[];
  /** The sets of figures that mend it, likeliest first; null where too many would have to be tried. */
  readonly sets: readonly RankedSet[] | null;
}

/**
 * The component to explain first: one that only figures beyond it can mend, as where two statements print the same
 * wrong figure; what is broken there is explained with it, not by itself.
 */
export function nextToExplain(
  open: readonly Verdict[],
  known: Known,
  searched: Map<string, Searched>,
): Searched {
  const all = componentsOf(open).map((component): Searched => {
    const key = component.map(({ identity }) => keyOf(identity)).join(' ');
    let found = searched.get(key);
    if (!found) {
      const solutions = smallestSets(component, known.index, known.repaired);
      const turned = turnedDirections(component, known.index, known.repaired);
      found = { component, sets: solutions && ranked([...solutions, ...turned], known) };
      searched.set(key, found);
    }
    return found;
  });
  const reachesOut = ({ component, sets }: Searched): boolean =>
    sets !== null &&
    open.some(
      (verdict) =>
        !component.includes(verdict) && sets[0]!.suggestions.some(({ figure }) => touches(verdict, figure)),
    );
  return all.find(reachesOut) ?? all[0]!;
}

function componentsOf(open: readonly Verdict[]): Verdict[][] {
  const components: Verdict[][] = [];
  for (let rest = open; rest.length > 0;) {
    const component = firstComponent(rest);
    components.push(component);
    const taken = new Set(component);
    rest = rest.filter((verdict) => !taken.has(verdict));
  }
  return components;
}

/** The first broken identity and all that share figures with it, directly or through others; the rest is explained apart. */
function firstComponent(broken: readonly Verdict[]): Verdict[] {
  const standing = new Map<Figure, Verdict[]>();
  for (const verdict of broken) {
    for (const { figure } of verdict.terms) {
      const known = standing.get(figure);
      if (known) known.push(verdict);
      else standing.set(figure, [verdict]);
    }
  }
  const component = new Set(broken.slice(0, 1));
  for (const verdict of component) {
    for (const { figure } of verdict.terms) {
      for (const other of standing.get(figure) ?? []) component.add(other);
      standing.delete(figure);
    }
  }
  return [...component];
}
