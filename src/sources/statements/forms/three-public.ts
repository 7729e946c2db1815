import { t9, type Measure } from '../../../model/item';
import type { T9Line } from '../../../model/statements';
import { nameKey } from '../../../model/names';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import {
  rawFigure,
  unreadableForm,
  type Line,
  type RawFigure,
  type RawStatement,
  type Remark,
} from '../reading';

const LINES: ReadonlyArray<readonly [T9Line, RegExp]> = [
  ['abroad', /因公出国/],
  ['reception', /公务接待/],
  ['vehicles', /公务用车.*购置.*(?:及|和|与).*运行|公务用车(?:费|经费)$/],
  ['purchase', /购置/],
  ['running', /运行/],
];

const LINE_NAMES: Readonly<Record<T9Line, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费小计',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
};

/** Reads T9: twelve figures in one row, 预算数 and 决算数 of six expenses; or the same as lines and two columns. */
export function readThreePublic(grid: Grid, tableRow: number): RawStatement {
  const bodyRow = firstAmountRow(grid, tableRow);
  const headerRows: number[] = [];
  for (let row = tableRow; row < bodyRow; row++) {
    if (
      !grid.isBlankRow(row) &&
      !isColumnNumbers(grid, row) &&
      !isNote(grid.text(row, grid.printed(row)[0]!))
    ) {
      headerRows.push(row);
    }
  }
  const headings = columnHeadings(grid, headerRows);
  const columns = headings.map((path) => ({ line: lineOf(path), measure: measureOf(path) }));
  if (!columns.some(({ measure }) => measure !== null)) return unreadableForm;
  return columns.some(({ line, measure }) => line !== null && line !== 'total' && measure !== null)
    ? readRow(grid, bodyRow, headings, columns)
    : readColumns(grid, tableRow, columns);
}

type Column = { readonly line: T9Line | null; readonly measure: Measure | null };

function readRow(
  grid: Grid,
  row: number,
  headings: readonly (readonly string[])[],
  columns: readonly Column[],
): RawStatement {
  const raw: RawFigure[] = [];
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  columns.forEach(({ line, measure }, column) => {
    const key = line && measure ? t9(line, measure).key : null;
    if (!line || !measure || seen.has(key!)) {
      const amount = readAmount(grid.cell(row, column));
      if (amount.state === 'number')
        remarks.push({ kind: 'notUnderstood', row, column, printed: amount.printed });
      return;
    }
    seen.add(key!);
    const label = headings[column]!.find((heading) => measureOf([heading]) !== null) ?? '';
    raw.push(rawFigure(grid, t9(line, measure), row, column, LINE_NAMES[line], label));
  });
  const lines: Line[] = [{ key: 'row', name: '', code: '', parent: null, row, column: 0 }];
  return { raw, lines, columns: new Set(seen), remarks, lacking: null };
}

function readColumns(grid: Grid, tableRow: number, columns: readonly Column[]): RawStatement {
  const raw: RawFigure[] = [];
  const lines: Line[] = [];
  const seen = new Set<string>();
  for (let row = tableRow + 1; row < grid.rows; row++) {
    const labelColumn = grid
      .printed(row)
      .find((column) => grid.words(row, column) !== '' && !columns[column]?.measure);
    if (labelColumn === undefined || isNote(grid.words(row, labelColumn))) continue;
    const line = lineOf([nameKey(grid.words(row, labelColumn))]);
    if (!line || lines.some((other) => other.key === line)) continue;
    lines.push({ key: line, name: LINE_NAMES[line], code: '', parent: null, row, column: labelColumn });
    columns.forEach(({ measure }, column) => {
      if (!measure) return;
      const item = t9(line, measure);
      if (seen.has(item.key)) return;
      seen.add(item.key);
      const label = measure === 'actual' ? '决算数' : '预算数';
      raw.push(rawFigure(grid, item, row, column, LINE_NAMES[line], label));
    });
  }
  return { raw, lines, columns: seen, remarks: [], lacking: null };
}

/** The first row under the headings that holds an amount; else the blank row where one would stand. */
function firstAmountRow(grid: Grid, tableRow: number): number {
  let lastHeading = tableRow;
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row)) continue;
    if (isNote(grid.text(row, grid.printed(row)[0]!))) break;
    if (isColumnNumbers(grid, row)) {
      lastHeading = row;
      continue;
    }
    if (grid.printed(row).some((column) => readAmount(grid.cell(row, column)).state === 'number')) return row;
    lastHeading = row;
  }
  return lastHeading + 1;
}

function lineOf(path: readonly string[]): T9Line | null {
  for (const heading of [...path].reverse()) {
    const found = LINES.find(([, pattern]) => pattern.test(heading));
    if (found) return found[0];
  }
  return path.some((heading) => /^(?:合计|总计|小计|三公经费(?:支出)?合计)$/.test(heading)) ? 'total' : null;
}

function measureOf(path: readonly string[]): Measure | null {
  for (const heading of path) {
    if (/决算[数额]?$/.test(heading)) return 'actual';
    if (/年初预算[数额]?$/.test(heading)) return 'initialBudget';
    if (/预算[数额]?$/.test(heading)) return 'fullYearBudget';
  }
  return null;
}
