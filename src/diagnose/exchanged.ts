import type { Verdict } from '../check';
import type { Figure } from '../model/figure';
import type { Budget } from './budget';
import { changedBy } from './cause';
import type { Known } from './known';
import { holdsWith, type Repaired } from './rows';
import { smallestSets, type Solution } from './search';
import { ranked, type RankedSet } from './suspects';

/** Sets that explain the same, likeliest first, and the figures of the first that may have other rivals than these. */
export interface Exchanged {
  readonly sets: readonly RankedSet[];
  readonly unsure: ReadonlySet<Figure>;
}

/**
 * A program gives one smallest set of perhaps many. This gives it with all that differ from it in one figure, the others
 * set right; where one of them is likelier, with all that differ from that one.
 */
export function exchanged(
  solution: Solution,
  broken: readonly Verdict[],
  known: Known,
  budget: Budget,
): Exchanged {
  let base = solution;
  let sets = ranked([base], known);
  for (let round = 0; round <= solution.figures.length; round++) {
    const { found, unsure } = insteadOf(sets[0]!, broken, known, budget);
    sets = ranked([base, ...found], known);
    if (sets[0]!.solution === base) return { sets, unsure };
    base = sets[0]!.solution;
  }
  return { sets, unsure: new Set(base.figures) };
}

/** The sets with one figure exchanged, and the figures for which not all that could stand in their place were tried. */
function insteadOf(
  { solution, suggestions }: RankedSet,
  broken: readonly Verdict[],
  known: Known,
  budget: Budget,
): { readonly found: readonly Solution[]; readonly unsure: ReadonlySet<Figure> } {
  const { index, repaired } = known;
  const unsure = new Set<Figure>();
  const found = solution.figures.flatMap((figure, at): Solution[] => {
    const others = suggestions.filter((each) => each.figure !== figure);
    const beside = others.reduce<Repaired>((before, each) => changedBy(each, before), repaired);
    const around = new Set([...broken, ...others.flatMap((each) => index.get(each.figure) ?? [])]);
    const left = [...around].filter((verdict) => !holdsWith(verdict, beside));
    const alone = left.length > 0 ? smallestSets(left, index, beside, budget, 1) : null;
    if (!alone?.some(({ figures }) => figures[0] === figure)) unsure.add(figure);
    return (alone ?? []).flatMap(({ figures: [instead], changes: [change] }) =>
      instead === figure
        ? []
        : [
            {
              figures: solution.figures.with(at, instead!),
              changes: solution.changes.with(at, change!),
            },
          ],
    );
  });
  return { found, unsure };
}
