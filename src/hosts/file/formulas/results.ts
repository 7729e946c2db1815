import Decimal from 'decimal.js';
import type { Area, Cell } from '../../../model/sheet';
import { CellError, evaluate, type Lookup, type Value } from './evaluate';
import { type Expression, parseFormula, Unknown } from './parse';

/** A sheet while it is read: its cells may still be filled with results. */
export interface ResultSheet {
  readonly name: string;
  readonly cells: (Cell | undefined)[][];
}

/** How many cells all formulas together may look at: more than any accounts need, little enough not to hang on. */
const MAX_LOOKS = 1_000_000;
/** How many operations all formulas together may take. */
const MAX_STEPS = 2_000_000;

/**
 * Gives formulas without a stored result the result they have, across sheets. What cannot be known (a cycle, an
 * unknown function, a cell that is itself unknown) keeps the value null under its formula, and is reported unreadable.
 *
 * Stored results that nobody computed (a workbook that asks to be computed on opening, or one in which every formula
 * gives zero) are set aside first, and come back where they prove true.
 */
export function fillResults(
  sheets: readonly ResultSheet[],
  names: ReadonlyMap<string, string> = new Map(),
  computesOnOpening = false,
  maxSteps = MAX_STEPS,
): void {
  const doubtful = storedResults(sheets);
  const isDoubtful =
    doubtful.length > 0 && (computesOnOpening || doubtful.every(({ cell }) => isDummy(cell)));
  if (isDoubtful) for (const place of doubtful) put(place, withoutResult(place.cell));
  const workbook = new Results(sheets, names, maxSteps);
  for (const place of formulas(sheets))
    if (isOpen(place.cell)) workbook.settle(place.sheet, place.row, place.column);
  if (isDoubtful) restore(doubtful, workbook, computesOnOpening);
}

/** What a program writes that cannot compute: zero, an empty text, no. */
const isDummy = ({ value, error }: Cell): boolean =>
  error === undefined && (value === 0 || value === '' || value === false);

interface FormulaCell extends ResultPlace {
  readonly cell: Cell;
}

const storedResults = (sheets: readonly ResultSheet[]): FormulaCell[] =>
  [...formulas(sheets)].filter(({ cell }) => !isOpen(cell));

function* formulas(sheets: readonly ResultSheet[]): Generator<FormulaCell> {
  for (const sheet of sheets) {
    // By keys: a sheet may hold little and reach far.
    for (const row of Object.keys(sheet.cells).map(Number)) {
      for (const column of Object.keys(sheet.cells[row]!).map(Number)) {
        const cell = sheet.cells[row]![column];
        if (cell?.formula !== undefined) yield { sheet, row, column, cell };
      }
    }
  }
}

const put = ({ sheet, row, column }: ResultPlace, cell: Cell): void => {
  sheet.cells[row]![column] = cell;
};

function withoutResult({ formula, format }: Cell): Cell {
  return { value: null, formula: formula!, ...(format === undefined ? {} : { format }) };
}

/**
 * Brings back the stored results of formulas that could not be computed, unless one of those that could be shows that
 * they are out of date. A stored zero needs more, for zero is also what a program writes that computes nothing: no zero
 * may prove wrong, and where the workbook asks to be computed something else must prove true.
 */
function restore(stored: readonly FormulaCell[], workbook: Results, computesOnOpening: boolean): void {
  const now = ({ sheet, row, column }: ResultPlace): Cell => sheet.cells[row]![column]!;
  const computed = stored.filter((place) => !isOpen(now(place)));
  const wrong = computed.filter((place) => !isSameResult(place.cell, now(place)));
  if (!wrong.every(({ cell }) => isDummy(cell))) return;
  const zerosHold = wrong.length === 0 && (!computesOnOpening || computed.some(({ cell }) => !isDummy(cell)));
  for (const place of stored) {
    if (isOpen(now(place)) && (zerosHold || !isDummy(place.cell))) put(place, place.cell);
  }
  // What stands on one of them and had no result of its own can be computed now.
  workbook.forget();
  for (const place of formulas(workbook.sheets))
    if (isOpen(place.cell)) workbook.settle(place.sheet, place.row, place.column);
}

/** The same, but for what binary fractions leave behind. */
function isSameResult(a: Cell, b: Cell): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number')
    return a.value === b.value && a.error === b.error;
  return Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value));
}

const isOpen = (cell: Cell | undefined): boolean =>
  cell?.formula !== undefined && cell.value === null && cell.error === undefined;

interface ResultPlace {
  readonly sheet: ResultSheet;
  readonly row: number;
  readonly column: number;
}

/** Thrown where a formula needs other formulas' results first. */
class Needs extends Error {
  constructor(readonly places: readonly ResultPlace[]) {
    super();
  }
}

