import { type Area, type Cell, parseAddress } from '../../../model/sheet';
import { parseArea } from '../../reference';
import { type Allowance, checkPlace } from '../limits';
import { readString } from './strings';
import { shiftFormula } from '../formulas/shift';
import { decodeXString, XmlError, XmlScanner } from '../../../formats/xml-scan';

/** What stands on a sheet, before formulas without a stored result are evaluated. */
export interface RawSheet {
  readonly cells: (Cell | undefined)[][];
  readonly merges: Area[];
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly budget: Allowance;
}

/** Reads a worksheet part. Blank cells, styled or not, leave nothing behind. */
export function readSheet(text: string, context: SheetContext): RawSheet {
  const sheet: RawSheet = { cells: [], merges: [] };
  const formulas: Formulas = { shared: new Map(), arrays: [] };
  const scanner = new XmlScanner(text);
  let row = -1;
  let column = -1;
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' && scanner.token !== 'empty') continue;
    if (scanner.local === 'row') {
      const r = scanner.attributes().get('r');
      row = r === undefined ? row + 1 : Number(r) - 1;
      column = -1;
    } else if (scanner.local === 'c') {
      const attributes = scanner.attributes();
      const r = attributes.get('r');
      if (r === undefined) column += 1;
      else ({ row, column } = place(r));
      if (scanner.token === 'empty') continue;
      checkPlace(row, column);
      const cell = readCell(scanner, attributes, { row, column }, context, formulas);
      if (!cell) continue;
      context.budget.cell(cell);
      (sheet.cells[row] ??= [])[column] = cell;
    } else if (scanner.local === 'mergeCell') {
      const area = parseArea(scanner.attributes().get('ref') ?? '');
      if (area) sheet.merges.push(area);
    } else if (scanner.local === 'extLst') scanner.skip();
  }
  for (const { area, formula } of formulas.arrays) fillArray(sheet, area, formula, context.budget);
  context.budget.merges(sheet.merges, sheet.cells);
  return sheet;
}

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The formulas that stand for more cells than the one they are written in. */
interface Formulas {
  /** By their number: the text and the cell it is written for. */
  readonly shared: Map<string, { readonly formula: string; readonly at: CellAt }>;
  readonly arrays: { readonly area: Area; readonly formula: string }[];
}

/** A cell of an array formula for which no result is stored is unknown, not blank. */
function fillArray(
  sheet: RawSheet,
  { top, left, bottom, right }: Area,
  formula: string,
  budget: Allowance,
): void {
  budget.places((bottom - top + 1) * (right - left + 1));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      (sheet.cells[row] ??= [])[column] ??= { value: null, formula };
    }
  }
}

function place(r: string): CellAt {
  try {
    return parseAddress(r);
  } catch {
    throw new XmlError(`not a cell address: ${r}`);
  }
}

function readCell(
  scanner: XmlScanner,
  attributes: ReadonlyMap<string, string>,
  at: CellAt,
  context: SheetContext,
  formulas: Formulas,
): Cell | undefined {
  const type = attributes.get('t') ?? 'n';
  const depth = scanner.depth;
  let stored: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open' && scanner.token !== 'empty') continue;
    if (scanner.local === 'v') stored = scanner.content();
    else if (scanner.local === 'is') inline = readString(scanner);
    else if (scanner.local === 'f') formula = readFormula(scanner, at, formulas);
    else scanner.skip();
  }
  const shown = readValue(type, stored, inline, formula !== undefined, context);
  if (shown === undefined && formula === undefined) return undefined;
  const format = context.formats[Number(attributes.get('s') ?? 0)];
  return {
    ...(shown ?? { value: null }),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** What the cell shows; undefined where nothing is stored, which under a formula means that its result is unknown. */
function readValue(
  type: string,
  stored: string | undefined,
  inline: string | undefined,
  isFormula: boolean,
  context: SheetContext,
): Pick<Cell, 'value' | 'error'> | undefined {
  if (type === 'inlineStr') return inline === undefined ? undefined : { value: inline };
  if (type === 'str') {
    // `<v></v>` is a formula's empty text; no `<v>` at all is a result nobody has computed.
    return stored === undefined ? undefined : { value: decodeXString(stored) };
  }
  // openpyxl writes `<v></v>` under every formula: no result, and never zero.
  if (stored === undefined || stored.trim() === '') return undefined;
  switch (type) {
    case 's': {
      const value = context.strings[Number(stored)];
      if (value === undefined) throw new XmlError(`no shared string ${stored}`);
      return { value };
    }
    case 'b':
      return { value: stored.trim() === '1' || stored.trim() === 'true' };
    case 'e':
      return { value: null, error: stored.trim() };
    case 'd':
      return { value: serialDate(stored) };
    default: {
      const value = Number(stored);
      // What claims to be a number and is none is shown as it stands, never as zero.
      return { value: Number.isFinite(value) ? value : isFormula ? null : stored };
    }
  }
}

/** Reads an `<f>`; a cell that shares a formula gets it written for its own place. */
function readFormula(scanner: XmlScanner, at: CellAt, { shared, arrays }: Formulas): string | undefined {
  const attributes = scanner.attributes();
  const formula = decodeXString(scanner.content())
    .replace(/_xlfn\.(?:_xlws\.)?/g, '')
    .trim();
  switch (attributes.get('t')) {
    case 'shared': {
      const number = attributes.get('si') ?? '';
      if (formula !== '') {
        shared.set(number, { formula, at });
        return formula;
      }
      const first = shared.get(number);
      if (!first) throw new XmlError(`no shared formula ${number}`);
      return shiftFormula(first.formula, at.row - first.at.row, at.column - first.at.column);
    }
    case 'array': {
      const area = parseArea(attributes.get('ref') ?? '');
      if (area && formula !== '') arrays.push({ area, formula });
      return formula || undefined;
    }
    case 'dataTable':
      return 'TABLE()';
    default:
      return formula || undefined;
  }
}

/** An ISO date as the day number Excel counts. */
function serialDate(iso: string): number | string {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(iso) ? iso : iso.includes('T') ? `${iso}Z` : iso);
  return Number.isNaN(time) ? iso : time / 86_400_000 + 25_569;
}
