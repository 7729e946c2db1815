import type {
  Fund,
  FundColumn,
  Source,
  StatementId,
  T2Column,
  T3Column,
  T4Column,
  T5Column,
  T9Line,
} from './statements';

/** 决算数, 年初预算数, 全年预算数. */
export type Measure = 'actual' | 'initialBudget' | 'fullYearBudget';

/** Where an item belongs: a statement, or N, what the narrative (说明) alone says. */
export type Origin = StatementId | 'N';

/**
 * A fact of the accounts, whoever prints it: year, measure, statement, row, column.
 * `key` is its one spelling; two items are the same when their keys are.
 */
export interface Item {
  readonly key: string;
  /** Counts the items up from 0 in the order they were first named: an index for tables over items. */
  readonly index: number;
  readonly statement: Origin;
  readonly row: string;
  readonly column: string;
  readonly measure: Measure;
  /** 0 is the package's fiscal year, -1 the year before. */
  readonly year: 0 | -1;
}

/** By statement, column (with measure and year), row: one object an item, so that items compare by identity. */
const known = new Map<Origin, Map<string, Map<string, Item>>>();
let count = 0;

export function item(
  statement: Origin,
  row: string,
  column: string,
  measure: Measure = 'actual',
  year: 0 | -1 = 0,
): Item {
  const printing =
    measure === 'actual' && year === 0
      ? column
      : `${column}${measure === 'actual' ? '' : `@${measure}`}${year === 0 ? '' : '@last'}`;
  const rows = within(within(known, statement), printing);
  let found = rows.get(row);
  if (!found) {
    const key = `${statement}/${row}/${printing}`;
    found = { key, index: count++, statement, row, column, measure, year };
    rows.set(row, found);
  }
  return found;
}

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map<L, V>()));
  return inner;
}

/** The items of one column, row by row: for walking a table. */
export function itemsOfColumn(statement: StatementId, column: string): (row: string) => Item {
  const rows = within(within(known, statement), column);
  return (row) => rows.get(row) ?? item(statement, row, column);
}

/** One more than the largest `Item.index` so far. */
export const itemCount = (): number => count;

/** Functional class (类, 3 digits), 款 (5) or 项 (7); `total` is the 合计 row. */
export type SubjectRow = string;

/** The sources, or the three funds as one line (fiscal); below them 本年收入合计, 使用非财政拨款结余, 年初结转和结余, 总计; a line of no known name is `line:` + name. */
export type T1IncomeLine = Source | 'fiscal' | 'total' | 'carryUsed' | 'opening' | 'grand' | `line:${string}`;
/** A functional class by code, or 本年支出合计, 结余分配, 年末结转和结余, 总计. */
export type ExpenditureLine = string;
export type T4IncomeLine = Fund | 'total' | 'opening' | `opening.${Fund}` | 'grand' | `line:${string}`;

export const t1 = {
  income: (line: T1IncomeLine): Item => item('T1', `income.${line}`, 'amount'),
  /** line: class code, `total`, `distribution` (结余分配), `closing`, `grand`. */
  expenditure: (line: ExpenditureLine): Item => item('T1', `expenditure.${line}`, 'amount'),
};
export const t2 = (row: SubjectRow, column: T2Column): Item => item('T2', row, column);
export const t3 = (row: SubjectRow, column: T3Column): Item => item('T3', row, column);
export const t4 = {
  income: (line: T4IncomeLine): Item => item('T4', `income.${line}`, 'amount'),
  /** line: class code, `total`, `closing`, `grand`. */
  expenditure: (line: ExpenditureLine, column: T4Column): Item => item('T4', `expenditure.${line}`, column),
};
export const t5 = (row: SubjectRow, column: T5Column): Item => item('T5', row, column);
/** row: economic subject (3 or 5 digits), `staff` (人员经费合计), `public` (公用经费合计). */
export const t6 = (row: string): Item => item('T6', row, 'amount');
export const t7 = (row: SubjectRow, column: FundColumn): Item => item('T7', row, column);
export const t8 = (row: SubjectRow, column: FundColumn): Item => item('T8', row, column);
/** T9's 预算数 is the full-year budget. */
export const t9 = (line: T9Line, measure: Measure): Item => item('T9', 'row', line, measure);
/** A fact that no statement prints: the narrative's own counts, prior-year changes, rates. */
export const said = (name: string, aspect = 'value'): Item => item('N', name, aspect);
