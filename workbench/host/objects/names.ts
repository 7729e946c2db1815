import { parseReference, formatAbsolute } from '../../../src/hosts/reference';
import { quoteSheetName } from '../../../src/model/sheet';
import { refusals } from '../errors';
import type { Name, Sheet } from '../model';
import type { StandIn } from '../stand-in';
import { type Answer, orNothing, WireCollection, WireObject } from '../wire';
import { RangeObject } from './range';

/** Excel.NamedItemCollection, of the workbook or of one sheet. */
export class NamedItemCollection extends WireCollection {
  readonly api = 'NamedItemCollection';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet | null,
  ) {
    super(host);
  }

  items(): NamedItem[] {
    const { names } = this.host.workbook;
    return names.filter(({ sheet }) => sheet === this.sheet).map((name) => new NamedItem(this.host, name));
  }
  item(key: string): NamedItem {
    const found = this.items().find((item) => item.Name.toLowerCase() === key.toLowerCase());
    if (!found) throw refusals.missing();
    return found;
  }
  GetItem(key: string): NamedItem {
    return this.item(key);
  }
  GetItemOrNullObject(key: string): Answer {
    return orNothing(() => this.item(key));
  }
  Add(name: string, reference: RangeObject | string, comment: string | null): NamedItem {
    this.host.changingWorkbook();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw refusals.argument();
    if (this.items().some((item) => item.Name.toLowerCase() === name.toLowerCase())) throw refusals.exists();
    const formula =
      typeof reference === 'string'
        ? reference.replace(/^=/, '')
        : `${quoteSheetName(reference.sheet.name)}!${formatAbsolute(reference.area)}`;
    const made: Name = { name, formula, visible: true, comment: comment ?? '', sheet: this.sheet };
    this.host.workbook.names.push(made);
    return new NamedItem(this.host, made);
  }
}

/** Excel.NamedItem */
class NamedItem extends WireObject {
  readonly api = 'NamedItem';

  constructor(
    host: StandIn,
    private readonly item: Name,
  ) {
    super(host);
  }
  override identity() {
    return { _Id: this.item.name };
  }

  get Name(): string {
    return this.item.name;
  }
  get Comment(): string {
    return this.item.comment;
  }
  get Formula(): string {
    return `=${this.item.formula}`;
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.host.changingWorkbook();
    this.item.visible = visible;
  }
  get Scope(): string {
    return this.item.sheet ? 'Worksheet' : 'Workbook';
  }

  GetRange(): RangeObject {
    const place = parseReference(this.item.formula);
    const sheet = place && this.host.workbook.sheet(place.sheet);
    if (!place || !sheet) throw refusals.missing();
    return new RangeObject(this.host, sheet, place.area);
  }
  GetRangeOrNullObject(): Answer {
    return orNothing(() => this.GetRange());
  }
  Delete(): void {
    const { workbook } = this.host;
    this.host.changingWorkbook();
    workbook.names = workbook.names.filter((name) => name !== this.item);
  }
}
