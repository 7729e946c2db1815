import { formatAbsolute, parseReferences, PRINT_AREA } from '../../../src/hosts/reference';
import { quoteSheetName } from '../../../src/model/sheet';
import { refusals } from '../errors';
import type { PageSetup, Sheet } from '../model';
import type { StandIn } from '../stand-in';
import { type Answer, orNothing, WireObject } from '../wire';
import { parseRange, RangeAreas } from './range-areas';

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Excel.PageLayout: how a sheet prints. */
export class PageLayout extends WireObject {
  readonly api = 'PageLayout';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }

  get CenterHorizontally(): boolean {
    return this.sheet.page.centerHorizontally;
  }
  set CenterHorizontally(centred: boolean) {
    this.change({ centerHorizontally: centred });
  }
  get Orientation(): PageSetup['orientation'] {
    return this.sheet.page.orientation;
  }
  set Orientation(orientation: PageSetup['orientation']) {
    this.change({ orientation });
  }
  get PaperSize(): string {
    return this.sheet.page.paperSize;
  }
  set PaperSize(paperSize: string) {
    this.change({ paperSize });
  }
  get Zoom(): PageSetup['zoom'] {
    return this.sheet.page.zoom;
  }
  set Zoom(zoom: PageSetup['zoom']) {
    this.change({ zoom });
  }
  get HeadersFooters(): WireObject {
    return new HeaderFooterGroup(this.host, this.sheet);
  }

  SetPrintMargins(unit: string, margins: Partial<PageSetup['margins']>): void {
    const points = POINTS[unit];
    if (points === undefined) throw refusals.argument();
    const given = Object.entries(margins).map(([side, size]) => [
      side,
      Math.round(size * points * 100) / 100,
    ]);
    const all = { ...this.sheet.page.margins, ...Object.fromEntries(given) } as PageSetup['margins'];
    this.change({ margins: all });
  }
  SetPrintTitleRows(rows: string): void {
    const { top, bottom } = parseRange(rows);
    this.change({ printTitleRows: { first: top, last: bottom } });
  }

  /** A name of the sheet's, as in Excel. */
  SetPrintArea(area: string): void {
    this.host.changing(this.sheet);
    const { workbook } = this.host;
    const formula = `${quoteSheetName(this.sheet.name)}!${formatAbsolute(parseRange(area))}`;
    workbook.names = workbook.names.filter(({ name, sheet }) => name !== PRINT_AREA || sheet !== this.sheet);
    workbook.names.push({ name: PRINT_AREA, formula, comment: '', visible: true, sheet: this.sheet });
  }
  GetPrintAreaOrNullObject(): Answer {
    return orNothing(() => {
      const name = this.host.workbook.names.find(
        (each) => each.name === PRINT_AREA && each.sheet === this.sheet,
      );
      if (!name) throw refusals.missing();
      return new RangeAreas(this.host, this.sheet, parseReferences(name.formula));
    });
  }

  private change(part: Partial<PageSetup>): void {
    this.host.changing(this.sheet);
    this.sheet.page = { ...this.sheet.page, ...part };
  }
}

class HeaderFooterGroup extends WireObject {
  readonly api = 'HeaderFooterGroup';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  get DefaultForAllPages(): WireObject {
    return new HeaderFooter(this.host, this.sheet);
  }
}

class HeaderFooter extends WireObject {
  readonly api = 'HeaderFooter';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  get LeftFooter(): string {
    return this.sheet.page.headersFooters.leftFooter ?? '';
  }
  set LeftFooter(text: string) {
    this.write('leftFooter', text);
  }
  get CenterFooter(): string {
    return this.sheet.page.headersFooters.centerFooter ?? '';
  }
  set CenterFooter(text: string) {
    this.write('centerFooter', text);
  }
  get RightFooter(): string {
    return this.sheet.page.headersFooters.rightFooter ?? '';
  }
  set RightFooter(text: string) {
    this.write('rightFooter', text);
  }

  private write(place: string, text: string): void {
    this.host.changing(this.sheet);
    const { page } = this.sheet;
    page.headersFooters = { ...page.headersFooters, [place]: text };
  }
}