class Results {
  private readonly byName: ReadonlyMap<string, ResultSheet>;
  private unknown = new Set<Cell>();
  private looks = 0;
  private steps = 0;

  constructor(
    readonly sheets: readonly ResultSheet[],
    private readonly names: ReadonlyMap<string, string>,
    private readonly maxSteps: number,
  ) {
    this.byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /** Forgets what could not be known. */
  forget(): void {
    this.unknown = new Set();
  }

  /**
   * Settles a cell and all it stands on. A list of cells under way instead of recursion: a column of running totals
   * may be tens of thousands of formulas deep.
   */
  settle(sheet: ResultSheet, row: number, column: number): void {
    const underWay: ResultPlace[] = [{ sheet, row, column }];
    const open = new Set<Cell>();
    while (underWay.length > 0) {
      const place = underWay.at(-1)!;
      const cell = place.sheet.cells[place.row]![place.column]!;
      if (!isOpen(cell) || this.unknown.has(cell)) {
        underWay.pop();
        continue;
      }
      open.add(cell);
      try {
        this.store(place, cell, evaluate(this.parsed(cell.formula!), this.around(place.sheet)));
      } catch (error) {
        if (error instanceof Needs) {
          const cycle = error.places.some((needed) =>
            open.has(needed.sheet.cells[needed.row]![needed.column]!),
          );
          if (cycle) this.unknown.add(cell);
          else for (const needed of error.places) underWay.push(needed);
        } else if (error instanceof CellError) {
          place.sheet.cells[place.row]![place.column] = { ...cell, error: error.message };
        } else if (error instanceof Unknown) this.unknown.add(cell);
        else throw error;
      }
      if (underWay.at(-1) === place) {
        underWay.pop();
        open.delete(cell);
      }
    }
  }

  private store(place: ResultPlace, cell: Cell, result: Value): void {
    // A formula that shows a blank cell shows 0. Excel keeps fifteen digits.
    const value =
      result === null ? 0 : result instanceof Decimal ? result.toSignificantDigits(15).toNumber() : result;
    if (typeof value === 'number' && !Number.isFinite(value)) this.unknown.add(cell);
    else place.sheet.cells[place.row]![place.column] = { ...cell, value };
  }

  private around(home: ResultSheet): Lookup {
    return {
      cell: (sheet, row, column) => this.value(this.sheet(sheet, home), row, column),
      cells: (sheet, area) => this.values(this.sheet(sheet, home), area),
      step: () => this.step(),
      name: (name) => this.named(name),
    };
  }

  private named(name: string): Expression {
    const formula = this.names.get(name.toLowerCase());
    if (formula === undefined) throw new Unknown(`no name ${name}`);
    const expression = parseFormula(formula);
    // A name that stands for anything but a cell or an area may lead round in circles.
    if (expression.kind !== 'reference' || expression.sheet === null) throw new Unknown(name);
    return expression;
  }

  private sheet(name: string | null, home: ResultSheet): ResultSheet {
    const sheet = name === null ? home : this.byName.get(name.toLowerCase());
    if (!sheet) throw new Unknown(`no sheet ${name}`);
    return sheet;
  }

  private step(): void {
    if (++this.steps > this.maxSteps) throw new Unknown('too much to compute');
  }

  /** Parsing costs by length, each time a formula is come back to. */
  private parsed(formula: string): Expression {
    this.steps += Math.ceil(formula.length / 16);
    this.step();
    return parseFormula(formula);
  }

  private value(sheet: ResultSheet, row: number, column: number): Value {
    const cell = sheet.cells[row]?.[column];
    if (!cell) return null;
    if (cell.error !== undefined) throw new CellError(cell.error);
    if (isOpen(cell)) {
      if (this.unknown.has(cell)) throw new Unknown('stands on an unknown cell');
      throw new Needs([{ sheet, row, column }]);
    }
    return typeof cell.value === 'number' ? new Decimal(cell.value) : cell.value;
  }

  private values(sheet: ResultSheet, area: Area): Value[] {
    const values: Value[] = [];
    const needs: ResultPlace[] = [];
    const last = Math.min(area.bottom, sheet.cells.length - 1);
    for (let row = area.top; row <= last; row++) {
      if (++this.looks > MAX_LOOKS) throw new Unknown('too much to look at');
      const cells = sheet.cells[row];
      for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column++) {
        if (++this.looks > MAX_LOOKS) throw new Unknown('too much to look at');
        try {
          const value = this.value(sheet, row, column);
          if (value !== null) values.push(value);
        } catch (error) {
          if (!(error instanceof Needs)) throw error;
          for (const needed of error.places) needs.push(needed);
        }
      }
    }
    if (needs.length > 0) throw new Needs(needs);
    return values;
  }
}
