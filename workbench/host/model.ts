import type { Style as FileStyle } from 'exceljs';
import type { Area } from '../../src/model/sheet';
import { parseAddress } from '../../src/model/sheet';

/**
 * A workbook in memory, as the stand-in keeps it: plain data, no Office.js and no file format. Styles have the shape
 * exceljs gives them, so that a loaded style that nothing here understands is saved again as it was.
 */

export type Style = Partial<FileStyle>;
export type Value = number | string | boolean;

export interface Cell {
  /** null: blank, or a formula whose result is an error. */
  value: Value | null;
  error?: string;
  /** Without its leading `=`. */
  formula?: string;
  style?: Style;
  /** A jump: within the workbook (`'T5'!F8`) or out of it. */
  link?: { readonly location?: string; readonly address?: string };
}

export interface ConditionalFormat {
  readonly id: string;
  /** As `Excel.ConditionalFormatType` names it. */
  readonly type: string;
  areas: Area[];
  formula: string;
  style: Style;
  stopIfTrue: boolean;
  /** What the file says of a rule that is not a formula; kept, not understood. */
  readonly rule?: object;
  /** Excel's own faults (OfficeDev/office-js#6827, #6835): it fails a batch that asks for the rule, or lists the format. */
  fault?: 'rule' | 'listing';
}

export interface Name {
  readonly name: string;
  /** Without its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** The sheet a name belongs to; null for one of the workbook. */
  readonly sheet: Sheet | null;
}

export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** In points. */
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>;
  printTitleRows: { first: number; last: number } | null;
  headersFooters: Record<string, string>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Sheet {
  visibility: Visibility = 'Visible';
  /** cells[row][column] */
  readonly cells: (Cell | undefined)[][] = [];
  merges: Area[] = [];
  /** Widths in characters of the standard font, as files count them. */
  readonly columns = new Map<number, { width?: number; hidden?: boolean }>();
  /** Heights in points; absent where Excel fits the row by itself. */
  readonly rows = new Map<number, { height?: number; hidden?: boolean }>();
  /** Of the rows that have none of their own, in points; null where that is Excel's own. */
  defaultRowHeight: number | null = null;
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormat[] = [];
  isProtected = false;
  showGridlines = true;
  frozen = { rows: 0, columns: 0 };
  page: PageSetup = {
    orientation: 'Portrait',
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    zoom: { scale: 100 },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    printTitleRows: null,
    headersFooters: {},
  };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  at(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  /** The cell at a place, made where there is none. */
  make(row: number, column: number): Cell {
    return ((this.cells[row] ??= [])[column] ??= { value: null });
  }

  /** The cell at an A1 address. */
  cell(a1: string): Cell | undefined {
    const { row, column } = parseAddress(a1);
    return this.at(row, column);
  }

  /** Forgets a cell that holds nothing and looks like nothing. */
  tidy(row: number, column: number): void {
    const cell = this.at(row, column);
    // Not `delete`: a row may be an array without holes.
    if (cell && isBlank(cell) && !cell.style && !cell.link) this.cells[row]![column] = undefined;
  }

  /** Every cell that is there, row by row. */
  *all(): Generator<readonly [row: number, column: number, cell: Cell]> {
    // By keys: a sheet may hold little and reach far.
    for (const row of Object.keys(this.cells).map(Number)) {
      for (const column of Object.keys(this.cells[row]!).map(Number)) {
        const cell = this.cells[row]![column];
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The smallest area that holds every cell in use; with `valuesOnly` formatting does not count. */
  used(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const use = ({ top, left, bottom, right }: Area): void => {
      used = {
        top: Math.min(used?.top ?? top, top),
        left: Math.min(used?.left ?? left, left),
        bottom: Math.max(used?.bottom ?? bottom, bottom),
        right: Math.max(used?.right ?? right, right),
      };
    };
    for (const [row, column, cell] of this.all()) {
      if (!valuesOnly || !isBlank(cell)) use({ top: row, left: column, bottom: row, right: column });
    }
    // Merging is formatting.
    if (!valuesOnly) this.merges.forEach(use);
    return used;
  }
}

/** The same without one of its properties. */
export function without<T extends object>(object: T, key: keyof T): T {
  const copy = { ...object };
  delete copy[key];
  return copy;
}

export const isBlank = ({ value, error, formula }: Cell): boolean =>
  (value === null || value === '') && error === undefined && formula === undefined;

export class Workbook {
  sheets: Sheet[] = [];
  names: Name[] = [];
  readonly settings = new Map<string, unknown>();
  structureProtected = false;
  /** Opened without the right to write: every change is refused. */
  readOnly = false;
  /** Somebody is typing into a cell: Excel refuses every batch meanwhile. */
  editing = false;
  active: Sheet | null = null;
  selection: { sheet: Sheet; area: Area } | null = null;
  private made = 0;

  constructor(readonly fileName = 'Book1.xlsx') {}

  addSheet(name: string): Sheet {
    const id = `{00000000-0001-0000-${String(this.made++).padStart(4, '0')}-000000000000}`;
    const sheet = new Sheet(id, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** By name, upper and lower case alike, or by id. */
  sheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  }
}
