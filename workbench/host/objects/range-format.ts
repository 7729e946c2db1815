import type { Alignment, BorderStyle, Color, Fill, Font } from 'exceljs';
import type { Area } from '../../../src/model/sheet';
import { MAX_ROWS } from '../../../src/hosts/reference';
import { refusals } from '../errors';
import { type Cell, type Sheet, type Style, without } from '../model';
import type { StandIn } from '../stand-in';
import { WireCollection, WireObject } from '../wire';

/** What the classes of a range's format have in common: some cells of one sheet, looked at and changed alike. */
abstract class Part extends WireObject {
  constructor(
    host: StandIn,
    protected readonly sheet: Sheet,
    protected readonly areas: readonly Area[],
  ) {
    super(host);
  }

  /** What all cells have alike; null where they differ, as Excel answers. */
  protected common<T>(read: (style: Style) => T): T | null {
    const found = new Set<T>();
    this.each((row, column) => found.add(read(this.sheet.at(row, column)?.style ?? {})));
    return found.size === 1 ? [...found][0]! : null;
  }

  protected change(write: (style: Style, at: { row: number; column: number; area: Area }) => Style): void {
    this.host.changing(this.sheet);
    this.each((row, column, area) => {
      const cell: Cell = this.sheet.make(row, column);
      cell.style = write(cell.style ?? {}, { row, column, area });
    });
  }

  private each(visit: (row: number, column: number, area: Area) => void): void {
    for (const area of this.areas) {
      if (area.bottom - area.top >= MAX_ROWS - 1) throw refusals.lacks('formats of whole columns or sheets');
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) visit(row, column, area);
      }
    }
  }
}

/** Excel.RangeFormat */
export class RangeFormat extends Part {
  readonly api = 'RangeFormat';

  get Borders(): WireObject {
    return new RangeBorderCollection(this.host, this.sheet, this.areas);
  }
  get Fill(): WireObject {
    return new RangeFill(this.host, this.sheet, this.areas);
  }
  get Font(): WireObject {
    return new RangeFont(this.host, this.sheet, this.areas);
  }
  get Protection(): WireObject {
    return new FormatProtection(this.host, this.sheet, this.areas);
  }

  get HorizontalAlignment(): string | null {
    return this.common(({ alignment }) => spoken(alignment?.horizontal ?? 'general'));
  }
  set HorizontalAlignment(side: string) {
    this.align({ horizontal: side.toLowerCase() as NonNullable<Alignment['horizontal']> });
  }
  get VerticalAlignment(): string | null {
    return this.common(({ alignment }) => {
      const side: string = alignment?.vertical ?? 'bottom';
      return side === 'middle' ? 'Center' : spoken(side);
    });
  }
  set VerticalAlignment(side: string) {
    const written = side.toLowerCase();
    this.align({
      vertical: (written === 'center' ? 'middle' : written) as NonNullable<Alignment['vertical']>,
    });
  }
  get WrapText(): boolean | null {
    return this.common(({ alignment }) => alignment?.wrapText ?? false);
  }
  set WrapText(wrapText: boolean) {
    this.align({ wrapText });
  }
  get IndentLevel(): number | null {
    return this.common(({ alignment }) => alignment?.indent ?? 0);
  }
  set IndentLevel(indent: number) {
    this.align({ indent });
  }
  /** In points; a file counts the width in characters of seven pixels, and five pixels more. */
  get ColumnWidth(): number | null {
    const widths = new Set(this.columns().map((column) => this.sheet.columns.get(column)?.width ?? 8.43));
    return widths.size === 1 ? ([...widths][0]! * 7 + 5) * 0.75 : null;
  }
  set ColumnWidth(points: number) {
    this.host.changing(this.sheet);
    const width = Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
    for (const column of this.columns()) {
      this.sheet.columns.set(column, { ...this.sheet.columns.get(column), width });
    }
  }
  get RowHeight(): number | null {
    const heights = new Set(
      this.rows().map((row) => this.sheet.rows.get(row)?.height ?? this.sheet.defaultRowHeight ?? 15),
    );
    return heights.size === 1 ? [...heights][0]! : null;
  }
  set RowHeight(height: number) {
    this.host.changing(this.sheet);
    for (const row of this.rows()) this.sheet.rows.set(row, { ...this.sheet.rows.get(row), height });
  }
  /** Excel fits rows when they are shown: a row that has no height of its own. */
  AutofitRows(): void {
    this.host.changing(this.sheet);
    for (const row of this.rows()) {
      const rest = without(this.sheet.rows.get(row) ?? {}, 'height');
      if (Object.keys(rest).length > 0) this.sheet.rows.set(row, rest);
      else this.sheet.rows.delete(row);
    }
  }

  private align(part: Partial<Alignment>): void {
    this.change((style) => ({ ...style, alignment: { ...style.alignment, ...part } }));
  }
  private columns(): number[] {
    return this.areas.flatMap(({ left, right }) => count(left, right));
  }
  private rows(): number[] {
    return this.areas.flatMap(({ top, bottom }) => count(top, bottom));
  }
}

