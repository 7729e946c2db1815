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
import { t10 } from './t10';
import { t11 } from './t11';
import { t12 } from './t12';
import { t13 } from './t13';
import { t14 } from './t14';
import { t15 } from './t15';
import { t16 } from './t16';
import { t17 } from './t17';
import { t18 } from './t18';

export { partOfSubject } from './t6';
export { economicClasses } from './economic-detail';
export { OTHER_EXPENSES, type T9Expense } from './t9';
export { t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18 };

/** The nine statements of a final-accounts package (九张公开表), in the order of the national form. */
export const FORMS: readonly Form[] = [t1, t2, t3, t4, t5, t6, t7, t8, t9];

/** What some places publish beside the nine. */
export const PLACES_FORMS: readonly Form[] = [t10, t11, t12, t13, t14, t15, t16, t17, t18];

/** The nine and those. */
export const ALL_FORMS: readonly Form[] = [...FORMS, ...PLACES_FORMS];

/** One of them by its id. */
export const formOf = (id: FormId): Form => ALL_FORMS.find((form) => form.id === id)!;

export type T2Column = ColumnOf<typeof t2>;
export type T3Column = ColumnOf<typeof t3>;
export type FundColumn = ColumnOf<typeof t7>;
