import Decimal from 'decimal.js';
import type { Borders } from 'exceljs';
import { evaluate, type Value } from '../src/hosts/file/formulas/evaluate';
import { parseFormula, Unknown } from '../src/hosts/file/formulas/parse';
import { shiftFormula } from '../src/hosts/file/formulas/shift';
import { OWN_SHEET } from '../src/hosts/own';
import { contains, parseReference } from '../src/hosts/reference';
import { address } from '../src/model/sheet';
import { GOUJI_MARK, GOUJI_NAME } from '../src/output/edits';
import {
  type Cell,
  type ConditionalFormat,
  isBlank,
  type Sheet,
  type Style,
  type Workbook,
} from './host/model';
import { displayed } from './host/objects/range';
import { cssOf, over } from './looks';
import type { CellView, SheetView, Tab } from './page/view';

/** More rows than this make a browser slow; the add-in reads them all the same. */
const MOST_ROWS = 3000;
const LEAST = { rows: 30, columns: 10 };

/** What the page draws of a sheet. */
export function viewSheet(sheet: Sheet): SheetView {
  const used = sheet.used(false);
  const lastRow = (used?.bottom ?? 0) + 4;
  const rows = Math.min(MOST_ROWS, Math.max(LEAST.rows, lastRow));
  const columns = Math.max(LEAST.columns, (used?.right ?? 0) + 3);
  const cells: Record<string, CellView> = {};
  for (const [row, column, cell] of sheet.all()) {
    if (row < rows) cells[address(row, column)] = viewCell(sheet, row, column, cell);
  }
  for (const { areas } of sheet.conditionalFormats) {
    // A format shows on cells that hold nothing, too.
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= Math.min(bottom, rows - 1); row++) {
        for (let column = left; column <= Math.min(right, columns - 1); column++) {
          cells[address(row, column)] ??= viewCell(sheet, row, column, { value: null });
        }
      }
    }
  }
  return {
    name: sheet.name,
    rows,
    columnWidths: range(columns).map((column) => columnWidth(sheet.columns.get(column))),
    rowHeights: range(rows).map((row) => rowHeight(sheet.rows.get(row), sheet.defaultRowHeight)),
    merges: Object.fromEntries(
      sheet.merges
        .filter(({ bottom }) => bottom < rows)
        .map(({ top, left, bottom, right }) => [address(top, left), [right - left + 1, bottom - top + 1]]),
    ),
    cells,
    isProtected: sheet.isProtected,
    gridlines: sheet.showGridlines,
    rowsLeftOut: Math.max(0, (used?.bottom ?? 0) + 1 - rows),
  };
}

/** The tabs a user sees: hidden sheets have none. */
export function viewTabs(workbook: Workbook): Tab[] {
  const own = new Set(
    workbook.names
      .filter(({ name, comment }) => name.startsWith(GOUJI_NAME) && comment === OWN_SHEET)
      .map(({ formula }) => parseReference(formula)?.sheet.toLowerCase()),
  );
  return workbook.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map(({ name, isProtected }) => ({ name, isProtected, own: own.has(name.toLowerCase()) }));
}

function viewCell(sheet: Sheet, row: number, column: number, cell: Cell): CellView {
  // The first format has the last word.
  const style = sheet.conditionalFormats
    .filter((format) => holds(sheet, format, row, column))
    .reduceRight((under, format) => over(under, format.style), cell.style ?? {});
  const merged = sheet.merges.some((area) => area.right > area.left && contains(area, row, column));
  // A text flows over blank cells to its right, as in Excel; nothing else does.
  const flows =
    !merged &&
    typeof cell.value === 'string' &&
    !style.alignment?.wrapText &&
    isFree(sheet.at(row, column + 1));
  const centred = cell.error !== undefined || typeof cell.value === 'boolean';
  const link = cell.link?.location === undefined ? undefined : parseReference(cell.link.location);
  return {
    input: cell.formula !== undefined ? `=${cell.formula}` : (cell.error ?? inputOf(cell)),
    text: displayed({ ...cell, style }),
    css: [
      cssOf({ ...style, border: bordersOf(sheet, row, column, style) }, alignOf(cell, centred)),
      `overflow:${flows ? 'visible' : 'hidden'}`,
    ].join(';'),
    ...(link && { link: { sheet: link.sheet, address: address(link.area.top, link.area.left) } }),
  };
}

const isFree = (cell: Cell | undefined): boolean => cell === undefined || isBlank(cell);

const alignOf = ({ value }: Cell, centred: boolean): 'left' | 'right' | 'center' =>
  centred ? 'center' : typeof value === 'number' ? 'right' : 'left';

/** A line between two cells is drawn once, by the left or the upper one. */
function bordersOf(sheet: Sheet, row: number, column: number, { border }: Style): Partial<Borders> {
  const { top, left, ...others } = border ?? {};
  const above = sheet.at(row - 1, column)?.style?.border?.bottom?.style;
  const before = sheet.at(row, column - 1)?.style?.border?.right?.style;
  return { ...others, ...(top && !above && { top }), ...(left && !before && { left }) };
}

/** A text that would be taken for something else keeps its apostrophe. */
function inputOf({ value, style }: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value).toUpperCase();
  return style?.numFmt !== '@' && /^['=+\-@\d.#(¥$]/.test(value) ? `'${value}` : value;
}

/** Whether a conditional format shows on a cell. Only formats by formula are drawn. */
function holds(
  sheet: Sheet,
  { type, areas, formula }: ConditionalFormat,
  row: number,
  column: number,
): boolean {
  if (type !== 'Custom' || !areas.some((area) => contains(area, row, column))) return false;
  if (formula.includes(GOUJI_MARK)) return true;
  const { top, left } = areas[0]!;
  try {
    const shifted = shiftFormula(formula.replace(/^=/, ''), row - top, column - left);
    const value = evaluate(parseFormula(shifted), {
      cell: (name, r, c) => valueAt(sheet, name, r, c),
      cells: function* (name, area) {
        for (let r = area.top; r <= area.bottom; r++)
          for (let c = area.left; c <= area.right; c++) yield valueAt(sheet, name, r, c);
      },
      name: (name) => {
        throw new Unknown(name);
      },
      step: () => undefined,
    });
    return value instanceof Decimal ? !value.isZero() : value === true;
  } catch {
    return false;
  }
}

function valueAt(sheet: Sheet, name: string | null, row: number, column: number): Value {
  if (name !== null && name !== sheet.name) throw new Unknown(name);
  const value = sheet.at(row, column)?.value ?? null;
  return typeof value === 'number' ? new Decimal(value) : value;
}

/** Excel's own arithmetic for its standard font: seven pixels a character and five around it. */
const columnWidth = (column: { width?: number; hidden?: boolean } | undefined): number =>
  column?.hidden ? 0 : Math.trunc((column?.width ?? 8.43) * 7 + 5);
function rowHeight(
  row: { height?: number; hidden?: boolean } | undefined,
  otherwise: number | null,
): number | null {
  const height = row?.height ?? otherwise;
  return row?.hidden ? 0 : height === null ? null : Math.round((height * 4) / 3);
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
