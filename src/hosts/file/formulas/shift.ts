import { columnLetters } from '../../../model/sheet';
import { MAX_COLUMNS, MAX_ROWS } from '../../reference';

/** Excel's own limit. */
const MAX_FORMULA = 8192;

/**
 * A formula as it reads so many rows down and columns right: what Excel does when a formula is filled into a range,
 * and what a shared formula means for every cell but its first.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (formula.length > MAX_FORMULA) return formula;
  // In order: texts and quoted sheet names (kept), whole rows, whole columns, cells. A name such as T5.1 or a
  // function such as LOG10( is no reference, so nothing of a name may stand before or after one.
  const token =
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(?:(\$?)(\d+):(\$?)(\d+)|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)([A-Z]{1,3})(\$?)([1-9]\d*))(?![\p{L}\p{N}_.(!])/giu;
  return formula.replace(token, (whole: string, ...groups: unknown[]) => {
    const [r1, rowA, r2, rowB, c1, colA, c2, colB, dollarColumn, column, dollarRow, row] = groups as (
      string | undefined
    )[];
    try {
      if (rowA !== undefined) return `${shiftRow(r1!, rowA, rows)}:${shiftRow(r2!, rowB!, rows)}`;
      if (colA !== undefined) return `${shiftColumn(c1!, colA, columns)}:${shiftColumn(c2!, colB!, columns)}`;
      if (column !== undefined) {
        return shiftColumn(dollarColumn!, column, columns) + shiftRow(dollarRow!, row!, rows);
      }
      return whole;
    } catch (error) {
      if (error instanceof RangeError) return '#REF!';
      throw error;
    }
  });
}

function shiftRow(dollar: string, row: string, by: number): string {
  if (dollar) return dollar + row;
  const shifted = Number(row) + by;
  if (shifted < 1 || shifted > MAX_ROWS) throw new RangeError('off the sheet');
  return String(shifted);
}

function shiftColumn(dollar: string, letters: string, by: number): string {
  if (dollar) return dollar + letters;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const shifted = column - 1 + by;
  if (shifted < 0 || shifted >= MAX_COLUMNS) throw new RangeError('off the sheet');
  return columnLetters(shifted);
}
