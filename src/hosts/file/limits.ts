import type { Area, Cell } from '../../model/sheet';
import type { Text } from '../../model/text';
import { fileErrors, fileLimits } from '../../text/file-errors';
import { MAX_COLUMNS, MAX_ROWS } from '../reference';
import { Refused } from './error';

/** Excel's own limits ("Excel specifications and limits"), and what no accounts need. */

/** What a workbook may be, packed; and unpacked. The largest published package that we know unpacks to 0.2 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_TEXT = 32_767;
const MAX_STYLES = 65_490;
/** A department of 2,000 subject rows in all nine statements has 200,000. */
const MAX_CELLS = 500_000;
/** Of all cells together: a text that many cells share counts for each, since each is looked at. */
const MAX_TEXTS = 16_000_000;
const MAX_FORMULAS = 32_000_000;
/** Rows of merged areas, as far as anything stands there. */
const MAX_MERGED_ROWS = 2_000_000;
const MAX_SHEETS = 2000;
const MAX_NAMES = 100_000;

export const cellText = fileLimits.cellText(MAX_TEXT);

export const refuse = (limit: Text): Refused => new Refused((file) => fileErrors.overLimit(file, limit));

/** Throws Refused where a place is off every sheet. */
export function checkPlace(row: number, column: number): void {
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
    throw refuse(fileLimits.offSheet(MAX_ROWS, MAX_COLUMNS));
  }
}

export function checkSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE_BYTES) throw refuse(fileLimits.fileSize(MAX_FILE_BYTES / 1024 / 1024));
}

export function checkSheets(count: number): void {
  if (count > MAX_SHEETS) throw refuse(fileLimits.sheets(MAX_SHEETS));
}

export function checkNames(count: number): void {
  if (count > MAX_NAMES) throw refuse(fileLimits.names(MAX_NAMES));
}

export function checkStyles(count: number): void {
  if (count > MAX_STYLES) throw refuse(fileLimits.styles(MAX_STYLES));
}

/** What all sheets of a workbook together may hold, counted while it is read. Every method throws Refused. */
export class Allowance {
  private cells = 0;
  private texts = 0;
  private formulas = 0;
  private mergedRows = 0;

  cell({ value, formula }: Cell): void {
    this.take('cells', 1, MAX_CELLS);
    if (typeof value === 'string') {
      if (value.length > MAX_TEXT) throw refuse(cellText);
      this.take('texts', value.length, MAX_TEXTS);
    }
    if (formula !== undefined) this.take('formulas', formula.length, MAX_FORMULAS);
  }

  /** Places that are looked at where no cell is kept, too. */
  places(count: number): void {
    this.take('cells', count, MAX_CELLS);
  }

  /** The merged areas of one sheet that was read. */
  merges(merges: readonly Area[], cells: readonly unknown[]): void {
    for (const { top, bottom } of merges) {
      const rows = Math.max(0, Math.min(bottom, cells.length - 1) - top + 1);
      this.take('mergedRows', rows, MAX_MERGED_ROWS);
    }
  }

  private take(what: 'cells' | 'texts' | 'formulas' | 'mergedRows', count: number, most: number): void {
    this[what] += count;
    if (this[what] <= most) return;
    throw refuse(
      {
        cells: fileLimits.cells,
        texts: fileLimits.texts,
        formulas: fileLimits.formulas,
        mergedRows: fileLimits.merges,
      }[what](most),
    );
  }
}
