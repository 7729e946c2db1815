import type { FormId } from '../../model/form-id';
import type { Columns, Form, Shape } from '../../model/form';
import { item, type Item } from '../../model/item';
import { callable, has, type FormWords, type NamesOf } from './form';

interface ProjectsFacts<C extends Columns> extends FormWords {
  readonly columns: C;
  /** Without these no table is this statement. */
  readonly needed: readonly NamesOf<C>[];
}

/** A form by project; called, it gives the item of a row and a column. */
export type ProjectsForm<C extends Columns = Columns> = Form & ((row: string, column: NamesOf<C>) => Item);

/** A statement whose rows are projects, under units and subjects where it prints them. */
export function projectsForm<C extends Columns>(
  id: FormId,
  { columns, needed, ...words }: ProjectsFacts<C>,
): ProjectsForm<C> {
  const fits = (shape: Shape): boolean => has(shape, ...needed);
  return callable((row: string, column: NamesOf<C>) => item(id, row, column), {
    ...words,
    id,
    table: { kind: 'projects', columns },
    codes: null,
    totals: ['total'],
    fits,
    isPlainly: () => false,
  });
}
