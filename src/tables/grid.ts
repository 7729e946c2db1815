import Decimal from 'decimal.js';
import { inOrder } from '../model/in-order';
import { squeeze } from '../model/names';
import { once } from '../model/once';
import type { Area, Cell, Sheet } from '../model/sheet';
import { numberFormat } from './number-format';
import { setRight } from './shifted-headings';

/** Behind so many blank rows or columns there is no more of a table: a cell in the sheet's last row is nobody's. */
const MAX_BLANK_ROWS = 1000;
const MAX_BLANK_COLUMNS = 200;

/** One past the last of these places, in order, that is not cut off from those before it. */
function reachOf(places: readonly number[], gap: number): number {
  let reach = 0;
  for (const place of places) {
    if (place - reach > gap) break;
    reach = place + 1;
  }
  return reach;
}

interface Continuation {
  readonly sheet: string;
  readonly from: number;
  readonly tableRow: number;
}

/** A sheet as a reader of forms sees it: squeezed texts, merged cells as one. */
export class Grid {
  readonly rows: number;
  /** One past the last column in which anything is printed. */
  readonly columns: number;
  private readonly texts = new Map<Cell, string>();
  /** By row, the merged areas that reach over it, as far as anything is printed. */
  private readonly merged = new Map<number, Area[]>();

  constructor(
    readonly sheet: Sheet,
    /** Where a table goes on over further sheets: from which row of the grid on, and from which of theirs. */
    private readonly continued: readonly Continuation[] = [],
  ) {
    // By keys: a sheet may hold little and reach far.
    const rows = Object.keys(sheet.cells).map(Number);
    this.rows = reachOf(rows, MAX_BLANK_ROWS);
    const printed = new Set<number>();
    for (const row of rows) {
      if (row >= this.rows) break;
      const cells = sheet.cells[row];
      for (const column of Object.keys(cells ?? []).map(Number))
        if (isPrinted(cells![column])) printed.add(column);
    }
    const columns = reachOf(
      [...printed].sort((a, b) => a - b),
      MAX_BLANK_COLUMNS,
    );
    this.columns = columns;
    for (const area of sheet.merges) {
      if (area.left >= columns) continue;
      const bottom = Math.min(area.bottom, this.rows - 1);
      for (let r = area.top; r <= bottom; r++) {
        const row = this.merged.get(r);
        if (row) row.push(area);
        else this.merged.set(r, [area]);
      }
    }
  }

  /** The table of this grid with the one of another sheet, on which it goes on, below it. */
  followedBy(next: Grid, tableRow: number): Grid {
    const shift = this.rows - tableRow;
    const merges = next.sheet.merges
      .filter(({ top }) => top >= tableRow)
      .map((area) => ({ ...area, top: area.top + shift, bottom: area.bottom + shift }));
    const sheet: Sheet = {
      ...this.sheet,
      cells: [...this.sheet.cells.slice(0, this.rows), ...next.sheet.cells.slice(tableRow)],
      merges: [...this.sheet.merges, ...merges],
    };
    return new Grid(sheet, [...this.continued, { sheet: next.sheet.name, from: this.rows, tableRow }]);
  }

  /** The sheet and its row in which a row of the grid stands. */
  placeOf(row: number): { readonly sheet: string; readonly row: number } {
    const part = this.continued.findLast(({ from }) => row >= from);
    return part
      ? { sheet: part.sheet, row: row - part.from + part.tableRow }
      : { sheet: this.sheet.name, row };
  }

  /** The names of the sheets that its rows stand on. */
  get sheetNames(): readonly string[] {
    return [this.sheet.name, ...this.continued.map(({ sheet }) => sheet)];
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.cells[row]?.[column];
  }

  /** The squeezed text of the cell itself; a number as its digits; empty for a blank, an error or a date. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (!cell || cell.value === null || typeof cell.value === 'boolean') return '';
    let text = this.texts.get(cell);
    if (text === undefined) {
      text = isDate(cell) ? '' : squeeze(String(cell.value));
      this.texts.set(cell, text);
    }
    return text;
  }

  /** The text of a cell that holds a text, not a number; else empty. */
  words(row: number, column: number): string {
    return typeof this.cell(row, column)?.value === 'string' ? this.text(row, column) : '';
  }

  /** The cell's text as printed, spaces kept. */
  raw(row: number, column: number): string {
    const value = this.cell(row, column)?.value;
    return typeof value === 'string' ? value.trim() : '';
  }

  merge(row: number, column: number): Area | undefined {
    if (column >= this.columns) return undefined;
    return this.merged.get(row)?.findLast(({ left, right }) => column >= left && column <= right);
  }

