import type { Fill, Font } from 'exceljs';
import type { Area } from '../../../src/model/sheet';
import { overlap } from '../../../src/hosts/reference';
import { refusals } from '../errors';
import type { ConditionalFormat, Sheet, Style } from '../model';
import type { StandIn } from '../stand-in';
import { type Answer, NOTHING, orNothing, WireCollection, WireObject } from '../wire';
import { RangeAreas } from './range-areas';
import { argb, rgb } from './range-format';

/** Excel.ConditionalFormatCollection: the formats that touch some cells, the first to be obeyed first. */
export class ConditionalFormatCollection extends WireCollection {
  readonly api = 'ConditionalFormatCollection';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  items(): ConditionalFormatObject[] {
    return this.sheet.conditionalFormats
      .filter((format) => format.areas.some((area) => this.areas.some((mine) => overlap(area, mine))))
      .map((format) => new ConditionalFormatObject(this.host, this.sheet, format));
  }
  item(id: string): ConditionalFormatObject {
    const found = this.items().find((item) => item.Id === id);
    if (!found) throw refusals.missing();
    return found;
  }
  GetItem(id: string): ConditionalFormatObject {
    return this.item(id);
  }
  GetItemOrNullObject(id: string): Answer {
    return orNothing(() => this.item(id));
  }
  GetCount(): number {
    return this.items().length;
  }
  Add(type: string): ConditionalFormatObject {
    if (type !== 'Custom') throw refusals.lacks(`ConditionalFormatCollection.add(${type})`);
    this.host.changing(this.sheet);
    const format: ConditionalFormat = {
      id: `{CF-${newNumber()}}`,
      type,
      areas: [...this.areas],
      formula: '',
      style: {},
      stopIfTrue: false,
    };
    // A new format goes before all others.
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.host, this.sheet, format);
  }
}

let made = 0;
const newNumber = (): number => ++made;

/** Excel.ConditionalFormat */
class ConditionalFormatObject extends WireObject {
  readonly api = 'ConditionalFormat';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.format.id };
  }

  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    if (this.format.fault === 'listing') throw refusals.general();
    return this.format.type;
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }
  set Priority(wanted: number) {
    this.host.changing(this.sheet);
    const others = this.sheet.conditionalFormats.filter((other) => other !== this.format);
    others.splice(wanted < 0 ? others.length + 1 + wanted : wanted, 0, this.format);
    this.sheet.conditionalFormats = others;
  }
  get Custom(): WireObject {
    if (this.format.type !== 'Custom') throw refusals.operation();
    if (this.format.fault) throw refusals.general();
    return new CustomConditionalFormat(this.host, this.sheet, this.format);
  }
  get CustomOrNullObject(): Answer {
    return this.format.type === 'Custom' ? this.Custom : NOTHING;
  }

  Delete(): void {
    this.host.changing(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((other) => other !== this.format);
  }
  GetRanges(): WireObject {
    return new RangeAreas(this.host, this.sheet, this.format.areas);
  }
}

/** What the parts of a conditional format have in common. */
abstract class Part extends WireObject {
  constructor(
    host: StandIn,
    protected readonly sheet: Sheet,
    protected readonly format: ConditionalFormat,
  ) {
    super(host);
  }

  protected change(part: Style): void {
    this.host.changing(this.sheet);
    this.format.style = { ...this.format.style, ...part };
  }
}

class CustomConditionalFormat extends Part {
  readonly api = 'CustomConditionalFormat';

  get Rule(): WireObject {
    return new ConditionalFormatRule(this.host, this.sheet, this.format);
  }
  get Format(): WireObject {
    return new ConditionalRangeFormat(this.host, this.sheet, this.format);
  }
}

class ConditionalFormatRule extends Part {
  readonly api = 'ConditionalFormatRule';

  get Formula(): string {
    return `=${this.format.formula}`;
  }
  set Formula(formula: string) {
    this.host.changing(this.sheet);
    this.format.formula = formula.replace(/^=/, '');
  }
}

class ConditionalRangeFormat extends Part {
  readonly api = 'ConditionalRangeFormat';

  get Borders(): WireObject {
    return new ConditionalRangeBorderCollection(this.host, this.sheet, this.format);
  }
  get Fill(): WireObject {
    return new ConditionalRangeFill(this.host, this.sheet, this.format);
  }
  get Font(): WireObject {
    return new ConditionalRangeFont(this.host, this.sheet, this.format);
  }
  get NumberFormat(): string {
    return this.format.style.numFmt ?? '';
  }
  set NumberFormat(code: string) {
    this.change({ numFmt: code });
  }
}

class ConditionalRangeFill extends Part {
  readonly api = 'ConditionalRangeFill';

  get Color(): string {
    const { fill } = this.format.style;
    return (fill?.type === 'pattern' && rgb(fill.bgColor)) || '';
  }
  set Color(colour: string) {
    const fill: Fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: argb(colour) },
      bgColor: { argb: argb(colour) },
    };
    this.change({ fill });
  }
}

class ConditionalRangeFont extends Part {
  readonly api = 'ConditionalRangeFont';

  get Bold(): boolean {
    return this.format.style.font?.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.write({ bold });
  }
  get Color(): string {
    return rgb(this.format.style.font?.color) ?? '';
  }
  set Color(colour: string) {
    this.write({ color: { argb: argb(colour) } });
  }
  get Underline(): string {
    return this.format.style.font?.underline ? 'Single' : 'None';
  }
  set Underline(kind: string) {
    this.write({ underline: kind !== 'None' });
  }

  private write(part: Partial<Font>): void {
    this.change({ font: { ...this.format.style.font, ...part } });
  }
}

class ConditionalRangeBorderCollection extends WireCollection {
  readonly api = 'ConditionalRangeBorderCollection';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat,
  ) {
    super(host);
  }
  items(): WireObject[] {
    return ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].map((side) => this.item(side));
  }
  item(side: string): WireObject {
    const name = /^Edge(Top|Bottom|Left|Right)$/.exec(side)?.[1]?.toLowerCase();
    if (!name) throw refusals.argument();
    return new ConditionalRangeBorder(this.host, this.sheet, this.format, name as 'top');
  }
}

class ConditionalRangeBorder extends Part {
  readonly api = 'ConditionalRangeBorder';

  constructor(
    host: StandIn,
    sheet: Sheet,
    format: ConditionalFormat,
    private readonly side: 'top' | 'bottom' | 'left' | 'right',
  ) {
    super(host, sheet, format);
  }

  get Style(): string {
    return this.format.style.border?.[this.side] ? 'Continuous' : 'None';
  }
  set Style(style: string) {
    if (style !== 'Continuous') throw refusals.lacks(`ConditionalRangeBorder.style ${style}`);
    this.write({ style: 'thin' });
  }
  get Color(): string {
    return rgb(this.format.style.border?.[this.side]?.color) ?? '';
  }
  set Color(colour: string) {
    this.write({ color: { argb: argb(colour) } });
  }

  private write(part: { style?: 'thin'; color?: { argb: string } }): void {
    const { border } = this.format.style;
    this.change({ border: { ...border, [this.side]: { style: 'thin', ...border?.[this.side], ...part } } });
  }
}
