import { examinePackage } from '../../../src/examine';
import { t9 } from '../../../src/publications/final-accounts/forms';
import type { BesideInput } from '../../../src/compose';
import type { Sheet } from '../../../src/model/sheet';
import { draws } from '../../draws';
import { aBudget, BUDGET_LAYOUTS, budgetItem, type BuiltBudget } from '../../fixtures/budget';
import { aPackage } from '../../fixtures/package';
import { randomAccounts } from '../../fixtures/random';
import { plainUnit } from '../../fixtures/units';

const beside = (built: BuiltBudget, file = 'budget.xlsx'): BesideInput => ({ file, sheets: built.sheets() });

/** The findings that say more than 尾差, as `severity rule`. */
function found(sheets: readonly Sheet[], others: readonly BesideInput[]): string[] {
  return examinePackage({ sheets, beside: others })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'review')
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

describe.each(BUDGET_LAYOUTS)('a budget in the layout of %s beside its accounts', (layout) => {
  test.each(Array.from({ length: draws(34) }, (_, seed) => seed + 4))('nothing disagrees (%s)', (seed) => {
    const books = randomAccounts(seed);
    expect(found(aPackage({ books }).sheets(), [beside(aBudget({ books, layout }))])).toEqual([]);
  });

  test('三公 that the accounts quote otherwise than it was published is told by the tie alone', () => {
    const pkg = aPackage()
      .with(t9('reception', 'fullYearBudget'), '+1.00')
      .with(t9('total', 'fullYearBudget'), '+1.00');
    expect(found(pkg.sheets(), [])).toEqual([]);
    expect(new Set(found(pkg.sheets(), [beside(aBudget({ layout }))]))).toEqual(new Set(['review Y.three']));
  });
});

test('a mistake in the published budget is named in it, and in nothing of the accounts', () => {
  const wrong = aBudget().plus(budgetItem('B5/2080505/total'), '9.00');
  const { findings } = examinePackage({ sheets: aPackage().sheets(), beside: [beside(wrong)] });
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const { rule } of errors) expect(rule).toMatch(/^B/);
});

test('the budget may stand in the same workbook', () => {
  const sheets = [...aPackage().sheets(), ...aBudget({ layout: 'shanghai' }).sheets()];
  expect(found(sheets, [])).toEqual([]);
});

test.each<[string, readonly BesideInput[]]>([
  ['of another unit', [beside(aBudget({ unit: '临泽县司法局' }))]],
  ['of another year', [beside(aBudget({ year: plainUnit.year - 1 }))]],
  ['given twice', [beside(aBudget()), beside(aBudget(), 'again.xlsx')]],
  ['of no known kind', [{ file: 'other.xlsx', sheets: [] }]],
  ['that are accounts themselves', [{ file: 'accounts.xlsx', sheets: aPackage().sheets() }]],
])('what stands beside %s is one finding, and nothing is tied to it', (_, others) => {
  expect(found(aPackage().sheets(), others)).toHaveLength(1);
});

test.each([
  ['its cover', `甘州区${plainUnit.year}年区级部门预算\n预算主管部门：临泽县司法局\n目录\n`],
  ['its title', `临泽县司法局${plainUnit.year}年部门预算公开\n`],
])('the narrative of another unit’s budget, known by %s, is one thing to look at', (_, cover) => {
  const text = `${cover}一、收入预算情况说明\n${plainUnit.year}年收入预算10.00万元，其中：一般公共预算10.00万元。\n`;
  expect(found(aPackage().sheets(), [{ file: 'budget.txt', kind: 'text', text }])).toEqual([
    'review N.package',
  ]);
});
