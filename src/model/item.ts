import { ACCOUNTS, LAST_YEAR, measured, type Base, type Edition, type Measure } from './edition';
import type { FormId } from './form-id';

/** Where an item belongs: a statement, or N, what the narrative (说明) alone says. */
export type Origin = FormId | 'N';

/**
 * What an item is of its fact: the amount (金额) itself; its change (增减额) or growth (增减率) against something; its share
 * of a whole (占比); how far it lies from its budget (差值), as a rate (预决算差异率), or how much of it was reached (完成率);
 * a budget or another year's amount of which it is not known which; of a rate, what it was last year and by how many
 * percentage points (百分点) it moved since.
 */
export type Aspect =
  | 'amount'
  | 'change'
  | 'growth'
  | 'share'
  | 'gap'
  | 'variance'
  | 'completion'
  | 'budget'
  | 'prior'
  | 'priorRate'
  | 'points';

/**
 * A fact of the accounts, whoever prints it: edition, statement, row, column, aspect.
 * `key` is its one spelling; two items are the same when their keys are.
 */
export interface Item {
  readonly key: string;
  /** Counts the items up from 0 in the order they were first named: an index for tables over items. */
  readonly index: number;
  readonly edition: Edition;
  readonly statement: Origin;
  readonly row: string;
  readonly column: string;
  readonly aspect: Aspect;
}

/** By statement, column with edition, row: one object an item, so that items compare by identity. */
const known = new Map<Origin, Map<string, Map<string, Item>>>();
let count = 0;

const SPELT: Readonly<Record<Measure, string>> = {
  actual: '',
  initialBudget: '@initialBudget',
  fullYearBudget: '@fullYearBudget',
};

/** A column with its edition, as keys spell it: `basic@initialBudget@last`. */
function printingIn(column: string, { unit, year, measure }: Edition): string {
  const ofYear = year === 0 ? '' : year === -1 ? '@last' : `@${year}`;
  return `${column}${SPELT[measure]}${ofYear}${unit === 0 ? '' : `@unit${unit}`}`;
}

/** An amount of a statement, of this year's accounts unless another edition is given. */
export function item(statement: Origin, row: string, column: string, edition: Edition = ACCOUNTS): Item {
  const printing = edition === ACCOUNTS ? column : printingIn(column, edition);
  const rows = within(within(known, statement), printing);
  let found = rows.get(row);
  if (!found) {
    const key = `${statement}/${row}/${printing}`;
    found = { key, index: count++, edition, statement, row, column, aspect: 'amount' };
    rows.set(row, found);
  }
  return found;
}

const ofNarrative = within(within(known, 'N'), 'value');

/** What the narrative alone says, by a name of its own. */
function named(name: string, aspect: Aspect): Item {
  let found = ofNarrative.get(name);
  if (!found) {
    const key = `N/${name}/value`;
    found = { key, index: count++, edition: ACCOUNTS, statement: 'N', row: name, column: 'value', aspect };
    ofNarrative.set(name, found);
  }
  return found;
}

/** The same amount of another edition: its initial budget, last year's. */
export const at = (edition: Edition, { statement, row, column }: Item): Item =>
  item(statement, row, column, edition);

/** The same amount as planned: its initial or its full-year budget. */
export const budgeted = (measure: Measure, of: Item): Item => at(measured(measure), of);

/**
 * What is said of an amount: its change against last year, its share. `base`: with what a change, a growth or another
 * year's amount compares; null where the text does not say.
 */
export function saidOf(of: Item, aspect: Exclude<Aspect, 'amount'>, base: Base | null = 'lastYear'): Item {
  const compares = aspect === 'change' || aspect === 'growth' || aspect === 'prior';
  return named(`${of.key}:${aspect}${compares ? baseKey(base) : ''}`, aspect);
}

/** The change that a reason names of what it calls so, wherever it stands: by its name alone. */
export const reasonedChange = (name: string, base: Base): Item =>
  named(`reason:${name}:change${baseKey(base)}`, 'change');

/** A fact that no statement prints: the narrative's own counts and amounts. */
export const said = (name: string): Item => named(name, 'amount');

/** How a base is spelled in a key; last year, which most are, is not. */
export function baseKey(base: Base | null): string {
  if (base === null) return '@?';
  if (base === 'lastYear') return '';
  if (base === 'execution') return '@execution';
  return 'year' in base ? `@${base.year}` : `@${base.budget}Budget`;
}

/** By index, what each fact is printed as the first time: most are printed once. */
const firsts: (Item | undefined)[] = [];
/** And the second time …: one narrative can print a fact a hundred thousand times. */
const others = new Map<Item, Item[]>();

/** What a narrative prints of a fact the first time (1), the second time …: an item of its own, `N/<fact's key>/#<time>`. */
export function printingOf(fact: Item, time: number): Item {
  if (time === 1) return (firsts[fact.index] ??= newPrinting(fact, 1));
  let known = others.get(fact);
  if (!known) others.set(fact, (known = []));
  return (known[time - 2] ??= newPrinting(fact, time));
}

/** Printings of other editions' narratives, as the books of the package see them; and back. */
const seen = new Map<Edition, Map<Item, Item>>();
const bare = new Map<Item, Item>();

/** What a narrative of another edition prints, as an item of the package's books: `N/T4/income.grand/amount/#1@last`. */
export function seenFrom(edition: Edition, printing: Item): Item {
  const known = within(seen, edition);
  let found = known.get(printing);
  if (!found) {
    const key = `${printing.key}${printingIn('', edition)}`;
    known.set(printing, (found = { ...printing, key, index: count++, edition }));
    bare.set(found, printing);
  }
  return found;
}

/** A printing as its own edition's books know it; undefined of any other item. */
export const bareOf = (of: Item): Item | undefined => bare.get(of);

/** Most facts are printed once: their printings share these words. */
const FIRST = '#1';
const BEHIND_FIRST = `/${FIRST}`;

function newPrinting(fact: Item, time: number): Item {
  const { edition, aspect, key: row } = fact;
  const column = time === 1 ? FIRST : `#${time}`;
  const key = `N/${nameOf(fact)}${time === 1 ? BEHIND_FIRST : `/${column}`}`;
  return { key, index: count++, edition, statement: 'N', row, column, aspect };
}

/** A fact in the keys of its printings, by which findings are remembered: last year's is spelled as what is said of this year's. */
const nameOf = (fact: Item): string =>
  fact.edition === LAST_YEAR ? `N/${at(ACCOUNTS, fact).key}:prior/value` : fact.key;

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
