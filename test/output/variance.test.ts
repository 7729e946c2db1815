import { t9 } from '../../src/publications/final-accounts/forms';
import type { Area } from '../../src/model/sheet';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit } from '../fixtures/units';
import { shown, written } from './checked';

const block = (pkg: Package) => written(pkg.withPrintArea('T9').sheets()).blocks[0]!;

test('beside T9 stands a live formula over its own cells for each of the six expenses', () => {
  const pkg = aPackage({ books: fundUnit });
  const { rows, top, sheet } = block(pkg);
  const { row } = pkg.addressOf(t9('total', 'actual'));
  expect(sheet).toBe(pkg.sheetNameOf('T9'));
  expect(top + 2).toBe(row);
  const budget = pkg.addressOf(t9('total', 'fullYearBudget')).a1;
  const actual = pkg.addressOf(t9('total', 'actual')).a1;
  expect(rows[2]).toHaveLength(6);
  expect(rows[2]![0]!.content).toMatchObject({
    kind: 'formula',
    formula: `IF(${budget}=0,IF(${actual}=0,0,1),(${actual}-${budget})/${budget})`,
  });
});

test.each([
  ['spent less than the budget', '10.00', '7.50', '-0.25'],
  ['spent without a budget: 100 %', '0.00', '3.20', '1'],
  ['neither: 0 %', '0.00', '0.00', '0'],
])('the rate is right where the unit %s', (_, budget, actual, rate) => {
  const pkg = aPackage()
    .with(t9('reception', 'fullYearBudget'), budget)
    .with(t9('reception', 'actual'), actual);
  expect(shown(block(pkg).rows[2]![5]!)).toBe(rate);
});

test('a number stored as text is converted, not taken for zero', () => {
  const pkg = aPackage().asText(t9('running', 'actual'));
  const { a1 } = pkg.addressOf(t9('running', 'actual'));
  expect(block(pkg).rows[2]![4]!.content).toMatchObject({
    formula: expect.stringContaining(`VALUE(TRIM(${a1}))`) as string,
  });
});

test('the block stands clear of everything the sheet prints', () => {
  const pkg = aPackage({ family: 'shanghai', books: fundUnit });
  const sheet = pkg.sheets().find(({ name }) => name === pkg.sheetNameOf('T9'))!;
  const last = Math.max(
    ...sheet.cells.map((row) => (row ? row.findLastIndex((cell) => cell && cell.value !== null) : -1)),
  );
  expect(block(pkg).left).toBeGreaterThan(last + 1);
});

test('amounts that a format scales are brought to one unit before they are compared', () => {
  const pkg = aPackage({ books: fundUnit });
  const actual = pkg.addressOf(t9('running', 'actual')).a1;
  const budget = pkg.addressOf(t9('running', 'fullYearBudget')).a1;
  const stored = Number(pkg.cellOf(t9('running', 'actual')).value) * 10_000;
  const scaled = pkg.withCell('T9', actual, { value: stored, format: '0!.0000' });
  expect(block(scaled).rows[2]![4]!.content).toMatchObject({
    formula: expect.stringContaining(`(${actual}*0.0001)-(${budget}*1)`) as string,
  });
  expect(shown(block(scaled).rows[2]![4]!)).toBe(shown(block(pkg).rows[2]![4]!));
});

test.each([
  ['a merged area beside the table', 30, 30],
  ['one that reaches over the table itself', 0, 25],
])('%s: the rates stand behind it', (_, from, right) => {
  const pkg = aPackage().withPrintArea('T9');
  const name = pkg.sheetNameOf('T9');
  const { left, top } = block(pkg);
  const merge = { top, left: Math.min(from, left), bottom: top + 1, right: Math.max(right, left) };
  const sheets = pkg
    .sheets()
    .map((sheet) => (sheet.name === name ? { ...sheet, merges: [...sheet.merges, merge] } : sheet));
  expect(written(sheets).blocks[0]!.left).toBe(merge.right + 1);
});

test('what she prints of T9 stays what it was: the rates stand outside of it, or in 指标核算 alone', () => {
  const pkg = aPackage();
  expect(written(pkg.sheets()).blocks).toEqual([]);
  const printing = (...printAreas: readonly Area[]) => {
    const sheets = pkg
      .sheets()
      .map((sheet) => (sheet.name === pkg.sheetNameOf('T9') ? { ...sheet, printAreas } : sheet));
    return written(sheets).blocks[0]!;
  };
  const table = { top: 0, left: 0, bottom: 40, right: 11 };
  expect(printing(table).left).toBe(block(pkg).left);
  const wide = { ...table, right: 40 };
  expect(printing(wide).left).toBe(41);
  // Two areas, the second beside the first: each is a page.
  expect(printing(table, { ...table, left: 14, right: 20 }).left).toBe(21);
});
