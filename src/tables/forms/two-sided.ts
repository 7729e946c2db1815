import type { Line } from '../../model/statement';
import type { FormId } from '../../model/form-id';
import type { Columns, NamedLine, TwoSidedTable } from '../../model/form';
import { nameKey, printedName } from '../../model/names';
import { classCode } from '../../model/subjects';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { unreadableForm, type RawStatement } from '../reading';
import { hasNumber, readSides, type Half } from './sides';

/** Parts of a balance: 基本支出结转, 项目支出结转和结余, 经营结余; of 结余分配: 提取职工福利基金, 转入事业基金. */
const BALANCE_PART =
  /^(?:基本支出|项目支出|经营|事业|非财政拨款|财政拨款|单位资金).*(?:结转|结余)|^(?:提取|转入|交纳|缴纳).*(?:基金|所得税)|^其他$/;

interface Layout {
  readonly sides: readonly [Half, Half];
  readonly bodyRow: number;
}

/** Reads income on the left and expenditure on the right, each line known by its name. */
export function readTwoSided(grid: Grid, form: FormId, table: TwoSidedTable, tableRow: number): RawStatement {
  const layout = layoutOf(grid, table, tableRow);
  if (!layout) return unreadableForm;
  return readSides(grid, form, layout, (side) =>
    asParts(grid, table, side, sideLines(grid, table, side, layout.bodyRow)),
  );
}

function layoutOf(grid: Grid, table: TwoSidedTable, tableRow: number): Layout | null {
  const headerRows: number[] = [];
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    headerRows.push(row);
    const labels = labelColumns(grid, row);
    if (labels.length < 2) continue;
    // Headings may go one row deeper (合计 and the funds under 决算数).
    let bodyRow = row + 1;
    while (bodyRow < grid.rows && !labels.some((label) => beginsBody(grid, bodyRow, label))) {
      if (!grid.isBlankRow(bodyRow) && !isColumnNumbers(grid, bodyRow)) headerRows.push(bodyRow);
      bodyRow++;
    }
    // Where no line is named at all, whatever stands below the headings is listed.
    if (bodyRow === grid.rows) bodyRow = row + 1;
    const headings = columnHeadings(grid, headerRows);
    const left = moneyColumns(headings, labels[0]! + 1, labels[1]!, table.income.columns);
    const right = moneyColumns(headings, labels[1]! + 1, grid.columns, table.expenditure.columns);
    if (left.size === 0 || right.size === 0) return null;
    return {
      sides: [
        { side: 'income', labelColumn: labels[0]!, columns: left },
        { side: 'expenditure', labelColumn: labels[1]!, columns: right },
      ],
      bodyRow,
    };
  }
  return null;
}

/** Where the names of income and expenditure stand: under 项目, or under 收入 and 支出 where 决算数 is beside them. */
function labelColumns(grid: Grid, row: number): number[] {
  const printed = grid.printed(row);
  const labels = printed.filter((column) => /^(?:收入|支出)?项目/.test(grid.words(row, column)));
  const isOneRow = printed.some((column) => /(?:决算数|金额)(?:\(.{0,40}\))?$/.test(grid.words(row, column)));
  return labels.length === 0 && isOneRow
    ? printed.filter((column) => /^(?:收入|支出)$/.test(grid.words(row, column)))
    : labels;
}

function beginsBody(grid: Grid, row: number, labelColumn: number): boolean {
  const text = grid.words(row, labelColumn);
  return text !== '' && text !== '栏次' && !grid.isCovered(row, labelColumn) && !/^项目/.test(text);
}

function moneyColumns(
  headings: readonly (readonly string[])[],
  from: number,
  to: number,
  columns: Columns,
): Map<string, { index: number; label: string }> {
  const found = new Map<string, { index: number; label: string }>();
  for (let index = from; index < to; index++) {
    const label = headings[index]?.at(-1) ?? '';
    const column = columnOf(label.replace(YEAR, ''), columns);
    const other = column && found.get(column);
    // 2023年决算数 beside 2024年决算数 is last year's.
    if (column && (!other || yearOf(label) > yearOf(other.label))) found.set(column, { index, label });
  }
  return found;
}

const YEAR = /^20\d\d年度?/;

