import { parseArea } from '../../src/hosts/reference';
import { enter } from './input';
import type { Sheet } from './model';
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

  protect(sheetName: string, on = true): void {
    const sheet = this.sheet(sheetName);
    sheet.isProtected = on;
    this.host.raise('protectionChanged', 'user', { worksheetId: sheet.id, isProtected: on });
    this.tell();
  }

  rename(sheetName: string, name: string): void {
    renameSheet(this.host.workbook, this.sheet(sheetName), name);
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

  private tell(): void {
    this.host.onUserEvent();
  }
}
