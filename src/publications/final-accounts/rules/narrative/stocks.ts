import type { Books } from '../../../../books/books';
import { rule, type Rule } from '../../../../books/rule';
import type { SectionKind } from '../../../../model/grammar';
import { equal } from '../../../../model/identity';
import type { Item } from '../../../../model/item';
import { once } from '../../../../model/once';
import { say } from '../../../../model/text';
import type { NarrativeFamily } from './family';
import { noMoreThan, sayingOf, sumOf } from './sayings';

const allKinds = once(({ narratives }: Books): readonly Item[] => {
  const kinds = new Set<Item>();
  for (const { printings } of narratives) {
    for (const { fact } of printings) if (fact.statement === 'N' && fact.row.includes(':')) kinds.add(fact);
  }
  return [...kinds];
});

/** Every kind of something that the narrative tells, behind a colon: of cars, of posts. */
export const kindsSaid = (books: Books, prefix: Item): Item[] =>
  allKinds(books).filter(({ row }) => row.startsWith(prefix.row));

/** People and cars are the sum of their kinds. `assets`: the section that tells how many cars there are. */
export function stocksOf(
  { letters, fact, within }: NarrativeFamily,
  assets: SectionKind,
  people = 'people',
): readonly Rule[] {
  const staff = (name: string): Item => fact(`people.${name}`);
  return [
    rule(
      `${letters}.${people}`,
      say('实有人数 = 在职 + 离休 + 退休', 'People = active + retired cadres + retired'),
      within,
      function* (books) {
        yield* sumOf(books, staff('total'), [staff('active'), staff('retired')], [staff('retiredCadres')]);
        yield* sumOf(books, staff('allRetired'), [staff('retired'), staff('retiredCadres')]);
        const kinds = kindsSaid(books, fact('posts:'));
        if (kinds.length > 1) yield* noMoreThan(books, fact('posts.total'), ...kinds);
      },
    ),
    rule(
      `${letters}.vehicles`,
      say('车辆数 = 各类用车之和', 'Cars = sum of their kinds'),
      within,
      function* (books) {
        const kinds = kindsSaid(books, fact('vehicles:'));
        const total = sayingOf(books, fact('vehicles'), assets);
        if (total && kinds.length > 1)
          yield equal(
            total,
            kinds.flatMap((kind) => sayingOf(books, kind) ?? []),
          );
      },
    ),
  ];
}
