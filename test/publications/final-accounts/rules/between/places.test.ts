import { examine } from '../../../../../src/examine';
import { messageOf } from '../../../../../src/findings';
import { address } from '../../../../../src/model/sheet';
import { finalAccounts } from '../../../../../src/publications/final-accounts';
import { besidesAll, type Content } from '../../../../fixtures/other-forms';
import { aPackage } from '../../../../fixtures/package';
import {
  allFunds,
  byUnit,
  fiscalByEconomicSubject,
  fiscalDetail,
  generalDetail,
  projectDetail,
  projectList,
  projectsByEconomicSubject,
} from '../../../../fixtures/places-forms';
import { fundUnit } from '../../../../fixtures/units';
import { table } from '../table';

type Rows = Content[][];
type Sheets = Readonly<Record<string, Rows>>;

const funds = aPackage({ books: fundUnit });
const plain = aPackage();

const SPENT = [
  ['total', '本年支出合计'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const;
const EARNED = [
  ['total', '本年收入合计'],
  ['fiscal', '财政拨款收入'],
  ['other', '其他收入'],
] as const;

/** Sets of forms as places publish them, by their printed titles. */
const sichuan = (pkg = funds): Sheets => ({
  财政拨款支出决算明细表: fiscalDetail(pkg),
  一般公共预算财政拨款支出决算明细表: generalDetail(pkg),
  一般公共预算财政拨款项目支出决算表: projectList(pkg),
});
const byEconomicSubject = (pkg = funds): Sheets => ({
  财政拨款支出决算明细表: fiscalByEconomicSubject(pkg),
  一般公共预算财政拨款支出决算明细表: generalDetail(pkg),
  一般公共预算财政拨款项目支出决算表: projectsByEconomicSubject(pkg),
});
const neimenggu = (pkg = funds): Sheets => ({
  一般公共预算财政拨款支出明细表: generalDetail(pkg),
  一般公共预算财政拨款项目支出决算明细表: projectDetail(pkg),
});
const jiangsu = (pkg = funds): Sheets => ({ 财政拨款支出决算表: allFunds(pkg) });
const zhejiang = (pkg = plain): Sheets => ({
  '收入决算表（分单位）': byUnit(pkg, 'T2', EARNED),
  支出决算分单位表: byUnit(pkg, 'T3', SPENT),
  '一般公共预算财政拨款支出决算表（按单位）': byUnit(pkg, 'T5', SPENT),
});

const printed = (sheets: Sheets, pkg = funds) =>
  besidesAll(
    pkg,
    Object.entries(sheets).map(([title, rows], at) => [`附加${at + 1}`, title, rows]),
  );

/** The set with one cell of one form changed. */
const changed = (sheets: Sheets, title: string, row: number, column: number, to: Content): Sheets => ({
  ...sheets,
  [title]: sheets[title]!.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? to : cell))),
});

const [DETAIL, GENERAL, PROJECTS] = Object.keys(sichuan()) as [string, string, string];
const [INCOME, EXPENDITURE, BUDGET] = Object.keys(zhejiang()) as [string, string, string];
const LISTED = '一般公共预算财政拨款项目支出决算明细表';

