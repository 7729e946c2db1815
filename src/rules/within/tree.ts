import { item } from '../../model/item';
import type { StatementId } from '../../model/statements';
import type { Books } from '../books';
import { equal, type Identity } from '../rule';

/** Every column of a table by subject: 合计 = Σ 类, 类 = Σ its 款, 款 = Σ its 项. A line without parts has no sum. */
export function* treeIdentities(books: Books, id: StatementId): Iterable<Identity> {
  const children = new Map<string, string[]>();
  for (const line of books.lines(id)) {
    if (line.parent === null) continue;
    const siblings = children.get(line.parent);
    if (siblings) siblings.push(line.key);
    else children.set(line.parent, [line.key]);
  }
  const columns = [...(books.statement(id)?.columns ?? [])];
  for (const [parent, keys] of children) {
    for (const column of columns) {
      yield equal(
        item(id, parent, column),
        keys.map((key) => item(id, key, column)),
      );
    }
  }
}

/** Every row: total = Σ parts, over the parts the table has. */
export function* rowIdentities(
  books: Books,
  id: StatementId,
  total: string,
  parts: readonly string[],
): Iterable<Identity> {
  const printed = parts.filter((column) => books.has(id, column));
  for (const line of books.lines(id)) {
    yield equal(
      item(id, line.key, total),
      printed.map((column) => item(id, line.key, column)),
    );
  }
}
