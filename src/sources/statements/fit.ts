import { t9 } from '../../model/item';
import { T9_LINES, type StatementId } from '../../model/statements';
import { readEconomicTable } from './forms/economic-table';
import { isSubjectStatement } from './forms/columns';
import { readSubjectTable, type Subjects } from './forms/subject-table';
import { readThreePublic } from './forms/three-public';
import { readTwoSided } from './forms/two-sided';
import type { Grid } from './grid';
import type { RawStatement } from './reading';

/** Reads a table as the statement it is taken for. */
export function readForm(
  grid: Grid,
  statement: StatementId,
  tableRow: number,
  subjects?: Subjects,
): RawStatement {
  if (isSubjectStatement(statement)) return readSubjectTable(grid, statement, tableRow, subjects);
  if (statement === 'T6') return readEconomicTable(grid, tableRow);
  if (statement === 'T9') return readThreePublic(grid, tableRow);
  return readTwoSided(grid, statement, tableRow);
}

const has = (form: RawStatement, ...columns: readonly string[]): boolean =>
  columns.every((column) => form.columns.has(column));

const someOf = (form: RawStatement, ...columns: readonly string[]): boolean =>
  columns.some((column) => form.columns.has(column));

const linesOf = (form: RawStatement, key: RegExp): number =>
  form.lines.filter((line) => key.test(line.key)).length;

/** Has a table the columns without which it cannot be this statement? Then a title that names it is borne out. */
export function fits(statement: StatementId, form: RawStatement): boolean {
  if (form.lacking) return false;
  switch (statement) {
    case 'T1':
    case 'T4':
      return linesOf(form, /^income\.(?!line:)/) > 0 && linesOf(form, /^expenditure\.(?!line:)/) > 0;
    case 'T2':
      return has(form, 'total', 'fiscal');
    case 'T6':
      return form.lines.some(({ code }) => code !== '')
        ? form.lines.some(({ code }) => /^[35]/.test(code))
        : linesOf(form, /^(?:staff|public)$/) > 0;
    case 'T9':
      return T9_LINES.filter((line) => form.columns.has(t9(line, 'actual').key)).length >= 4;
    default:
      return has(form, 'total', 'basic', 'project');
  }
}

/**
 * Are a table's columns those of this statement and of no other? The functional tables of one fund are alike, so T5, T7
 * and T8 are known by their titles alone.
 */
export function isPlainly(statement: StatementId, form: RawStatement): boolean {
  if (!fits(statement, form)) return false;
  switch (statement) {
    case 'T1':
      return linesOf(form, /^income\.(?:superiorSubsidy|undertaking|business|other)$/) >= 2;
    case 'T2':
      return someOf(form, 'superiorSubsidy', 'undertaking', 'business', 'affiliatedRemittance');
    case 'T3':
      return someOf(form, 'superiorRemittance', 'business', 'affiliatedSubsidy');
    case 'T4':
      return has(form, 'total', 'generalBudget') && someOf(form, 'governmentFund', 'stateCapital');
    case 'T5':
    case 'T7':
    case 'T8':
      return false;
    case 'T6':
      return linesOf(form, /^3\d\d$/) >= 2 && linesOf(form, /^(?:staff|public)$/) > 0;
    case 'T9':
      return true;
  }
}
