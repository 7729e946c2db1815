import type { Area } from '../../../src/model/sheet';
import { parseArea } from '../../../src/hosts/reference';
import { refusals } from '../errors';
import type { Sheet, Visibility } from '../model';
import { isSheetName, removeSheet, renameSheet } from '../sheets';
import type { EventName, StandIn } from '../stand-in';
import { type Answer, orNothing, WireCollection, WireObject } from '../wire';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { RangeObject } from './range';
import { parseRange, RangeAreas, WHOLE_SHEET } from './range-areas';

/** Excel.WorksheetCollection: worksheets in the order of their tabs, hidden ones among them. */
export class WorksheetCollection extends WireCollection {
  readonly api = 'WorksheetCollection';

  items(): Worksheet[] {
    return this.host.workbook.sheets.map((sheet) => new Worksheet(this.host, sheet));
  }
  item(key: string): Worksheet {
    const sheet = this.host.workbook.sheet(key);
    if (!sheet) throw refusals.missing();
    return new Worksheet(this.host, sheet);
  }
  GetItem(key: string): Worksheet {
    return this.item(key);
  }
  GetItemOrNullObject(key: string): Answer {
    return orNothing(() => this.item(key));
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.workbook.active!);
  }
  GetCount(visibleOnly: boolean | null): number {
    const { sheets } = this.host.workbook;
    return sheets.filter(({ visibility }) => !visibleOnly || visibility === 'Visible').length;
  }
  Add(wanted: string | null): Worksheet {
    const { workbook } = this.host;
    this.host.changingStructure();
    const name = wanted ?? `Sheet${workbook.sheets.length + 1}`;
    checkName(this.host, name);
    const sheet = workbook.addSheet(name);
    this.host.raise('added', 'add-in', { worksheetId: sheet.id });
    return new Worksheet(this.host, sheet);
  }

  _RegisterDataChangedEvent = (): void => this.listen('changed', true);
  _UnregisterDataChangedEvent = (): void => this.listen('changed', false);
  _RegisterSelectionChangedEvent = (): void => this.listen('selectionChanged', true);
  _UnregisterSelectionChangedEvent = (): void => this.listen('selectionChanged', false);
  _RegisterAddedEvent = (): void => this.listen('added', true);
  _UnregisterAddedEvent = (): void => this.listen('added', false);
  _RegisterDeletedEvent = (): void => this.listen('deleted', true);
  _UnregisterDeletedEvent = (): void => this.listen('deleted', false);
  _RegisterProtectionChangedEvent = (): void => this.listen('protectionChanged', true);
  _UnregisterProtectionChangedEvent = (): void => this.listen('protectionChanged', false);

  _RegisterEventNameChanged = (): void => this.listen('nameChanged', true);
  _UnregisterEventNameChanged = (): void => this.listen('nameChanged', false);

  private listen(event: EventName, on: boolean): void {
    if (on) this.host.listening.add(event);
    else this.host.listening.delete(event);
  }
}

/** Excel.Worksheet */
export class Worksheet extends WireObject {
  readonly api = 'Worksheet';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.host.changingStructure();
    if (name.toLowerCase() !== this.sheet.name.toLowerCase()) checkName(this.host, name);
    renameSheet(this.host.workbook, this.sheet, name);
  }
  get Position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }
  get Visibility(): Visibility {
    return this.sheet.visibility;
  }
  set Visibility(visibility: Visibility) {
    this.host.changingStructure();
    this.sheet.visibility = visibility;
  }
  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set Gridlines(shown: boolean) {
    this.host.changing(this.sheet);
    this.sheet.showGridlines = shown;
  }
  get FreezePanes(): WireObject {
    return new WorksheetFreezePanes(this.host, this.sheet);
  }
  get Names(): WireObject {
    return new NamedItemCollection(this.host, this.sheet);
  }
  get PageLayout(): WireObject {
    return new PageLayout(this.host, this.sheet);
  }
  get Protection(): WireObject {
    return new WorksheetProtection(this.host, this.sheet);
  }

  GetRange(address: string | null): WireObject {
    return new RangeObject(this.host, this.sheet, address === null ? WHOLE_SHEET : parseRange(address));
  }
  GetRanges(address: string | null): WireObject {
    // Excel refuses a longer list of addresses (OfficeDev/office-js#5198).
    if (address !== null && address.length > 8192) throw refusals.argument();
    const areas = address === null ? [WHOLE_SHEET] : address.split(',').map(parseRange);
    return new RangeAreas(this.host, this.sheet, areas);
  }
  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): WireObject {
    if (rows < 1 || columns < 1 || top < 0 || left < 0) throw refusals.argument();
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    return new RangeObject(this.host, this.sheet, area);
  }
  GetCell(row: number, column: number): WireObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly: boolean | null): WireObject {
    const used = this.sheet.used(valuesOnly === true);
    return new RangeObject(this.host, this.sheet, used ?? parseArea('A1')!);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): Answer {
    const used: Area | null = this.sheet.used(valuesOnly === true);
    return orNothing(() => {
      if (!used) throw refusals.missing();
      return new RangeObject(this.host, this.sheet, used);
    });
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible') throw refusals.operation();
    this.host.workbook.active = this.sheet;
  }
  Delete(): void {
    const { workbook } = this.host;
    this.host.changingStructure();
    const others = workbook.sheets.filter((sheet) => sheet !== this.sheet);
    if (!others.some(({ visibility }) => visibility === 'Visible')) throw refusals.operation();
    removeSheet(workbook, this.sheet);
    this.host.raise('deleted', 'add-in', { worksheetId: this.sheet.id });
  }
}

class WorksheetProtection extends WireObject {
  readonly api = 'WorksheetProtection';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  get Protected(): boolean {
    return this.sheet.isProtected;
  }
}

class WorksheetFreezePanes extends WireObject {
  readonly api = 'WorksheetFreezePanes';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  FreezeRows(count: number): void {
    this.host.changing(this.sheet);
    this.sheet.frozen = { rows: count, columns: 0 };
  }
  Unfreeze(): void {
    this.host.changing(this.sheet);
    this.sheet.frozen = { rows: 0, columns: 0 };
  }
}

/** A name Excel would take, and no other sheet's. */
function checkName(host: StandIn, name: string): void {
  if (!isSheetName(name)) throw refusals.argument();
  const taken = [...host.takenNames, ...host.workbook.sheets.map((sheet) => sheet.name)];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw refusals.exists();
}
