import { LAST_YEAR } from '../model/edition';
import type { FormId } from '../model/form-id';
import { item, type Item } from '../model/item';
import { nameKey } from '../model/names';
import { once } from '../model/once';
import type { Figure } from '../model/figure';
import type { Line, Statement } from '../model/statement';
import type { Books } from './books';

/** The subjects (项) of a statement by their names, and by those of 类 and 款 before it; null for a name that two have. */
const subjectsByName = once(({ lines }: Statement): ReadonlyMap<string, string | null> => {
  const nameOf = new Map(lines.map(({ code, name }) => [code, nameKey(name)]));
  const found = new Map<string, string | null>();
  for (const { key, code, name } of lines) {
    if (code.length !== 7) continue;
    const path = [code.slice(0, 3), code.slice(0, 5), code].map((each) => nameOf.get(each) ?? '').join('/');
    for (const each of [nameKey(name), path]) found.set(each, found.has(each) ? null : key);
  }
  return found;
});

/**
 * A subject as last year's statement knows it: by its name where the narrative names one that is gone, or where its code
 * changed and its name did not. Null where only a name is known, and not to last year.
 */
export function inLastYear(books: Books, of: Item): Item | null {
  const { statement, row, column } = of;
  const before = statement === 'N' ? undefined : books.in(LAST_YEAR)?.statement(statement);
  if (statement === 'N' || !before) return of;
  const names = subjectsByName(before);
  if (row.startsWith('name:')) {
    const path = row.slice('name:'.length);
    const key = names.get(path) ?? names.get(path.split('/').at(-1)!);
    return key ? item(statement, key, column) : null;
  }
  if (!/^\d{7}$/.test(row) || before.lines.some(({ key }) => key === row)) return of;
  const own = books.lines(statement);
  const name = own.find(({ key }) => key === row)?.name;
  const key = name === undefined ? null : names.get(nameKey(name));
  return key && !own.some((line) => line.key === key) ? item(statement, key, column) : of;
}

/** A subject that was paid last year and is not this year. */
export interface Gone {
  readonly line: Line;
  /** What was paid, as last year's books have it. */
  readonly paid: Figure;
}

/** The subjects (项) of a statement that last year paid, that this year does not, and that nothing in the narratives is told of. */
export function untoldGone(books: Books, statement: FormId): Gone[] {
  const last = books.in(LAST_YEAR);
  if (!last || (books.statement(statement)?.state ?? 'unreadable') === 'unreadable') return [];
  const told = new Set(
    books.narratives.flatMap(({ printings }) => printings.map(({ of }) => inLastYear(books, of))),
  );
  const names = new Set(books.lines(statement).map(({ name }) => nameKey(name)));
  return last.lines(statement).flatMap((line): Gone[] => {
    const own = item(statement, line.key, 'total');
    const paid = last.figure(own);
    if (line.code.length !== 7 || paid?.state !== 'number' || paid.value.isZero()) return [];
    const now = books.figure(own);
    const isGone =
      books.lack(own) === null && (now?.value.isZero() ?? true) && !names.has(nameKey(line.name));
    return isGone && !told.has(own) ? [{ line, paid }] : [];
  });
}
