import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { earlierSummary, since } from '../../src/cli/history';
import { keysOf } from '../../src/cli/finding-keys';
import { summarySheets } from '../../src/cli/summary';
import type { SummaryContext } from '../../src/cli/summary-context';
import { lineOf, type CheckedRow, type SummaryRow } from '../../src/cli/summary-row';
import { sinceLast } from '../../src/cli/summary-totals';
import { reportWorkbook } from '../../src/hosts/file';
import type { SheetEdit } from '../../src/output/edits';
import { shown } from '../output/checked';
import { Folder } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const checked: CheckedRow = {
  unit: '甲局',
  year: '2024',
  beside: '',
  statements: 9,
  figures: 246,
  figuresChecked: 240,
  narrative: { figures: 100, checked: 90, unread: 3 },
  errors: 1,
  reviews: 1,
  rounding: 2,
  notEvaluated: 0,
  told: [
    { severity: 'error', message: '合计不符' },
    { severity: 'review', message: '名称不同' },
  ],
  rules: [
    { rule: 'T5.row', title: '每行合计', errors: 1, reviews: 0 },
    { rule: 'X.name', title: '名称', errors: 0, reviews: 1 },
  ],
  keys: keysOf(['T5.row:1', 'X.name:1']),
};
const row = (name: string, more: Partial<CheckedRow> = {}): SummaryRow => ({
  folder: name,
  checked: { ...checked, ...more },
  written: null,
  problems: '',
});
const unchecked: SummaryRow = { folder: '丙', checked: null, written: null, problems: '没有工作簿' };

const context = (rows: readonly SummaryRow[], more: Partial<SummaryContext> = {}): SummaryContext => ({
  rows,
  history: null,
  output: '/out/汇总.xlsx',
  withoutWorkbook: new Set(),
  language: 'zh',
  ...more,
});
const sheet = (given: SummaryContext, id: string): SheetEdit =>
  summarySheets(given).find((each) => each.id === id)!;
const table = (given: SummaryContext, id: string): string[][] =>
  sheet(given, id).rows.map((cells) => cells.map(shown));

test('what is to be looked at is told in words as errors are, errors first', () => {
  expect(table(context([row('甲')]), 'findings').slice(1)).toEqual([
    ['1', '甲', '甲局', '错误', '合计不符'],
    ['2', '甲', '甲局', '需核对', '名称不同'],
  ]);
});

test('of a package with more than are told it is said how many more there are', () => {
  expect(
    table(context([row('甲', { errors: 70 })]), 'findings')
      .at(-1)!
      .at(-1),
  ).toContain('还有 69 处');
});

test('each rule has its errors, its reviews and in how many packages, the most frequent first', () => {
  expect(table(context([row('甲'), row('乙', { rules: [checked.rules[1]!] })]), 'rules').slice(1)).toEqual([
    ['T5.row', '每行合计', '1', '0', '1'],
    ['X.name', '名称', '0', '2', '2'],
  ]);
});

test('several packages of one unit are summed up', () => {
  const [, ...units] = table(context([row('甲'), row('甲二'), row('乙', { unit: '乙局' })]), 'units');
  expect(units.map((cells) => cells.slice(0, 4))).toEqual([
    ['甲局', '2', '2', '2'],
    ['乙局', '1', '1', '1'],
  ]);
});

test('packages without a narrative or a workbook, unread ones and those that are gone are listed', () => {
  const given = context([row('甲', { narrative: null }), unchecked, { ...unchecked, folder: '丁' }], {
    withoutWorkbook: new Set(['丙']),
    history: new Map([['戊', { errors: 1, reviews: 0, keys: null }]]),
  });
  expect(
    table(given, 'lacking')
      .slice(1)
      .map((cells) => cells.slice(0, 2)),
  ).toEqual([
    ['没有说明', '甲'],
    ['没有工作簿', '丙'],
    ['没有核对', '丁'],
    ['上次有，这次没有', '戊'],
  ]);
});

test('the files of a package are linked by their way from the summary', () => {
  const written = {
    checked: '/out/核对后/甲/报表.checked.xlsx',
    narratives: [],
    letter: '/letters/甲"乙.docx',
  };
  const links = sheet(context([{ ...row('甲'), written }]), 'summary').rows[2]!.flatMap(({ content }) =>
    content.kind === 'formula' ? content.formula : [],
  );
  expect(links).toEqual([
    'HYPERLINK("核对后/甲/报表.checked.xlsx","打开")',
    'HYPERLINK("../letters/甲""乙.docx","打开")',
  ]);
});

test('without files and without an earlier run no columns stand empty for them', () => {
  const [, headings] = table(context([row('甲')]), 'summary');
  expect(headings).not.toContain('核对副本');
  expect(headings).not.toContain('上次错误');
});

test.each([['zh'], ['en']] as const)('the next run knows what this one found (%s)', async (language) => {
  const path = join(folder.path, `${language}.xlsx`);
  const rows = [row('甲'), unchecked, row('乙', { errors: 0, reviews: 0, keys: '' })];
  writeFileSync(path, reportWorkbook(summarySheets(context(rows, { output: path, language }))));
  expect([...(await earlierSummary(path))!]).toEqual([
    ['甲', { errors: 1, reviews: 1, keys: checked.keys }],
    ['乙', { errors: 0, reviews: 0, keys: '' }],
  ]);
});

test('what is no summary of ours is no history', async () => {
  expect(await earlierSummary(folder.put('other.xlsx', 'an earlier summary'))).toBeNull();
  expect(await earlierSummary(join(folder.path, 'none.xlsx'))).toBeNull();
});

test('new, gone and remaining are told by what was found, not by how many', () => {
  const keys = keysOf(['T5.row:1', 'T6.row:1']);
  const history = new Map([['甲', { errors: 2, reviews: 0, keys }]]);
  expect(since(history.get('甲'), checked)).toEqual({ appeared: 1, gone: 1, remaining: 1 });
  const expected = { before: 2, now: 1, appeared: 1, gone: 1, remaining: 1 };
  expect(sinceLast({ rows: [row('甲'), row('新')], history })).toEqual(expected);
  const [, headings, cells] = table(context([row('甲')], { history }), 'summary');
  expect(['上次错误', '新增', '已消除', '仍在'].map((name) => cells![headings!.indexOf(name)])).toEqual([
    '2',
    '1',
    '1',
    '1',
  ]);
});

test('where it is not known which findings there were, nothing is said of new and gone', () => {
  expect(since({ errors: 1, reviews: 0, keys: null }, checked)).toBeNull();
  expect(since(undefined, checked)).toBeNull();
  expect(keysOf(Array.from({ length: 4_000 }, (_, index) => `T5.row:${index}`))).toBeNull();
});

test('a line names the files that were written, and why they were not', () => {
  const written = { checked: 'c/甲.xlsx', narratives: ['c/说明.checked.docx'], letter: 'l/甲.docx' };
  expect(lineOf({ ...row('甲'), written }, 'zh')).toMatch(
    /；已写出 c\/甲\.xlsx、c\/说明\.checked\.docx、l\/甲\.docx$/,
  );
  expect(lineOf({ ...row('甲'), problems: '没有写出文件：磁盘已满' }, 'zh')).toMatch(
    /；没有写出文件：磁盘已满$/,
  );
});
