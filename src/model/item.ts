import type { FormId } from './form';

/** 决算数, 年初预算数, 全年预算数. */
export type Measure = 'actual' | 'initialBudget' | 'fullYearBudget';

/** Where an item belongs: a statement, or N, what the narrative (说明) alone says. */
export type Origin = FormId | 'N';

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
    found = made(statement, row, printing, column, measure, year);
    rows.set(row, found);
  }
  return found;
}

/** What each fact is printed as, the first time, the second …: one narrative can print a fact a hundred thousand times. */
const printings = new Map<Item, Item[]>();

/** What a narrative prints of a fact the first time (1), the second time …: an item of its own, `N/<fact's key>/#<time>`. */
export function printingOf(fact: Item, time: number): Item {
  let known = printings.get(fact);
  if (!known) printings.set(fact, (known = []));
  return (known[time - 1] ??= made('N', fact.key, `#${time}`, `#${time}`, 'actual', 0));
}

const made = (
  statement: Origin,
  row: string,
  printing: string,
  column: string,
  measure: Measure,
  year: 0 | -1,
): Item => ({
  key: `${statement}/${row}/${printing}`,
  index: count++,
  statement,
  row,
  column,
  measure,
  year,
});

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map<L, V>()));
  return inner;
}

/** The items of one column, row by row: for walking a table. */
export function itemsOfColumn(statement: FormId, column: string): (row: string) => Item {
  const rows = within(within(known, statement), column);
  return (row) => rows.get(row) ?? item(statement, row, column);
}

/** One more than the largest `Item.index` so far. */
export const itemCount = (): number => count;

/** A fact that no statement prints: the narrative's own counts, prior-year changes, rates. */
export const said = (name: string, aspect = 'value'): Item => item('N', name, aspect);
