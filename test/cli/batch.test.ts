import { t5 } from '../../src/publications/final-accounts/forms';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { CheckResult } from '../../src/findings/result';
import { openWorkbook } from '../../src/hosts/file';
import { htmlOf } from '../fixtures/markup';
import { aBudget } from '../fixtures/budget';
import { aPackage } from '../fixtures/package';
import { Folder, gouji } from './gouji';

/** One figure that the statements bear out, one that is no statement's, and one under a heading that nobody knows. */
const TOLD =
  '一、收入支出决算总体情况说明\n本年收入合计0万元，另有废旧物资变价收入3万元。\n二、其他事项\n甲事项用款5万元。\n';

const folder = new Folder();
afterAll(() => folder.remove());
beforeAll(async () => {
  folder.put('all/a-clean/报表.xlsx', await aPackage().xlsx());
  folder.put('all/b-broken/statements.xls', aPackage().with(t5('2010301', 'basic'), '+12.89').xls());
  folder.put('all/c-cut/statements.xlsx', 'PK');
  folder.put('all/d-two/one.xlsx', await aPackage().xlsx());
  folder.put('all/d-two/two.xlsx', await aPackage().xlsx());
  folder.put('all/e-notes/readme.txt', 'no workbook here');
  folder.put('all/f-open/~$statements.xlsx', 'lock');
  folder.put('all/g-narrative/说明.docx', 'PK');
  folder.put('all/h-narrative/说明.PDF', '%PDF');
  folder.put('clean/a/statements.xlsx', await aPackage().xlsx());
  folder.put('told/a/statements.xlsx', await aPackage().xlsx());
  folder.put('told/a/说明.txt', TOLD);
  folder.put('told/b/statements.xlsx', await aPackage().xlsx());
  folder.put('other/a/报表.xlsb', await binaryWorkbook());
  folder.put('other/b/报表.ods', 'PK');
  folder.put('other/c/附件.zip', zipSync({ 'a.txt': strToU8('a') }));
  folder.put('other/c/说明.docx', 'PK');
  folder.put('other/d/T1.csv', '收入,1');
  folder.put('other/d/T2.csv', '支出,1');
  folder.put('other/e/报表.xls', htmlOf(aPackage().sheets()));
  folder.put('other/f/报表.mht', 'MIME-Version: 1.0\r\n');
  folder.put('other/g/说明.doc', 'x');
  folder.put('other/h/photo.jpg', 'x');
  folder.put('other/i/报表.XLTX', await aPackage().xlsx());
  folder.put('other/j/报表.xlsx', await aPackage().xlsx());
  folder.put('other/j/旧.csv', '收入,1');
});

async function binaryWorkbook(): Promise<Uint8Array> {
  const book = XLSX.read(await aPackage().xlsx(), { type: 'buffer' });
  return XLSX.write(book, { bookType: 'xlsb', type: 'buffer' }) as Buffer;
}

const lines = (...words: string[]) => {
  const { status, out, err } = gouji('batch', ...words);
  return { status, err, lines: out.trim().split('\n') };
};

test('one line of JSON a package, in the folders’ order; one that cannot be read says why, and the rest go on', () => {
  const { status, lines: printed } = lines(join(folder.path, 'all'), '--format', 'ndjson', '--jobs', '2');
  const results = printed.map((line) => JSON.parse(line) as CheckResult & { error?: string });
  expect(results.map(({ package: { folder: name } }) => name)).toEqual([
    'a-clean',
    'b-broken',
    'c-cut',
    'd-two',
    'g-narrative',
    'h-narrative',
  ]);
  expect(results.at(-1)!.package).toEqual({
    folder: 'h-narrative',
    workbook: null,
    narratives: ['说明.PDF'],
  });
  expect(
    results.map(
      ({ error, findings }) => error ?? findings.filter(({ severity }) => severity === 'error').length,
    ),
  ).toEqual([
    0,
    1,
    expect.stringContaining('statements.xlsx'),
    expect.stringContaining('one.xlsx、two.xlsx'),
    expect.stringContaining('没有工作簿'),
    expect.stringContaining('没有工作簿'),
  ]);
  expect(status).toBe(2);
});

