import type { Form } from '../model/form';
import { once } from '../model/once';
import { readEconomicTable } from './forms/economic-table';
import { readExpenses } from './forms/expenses';
import { readOutline } from './forms/outline';
import { readProjectTable } from './forms/project-table';
import { readSubjectTable, type Subjects } from './forms/subject-table';
import { readUnitTable } from './forms/unit-table';
import { readTwoSided } from './forms/two-sided';
import type { Grid } from './grid';
import type { RawStatement } from './reading';

/** What was read of a grid by itself, by form and first row: of a package in which one sheet changed, the others are known. */
const known = once<Grid, { form: Form; tableRow: number; read: RawStatement }[]>(() => []);

/** Reads a table as the form it is taken for, by the reader of its kind. */
export function readForm(grid: Grid, form: Form, tableRow: number, subjects?: Subjects): RawStatement {
  if (subjects) return readAs(grid, form, tableRow, subjects);
  const before = known(grid).find((each) => each.form === form && each.tableRow === tableRow);
  if (before) return before.read;
  const read = readAs(grid, form, tableRow);
  known(grid).push({ form, tableRow, read });
  return read;
}

function readAs(grid: Grid, { id, table }: Form, tableRow: number, subjects?: Subjects): RawStatement {
  switch (table.kind) {
    case 'subjects':
      return readSubjectTable(grid, id, table, tableRow, subjects);
    case 'units':
      return readUnitTable(grid, id, table, tableRow);
    case 'projects':
      return readProjectTable(grid, id, table, tableRow);
    case 'outline':
      return readOutline(grid, id, table, tableRow);
    case 'twoSided':
      return readTwoSided(grid, id, table, tableRow);
    case 'economic':
      return readEconomicTable(grid, id, table, tableRow);
    case 'expenses':
      return readExpenses(grid, id, table, tableRow);
  }
}

/** Has a table what the form cannot do without? */
export const fits = (form: Form, read: RawStatement): boolean => !read.lacking && form.fits(read);

/** Are a table's columns and lines those of this form and of no other? */
export const isPlainly = (form: Form, read: RawStatement): boolean => !read.lacking && form.isPlainly(read);