/** Excel.RangeFill: no fill and white read alike. */
class RangeFill extends Part {
  readonly api = 'RangeFill';

  get Color(): string | null {
    return this.common(({ fill }) =>
      fill?.type === 'pattern' ? (rgb(fill.fgColor) ?? '#FFFFFF') : '#FFFFFF',
    );
  }
  set Color(colour: string) {
    const fill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(colour) } };
    this.change((style) => ({ ...style, fill }));
  }
  Clear(): void {
    this.change((style) => without(style, 'fill'));
  }
}

/** Excel.RangeFont */
class RangeFont extends Part {
  readonly api = 'RangeFont';

  get Bold(): boolean | null {
    return this.common(({ font }) => font?.bold ?? false);
  }
  set Bold(bold: boolean) {
    this.write({ bold });
  }
  get Color(): string | null {
    return this.common(({ font }) => rgb(font?.color) ?? '#000000');
  }
  set Color(colour: string) {
    this.write({ color: { argb: argb(colour) } });
  }
  get Name(): string | null {
    return this.common(({ font }) => font?.name ?? '宋体');
  }
  set Name(name: string) {
    this.write({ name });
  }
  get Size(): number | null {
    return this.common(({ font }) => font?.size ?? 11);
  }
  set Size(size: number) {
    this.write({ size });
  }
  get Underline(): string | null {
    return this.common(({ font }) => (font?.underline ? 'Single' : 'None'));
  }
  set Underline(kind: string) {
    this.write({ underline: kind !== 'None' });
  }

  private write(part: Partial<Font>): void {
    this.change((style) => ({ ...style, font: { ...style.font, ...part } }));
  }
}

/** Excel.FormatProtection */
class FormatProtection extends Part {
  readonly api = 'FormatProtection';

  get Locked(): boolean | null {
    return this.common(({ protection }) => protection?.locked ?? true);
  }
  set Locked(locked: boolean) {
    this.change((style) => ({ ...style, protection: { ...style.protection, locked } }));
  }
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Side = (typeof SIDES)[number];

/** Excel.RangeBorderCollection */
class RangeBorderCollection extends WireCollection {
  readonly api = 'RangeBorderCollection';

  constructor(
    host: StandIn,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }
  items(): WireObject[] {
    return SIDES.map((side) => this.item(side));
  }
  item(side: string): WireObject {
    if (!SIDES.includes(side as Side)) throw refusals.lacks(`RangeBorderCollection.getItem(${side})`);
    return new RangeBorder(this.host, this.sheet, this.areas, side as Side);
  }
}

/** Excel.RangeBorder: one side of every area, or the lines between its cells. */
class RangeBorder extends Part {
  readonly api = 'RangeBorder';

  constructor(
    host: StandIn,
    sheet: Sheet,
    areas: readonly Area[],
    private readonly side: Side,
  ) {
    super(host, sheet, areas);
  }

  get Style(): string | null {
    return this.common(({ border }) => (border?.[this.sides[0]!]?.style ? 'Continuous' : 'None'));
  }
  set Style(style: string) {
    if (style !== 'Continuous') throw refusals.lacks(`RangeBorder.style ${style}`);
    this.write((border) => ({ ...border, style: border?.style ?? 'thin' }));
  }
  get Color(): string | null {
    return this.common(({ border }) => rgb(border?.[this.sides[0]!]?.color) ?? '#000000');
  }
  set Color(colour: string) {
    this.write((border) => ({ style: 'thin', ...border, color: { argb: argb(colour) } }));
  }

  private get sides(): readonly ('top' | 'bottom' | 'left' | 'right')[] {
    if (this.side === 'InsideHorizontal') return ['top', 'bottom'];
    if (this.side === 'InsideVertical') return ['left', 'right'];
    return [this.side.slice('Edge'.length).toLowerCase() as 'top'];
  }

  private write(
    border: (there: Partial<{ style: BorderStyle; color: Partial<Color> }> | undefined) => {
      style: BorderStyle;
      color?: Partial<Color>;
    },
  ): void {
    const inside = this.side.startsWith('Inside');
    this.change((style, { row, column, area }) => {
      const edge = {
        top: row === area.top,
        bottom: row === area.bottom,
        left: column === area.left,
        right: column === area.right,
      };
      const sides = this.sides.filter((side) => edge[side] !== inside);
      const drawn = Object.fromEntries(sides.map((side) => [side, border(style.border?.[side])]));
      return sides.length === 0 ? style : { ...style, border: { ...style.border, ...drawn } };
    });
  }
}

const count = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const spoken = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** `#FFC7CE` as a file writes it. */
export function argb(colour: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(colour)) throw refusals.argument();
  return `FF${colour.slice(1).toUpperCase()}`;
}

export const rgb = (colour: Partial<Color> | undefined): string | null =>
  colour?.argb ? `#${colour.argb.slice(-6)}` : null;
