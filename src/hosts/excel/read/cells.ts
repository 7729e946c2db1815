import type { Cell } from '../../../model/sheet';

/** What Excel says of a rectangle of cells: four tables of the same size. */
export interface CellTables {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** What Excel is asked for. */
export const CELL_PROPERTIES = 'rowIndex,columnIndex,values,formulas,numberFormat,valueTypes';

/** Puts the cells of a rectangle where they stand on their sheet. Blank cells leave nothing behind. */
export function addCells(tables: CellTables, cells: (Cell | undefined)[][]): void {
  const { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes } = tables;
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = readCell(value, formulas[r]![c], valueTypes[r]![c]!, numberFormat[r]![c]);
      if (cell) (cells[rowIndex + r] ??= [])[columnIndex + c] = cell;
    }),
  );
}

/** A cell as Excel tells it; undefined for a blank. */
export function readCell(value: unknown, input: unknown, type: string, format: unknown): Cell | undefined {
  // A text that begins with = is given back without the apostrophe that made it a text; no formula shows itself.
  const isFormula = typeof input === 'string' && input.startsWith('=') && input !== value;
  const isError = type === 'Error';
  if (!isFormula && !isError && (type === 'Empty' || value === '')) return undefined;
  return {
    value: isError || !isPlain(value) ? null : value,
    ...(isError ? { error: String(value) } : {}),
    ...(isFormula ? { formula: input.slice(1) } : {}),
    ...(typeof format === 'string' && format !== 'General' && format !== '' ? { format } : {}),
  };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
