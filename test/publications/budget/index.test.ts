import { examine } from '../../../src/examine';
import { budget } from '../../../src/publications/budget';
import { aBudget, BUDGET_LAYOUTS, type BuiltBudget } from '../../fixtures/budget';
import { randomAccounts } from '../../fixtures/random';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../../fixtures/units';

const UNITS = { plainUnit, fundUnit, nonFiscalUnit, unevenUnit };

function expectClean(built: BuiltBudget): void {
  const { check, findings } = examine(budget, { sheets: built.sheets() });
  // That last year's columns were left alone is said, and is no fault.
  const faults = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  expect(faults.map(({ rule }) => rule)).toEqual([]);
  expect(check.coverage.unchecked.map(({ item }) => item.key)).toEqual([]);
}

describe.each(BUDGET_LAYOUTS)('a budget in the layout of %s', (layout) => {
  test.each(Object.entries(UNITS))('of %s: every figure is checked, none is called wrong', (_, books) => {
    expectClean(aBudget({ layout, books }));
  });

  test.each([1, 2, 3])('of invented accounts (%s): none is called wrong', (seed) => {
    const { findings } = examine(budget, {
      sheets: aBudget({ layout, books: randomAccounts(seed) }).sheets(),
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a unit’s summary that splits its spending into basic and projects is checked whole', () => {
  expectClean(aBudget({ layout: 'shanghai', ofUnit: true, books: nonFiscalUnit }));
});
