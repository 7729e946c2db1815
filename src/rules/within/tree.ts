import type { Line } from '../../model/statement';
import { itemsOfColumn } from '../../model/item';
import type { StatementId } from '../../model/statements';
import type { Books } from '../books';
import { equal, type Identity } from '../../model/identity';

/** Every column of a table by subject: 合计 = Σ 类, 类 = Σ its 款, 款 = Σ its 项. A line without parts has no sum. */
export function* treeIdentities(books: Books, id: StatementId): Iterable<Identity> {
  const children = new Map<string, string[]>();
  const open = openSums(books.lines(id));
  for (const line of books.lines(id)) {
    if (line.parent === null) continue;
    const siblings = children.get(line.parent);
    if (siblings) siblings.push(line.key);
    else children.set(line.parent, [line.key]);
  }
  for (const column of books.printedColumns(id)) {
    const cell = itemsOfColumn(id, column);
    for (const [parent, keys] of children) if (!open.has(parent)) yield equal(cell(parent), keys.map(cell));
  }
}

/** The sums that a row without a place (no code) may belong to: of what stands around it. */
function openSums(lines: readonly Line[]): ReadonlySet<string> {
  const open = new Set<string>();
  const parents = new Map(lines.map((line) => [line.key, line.parent]));
  const openAround = (line: Line | undefined): void => {
    for (let key: string | null = line?.key ?? null; key !== null; key = parents.get(key) ?? null) {
      if (key !== 'total') open.add(key);
    }
  };
  let above: Line | undefined;
  for (const line of lines) {
    if (!line.unplaced) {
      above = line;
      continue;
    }
    openAround(above);
    if (!above || above.key === 'total') open.add('total');
  }
  return open;
}

/** Every row: total = Σ parts, over the parts in which the table prints anything: an empty column adds nothing. */
export function* rowIdentities(
  books: Books,
  id: StatementId,
  total: string,
  parts: readonly string[],
): Iterable<Identity> {
  const totals = itemsOfColumn(id, total);
  const printed = new Set(books.printedColumns(id));
  const cells = parts.filter((column) => printed.has(column)).map((column) => itemsOfColumn(id, column));
  for (const { key } of books.lines(id)) {
    yield equal(
      totals(key),
      cells.map((cell) => cell(key)),
    );
  }
}
