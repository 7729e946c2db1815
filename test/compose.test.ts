import { compose, mainOf, type BesideInput } from '../src/compose';
import { kindOfText } from '../src/kind-of-text';
import type { Sheet } from '../src/model/sheet';
import { PUBLICATIONS } from '../src/publications';
import { budget } from '../src/publications/budget';
import { finalAccounts } from '../src/publications/final-accounts';
import { aBudget } from './fixtures/budget';
import { aPackage } from './fixtures/package';
import { plainUnit } from './fixtures/units';

const accounts = aPackage().sheets();
const tables = aBudget().sheets();
const composed = (sheets: readonly Sheet[], beside: readonly BesideInput[] = []) =>
  compose(PUBLICATIONS, { sheets, narratives: [], assigned: new Map(), beside });
const kindsOf = (sheets: readonly Sheet[], beside: readonly BesideInput[] = []): string[] => {
  const { publication } = composed(sheets, beside);
  return (publication.parts ?? [publication]).map(({ kind }) => kind);
};

/** The same sheets, one under another title. */
const titled = (sheets: readonly Sheet[], title: RegExp, other: string): Sheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row?.map((cell) => (cell && title.test(String(cell.value)) ? { ...cell, value: other } : cell)),
    ),
  }));

test.each<[string, readonly Sheet[], readonly BesideInput[], readonly string[]]>([
  ['accounts alone are accounts', accounts, [], ['finalAccounts']],
  ['a budget alone is a budget', tables, [], ['budget']],
  ['both in one workbook are both', [...accounts, ...tables], [], ['finalAccounts', 'budget']],
  [
    'a budget beside is taken in',
    accounts,
    [{ file: 'b.xlsx', sheets: tables }],
    ['finalAccounts', 'budget'],
  ],
  [
    'accounts may stand beside a budget',
    tables,
    [{ file: 'a.xlsx', sheets: accounts }],
    ['budget', 'finalAccounts'],
  ],
  ['what is no statement is taken for accounts', [], [], ['finalAccounts']],
])('%s', (_, sheets, beside, kinds) => {
  expect(kindsOf(sheets, beside)).toEqual(kinds);
});

test.each([
  [/^一般公共预算财政拨款基本支出决算表$/, '一般公共预算财政拨款基本支出情况表'],
  [/^财政拨款“三公”经费支出决算表$/, '财政拨款“三公”经费支出情况表'],
  [/^收入支出决算总表$/, '收支总体情况表'],
])(
  'a statement of the accounts under a title that budgets have, too, makes no budget of them: %s',
  (title, other) => {
    const sheets = titled(accounts, title, other);
    expect(sheets).not.toEqual(accounts);
    expect(kindsOf(sheets)).toEqual(['finalAccounts']);
  },
);

test.each<[string, BesideInput, RegExp]>([
  [
    'of another unit',
    { file: 'b.xlsx', sheets: aBudget({ unit: '临泽县司法局' }).sheets() },
    /临泽县司法局.*不是这一套/,
  ],
  [
    'of another year',
    { file: 'b.xlsx', sheets: aBudget({ year: plainUnit.year - 1 }).sheets() },
    /不是这一套/,
  ],
  ['of the package’s own kind', { file: 'b.xlsx', sheets: accounts }, /同一种资料/],
  [
    'a budget without amounts',
    {
      file: 'b.xlsx',
      sheets: tables.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((row) =>
          row?.map((cell) => (typeof cell?.value === 'number' ? undefined : cell)),
        ),
      })),
    },
    /没有一个数字/,
  ],
  ['of no kind that is known', { file: 'b.xlsx', sheets: [] }, /认不出/],
])('what is given beside and is %s is left apart, and it is said why', (_, given, why) => {
  const { apart, workbooks } = composed(accounts, [given]);
  expect(apart.map(({ remarks }) => remarks[0]!.text.zh)).toEqual([expect.stringMatching(why)]);
  expect(workbooks.map(({ edition }) => edition !== null)).toEqual([false]);
});

test('of two budgets of one year the first is taken, and the other is said to be one too many', () => {
  const { apart, workbooks } = composed(accounts, [
    { file: 'b.xlsx', sheets: tables },
    { file: 'c.xlsx', sheets: tables },
  ]);
  expect(apart.map(({ file, remarks }) => [file, remarks[0]!.text.zh])).toEqual([
    ['c.xlsx', expect.stringMatching(/已经有一份预算公开（b\.xlsx）/)],
  ]);
  expect(workbooks.map(({ edition }) => edition !== null)).toEqual([true, false]);
});

const ofYear = (year: number): readonly Sheet[] => aPackage({ books: { ...plainUnit, year } }).sheets();
test.each<[string, (readonly Sheet[])[], number | null]>([
  ['the accounts, whichever stands first', [tables, accounts], 1],
  ['the later of two years running', [ofYear(2023), tables, ofYear(2024)], 2],
  ['not known where the years are two apart', [ofYear(2022), ofYear(2024)], null],
  ['not known where both are accounts', [accounts, accounts], null],
  ['not known beside a workbook of no known kind', [accounts, []], null],
])('of several workbooks of a folder the package is %s', (_, workbooks, main) => {
  expect(mainOf(PUBLICATIONS, workbooks)).toBe(main);
});

const BODY = '本年度收入1万元。';
test.each<[string, string, typeof budget]>([
  ['its title', `某局2024年部门预算公开\n${BODY}`, budget],
  ['its title', `某局2024年度部门决算\n${BODY}`, finalAccounts],
  ['the word it uses most', '2024年部门预算安排。'.repeat(20), budget],
  ['nothing: then it is the package’s own', BODY, finalAccounts],
])('a text is known by %s', (_, text, kind) => {
  expect(kindOfText(PUBLICATIONS, text, finalAccounts)).toBe(kind);
});
