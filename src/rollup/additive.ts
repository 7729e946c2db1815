import type { Edition } from '../model/edition';
import { said, type Item } from '../model/item';

/** How an amount of the department compares with its units': by what may pass between them. */
export type Passing =
  /** Nothing passes from unit to unit: 财政拨款, counts. */
  | 'strict'
  /** 上级补助, 附属单位上缴 and what pays them: what units paid each other is taken out. */
  | 'flow'
  /** A total, or a class, that such money is in. */
  | 'withFlow';

/** Which rule adds an item up, and what may pass; null where it does not add up: shares, names, lines that are not known. */
export interface Additive {
  readonly rule: string;
  readonly passing: Passing;
  /** It may be below zero: a balance, or a sum that one is in. */
  readonly signed: boolean;
}

const PAID_OR_RECEIVED = /superiorSubsidy|affiliatedRemittance|superiorRemittance|affiliatedSubsidy/;

/** Lines known by their names or their place alone, of which two units' need not be the same. */
const NOT_KNOWN = /(?:^|\.)(?:line|name|unread|project):|#/;

const SIGNED = /opening|closing|grand|carry|distribution|balance/i;

/** What narratives count and tell that adds up, by the names of their facts. */
const TOLD: readonly (readonly [rule: string, names: RegExp])[] = [
  ['R.people', /^people\.(?:active|retiredCadres|retired|allRetired|total)$/],
  [
    'R.assets',
    /^(?:vehicles(?::[^:]+)?|assets\.(?:area|fixed|total|buildings|vehicles|equipment(?::[^:]+)?))$/,
  ],
  ['R.counts', /^(?:trips|travellers|cars\.(?:kept|bought)|reception(?:\.[a-zA-Z]+)?\.(?:batches|heads))$/],
  ['R.procurement', /^procurement\.(?:total|goods|works|services|small|micro)$/],
  ['R.operating', /^operating(?:\.public)?$/],
];

/** 机关运行经费 is what 行政 and 参公 units have; what a unit of another kind (事业) has is 公用经费. */
export const OPERATING = said('operating');
export const PUBLIC_OF_INSTITUTIONS = said('operating.public');

/** 公用经费 of 事业 units, whatever a text calls it that says (事业单位) before it. */
export const ofItsKind = (fact: Item, kind: string | null): Item =>
  kind === '事业' && fact === OPERATING ? PUBLIC_OF_INSTITUTIONS : fact;

const isOfThisYear = ({ unit, year }: Edition): boolean => unit === 0 && year === 0;

/** How an item adds up over the units of a department; null where it does not. */
export function additiveOf({ statement, row, column, edition, aspect }: Item): Additive | null {
  if (aspect !== 'amount' || !isOfThisYear(edition)) return null;
  if (statement === 'N') {
    const found = TOLD.find(([, names]) => names.test(row));
    return found ? { rule: found[0], passing: 'strict', signed: false } : null;
  }
  if (NOT_KNOWN.test(row)) return null;
  if (!/^(?:T[1-9]|B(?:[1-689]|10))$/.test(statement)) return null;
  if (edition.measure !== 'actual' && statement !== 'T9')
    return { rule: 'R.initial', passing: 'strict', signed: false };
  return {
    rule: statement.startsWith('B') ? 'R.B' : `R.${statement}`,
    passing: passingOf(statement, row, column),
    signed: SIGNED.test(row) || SIGNED.test(column),
  };
}

/** T1 to T3 and their like in a budget hold all money, the rest 财政拨款 alone. */
function passingOf(statement: string, row: string, column: string): Passing {
  if (!/^(?:T[123]|B[123])$/.test(statement)) return 'strict';
  if (PAID_OR_RECEIVED.test(row) || PAID_OR_RECEIVED.test(column)) return 'flow';
  if (/^[TB][23]$/.test(statement)) return column === 'total' ? 'withFlow' : 'strict';
  return /\.(?:total|grand|year|ownMoney|\d{3})$/.test(row) ? 'withFlow' : 'strict';
}

/**
 * Is a line or column that a unit does not print no such money? Subjects and sources of income are; what some forms
 * print besides (其中 columns, parts of balances) may merely not be told.
 */
export const isZeroWhereAbsent = (statement: string, row: string): boolean =>
  /^\d{3,7}$/.test(row)
    ? /^(?:T[235678]|B[235689])$/.test(statement)
    : /^expenditure\.\d{3}$|^income\.(?:generalBudget|governmentFund|stateCapital|superiorSubsidy|undertaking|business|affiliatedRemittance|other)$/.test(
        row,
      );

/** A column that a form leaves out where there is no such money; what is an 其中 of another is not. */
export const isColumnOfItsOwn = (column: string): boolean =>
  /^(?:superiorSubsidy|undertaking|business|affiliatedRemittance|other|superiorRemittance|affiliatedSubsidy)$/.test(
    column,
  );
