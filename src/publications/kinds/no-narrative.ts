import type { Grammar } from '../../model/grammar';

const NEVER = /(?!)/;

/** The narrative of a kind of document of which nothing is read: all that it prints stays unknown, and is listed. */
export const NO_NARRATIVE: Grammar = {
  sections: [],
  families: [],
  headings: { words: [], vague: NEVER, silent: NEVER, silentPart: NEVER, statement: NEVER },
  title: { words: NEVER, noUnit: NEVER },
  same: new Map(),
  wholeOf: () => null,
  yearTotals: new Set(),
  grandTotals: new Map(),
  mayBe: () => [],
  firstOfPair: new Map(),
  pairs: new Map(),
  sideOf: () => null,
  printsBudget: () => false,
  funds: { isOf: () => false, partOf: () => null, ofAll: () => [], general: null, others: [] },
  restatable: [],
};
