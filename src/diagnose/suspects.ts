import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { ALONE_BEYOND, MOST_SUSPECTS, SHOWN_WITHIN } from './odds';
import { byClarity, mendedBy, type Cause, type Suspect } from './cause';
import type { Repaired } from './rows';
import { isPossible } from './possible';
import type { Solution } from './search';
import { touches } from './standing';
import type { Known } from './known';
import { suggest, type Suggestion } from './values';

/** A set of figures with what each should be. */
export interface RankedSet {
  readonly suggestions: readonly Suggestion[];
  readonly odds: number;
  readonly solution: Solution;
}

/** Likeliest first. */
export const ranked = (solutions: readonly Solution[], known: Known): RankedSet[] =>
  solutions
    .map((solution) => {
      const { figures, changes } = solution;
      const suggestions = figures.map((figure, at) =>
        suggest(
          figure,
          changes[at]!,
          figures.filter((other) => other !== figure),
          known,
        ),
      );
      return { suggestions, odds: suggestions.reduce((sum, { odds }) => sum + odds, 0), solution };
    })
    .sort((a, b) => b.odds - a.odds);

/**
 * One cause for each figure of the likeliest set, with the figures that would do in its place; `open`: what is broken
 * and not yet explained of the identities that the set stands in; `unsure`: figures whose rivals were not all searched.
 */
export function causesOf(
  sets: readonly RankedSet[],
  open: readonly Verdict[],
  known: Known,
  unsure: ReadonlySet<Figure> = new Set(),
): Cause[] {
  const best = sets[0]!.suggestions;
  const own = sharedOut(best, open, known.repaired);
  // A set that needs an amount below nothing, or a change where nothing is broken, is a makeshift: a block was moved.
  const isSound = best.every((each) => isPossible(each.figure, each.value) && own.get(each)!.length > 0);
  return best.flatMap((suggestion): Cause[] => {
    const broken = own.get(suggestion)!;
    // Nothing speaks against it as printed: it is only wrong because another is.
    if (broken.length === 0) return [];
    const others = best.filter((each) => each !== suggestion).map((each) => each.figure);
    const rivals = likeliestOfEach(
      sets.flatMap(({ suggestions }) => {
        const instead = suggestions.filter((each) => !others.includes(each.figure));
        return instead.length === 1 && suggestions.length === best.length ? instead : [];
      }),
    );
    const possible = rivals.filter(({ figure, value }) => isPossible(figure, value));
    const shown = possible.filter(({ odds }) => odds >= suggestion.odds - SHOWN_WITHIN);
    const tooMany = shown.length > MOST_SUSPECTS;
    const isAny = (suggestion.slip === null || suggestion.slip === 'missing') && suggestion.met.length === 0;
    const told = tooMany && isAny ? [] : shown.slice(0, MOST_SUSPECTS);
    const suspects = told.map((each) => suspectOf(each, others, broken, known.repaired));
    const second = rivals[1];
    return [
      {
        broken: broken.sort(byClarity),
        suspects,
        singled:
          isSound &&
          !unsure.has(suggestion.figure) &&
          suspects[0]?.figure === suggestion.figure &&
          broken.some(isExact) &&
          (!second || second.odds < suggestion.odds - ALONE_BEYOND),
      },
    ];
  });
}

/** A limit that is broken says that one of two is wrong, not which, nor what it should be. */
const isExact = ({ identity }: Verdict): boolean => identity.relation !== 'atLeast';

function suspectOf(
  suggestion: Suggestion,
  others: readonly Figure[],
  broken: readonly Verdict[],
  repaired: Repaired,
): Suspect {
  const mended = mendedBy(suggestion, broken, repaired);
  const isMended = new Set(mended);
  const left = broken.filter((verdict) => touches(verdict, suggestion.figure) && !isMended.has(verdict));
  const jointly = others.filter((other) => left.some((verdict) => touches(verdict, other)));
  return { ...suggestion, mended: mended.length, jointly };
}

/**
 * Which broken identities are told of which figure of a set: those that hold once it alone is set right; what needs
 * several of them, or any of them, goes to the one with the fewest, so that none is passed over.
 */
function sharedOut(
  best: readonly Suggestion[],
  open: readonly Verdict[],
  repaired: Repaired,
): ReadonlyMap<Suggestion, Verdict[]> {
  const own = new Map<Suggestion, Verdict[]>(best.map((suggestion) => [suggestion, []]));
  const claims = open.flatMap((verdict) => {
    const touching = best.filter(({ figure }) => touches(verdict, figure));
    const mending = touching.filter((suggestion) => mendedBy(suggestion, [verdict], repaired).length > 0);
    return touching.length > 0 ? [{ verdict, claimants: mending.length > 0 ? mending : touching }] : [];
  });
  for (const { verdict, claimants } of claims.sort((a, b) => a.claimants.length - b.claimants.length)) {
    const least = claimants.reduce((a, b) => (own.get(b)!.length < own.get(a)!.length ? b : a));
    own.get(least)!.push(verdict);
  }
  return own;
}

/** The first suggestion of each figure: one of two values may be likelier. */
function likeliestOfEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const first = new Map<Figure, Suggestion>();
  for (const suggestion of suggestions)
    if (!first.has(suggestion.figure)) first.set(suggestion.figure, suggestion);
  return [...first.values()];
}