test('a folder whose workbook is of another kind is a line that says what it is', () => {
  const { lines: printed, status } = lines(join(folder.path, 'other'));
  expect(printed.map((line) => line.slice(0, line.indexOf('：')))).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'i',
    'j',
  ]);
  expect(printed).toEqual([
    expect.stringContaining('（.xlsb）'),
    expect.stringContaining('报表.ods'),
    expect.stringContaining('附件.zip：是压缩包'),
    expect.stringContaining('T1.csv：是纯文本'),
    expect.stringMatching(/^e：错误 0 处/),
    expect.stringContaining('（.mht）'),
    expect.stringContaining('没有工作簿'),
    expect.stringMatching(/^i：错误 0 处/),
    expect.stringMatching(/^j：错误 0 处/),
  ]);
  expect(status).toBe(2);
});

test('the text says each package in a line', () => {
  const { lines: printed } = lines(join(folder.path, 'all'));
  expect(printed[0]).toMatch(/^a-clean：错误 0 处/);
  expect(printed[1]).toMatch(/^b-broken：错误 1 处/);
});

describe('how many figures were checked, of statements and of narratives, stands', () => {
  const told = () => join(folder.path, 'told');

  test('in each line', () => {
    const { lines: printed } = lines(told());
    expect(printed[0]).toMatch(/；报表数字已核对 (\d+) \/ \1；说明数字已核对 \d+ \/ \d+，未核对 \d+/);
    expect(printed[1]).toMatch(/；报表数字已核对 (\d+) \/ \1；没有说明$/);
  });

  test('in each row of the summary, as in the JSON', () => {
    const output = join(folder.path, 'told.xlsx');
    const { lines: printed } = lines(told(), '--format', 'ndjson', '--output', output);
    const [a, b] = printed.map((line) => JSON.parse(line) as CheckResult);
    const [summary] = openWorkbook(readFileSync(output), 'told.xlsx').content.own;
    const [, headings, ...rows] = summary!.sheet.cells.map((row) => row?.map((cell) => cell?.value));
    const from = headings!.indexOf('报表数字');
    const covered = rows.map((row) => Array.from({ length: 6 }, (_, i) => row![from + i]?.toString()));
    const { figures, checked, unread } = a!.narrative!;
    expect(b!.narrative).toBeNull();
    expect(checked).toBeLessThan(figures);
    const amounts = unread.reduce((sum, each) => sum + each.amounts, 0);
    expect(covered.map((row) => row.map((value) => (value === undefined ? null : Number(value))))).toEqual([
      [a!.coverage.cells, a!.coverage.checked, figures, checked, figures - checked, amounts],
      [b!.coverage.cells, b!.coverage.checked, null, null, null, null],
    ]);
  });
});

test('all clean: exit 0', () => {
  expect(lines(join(folder.path, 'clean')).status).toBe(0);
});

test('the summary workbook has a line a package', () => {
  const output = join(folder.path, 'summary.xlsx');
  gouji('batch', join(folder.path, 'all'), '--output', output);
  const { content } = openWorkbook(readFileSync(output), 'summary.xlsx');
  const [summary] = content.own;
  const rows = summary!.sheet.cells.slice(2).map((row) => row?.[1]?.value);
  expect(rows).toEqual(['a-clean', 'b-broken', 'c-cut', 'd-two', 'g-narrative', 'h-narrative']);
});

test('a folder that holds a budget besides is checked with it, and line and summary say so', async () => {
  folder.put('with-budget/a/决算.xlsx', await aPackage().xlsx());
  folder.put('with-budget/a/2024年预算.xlsx', await aBudget().xlsx());
  const output = join(folder.path, 'with-budget.xlsx');
  const { status, out } = gouji('batch', join(folder.path, 'with-budget'), '--output', output);
  expect(status).toBe(0);
  expect(out).toContain('与预算公开一起核对');
  const [summary] = openWorkbook(readFileSync(output), 'with-budget.xlsx').content.own;
  const [, headings, row] = summary!.sheet.cells.map((each) => each?.map((cell) => cell?.value));
  expect(row![headings!.indexOf('另有资料')]).toBe('预算公开');
});

test.each([
  ['a folder that is not there', (): string[] => [join(folder.path, 'none')], /none/],
  ['a folder without packages', (): string[] => [join(folder.path, 'all/e-notes')], /没有工作簿/],
  ['a number of jobs that is none', (): string[] => [join(folder.path, 'all'), '--jobs', 'many'], /--jobs/],
  ['a time that is none', (): string[] => [join(folder.path, 'all'), '--timeout', '0'], /--timeout/],
  ['a flag with a value', (): string[] => [join(folder.path, 'all'), '--resume=yes'], /--resume 不带值/],
])('%s: one clear line, exit 2', (_, words, says) => {
  const { status, err } = gouji('batch', ...words());
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(says);
});
