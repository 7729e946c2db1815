import type { Form } from './form';
import type { FormId } from './form-id';
import type { MoneyUnit } from './money';
import type { BareTitle, Beside, SaidOtherwise, Statement } from './statement';

/** The statements of a package, as its workbook prints them. */
export interface StatementSet {
  /** The forms that were looked for, in their order. */
  readonly forms: readonly Form[];
  readonly statements: ReadonlyMap<FormId, Statement>;
  /** Sheets that resemble a statement and are none of those looked for. */
  readonly beside: readonly Beside[];
  /** Titles of statements that are not there, on sheets that print no table below them. */
  readonly bare: ReadonlyMap<FormId, BareTitle>;
  /** Statements that are not there, and the sheets of which each might be it by its columns. */
  readonly undecided: ReadonlyMap<FormId, readonly string[]>;
  /** Of statements that are not there: the sheets that wear their titles and were said to be something else. */
  readonly saidOtherwise: ReadonlyMap<FormId, SaidOtherwise>;
  /** The money unit of every figure's value: the one most statements print. */
  readonly moneyUnit: MoneyUnit;
  readonly unitName: string | null;
  readonly fiscalYear: number | null;
}
