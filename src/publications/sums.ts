import { addTo } from '../model/lists';
import type { FormId } from '../model/form-id';
import type { StatementsRead, Sum } from '../model/form';
import { equal, type Identity } from '../model/identity';
import { itemsOfColumn } from '../model/item';
import type { Line } from '../model/statement';
import { say, type Text } from '../model/text';

/** Every row of a table: total = Σ parts, over the parts in which the table prints anything: an empty column adds nothing. */
export const rowSum = (
  form: FormId,
  total: string,
  parts: readonly string[],
  title: Text,
  basis: Text,
): Sum => ({
  id: `${form}.row`,
  title,
  basis,
  *identities(read) {
    const totals = itemsOfColumn(form, total);
    const printed = new Set(read.printedColumns(form));
    const cells = parts.filter((column) => printed.has(column)).map((column) => itemsOfColumn(form, column));
    for (const { key } of read.lines(form)) {
      yield equal(
        totals(key),
        cells.map((cell) => cell(key)),
      );
    }
  },
});

/** Every column of a table by subject: 合计 = Σ 类, 类 = Σ its 款, 款 = Σ its 项. A line without parts has no sum. */
export const treeSum = (form: FormId, basis: Text): Sum => ({
  id: `${form}.tree`,
  title: say(
    '每栏：合计 = 各类之和，类 = 各款之和，款 = 各项之和',
    'Each column: total = classes, class = its sections, section = its items',
  ),
  basis,
  identities: (read) => treeIdentities(read, form),
});

function* treeIdentities(read: StatementsRead, form: FormId): Iterable<Identity> {
  const children = new Map<string, string[]>();
  const open = openSums(read.lines(form));
  for (const line of read.lines(form)) {
    if (line.parent === null) continue;
    addTo(children, line.parent, line.key);
  }
  for (const column of read.printedColumns(form)) {
    const cell = itemsOfColumn(form, column);
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

/** A column and the columns it is split into. */
export interface Split {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Every row of a table whose columns are split into parts: the whole = Σ its parts, where each of them has a column. */
export const partSum = (
  form: FormId,
  splits: (has: (column: string) => boolean) => readonly Split[],
  title: Text,
  basis: Text,
): Sum => ({
  id: `${form}.parts`,
  title,
  basis,
  *identities(read) {
    for (const { whole, parts } of splits((column) => read.has(form, column))) {
      if (parts.length === 0 || ![whole, ...parts].every((column) => read.has(form, column))) continue;
      const [total, ...cells] = [whole, ...parts].map((column) => itemsOfColumn(form, column));
      for (const { key } of read.lines(form)) {
        const items = cells.map((cell) => cell(key));
        // Some forms split their total alone.
        const isSplit = items.some((each) => (read.figure(each)?.state ?? 'blank') !== 'blank');
        if (isSplit) yield equal(total!(key), items);
      }
    }
  },
});

/** A table that prints balances and income beside its expenditure rolls forward in every row. */
export const rollSum = (form: FormId, basis: Text): Sum => ({
  id: `${form}.roll`,
  title: say(
    '每行：年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余',
    'Each row: opening + income = expenditure + closing',
  ),
  basis,
  *identities(read) {
    if (!['opening', 'income', 'closing'].every((column) => read.has(form, column))) return;
    const [opening, income, total, closing] = ['opening', 'income', 'total', 'closing'].map((column) =>
      itemsOfColumn(form, column),
    );
    for (const { key } of read.lines(form)) {
      yield equal([opening!(key), income!(key)], [total!(key), closing!(key)]);
    }
  },
});
