import type { FormId } from '../../model/form-id';
import type { Columns, Form } from '../../model/form';
import { item, type Item } from '../../model/item';
import { callable, has, linesOf, type FormWords, type NamesOf } from './form';

/** A form by unit; called, it gives the item of a row (`total`, `unit:` + name) and a column. */
export type UnitForm<C extends Columns = Columns> = Form & ((row: string, column: NamesOf<C>) => Item);

/** A statement whose rows are units, in the columns of one by subject. */
export function unitForm<C extends Columns>(
  id: FormId,
  { columns, ...words }: FormWords & { readonly columns: C },
): UnitForm<C> {
  return callable((row: string, column: NamesOf<C>) => item(id, row, column), {
    ...words,
    id,
    table: { kind: 'units', columns },
    codes: null,
    totals: ['total'],
    fits: (shape) => has(shape, 'total') && linesOf(shape, /^unit:/) > 0,
    isPlainly: () => false,
  });
}
