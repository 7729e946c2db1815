import type { Form } from '../model/form';
import { readEconomicTable } from './forms/economic-table';
import { readExpenses } from './forms/expenses';
import { readSubjectTable, type Subjects } from './forms/subject-table';
import { readUnitTable } from './forms/unit-table';
import { readTwoSided } from './forms/two-sided';
import type { Grid } from './grid';
import type { RawStatement } from './reading';

/** Reads a table as the form it is taken for, by the reader of its kind. */
export function readForm(grid: Grid, form: Form, tableRow: number, subjects?: Subjects): RawStatement {
  const { id, table } = form;
  switch (table.kind) {
    case 'subjects':
      return readSubjectTable(grid, id, table, tableRow, subjects);
    case 'units':
      return readUnitTable(grid, id, table, tableRow);
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
