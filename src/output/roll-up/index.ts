import type { Language } from '../../model/text';
import type { RollUp } from '../../rollup';
import type { SheetEdit } from '../edits';
import { cellSheets } from './cell-sheets';
import { reportSheet } from './report-sheet';

/**
 * The workbook of a roll-up: a report, and a sheet a statement with a row for each cell: the department, the sum of its
 * units and what is between as live formulas, then the units, each in a column.
 */
export function rollUpSheets(rollUp: RollUp, language: Language): SheetEdit[] {
  const cells = cellSheets(rollUp, language);
  return [reportSheet(rollUp, cells, language), ...cells.map(({ sheet }) => sheet)];
}
