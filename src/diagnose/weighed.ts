import type { Verdict } from '../check';
import type { Books } from '../books/books';
import type { BrokenIdentity, Weigh } from '../books/rule';
import { addTo } from '../model/lists';
import type { Item } from '../model/item';
import { causeOf, type Cause } from './cause';

/** What is open of rules that weigh their breaches together, as they say; and what is left to be looked for. */
export function weighedCauses(
  open: readonly Verdict[],
  books: Books,
): { readonly causes: readonly Cause[]; readonly left: readonly Verdict[] } {
  const groups = new Map<Weigh, Verdict[]>();
  for (const verdict of open) if (verdict.rule.weigh) addTo(groups, verdict.rule.weigh, verdict);
  if (groups.size === 0) return { causes: [], left: open };
  let left = open.filter(({ rule }) => !rule.weigh);
  const causes = [...groups].flatMap(([weigh, own]) => {
    const verdictOf = new Map<BrokenIdentity, Verdict>(own.map((verdict) => [verdict, verdict]));
    return weigh(books, own).map(({ broken, observation, told }): Cause => {
      const items = new Set(told);
      const also = left.filter((verdict) => touchesOne(verdict, items));
      left = left.filter((verdict) => !also.includes(verdict));
      return {
        ...causeOf([]),
        broken: [...broken.map((each) => verdictOf.get(each)!), ...also],
        weighed: observation,
      };
    });
  });
  return { causes, left };
}

const touchesOne = ({ identity: { left, right } }: Verdict, items: ReadonlySet<Item>): boolean =>
  [...left, ...right].some((item) => items.has(item));
