import type { FormId } from '../../model/form-id';
import type { OutlineNode, OutlineSide, OutlineTable } from '../../model/form';
import { nameKey, printedName } from '../../model/names';
import type { Line } from '../../model/statement';
import { classCode } from '../../model/subjects';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { unreadableForm, type RawStatement } from '../reading';
import { hasNumber, readSides, type Half } from './sides';

interface OutlineHalf extends Half {
  readonly outline: OutlineSide;
}

/** Reads income on the left and expenditure on the right, each line by its name and by the lines it stands under. */
export function readOutline(grid: Grid, form: FormId, table: OutlineTable, tableRow: number): RawStatement {
  const layout = layoutOf(grid, table, tableRow);
  if (!layout) return unreadableForm;
  return readSides(grid, form, layout, (side) => linesOf(grid, side, layout.bodyRow));
}

/** What heads the names of lines. */
const LABEL = /^(?:(?:收入|支出)?项目|(?:支出)?功能分类(?:科目)?(?:名称)?)(?:\(.*\))?$/;

function layoutOf(
  grid: Grid,
  table: OutlineTable,
  tableRow: number,
): { readonly sides: readonly [OutlineHalf, OutlineHalf]; readonly bodyRow: number } | null {
  const headerRows: number[] = [];
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    headerRows.push(row);
    const labels = grid.printed(row).filter((column) => LABEL.test(grid.words(row, column)));
    if (labels.length < 2) continue;
    const [left, right] = [labels[0]!, labels[1]!];
    let bodyRow = row + 1;
    while (bodyRow < grid.rows && !beginsBody(grid, bodyRow, left, right)) {
      if (!grid.isBlankRow(bodyRow) && !isColumnNumbers(grid, bodyRow)) headerRows.push(bodyRow);
      bodyRow++;
    }
    const headings = columnHeadings(grid, headerRows);
    const sideOf = (side: NonNullable<Line['side']>, labelColumn: number, end: number): OutlineHalf => ({
      side,
      outline: table[side],
      labelColumn,
      columns: moneyColumns(headings, labelColumn + 1, end, table[side]),
    });
    const sides = [sideOf('income', left, right), sideOf('expenditure', right, grid.columns)] as const;
    return sides.every(({ columns }) => columns.size > 0) ? { sides, bodyRow } : null;
  }
  return null;
}

const beginsBody = (grid: Grid, row: number, left: number, right: number): boolean =>
  !isColumnNumbers(grid, row) &&
  [left, right].some((column) => grid.words(row, column) !== '' && !grid.isCovered(row, column)) &&
  !LABEL.test(grid.words(row, left));

function moneyColumns(
  headings: readonly (readonly string[])[],
  from: number,
  to: number,
  { columns }: OutlineSide,
): OutlineHalf['columns'] {
  const found = new Map<string, { index: number; label: string }>();
  for (let index = from; index < to; index++) {
    const label = headings[index]?.at(-1) ?? '';
    const name = nameKey(label).replace(/^20\d\d年度?/, '');
    const column = Object.entries(columns).find(([, { heading }]) => heading.test(name))?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, { index, label });
  }
  return found;
}

/** An open line of the outline: a node, and the line that prints it. */
interface Open {
  readonly node: OutlineNode | null;
  readonly key: string | null;
}

function linesOf(grid: Grid, side: OutlineHalf, bodyRow: number): Line[] {
  const { labelColumn, outline } = side;
  const lines: Line[] = [];
  const path: Open[] = [{ node: null, key: null }];
  for (let row = bodyRow; row < grid.rows; row++) {
    if (grid.isCovered(row, labelColumn) || isColumnNumbers(grid, row)) continue;
    const printed = grid.words(row, labelColumn);
    if (printed === '' || isNote(printed) || LABEL.test(printed) || /^(?:收入|支出)$/.test(printed)) continue;
    const name = nameKey(printed);
    const base = {
      name: printedName(grid.raw(row, labelColumn)),
      code: '',
      row,
      column: labelColumn,
      side: side.side,
    };
    const found = nodeUnder(path, outline, name);
    if (found) {
      path.length = found.depth + 1;
      const key = `${side.side}.${found.node.key}`;
      lines.push({ ...base, key, parent: path.at(-1)!.key });
      path.push({ node: found.node, key });
      continue;
    }
    const code = outline.classes ? classOf(printed, name) : undefined;
    if (code !== undefined) {
      path.length = 1;
      const plain = base.name.replace(/^\d{3}/, '');
      lines.push({ ...base, name: plain, code, key: `${side.side}.${code}`, parent: null });
      continue;
    }
    if (!hasNumber(grid, row, side)) continue;
    // Its place is not known: the sums around it are open.
    lines.push({ ...base, key: `${side.side}.line:${name}`, parent: path.at(-1)!.key, unplaced: true });
  }
  return lines;
}

/** The node a name is of: under the line that was opened last, or under one of those that hold it. */
function nodeUnder(
  path: readonly Open[],
  { lines }: OutlineSide,
  name: string,
): { readonly node: OutlineNode; readonly depth: number } | null {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const open = path[depth]!;
    const parts = open.node === null ? lines : (open.node.parts ?? []);
    const node = parts.find((each) => each.name.test(name));
    if (node) return { node, depth };
  }
  return null;
}

/** A class by its code in front of its name (201 一般公共服务支出), or by its name. */
const classOf = (printed: string, name: string): string | undefined =>
  /^(\d{3})(?=\D)/.exec(printed)?.[1] ?? classCode(name.replace(/^\d{3}/, ''));
