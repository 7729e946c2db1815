import type { FormId } from '../../model/form-id';
import type { Columns, Form, Shape } from '../../model/form';
import { item, type Item } from '../../model/item';
import { callable, has, hasSome, linesOf, type FormWords, type NamesOf } from './form';

/** Functional class (类, 3 digits), 款 (5) or 项 (7); `total` is the 合计 row. */
export type SubjectRow = string;

interface SubjectFacts<C extends Columns> extends FormWords {
  readonly columns: C;
  /** Without these no table is this statement. */
  readonly needed: readonly NamesOf<C>[];
  /** A table that has one of these is no other statement; none where forms of its kind are alike. */
  readonly own: readonly NamesOf<C>[];
  /** What else a table must show to be this statement; nothing, unless said. */
  readonly shows?: (shape: Shape) => boolean;
  /** Are its further columns economic subjects? They are not, unless said. */
  readonly economic?: boolean;
  /** Are rows without a code projects? They are not, unless said. */
  readonly projects?: boolean;
  /** Of which classification its rows are: the functional one, unless said. */
  readonly codes?: 'functional' | 'economic';
}

/** A form by functional subject; called, it gives the item of a row and a column. */
export type SubjectForm<C extends Columns = Columns> = Form &
  ((row: SubjectRow, column: NamesOf<C>) => Item) & {
    /** Its columns in printed order, without the parts of others. */
    readonly columns: readonly NamesOf<C>[];
  };

/** The column part of the items of a form by subject. */
export type ColumnOf<F extends { readonly columns: readonly string[] }> = F['columns'][number];

/** A statement whose rows are functional subjects: its columns, and what tells it from its like. */
export function subjectForm<C extends Columns>(
  id: FormId,
  {
    columns,
    needed,
    own,
    economic = false,
    projects = false,
    codes = 'functional',
    shows = () => true,
    ...words
  }: SubjectFacts<C>,
): SubjectForm<C> {
  const rows = codes === 'economic' ? /^3\d\d/ : /^[12]\d\d/;
  const isCertain = words.required ?? true;
  // What only some places publish is known by its rows as well: no table that it is not may be taken for it.
  const fits = (shape: Shape): boolean =>
    has(shape, ...needed) &&
    shows(shape) &&
    (isCertain || (linesOf(shape, /^total$/) > 0 && linesOf(shape, rows) > 0));
  const make = Object.assign((row: SubjectRow, column: NamesOf<C>) => item(id, row, column), {
    columns: Object.keys(columns).filter((column) => columns[column]!.under === undefined),
  });
  return callable(make, {
    ...words,
    id,
    table: { kind: 'subjects', columns, economic, projects },
    codes,
    totals: ['total'],
    fits,
    isPlainly: (shape) => fits(shape) && hasSome(shape, ...own),
  });
}