/** One rule, a set in which it holds, and the cell by whose change it does not. */
const CASES: readonly (readonly [
  rule: string,
  set: Sheets,
  title: string,
  row: number,
  column: number,
  pkg?: typeof funds,
])[] = [
  ['T10.row', sichuan(), DETAIL, 5, 2],
  ['T10.classes', sichuan(), DETAIL, 5, 3],
  ['T10.tree', sichuan(), DETAIL, 5, 4],
  ['X.T4-T10.class', sichuan(), DETAIL, 3, 2],
  ['X.T5-T10.subject', sichuan(), DETAIL, 5, 2],
  ['T11.row', sichuan(), GENERAL, 5, 2],
  ['T11.classes', sichuan(), GENERAL, 5, 3],
  ['T11.tree', sichuan(), GENERAL, 5, 4],
  ['X.T5-T11.subject', sichuan(), GENERAL, 5, 2],
  ['X.T6-T11.class', neimenggu(), '一般公共预算财政拨款支出明细表', 2, 3],
  ['X.T10-T11.row', sichuan(), GENERAL, 5, 3],
  ['T12.row', neimenggu(), LISTED, 4, 2],
  ['T12.classes', neimenggu(), LISTED, 4, 4],
  ['T12.tree', sichuan(), PROJECTS, 5, 2],
  ['X.T5-T12.subject', sichuan(), PROJECTS, 2, 2],
  ['X.T11-T12.row', neimenggu(), LISTED, 4, 3],
  ['T13.class', byEconomicSubject(), PROJECTS, 2, 5],
  ['T13.total', byEconomicSubject(), PROJECTS, 3, 8],
  ['X.T5-T13.total', byEconomicSubject(), PROJECTS, 3, 8],
  ['T17.row', jiangsu(), '财政拨款支出决算表', 3, 3],
  ['T17.tree', jiangsu(), '财政拨款支出决算表', 3, 3],
  ['X.T5-T17.subject', jiangsu(), '财政拨款支出决算表', 3, 3],
  ['T18.row', byEconomicSubject(), DETAIL, 3, 4],
  ['T18.tree', byEconomicSubject(), DETAIL, 3, 4],
  ['X.T4-T18.fund', byEconomicSubject(), DETAIL, 2, 3],
  ['X.T6-T18.subject', byEconomicSubject(), DETAIL, 3, 4],
  ['T14.row', zhejiang(), INCOME, 2, 2, plain],
  ['T14.units', zhejiang(), INCOME, 2, 2, plain],
  ['X.T2-T14', zhejiang(), INCOME, 1, 1, plain],
  ['T15.row', zhejiang(), EXPENDITURE, 2, 2, plain],
  ['T15.units', zhejiang(), EXPENDITURE, 2, 2, plain],
  ['X.T3-T15', zhejiang(), EXPENDITURE, 1, 1, plain],
  ['T16.row', zhejiang(), BUDGET, 2, 2, plain],
  ['T16.units', zhejiang(), BUDGET, 2, 2, plain],
  ['X.T5-T16', zhejiang(), BUDGET, 1, 1, plain],
];

/** Those whose amounts are rounded one by one in these sets. */
const ROUNDED = new Set(['T10.classes', 'T11.classes', 'T12.tree', 'T15.row', 'T16.row']);

for (const [rule, set, title, row, column, pkg] of CASES) {
  table(rule, [
    {
      name: 'holds',
      package: printed(set, pkg),
      verdict: ROUNDED.has(rule) ? 'rounding' : 'exact',
    },
    {
      name: 'a wrong amount',
      package: printed(changed(set, title, row, column, '77777.00'), pkg),
      verdict: 'inconsistent',
    },
    { name: 'the nine alone', package: plain, verdict: 'none' },
  ]);
}

const SETS: readonly (readonly [string, Sheets, typeof funds])[] = [
  ['四川', sichuan(), funds],
  ['四川, by economic subject', byEconomicSubject(), funds],
  ['内蒙古', neimenggu(), funds],
  ['江苏', jiangsu(), funds],
  ['浙江', zhejiang(), plain],
  ['四川, one fund', sichuan(plain), plain],
];

test.each(SETS)('the forms of %s are read, and nothing right is doubted', (_, sheets, pkg) => {
  const { findings, check } = examine(finalAccounts, { sheets: printed(sheets, pkg).sheets() });
  expect(
    findings.flatMap((each) => (/error|review/.test(each.severity) ? [messageOf(each).zh] : [])),
  ).toEqual([]);
  expect(check.books.set.statements.size).toBe(9 + Object.keys(sheets).length);
  expect(check.coverage.unchecked).toEqual([]);
});

test.each(CASES.filter(([rule]) => !/^T\d\d\.tree$/.test(rule)).map((each) => [each[0], each] as const))(
  'a wrong amount that breaks %s is the first suspect',
  (_, [, set, title, row, column, pkg]) => {
    const { findings } = examine(finalAccounts, {
      sheets: printed(changed(set, title, row, column, '77777.00'), pkg).sheets(),
    });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    const pointer = errors[0]!.pointers[errors[0]!.suspects[0]!.pointer]!;
    const place = pointer.kind === 'figure' ? pointer.figure.place : null;
    const sheet = `附加${Object.keys(set).indexOf(title) + 1}`;
    expect(place?.source === 'cell' && `${place.sheet}!${address(place.row, place.column)}`).toBe(
      `${sheet}!${address(row + 2, column)}`,
    );
  },
);
