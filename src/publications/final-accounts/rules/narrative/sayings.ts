import type { Books } from '../../../../books/books';
import type { Form } from '../../../../model/form';
import type { SectionKind } from '../../../../model/grammar';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import { saidOf, type Item } from '../../../../model/item';
import { addTo } from '../../../../model/lists';
import type { Narrative, Printing } from '../../../../model/narrative';
import { once } from '../../../../model/once';

/** The first printing of a fact, as an item to reckon with; null where the narrative does not say it. */
export const sayingOf = (books: Books, fact: Item, section?: SectionKind): Item | null =>
  books.said(fact).find((each) => section === undefined || each.section === section)?.figure.item ?? null;

export const changeOf = (of: Item): Item => saidOf(of, 'change');

/** whole = Σ parts, where the narrative says the whole and all that must be there. */
export function* sumOf(
  books: Books,
  whole: Item,
  needed: readonly Item[],
  also: readonly Item[] = [],
): Iterable<Identity> {
  const total = sayingOf(books, whole);
  const parts = needed.map((part) => sayingOf(books, part));
  if (!total || parts.some((part) => part === null)) return;
  yield equal(total, [...(parts as Item[]), ...also.flatMap((part) => sayingOf(books, part) ?? [])]);
}

export function* noMoreThan(books: Books, whole: Item, ...parts: readonly Item[]): Iterable<Identity> {
  const total = sayingOf(books, whole);
  const printed = parts.flatMap((part) => sayingOf(books, part) ?? []);
  if (total && printed.length > 0) yield atLeast(total, printed);
}

const bySection = once(({ printings }: Narrative): ReadonlyMap<SectionKind, readonly Printing[]> => {
  const found = new Map<SectionKind, Printing[]>();
  for (const printing of printings) addTo(found, printing.section, printing);
  return found;
});

/** What a narrative prints in sections of one kind, in printed order: one may be a table of a hundred thousand lines. */
export const printedUnder = (narrative: Narrative, section: SectionKind): readonly Printing[] =>
  bySection(narrative).get(section) ?? [];

/** The statement whose items (项) a narrative tells one by one, and the section that does. */
export interface ToldItems {
  readonly form: Form & ((row: string, column: 'total') => Item);
  readonly section: SectionKind;
}

/** The items by what the narrative says of each; null where it is silent on one that the statement prints. */
export function leavesOf(
  books: Books,
  { form, section: told }: ToldItems,
  aspect: (of: Item) => Item,
): Item[] | null {
  const rows = books.lines(form.id).filter(({ code }) => code.length === 7);
  const facts = new Set<Item>();
  for (const narrative of books.narratives) {
    for (const { of } of printedUnder(narrative, told)) {
      if (of.statement === form.id && of.row !== 'total') facts.add(of);
    }
  }
  const found = [...facts].map((of) => sayingOf(books, aspect(of)));
  const silent = rows.some(({ key }) => !facts.has(form(key, 'total')));
  return found.length === 0 || silent || found.includes(null) ? null : (found as Item[]);
}
