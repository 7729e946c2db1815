import { addTo } from '../model/lists';
import type { Verdict } from '../check';
import type { Figure } from '../model/figure';
import { bareOf } from '../model/item';

/** The identities each figure stands in. */
export type Index = ReadonlyMap<Figure, readonly Verdict[]>;

/** The figures an identity adds up, each once. */
export const figuresOf = ({ terms }: Verdict): Figure[] => [...new Set(terms.map(({ figure }) => figure))];

/** Was it published a year ago? Then it cannot be changed: it is evidence, and nothing to be set right. */
const isPublished = ({ item }: Figure): boolean =>
  (item.statement !== 'N' || bareOf(item) !== undefined) && item.edition.year < 0;

/** Those of them that may be what is wrong. */
export const mayBeWrong = (verdict: Verdict): Figure[] =>
  figuresOf(verdict).filter((figure) => !isPublished(figure));

export const touches = ({ terms }: Verdict, figure: Figure): boolean =>
  terms.some((term) => term.figure === figure);

/** Verdicts by the figures that stand in them, of all figures or of some. */
export function standingIn(
  verdicts: readonly Verdict[],
  isAsked: (figure: Figure) => boolean = () => true,
): Index {
  const found = new Map<Figure, Verdict[]>();
  for (const verdict of verdicts) {
    for (const { figure } of verdict.terms) {
      // A figure may stand on both sides.
      if (isAsked(figure) && found.get(figure)?.at(-1) !== verdict) addTo(found, figure, verdict);
    }
  }
  return found;
}

/** The evaluated identities of every figure that a broken identity, or one of its neighbours, touches. */
export function indexAround(broken: readonly Verdict[], binding: readonly Verdict[]): Index {
  const evaluated = binding.filter(({ kind }) => kind !== 'notEvaluated');
  const near = new Set(broken.flatMap(figuresOf));
  const around = new Set<Figure>();
  for (const verdict of evaluated) {
    if (!verdict.terms.some(({ figure }) => near.has(figure))) continue;
    for (const { figure } of verdict.terms) around.add(figure);
  }
  return standingIn(evaluated, (figure) => around.has(figure));
}
