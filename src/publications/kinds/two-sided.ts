import type { FormId } from '../../model/form-id';
import type { Columns, Form, Shape, FormSide, TwoSidedTable } from '../../model/form';
import { item, type Item } from '../../model/item';
import { callable, linesOf, type FormWords, type NamesOf } from './form';

/** A functional class by code, or one of the lines below them: total, distribution (结余分配), closing, grand. */
export type ExpenditureLine = string;

interface TwoSidedFacts<C extends Columns> extends FormWords {
  readonly income: FormSide;
  readonly expenditure: FormSide & { readonly columns: C };
  readonly whole?: NonNullable<TwoSidedTable['whole']>;
  readonly balanceParts?: TwoSidedTable['balanceParts'];
  readonly isPlainly: (shape: Shape) => boolean;
}

/** The items of both sides; a side with one column of amounts names none. */
interface Sides<L extends string, C extends Columns> {
  readonly income: (line: L) => Item;
  readonly expenditure: NamesOf<C> extends 'amount'
    ? (line: ExpenditureLine) => Item
    : (line: ExpenditureLine, column: NamesOf<C>) => Item;
}

export type TwoSidedForm<L extends string = string, C extends Columns = Columns> = Form & Sides<L, C>;

/** A statement with income on the left and expenditure on the right; `L` are the lines of its income. */
export const twoSidedForm =
  <L extends string>() =>
  <C extends Columns>(
    id: FormId,
    { income, expenditure, whole, balanceParts = [], isPlainly, ...words }: TwoSidedFacts<C>,
  ): TwoSidedForm<L, C> => {
    const fits = (shape: Shape): boolean =>
      linesOf(shape, /^income\.(?!line:)/) > 0 && linesOf(shape, /^expenditure\.(?!line:)/) > 0;
    const sides: Sides<L, C> = {
      income: (line) => item(id, `income.${line}`, 'amount'),
      // Of one column it takes the line alone, that it may be given to `map`.
      expenditure: (line: ExpenditureLine, column?: unknown) =>
        item(id, `expenditure.${line}`, 'amount' in expenditure.columns ? 'amount' : (column as NamesOf<C>)),
    };
    return callable(sides, {
      ...words,
      id,
      table: { kind: 'twoSided', income, expenditure, whole: whole ?? null, balanceParts },
      codes: 'functional',
      totals: ['income.total', 'income.grand', 'expenditure.total', 'expenditure.grand'],
      fits,
      isPlainly: (shape) => fits(shape) && isPlainly(shape),
    });
  };
