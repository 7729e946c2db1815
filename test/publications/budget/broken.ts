import { evaluateAll, type Verdict } from '../../../src/check/evaluate';
import { booksOf } from '../../../src/examine';
import { budget } from '../../../src/publications/budget';
import { rulesOf } from '../../../src/publications/publication';
import { aBudget, type BudgetLayout, budgetItem, type BuiltBudget } from '../../fixtures/budget';
import type { Books } from '../../fixtures/accounts';
import { fundUnit } from '../../fixtures/units';

/** A cell of a layout, and what is added to it in its table's unit of money. */
export interface Breaking {
  readonly layout: BudgetLayout;
  /** E.g. `B1/income.grand/amount`. */
  readonly cell: string;
  readonly by?: string;
  readonly books?: Books;
  readonly ofUnit?: boolean;
}

const RULES = new Map(rulesOf(budget).map((rule) => [rule.id, rule]));

function verdictsOf(id: string, built: BuiltBudget): Verdict[] {
  const rule = RULES.get(id);
  if (!rule) throw new Error(`no such rule: ${id}`);
  return evaluateAll([rule], booksOf(budget, { sheets: built.sheets() }));
}

/** A rule that holds on a budget as it is built, and names the cell that a layout prints wrong. */
export function breaks(id: string, cases: readonly Breaking[]): void {
  describe(id, () => {
    test.each(cases)('$layout: $cell is wrong', ({ layout, cell, by, books = fundUnit, ofUnit = false }) => {
      const built = aBudget({ layout, books, ofUnit });
      const clean = verdictsOf(id, built);
      expect(clean.length).toBeGreaterThan(0);
      expect(clean.filter(({ kind }) => kind !== 'exact' && kind !== 'rounding')).toEqual([]);
      const inYuan = layout === 'shanghai' && !cell.startsWith('B10/');
      const wrong = verdictsOf(id, built.plus(budgetItem(cell), by ?? (inYuan ? '90000' : '9.00')));
      const broken = wrong.filter(({ kind }) => kind === 'inconsistent');
      expect(broken.length).toBeGreaterThan(0);
      for (const { terms } of broken) expect(terms.map(({ figure }) => figure.item.key)).toContain(cell);
    });
  });
}

/** The same cell in each of the layouts. */
export const inEach = (
  cell: string,
  layouts: readonly BudgetLayout[] = ['xinjiang', 'shanghai', 'national'],
): Breaking[] => layouts.map((layout) => ({ layout, cell }));
