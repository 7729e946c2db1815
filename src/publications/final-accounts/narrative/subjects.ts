import type { FormId } from '../../../model/form-id';
import type { NamedSubjects } from '../../../model/grammar';
import type { Item } from '../../../model/item';

/** The functional subjects of a form, which a section names by 类款项. */
export const subjectsOf = (
  form: { readonly id: FormId } & ((row: string, column: 'total') => Item),
  classes: NamedSubjects['classes'] = null,
  lasting = true,
): NamedSubjects => ({ form: form.id, of: (row) => form(row, 'total'), classes, lasting });
