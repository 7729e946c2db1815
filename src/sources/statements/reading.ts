import Decimal from 'decimal.js';
import type { Figure, Place } from '../../model/figure';
import type { Item } from '../../model/item';
import { conversion, type MoneyUnit } from '../../model/money';
import type { StatementId } from '../../model/statements';
import { readAmount, type Amount } from './amount';
import type { Grid } from './grid';

/** A printed cell of a statement that is meant as money. */
export interface RawFigure {
  readonly item: Item;
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** A line of the table that can carry money, in printed order. */
export interface Line {
  /** The row part of its items' keys. */
  readonly key: string;
  readonly name: string;
  /** A subject's code: as printed, or as meant where it is plainly mistyped; empty where the form prints none. */
  readonly code: string;
  /** The line it is part of by code: a 项's 款, a 款's 类, a 类's `total`; null for the total. */
  readonly parent: string | null;
  readonly row: number;
  readonly column: number;
  /** T1, T4: an 其中 line, part of the one above and of no sum. */
  readonly partOf?: boolean;
  /** T1, T4: which sum it enters: the year's own total, or the grand total below it. */
  readonly section?: 'body' | 'below';
  readonly side?: 'income' | 'expenditure';
}

/** Something a reader noticed about a statement's form; the rules decide what it is worth. */
export type Remark =
  | { readonly kind: 'wrongParent'; readonly line: Line; readonly under: Line }
  /** A code that the rows below it or its name in the other statements belie; `line` has it as printed. */
  | {
      readonly kind: 'mistyped';
      readonly line: Line;
      readonly meant: string;
      readonly by: 'parts' | 'name';
    }
  | { readonly kind: 'twice'; readonly line: Line }
  | {
      readonly kind: 'notUnderstood';
      readonly row: number;
      readonly column: number;
      readonly printed: string;
    };

/** What a form's reader finds in its sheet, in the sheet's own money unit. */
export interface RawStatement {
  readonly raw: readonly RawFigure[];
  readonly lines: readonly Line[];
  /** The columns the table has, by the column part of their items' keys. */
  readonly columns: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
  /** Null where the table was read; else what it lacks. */
  readonly lacking: 'headings' | null;
}

export const unreadableForm: RawStatement = {
  raw: [],
  lines: [],
  columns: new Set(),
  remarks: [],
  lacking: 'headings',
};

export function rawFigure(
  grid: Grid,
  item: Item,
  row: number,
  column: number,
  rowLabel: string,
  columnLabel: string,
): RawFigure {
  return { item, row, column, amount: readAmount(grid.cell(row, column)), rowLabel, columnLabel };
}

/** The last place to which a sheet of this unit prints where its cells show no more: 0.01, or whole units. */
export function commonDecimals(figures: Iterable<RawFigure>): number {
  let decimals = -1;
  for (const { amount } of figures) {
    if (amount.state !== 'number' || amount.value.isZero()) continue;
    decimals = Math.max(decimals, Math.min(2, Math.max(amount.shown, amount.value.decimalPlaces())));
    if (decimals === 2) break;
  }
  return decimals < 0 ? 2 : decimals;
}

const ZERO = new Decimal(0);

/** Turns what a reader found into figures in the package's money unit, each with the last place it was printed to. */
export function toFigure(
  raw: RawFigure,
  statement: StatementId,
  grid: Grid,
  from: MoneyUnit,
  to: MoneyUnit,
  decimals: number,
): Figure {
  const { item, rowLabel, columnLabel, amount, row, column } = raw;
  const place: Place = { source: 'cell', statement, sheet: grid.sheet.name, row, column };
  const computed = grid.cell(row, column)?.formula !== undefined;
  if (amount.state !== 'number') {
    const printed = amount.state === 'blank' ? '' : amount.printed;
    const { state } = amount;
    return {
      item,
      state,
      value: ZERO,
      ulp: null,
      printed,
      place,
      rowLabel,
      columnLabel,
      computed,
      asText: false,
    };
  }
  const factor = conversion(from, to);
  const digits = amount.value.decimalPlaces();
  const value = factor.eq(1) ? amount.value : amount.value.times(factor);
  // More digits stored than shown: the stored value is the fact (domain: rounding).
  const ulp = digits > amount.shown ? null : ulpOf(Math.max(amount.shown, digits, decimals), factor);
  const { state, printed, asText } = amount;
  return { item, state, value, ulp, printed, place, rowLabel, columnLabel, computed, asText };
}

const ulps = new Map<string, Decimal>();

function ulpOf(decimals: number, factor: Decimal): Decimal {
  const key = `${decimals}:${factor.toString()}`;
  let ulp = ulps.get(key);
  if (!ulp) {
    ulp = new Decimal(10).pow(-decimals).times(factor);
    ulps.set(key, ulp);
  }
  return ulp;
}
