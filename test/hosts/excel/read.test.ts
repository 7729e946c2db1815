import { t1, t2, t5 } from '../../../src/publications/final-accounts/forms';
import { examine } from '../../../src/examine';
import { finalAccounts } from '../../../src/publications/final-accounts';
import { toResult, type CheckResult } from '../../../src/findings/result';
import { openWorkbook } from '../../../src/hosts/file';
import type { Sheet } from '../../../src/model/sheet';
import { aPackage } from '../../fixtures/package';
import { fundUnit } from '../../fixtures/units';
import { publishedWorkbook } from '../../fixtures/shared';
import { forEachPublished } from '../../with-shared';
import { openInExcel } from '../in-excel';
import { userFormat, workbookOf } from '../workbooks';

/** What is said of the sheets: findings themselves hold all the books they were made from. */
const findingsIn = (sheets: readonly Sheet[]): CheckResult['findings'] =>
  toResult(examine(finalAccounts, { sheets }), { folder: null, workbook: '' }, 'zh').findings;

describe('a package reads in Excel as it reads from its file', () => {
  forEachPublished('the same cells, merged areas and findings, in two syncs', async (name) => {
    const bytes = publishedWorkbook(name);
    const excel = await openInExcel(bytes);
    expect(await excel.syncs(() => excel.host.read())).toBe(2);
    const { sheets } = await excel.host.read();
    const file = openWorkbook(bytes, name).content.sheets;
    expect(dense(sheets)).toEqual(dense(file));
    expect(findingsIn(sheets)).toEqual(findingsIn(file));
  });

  test.each([
    ['the national form', aPackage()],
    ['the form of Shanghai', aPackage({ family: 'shanghai' })],
    [
      'funds, a hidden sheet, sheets that are no statement',
      aPackage({ books: fundUnit, hidden: ['T8'], decoys: ['contents', 'performance'] }),
    ],
    ['an amount stored as text', aPackage().asText(t5('201', 'total'))],
    ['an amount that shows an error', aPackage().withError(t2('total', 'other'))],
    [
      'an amount that is a formula',
      aPackage().asFormula(
        t1.income('grand'),
        (at) => `${at(t1.income('total'))}+${at(t1.income('opening'))}`,
      ),
    ],
    [
      'a formula nobody has worked out yet',
      aPackage().asFormula(t1.expenditure('grand'), undefined, { cached: false }),
    ],
    ['two digits swapped', aPackage().with(t1.income('total'), '945.27')],
  ])('%s', async (_, pkg) => {
    const bytes = await pkg.xlsx();
    const { host } = await openInExcel(bytes);
    const { sheets } = await host.read();
    const file = openWorkbook(bytes, 'package').content.sheets;
    expect(dense(sheets)).toEqual(dense(file));
    expect(findingsIn(sheets)).toEqual(findingsIn(file));
  });
});

describe('a cell', () => {
  test.each([
    ['an amount', { value: 5377.64, style: { numFmt: '#,##0.00' } }, { value: 5377.64, format: '#,##0.00' }],
    ['a zero', 0, { value: 0 }],
    ['a text', '合计', { value: '合计' }],
    ['a number stored as text', '4,733.14', { value: '4,733.14' }],
    ['a tick box', true, { value: true }],
    ['a formula', { value: 3, formula: 'SUM(B1:B2)' }, { value: 3, formula: 'SUM(B1:B2)' }],
    [
      'a formula that shows nothing',
      { value: '', formula: 'IF(B1=0,"",B1)' },
      { value: '', formula: 'IF(B1=0,"",B1)' },
    ],
    [
      'an error under a formula',
      { value: null, error: '#REF!', formula: '#REF!+1' },
      { value: null, error: '#REF!', formula: '#REF!+1' },
    ],
    ['a text that only looks like an error', '#REF!', { value: '#REF!' }],
    ['a text that only looks like a formula', '=SUM(B1:B2)', { value: '=SUM(B1:B2)' }],
    ['a blank with borders', { value: null, style: { numFmt: '0.00' } }, undefined],
  ])('%s', async (_, cell, read) => {
    const { host } = await openInExcel(workbookOf({ 表: { cells: { C2: cell } } }));
    const { sheets } = await host.read();
    expect(sheets[0]!.cells[1]?.[2]).toEqual(read);
  });
});

describe('a sheet', () => {
  test('that is empty, hidden, or very hidden is read too', async () => {
    const workbook = workbookOf({ 空: {}, 隐: { cells: { B9: 1 } }, 深: { cells: { A1: 2 } } });
    workbook.sheet('隐')!.visibility = 'Hidden';
    workbook.sheet('深')!.visibility = 'VeryHidden';
    const { sheets } = await (await openInExcel(workbook)).host.read();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['空', 'visible'],
      ['隐', 'hidden'],
      ['深', 'veryHidden'],
    ]);
    expect(sheets[1]!.cells[8]![1]).toEqual({ value: 1 });
  });

  test('gives its merged areas, those over blank cells too', async () => {
    const workbook = workbookOf({
      表: {
        cells: { A1: '收入支出决算总表', A2: 1 },
        merges: ['A1:F1', 'H5:H6'],
        change: (sheet) => (sheet.make(5, 7).style = { font: { bold: true } }),
      },
    });
    const { sheets } = await (await openInExcel(workbook)).host.read();
    expect(sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 4, left: 7, bottom: 5, right: 7 },
    ]);
  });

  test('with more merged areas than Excel can list is read without them', async () => {
    const merges = Array.from({ length: 513 }, (_, i) => `B${i + 1}:C${i + 1}`);
    const excel = await openInExcel(workbookOf({ 表: { cells: { B1: '合计', C600: 7 }, merges } }));
    expect(await excel.syncs(() => excel.host.read())).toBe(3);
    expect(await excel.syncs(() => excel.host.read())).toBe(2);
    const { sheets } = await excel.host.read();
    expect(sheets[0]!.merges).toEqual([]);
    expect(sheets[0]!.cells[599]![2]).toEqual({ value: 7 });
  });

  test('with a conditional format that Excel cannot describe is read all the same', async () => {
    const workbook = workbookOf({
      表: {
        cells: { A1: 1 },
        merges: ['A1:B1'],
        change: (sheet) => userFormat(sheet, 'A1', { fault: 'listing' }),
      },
    });
    const { sheets } = await (await openInExcel(workbook)).host.read();
    expect(sheets[0]!.cells[0]![0]).toEqual({ value: 1 });
    expect(sheets[0]!.merges).toHaveLength(1);
  });
});

describe('an older Excel', () => {
  test('1.9 reads without merged areas and says so', async () => {
    const workbook = () => workbookOf({ 表: { cells: { A1: '题' }, merges: ['A1:B1'] } });
    const old = await openInExcel(workbook(), { excelApi: '1.9' });
    expect((await old.host.read()).sheets[0]).toMatchObject({ cells: [[{ value: '题' }]], merges: [] });
    expect(old.host.limits.map(({ zh }) => zh).join()).toMatch(/合并单元格.*撤销/s);
    expect((await openInExcel(workbook(), { excelApi: '1.20' })).host.limits).toEqual([]);
  });
});

/** Without the difference between a hole in an array and undefined. */
/** Without the ids that Excel gives, which a file has not. */
const dense = (sheets: readonly Sheet[]) =>
  sheets.map(({ name, visibility, merges, cells }) => ({
    name,
    visibility,
    merges,
    cells: Array.from(cells, (row) => row && Array.from(row)),
  }));