const yearOf = (label: string): number => (YEAR.test(label) ? Number(label.slice(0, 4)) : 0);

const columnOf = (label: string, columns: Columns): string | null =>
  Object.entries(columns).find(([, { heading }]) => heading.test(nameKey(label)))?.[0] ?? null;

const named = (lines: readonly NamedLine[], name: string): string | undefined =>
  lines.find(([, pattern]) => pattern.test(name))?.[0];

function sideLines(grid: Grid, table: TwoSidedTable, side: Half, bodyRow: number): Line[] {
  const lines: Line[] = [];
  let section: Line['section'] = 'body';
  /** The balance above, whose parts may follow it. */
  let balance = '';
  let ended = false;
  for (let row = bodyRow; row < grid.rows; row++) {
    if (grid.isCovered(row, side.labelColumn) || isColumnNumbers(grid, row)) continue;
    const printed = grid.words(row, side.labelColumn);
    if (printed === '' || isNote(printed) || REPEATED_HEADING.test(printed)) continue;
    const name = nameKey(printed);
    // Below 总计 stand remarks, signatures and dates; what is a line there says so by its name, with a number.
    if (ended && (!hasNumber(grid, row, side) || lineKey(name, table, side.side).startsWith('line:')))
      continue;
    const partOf = /^其中[::]/.test(printed);
    const base = {
      name: printedName(grid.raw(row, side.labelColumn)),
      code: '',
      parent: null,
      row,
      column: side.labelColumn,
      side: side.side,
    };
    const part = balance !== '' ? named(table.balanceParts, name) : undefined;
    if (part) {
      lines.push({ ...base, key: `${side.side}.${balance}.${part}`, section: 'below', partOf: true });
      continue;
    }
    if (balance !== '' && BALANCE_PART.test(name)) {
      lines.push({ ...base, key: `${side.side}.part:${row + 1}:${name}`, section: 'below', partOf: true });
      continue;
    }
    const key = lineKey(name, table, side.side);
    if (key === 'total') section = 'below';
    if (key === 'grand') ended = true;
    balance = /^(?:opening|closing|distribution)$/.test(key) ? key : '';
    const code = side.side === 'expenditure' ? (classCode(name) ?? '') : '';
    lines.push({
      ...base,
      key: `${side.side}.${partOf ? `part:${row + 1}:${name}` : key}`,
      code: partOf ? '' : code,
      section,
      ...(partOf ? { partOf } : {}),
    });
  }
  return lines;
}

/**
 * Where a whole (财政拨款收入) is a line of its own, the lines printed with it are parts of it, whether 其中 says so or
 * not; where that line is a mere heading over them, it is none.
 */
function asParts(grid: Grid, { whole }: TwoSidedTable, side: Half, lines: readonly Line[]): readonly Line[] {
  const heading = whole && lines.find(({ key }) => key === `income.${whole.key}`);
  if (!heading) return lines;
  const partOf = ({ name }: Line): string | undefined => named(whole.parts, nameKey(name));
  const parts = lines.filter((line) => line.section === 'body' && partOf(line) !== undefined);
  const isHeading =
    !hasAmount(grid, heading.row, side) && parts.some(({ row }) => hasAmount(grid, row, side));
  if (isHeading) return lines.filter((line) => line !== heading);
  return lines.map((line) =>
    parts.includes(line) ? { ...line, key: `income.${partOf(line)!}`, partOf: true } : line,
  );
}

/** The table's heading printed again, at the head of a page. */
const REPEATED_HEADING = /^(?:收入|支出)$|^(?:收入|支出)?项目(?:\(.*\))?$|^栏次$/;

const hasAmount = (grid: Grid, row: number, { columns }: Half): boolean =>
  [...columns.values()].some(({ index }) => readAmount(grid.cell(row, index)).state !== 'blank');

function lineKey(name: string, { income, expenditure, whole }: TwoSidedTable, of: Half['side']): string {
  const side = of === 'income' ? income : expenditure;
  const below = named(side.below, name);
  if (below !== undefined) return below;
  if (side.lines === 'classes') return classCode(name) ?? `line:${name}`;
  if (whole?.name.test(name)) return whole.key;
  return named(side.lines, name) ?? `line:${name}`;
}
