import * as XLSX from '@e965/xlsx';
import type { Area } from '../../../src/model/sheet';
import { quoteSheetName } from '../../../src/model/sheet';
import { formatArea, overlap, within } from '../../../src/hosts/reference';
import { refusals } from '../errors';
import { enter } from '../input';
import { type Cell, isBlank, type Sheet, without } from '../model';
import type { StandIn } from '../stand-in';
import { type Answer, NOTHING, WireObject } from '../wire';
import { ConditionalFormatCollection } from './conditional-formats';
import { parseRange, RangeAreas, WHOLE_SHEET } from './range-areas';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheets';

/** Excel gives no more cells in one answer. */
const MAX_CELLS = 5_000_000;

/** Excel.Range: one rectangle of cells. */
export class RangeObject extends WireObject {
  readonly api = 'Range';
  /** Null once its cells were deleted; moves along with them while a program keeps the range. */
  place: Area | null;

  constructor(
    host: StandIn,
    readonly sheet: Sheet,
    area: Area,
  ) {
    super(host);
    this.place = area;
  }

  get area(): Area {
    if (!this.place || !this.host.workbook.sheets.includes(this.sheet)) throw refusals.reference();
    return this.place;
  }

  get Address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatArea(this.area)}`;
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }
  get Worksheet(): WireObject {
    return new Worksheet(this.host, this.sheet);
  }
  get Format(): WireObject {
    return new RangeFormat(this.host, this.sheet, [this.area]);
  }
  get ConditionalFormats(): WireObject {
    return new ConditionalFormatCollection(this.host, this.sheet, [this.area]);
  }

  get Values(): unknown[][] {
    return this.grid((cell) => shown(cell));
  }
  set Values(input: unknown) {
    this.write(input);
  }
  get Formulas(): unknown[][] {
    // A text that begins with = comes back without the apostrophe that made it a text (OfficeDev/office-js#6687).
    return this.grid((cell) => (cell?.formula === undefined ? shown(cell) : `=${cell.formula}`));
  }
  set Formulas(input: unknown) {
    this.write(input);
  }
  get Text(): string[][] {
    return this.grid(displayed);
  }
  get ValueTypes(): string[][] {
    return this.grid((cell) => {
      if (!cell || isBlank(cell)) return 'Empty';
      if (cell.error !== undefined) return 'Error';
      return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof cell.value as 'number'];
    });
  }
  get NumberFormat(): string[][] {
    return this.grid((cell) => cell?.style?.numFmt ?? 'General');
  }
  set NumberFormat(input: unknown) {
    this.host.changing(this.sheet);
    this.fill(input, (cell, code) => {
      const rest = without(cell.style ?? {}, 'numFmt');
      cell.style = code === 'General' || code === '' ? rest : { ...rest, numFmt: String(code) };
      if (Object.keys(cell.style).length === 0) delete cell.style;
    });
  }
  get Hyperlink(): unknown {
    const link = this.sheet.at(this.area.top, this.area.left)?.link;
    if (!link) return null;
    return link.location === undefined ? { address: link.address } : { documentReference: link.location };
  }
  set Hyperlink(given: { documentReference?: string; address?: string; textToDisplay?: string }) {
    this.host.changing(this.sheet);
    const cell = this.sheet.make(this.area.top, this.area.left);
    cell.link =
      given.documentReference === undefined
        ? { address: given.address ?? '' }
        : { location: given.documentReference };
    if (given.textToDisplay !== undefined) cell.value = given.textToDisplay;
    // A cell without a text of its own shows where the link leads.
    else if (isBlank(cell)) cell.value = given.documentReference ?? given.address ?? null;
    cell.style = {
      ...cell.style,
      font: { ...cell.style?.font, underline: true, color: { argb: 'FF0563C1' } },
    };
  }
  get ColumnHidden(): boolean {
    return this.sheet.columns.get(this.area.left)?.hidden ?? false;
  }
  set ColumnHidden(hidden: boolean) {
    this.host.changing(this.sheet);
    for (let column = this.area.left; column <= this.area.right; column++) {
      this.sheet.columns.set(column, { ...this.sheet.columns.get(column), hidden });
    }
  }

  GetCell(row: number, column: number): RangeObject {
    return this.part(row, column, 1, 1);
  }
  GetRow(row: number): RangeObject {
    return this.part(row, 0, 1, this.ColumnCount);
  }
  GetColumn(column: number): RangeObject {
    return this.part(0, column, this.RowCount, 1);
  }
  GetEntireColumn(): RangeObject {
    const { left, right } = this.area;
    return new RangeObject(this.host, this.sheet, { ...WHOLE_SHEET, left, right });
  }
  GetEntireRow(): RangeObject {
    const { top, bottom } = this.area;
    return new RangeObject(this.host, this.sheet, { ...WHOLE_SHEET, top, bottom });
  }
  GetBoundingRect(other: RangeObject | string): RangeObject {
    const [a, b] = [this.area, typeof other === 'string' ? parseRange(other) : other.area];
    return new RangeObject(this.host, this.sheet, {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }
  GetMergedAreasOrNullObject(): Answer {
    const merges = this.sheet.merges.filter((merge) => overlap(merge, this.area));
    // Excel's own limit: https://learn.microsoft.com/javascript/api/excel/excel.range#getMergedAreasOrNullObject
    if (merges.length > 512) throw refusals.general();
    return merges.length === 0 ? NOTHING : new RangeAreas(this.host, this.sheet, merges);
  }
  Merge(across: boolean | null): void {
    this.host.changing(this.sheet);
    const { top, bottom } = this.area;
    const merges = across
      ? Array.from({ length: bottom - top + 1 }, (_, i) => ({ ...this.area, top: top + i, bottom: top + i }))
      : [this.area];
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.area));
    this.sheet.merges.push(...merges);
    for (const merge of merges) {
      // Only the first cell keeps what it holds.
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) {
          const cell = this.sheet.at(row, column);
          if (cell && (row !== merge.top || column !== merge.left)) enter(cell, '');
        }
      }
    }
  }
  Unmerge(): void {
    this.host.changing(this.sheet);
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.area));
  }
  Clear(applyTo: string | null): void {
    const what = applyTo ?? 'All';
    if (what !== 'All' && what !== 'Contents') throw refusals.lacks(`Range.clear(${what})`);
    this.host.changing(this.sheet);
    this.eachThere((cell) => {
      enter(cell, '');
      if (what === 'All') {
        delete cell.style;
        delete cell.link;
      }
    });
    if (what === 'All') this.sheet.merges = this.sheet.merges.filter((merge) => !within(merge, this.area));
    this.host.changedCells(this.sheet, this.area, 'add-in');
  }
  Select(): void {
    if (this.sheet.visibility !== 'Visible') throw refusals.operation();
    this.host.select(this.sheet, this.area, 'add-in');
  }
  /** The library asks this before it splits a large write into parts of 1,500 cells. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongSize();
  }

  private part(row: number, column: number, rows: number, columns: number): RangeObject {
    const [top, left] = [this.area.top + row, this.area.left + column];
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    return new RangeObject(this.host, this.sheet, area);
  }

  private grid<T>(read: (cell: Cell | undefined) => T): T[][] {
    if (this.CellCount > MAX_CELLS) throw refusals.argument('The range is too large.');
    const { top, left } = this.area;
    return Array.from({ length: this.RowCount }, (_, r) =>
      Array.from({ length: this.ColumnCount }, (_, c) => read(this.sheet.at(top + r, left + c))),
    );
  }

  private write(input: unknown): void {
    // Unlocked cells take contents on a protected sheet, too.
    if (this.sheet.isProtected && this.unlocked()) this.host.changingWorkbook();
    else this.host.changing(this.sheet);
    this.fill(input, enter);
    this.host.changedCells(this.sheet, this.area, 'add-in');
  }

  /** One value for all cells, or one for each; null leaves a cell as it is. */
  private fill(input: unknown, write: (cell: Cell, value: unknown) => void): void {
    const { top, left } = this.area;
    const rows = Array.isArray(input) ? (input as unknown[][]) : null;
    const single = rows?.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : input;
    const each = rows !== null && single === input;
    if (each && (rows.length !== this.RowCount || rows.some(({ length }) => length !== this.ColumnCount)))
      throw wrongSize();
    for (let r = 0; r < this.RowCount; r++) {
      for (let c = 0; c < this.ColumnCount; c++) {
        const value = each ? rows[r]![c] : single;
        if (value === null) continue;
        write(this.sheet.make(top + r, left + c), value);
        this.sheet.tidy(top + r, left + c);
      }
    }
  }

  private eachThere(change: (cell: Cell) => void): void {
    for (const [row, column, cell] of this.sheet.all()) {
      if (!within({ top: row, left: column, bottom: row, right: column }, this.area)) continue;
      change(cell);
      this.sheet.tidy(row, column);
    }
  }

  private unlocked(): boolean {
    return this.grid((cell) => cell?.style?.protection?.locked === false)
      .flat()
      .every(Boolean);
  }
}

const wrongSize = () =>
  refusals.argument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

const shown = (cell: Cell | undefined): unknown => cell?.error ?? cell?.value ?? '';

/** SheetJS’s formatter, which has no types. */
const formatter = XLSX.SSF as { format(code: string, value: unknown): string };

/** What a cell shows on the screen. */
export function displayed(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.error !== undefined) return cell.error;
  if (cell.value === null) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return formatter.format(cell.style?.numFmt ?? 'General', cell.value);
}
