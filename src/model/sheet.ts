/** What a host gives of one worksheet: plain values, nothing of the host. Rows and columns count from 0. */

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Cell {
  /** The stored value; null where the cell prints nothing or its formula has no result. */
  readonly value: number | string | boolean | null;
  /** The Excel error the cell shows, e.g. `#REF!`; then `value` is null. */
  readonly error?: string;
  /** The formula without its leading `=`. With `value` null and no `error` its result is unknown. */
  readonly formula?: string;
  /** The number format code, e.g. `#,##0.00`; General where absent. */
  readonly format?: string;
}

export interface Sheet {
  readonly name: string;
  /** Stays when the sheet is renamed; absent where no host holds the workbook open. */
  readonly id?: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The host that holds the workbook open says that nothing can be written here; absent where it does not say so. */
  readonly isProtected?: true;
  /** cells[row][column]; absent where nothing stands. */
  readonly cells: ReadonlyArray<ReadonlyArray<Cell | undefined> | undefined>;
  readonly merges: readonly Area[];
  /** What of it prints, where somebody has said so; absent: all that is in use. */
  readonly printAreas?: readonly Area[];
}

/** A file's name as Excel writes it before a sheet's: without the brackets that stand around it. */
export const bookName = (file: string): string => file.replace(/[[\]]/g, '');

/** A sheet of another workbook than the one that is checked, named as Excel names it: [budget.xlsx]表1. */
export const ofWorkbook = (file: string, sheet: Sheet): Sheet => ({
  ...sheet,
  name: `[${bookName(file)}]${sheet.name}`,
});

/** Is a sheet of this name in the workbook of this file? */
export const isOfWorkbook = (file: string, sheet: string): boolean => sheet.startsWith(`[${bookName(file)}]`);

/** Is a sheet of this name in another workbook? No name of a sheet holds a bracket. */
export const isElsewhere = (sheet: string): boolean => sheet.startsWith('[');

/** Do two cells hold the same, whatever their formats? A formula is the same only with the same result. */
export const sameContent = (one: Cell | null | undefined, other: Cell | null | undefined): boolean =>
  (one?.value ?? null) === (other?.value ?? null) &&
  one?.error === other?.error &&
  one?.formula === other?.formula;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a cell: (7, 5) is F8. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The row and column, from 0, of an A1 address such as `F8`, `f8` or `$F$8`. Throws a RangeError on anything else. */
export function parseAddress(a1: string): { readonly row: number; readonly column: number } {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/.exec(a1.toUpperCase());
  if (!match) throw new RangeError(`not a cell address: ${a1}`);
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** A sheet's name as references write it; quotes are always allowed and sometimes needed. */
export const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** A sheet's name as a formula writes it: quoted unless it is plain letters. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : quoted(name);
}
