import type { Column, Columns, Form, Shape, Sum } from '../../model/form';

/** What a form says of itself whatever its kind of table. */
export interface FormWords extends Pick<Form, 'name' | 'title' | 'titles' | 'words'> {
  /** The name of the money it is of; none where it is of several. */
  readonly money?: RegExp | null;
  /** Is it asked for everywhere? It is, unless said. */
  readonly required?: boolean;
  /** What its absence is: an error, unless said. */
  readonly missingIs?: Form['missingIs'];
  /** Does a package that does not hold it have no such money? Never, unless said. */
  readonly mayBeAbsent?: Form['mayBeAbsent'];
  /** Never, unless said. */
  readonly mayCountOtherwise?: boolean;
  readonly sums: readonly Sum[];
}

/** What holds of a form that says nothing else. */
const USUALLY = {
  required: true,
  missingIs: 'error' as Form['missingIs'],
  mayBeAbsent: (): boolean => false,
  money: null,
  mayCountOtherwise: false,
};

/** A column that every form prints, by its heading. */
export const col = (heading: RegExp): Column => ({ heading, optional: false });

/** A column that a form may leave out when there is no such money. */
export const optional = (heading: RegExp): Column => ({ heading, optional: true });

/** A part of a column, printed under its heading. */
export const under = (column: string, heading: RegExp): Column => ({
  heading,
  optional: true,
  under: column,
});

export const has = ({ columns }: Shape, ...wanted: readonly string[]): boolean =>
  wanted.every((column) => columns.has(column));

export const hasSome = ({ columns }: Shape, ...wanted: readonly string[]): boolean =>
  wanted.some((column) => columns.has(column));

export const linesOf = ({ lines }: Shape, key: RegExp): number =>
  lines.filter((line) => key.test(line.key)).length;

export type NamesOf<C extends Columns> = keyof C & string;

/** A form that makes items when it is called: its facts stand on the function. */
export function callable<F extends object>(
  make: F,
  facts: Omit<Form, keyof typeof USUALLY> & FormWords,
): F & Form {
  // A function's own name and length are not written to by assigning.
  const own = Object.entries({ ...USUALLY, ...facts }).map(([key, value]) => [
    key,
    { value: value as unknown, enumerable: true },
  ]);
  return Object.defineProperties(make, Object.fromEntries(own) as PropertyDescriptorMap) as F & Form;
}
