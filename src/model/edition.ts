/** 决算数, 年初预算数, 全年预算数. */
export type Measure = 'actual' | 'initialBudget' | 'fullYearBudget';

/** Whose figures, of which year, planned or done: this unit's accounts, its budget, last year's accounts, a unit's of a department. */
export interface Edition {
  /** 0 is the package's own unit. */
  readonly unit: number;
  /** 0 is the package's fiscal year, -1 the year before. */
  readonly year: number;
  readonly measure: Measure;
}

const known = new Map<string, Edition>();

/** The edition of these: one object each, so that editions compare by identity. */
export function editionOf({ unit, year, measure }: Edition): Edition {
  const key = `${unit} ${year} ${measure}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = { unit, year, measure }));
  return found;
}

/** This unit's accounts of the package's fiscal year. */
export const ACCOUNTS = editionOf({ unit: 0, year: 0, measure: 'actual' });

/** Its accounts of the year before. */
export const LAST_YEAR = editionOf({ unit: 0, year: -1, measure: 'actual' });

/** This year's figures of another measure: its initial budget. */
export const measured = (measure: Measure): Edition => editionOf({ ...ACCOUNTS, measure });

/** With which budget something is compared: 年初预算, 全年（调整）预算, or 预算 alone. */
export type BudgetKind = 'initial' | 'fullYear' | 'plain';

/** With what a change compares: last year, what was spent of last year's budget (执行数), another year (a figure), a budget. */
export type Base = 'lastYear' | 'execution' | { readonly year: number } | { readonly budget: BudgetKind };
