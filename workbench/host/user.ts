import { parseArea } from '../../src/hosts/reference';
import { type Area, columnLetters, parseAddress } from '../../src/model/sheet';
import { enter } from './input';
import type { Cell, Sheet } from './model';
import { RangeObject } from './objects/range';
import { moveCells, type Shift, shiftSheet } from './shift';
import { removeSheet, renameSheet } from './sheets';
import type { StandIn } from './stand-in';

/** The accountant in front of the workbook: what she does by hand, without any add-in. */
export class User {
  constructor(private readonly host: StandIn) {}

  /** Types into a cell, e.g. `F8`. */
  type(sheetName: string, a1: string, input: string | number): void {
    const sheet = this.sheet(sheetName);
    const area = parseArea(a1)!;
    enter(sheet.make(area.top, area.left), input);
    sheet.tidy(area.top, area.left);
    this.host.changedCells(sheet, area, 'user');
    this.host.settle();
    this.tell();
  }

  /** Selects a cell, or several, by hand. */
  select(sheetName: string, a1: string): void {
    this.host.select(this.sheet(sheetName), parseArea(a1)!, 'user');
    this.tell();
  }

  protect(sheetName: string, on = true): void {
    const sheet = this.sheet(sheetName);
    sheet.isProtected = on;
    this.host.raise('protectionChanged', 'user', { worksheetId: sheet.id, isProtected: on });
    this.tell();
  }

  rename(sheetName: string, name: string): void {
    const sheet = this.sheet(sheetName);
    renameSheet(this.host.workbook, sheet, name);
    this.host.raise('nameChanged', 'user', {
      worksheetId: sheet.id,
      nameBefore: sheetName,
      nameAfter: name,
    });
    this.tell();
  }

  /** Adds a sheet, the last of all. */
  add(name: string): void {
    const { id } = this.host.workbook.addSheet(name);
    this.host.raise('added', 'user', { worksheetId: id });
    this.tell();
  }

  /** Moves a sheet before all others: Excel tells nobody. */
  moveToFront(sheetName: string): void {
    const sheet = this.sheet(sheetName);
    const { workbook } = this.host;
    workbook.sheets = [sheet, ...workbook.sheets.filter((other) => other !== sheet)];
  }

  /** Inserts whole rows above a row, e.g. 8. */
  insertRows(sheetName: string, row: number, count = 1): void {
    this.shift(sheetName, { axis: 'row', at: row - 1, count }, 'RowInserted');
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.shift(sheetName, { axis: 'row', at: row - 1, count: -count }, 'RowDeleted');
  }

  /** Inserts whole columns left of a column, e.g. 2 for B. */
  insertColumns(sheetName: string, column: number, count = 1): void {
    this.shift(sheetName, { axis: 'column', at: column - 1, count }, 'ColumnInserted');
  }

  deleteColumns(sheetName: string, column: number, count = 1): void {
    this.shift(sheetName, { axis: 'column', at: column - 1, count: -count }, 'ColumnDeleted');
  }

  /** Cuts cells, e.g. `B2:C3`, and pastes them with their first cell at another. */
  cutAndPaste(sheetName: string, from: string, to: string): void {
    const sheet = this.sheet(sheetName);
    const area = parseArea(from)!;
    const { row, column } = parseAddress(to);
    moveCells(this.host.workbook, sheet, area, { row, column }, this.kept());
    const there = {
      top: row,
      left: column,
      bottom: row + area.bottom - area.top,
      right: column + area.right - area.left,
    };
    this.host.changedCells(sheet, area, 'user');
    this.changed(sheet, there);
  }

  /** Puts the rows of an area into another order: 1, 0 exchanges two. What points to cells stays where it pointed. */
  sort(sheetName: string, area: string, order: readonly number[]): void {
    const sheet = this.sheet(sheetName);
    const { top, left, right, bottom } = parseArea(area)!;
    const rows = order.map((from): (Cell | undefined)[] =>
      Array.from({ length: right - left + 1 }, (_, c) => sheet.at(top + from, left + c)),
    );
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        (sheet.cells[top + r] ??= [])[left + c] = cell;
      }),
    );
    this.changed(sheet, { top, left, bottom, right });
  }

  remove(sheetName: string): void {
    const sheet = this.sheet(sheetName);
    removeSheet(this.host.workbook, sheet);
    this.host.raise('deleted', 'user', { worksheetId: sheet.id });
    this.tell();
  }

  private sheet(name: string): Sheet {
    const sheet = this.host.workbook.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  private shift(sheetName: string, shift: Shift, changeType: string): void {
    const sheet = this.sheet(sheetName);
    shiftSheet(this.host.workbook, sheet, shift, this.kept());
    const last = shift.at + Math.abs(shift.count) - 1;
    const address =
      shift.axis === 'row'
        ? `${shift.at + 1}:${last + 1}`
        : `${columnLetters(shift.at)}:${columnLetters(last)}`;
    this.host.raise('changed', 'user', { worksheetId: sheet.id, address, changeType });
    this.tell();
  }

  private changed(sheet: Sheet, area: Area): void {
    this.host.changedCells(sheet, area, 'user');
    this.host.settle();
    this.tell();
  }

  private kept(): RangeObject[] {
    return [...this.host.references.values()].filter((object) => object instanceof RangeObject);
  }

  private tell(): void {
    this.host.onUserEvent();
  }
}