  /** Is the cell hidden behind the first cell of a merged area? */
  isCovered(row: number, column: number): boolean {
    const area = this.merge(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  isBlankRow(row: number): boolean {
    return !this.sheet.cells[row]?.some(isPrinted);
  }

  /** The columns in which the row prints something, left to right. */
  printed(row: number): number[] {
    const found: number[] = [];
    this.sheet.cells[row]?.forEach((cell, column) => {
      if (isPrinted(cell)) found.push(column);
    });
    return found;
  }
}

/** The grid of a sheet by itself. Sheets do not change: one that is read again with others that have has the same. */
export const gridOf = once((sheet: Sheet) => new Grid(sheet));

/** A number that its format shows as a date, a time or a percentage: no code and no number of a line. */
const isDate = ({ value, format }: Cell): boolean =>
  typeof value === 'number' &&
  Number.isFinite(value) &&
  numberFormat(format, new Decimal(value)) === 'notAnAmount';

function isPrinted(cell: Cell | undefined): boolean {
  if (!cell) return false;
  if (cell.error !== undefined || cell.formula !== undefined) return true;
  return cell.value !== null && !(typeof cell.value === 'string' && cell.value.trim() === '');
}

/** 注：… 说明：… below a table, or prose about the table itself: 本表反映…, …故本表无数据. */
export const isNote = (text: string): boolean =>
  /^(?:注|说明|备注|附注)(?:[:：]|\d|$)/.test(text) || isProse(text);

/** What speaks of the table or in whole sentences; 二十万 or 见附表 in a money cell does not. */
const isProse = (text: string): boolean =>
  /[本此该]表(?:反映|无|没有|为空|不)|无数据|[。;]./.test(text) ||
  (text.length >= 10 &&
    (text.endsWith('。') ||
      text.split(',').some((clause) => inOrder(clause, /[本我该](?:单位|部门)/, /没有|无|未/))));

/** The row of column numbers: it says 栏次, or counts 1, 2, 3 … from left to right. */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  // 新疆 prints ※ over every column of texts.
  const cells = grid.printed(row).filter((column) => !/^※+$/.test(grid.text(row, column)));
  if (cells.some((column) => grid.words(row, column) === '栏次')) {
    return cells.every((column) => /^(?:栏次|类|款|项|\d{1,2})$/.test(grid.text(row, column)));
  }
  return (
    (cells.length >= 3 || (cells.length > 0 && cells.length < grid.printed(row).length)) &&
    cells.every((column, index) => grid.text(row, column) === String(index + 1))
  );
}

/** The unit of money behind a column's name: 金额（万元）. */
const UNIT_BEHIND = /(?<=.)\((?:(?:金额)?单位[:：]?)?(?:元|千元|万元|亿元)\)$/;

/**
 * The headings of every column from the top down, e.g. [本年支出, 基本支出].
 * A heading reaches over its merged area; where headings are not merged (the Shanghai form) it reaches right over
 * blanks, as far as the heading above it does.
 */
export function columnHeadings(grid: Grid, headerRows: readonly number[]): string[][] {
  const headings: string[][] = Array.from({ length: grid.columns }, () => []);
  let above: string[] = new Array<string>(grid.columns).fill('');
  for (const row of headerRows) {
    const anchors = [...above];
    let reach: { anchor: string; text: string; over: string } | null = null;
    for (let column = 0; column < grid.columns; column++) {
      const area = grid.merge(row, column);
      const [r, c] = area ? [area.top, area.left] : [row, column];
      const words = r >= headerRows[0]! ? grid.words(r, c) : '';
      // A dash that prints zero is no heading.
      const text = /\p{L}/u.test(words) ? words.replace(UNIT_BEHIND, '') : '';
      if (text !== '') {
        const anchor = `|${r},${c}`;
        if (!anchors[column]!.endsWith(anchor)) {
          anchors[column] = above[column]! + anchor;
          headings[column]!.push(text);
        }
        reach = area ? null : { anchor, text, over: above[column]! };
      } else if (reach && !area && above[column] === reach.over && above[column] !== undefined) {
        anchors[column] = above[column]! + reach.anchor;
        headings[column]!.push(reach.text);
      } else {
        reach = null;
      }
    }
    above = anchors;
  }
  let below = (headerRows.at(-1) ?? grid.rows) + 1;
  while (below < grid.rows && grid.isBlankRow(below)) below++;
  const counted = below < grid.rows && isColumnNumbers(grid, below);
  return (counted ? setRight(grid, headings, headerRows, below) : null) ?? headings;
}
