import type { FormId } from '../../../model/form-id';
import type { Form } from '../../../model/form';
import type { ColumnOf } from '../../kinds/subjects';
import { t1 } from './t1';
import { t2 } from './t2';
import { t3 } from './t3';
import { t4 } from './t4';
import { t5 } from './t5';
import { t6 } from './t6';
import { t7 } from './t7';
import { t8 } from './t8';
import { t9 } from './t9';

export { partOfSubject } from './t6';
export { OTHER_EXPENSES, T9_LINES, THREE_PUBLIC, type T9Expense, type T9Line } from './t9';
export { t1, t2, t3, t4, t5, t6, t7, t8, t9 };

/** The nine statements of a final-accounts package (九张公开表), in the order of the national form. */
export const FORMS: readonly Form[] = [t1, t2, t3, t4, t5, t6, t7, t8, t9];

/** One of the nine by its id. */
export const formOf = (id: FormId): Form => FORMS.find((form) => form.id === id)!;

export type T2Column = ColumnOf<typeof t2>;
export type T3Column = ColumnOf<typeof t3>;
export type FundColumn = ColumnOf<typeof t7>;
