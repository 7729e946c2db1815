import type { FormId } from '../../model/form-id';
import { EXPENSE_ROW, type Expense, type ExpensesTable, type Form, type Shape } from '../../model/form';
import { measured, type Measure } from '../../model/edition';
import { item, type Item } from '../../model/item';
import { callable, type FormWords } from './form';

interface ExpensesFacts<E extends string>
  extends FormWords, Omit<ExpensesTable, 'kind' | 'expenses' | 'total' | 'wider'> {
  readonly expenses: readonly (Expense & { readonly key: E })[];
  readonly total: Expense & { readonly key: E };
  readonly wider: { readonly key: E; readonly name: string };
  /** As many of the expenses that its total is of must stand in a table for it to be this statement. */
  readonly enough: number;
}

/** A form of a few expenses; called, it gives the item of an expense and a measure. 预算数 is the full-year budget. */
export type ExpensesForm<E extends string = string> = Form & ((expense: E, measure: Measure) => Item);

/** A statement of a few expenses, 预算数 and 决算数 of each. */
export function expensesForm<E extends string>(
  id: FormId,
  { expenses, total, wider, whole, asTotal, beside, plain, enough, ...words }: ExpensesFacts<E>,
): ExpensesForm<E> {
  const make = (expense: E, measure: Measure): Item => item(id, EXPENSE_ROW, expense, measured(measure));
  const fits = ({ columns }: Shape): boolean =>
    [total, ...expenses].filter(({ key, outside }) => !outside && columns.has(make(key, 'actual').key))
      .length >= enough;
  return callable(make, {
    ...words,
    id,
    table: { kind: 'expenses', expenses, total, wider, whole, asTotal, beside, ...(plain ? { plain } : {}) },
    codes: null,
    totals: [],
    fits,
    isPlainly: fits,
  });
}
