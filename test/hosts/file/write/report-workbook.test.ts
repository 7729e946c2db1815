import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { openWorkbook, reportWorkbook } from '../../../../src/hosts/file';
import { at, formula, number, reportOf, text } from '../packages';

const bytes = reportWorkbook([
  reportOf([
    [{ ...text('标题', 'title'), span: 3 }],
    [
      { ...text('收入决算表 F8', 'link'), link: { sheet: '收入决算表', address: 'F8' } },
      { ...text('指标', 'link'), link: { sheet: '指标核算', address: 'A1' } },
      number('-12.89'),
    ],
    [
      formula("'收入决算表'!F8-指标核算!A1", '3.5'),
      formula('指标核算!A1*2', '7'),
      formula('SUM(C2)', '-12.89'),
    ],
    [
      { content: { kind: 'formula', formula: '没有!A1', value: null, text: '—' }, look: 'rate' },
      formula('没有!A1', null),
      formula('IF(C2=0,"没有!A1",C2)', '-12.89'),
    ],
  ]),
  reportOf([[number('3.5')]], { id: 'ratios', name: '指标核算' }),
]);

test('a report of its own opens everywhere: it has both sheets and everything in them', async () => {
  const opened = openWorkbook(bytes, 'report.xlsx');
  expect(opened.content.own.map(({ id, sheet }) => [id, sheet.name])).toEqual([
    ['report', '勾稽检查报告'],
    ['ratios', '指标核算'],
  ]);
  expect(XLSX.read(bytes).SheetNames).toEqual(['勾稽检查报告', '指标核算']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(book.getWorksheet('勾稽检查报告')!.getCell('A1').value).toBe('标题');
  expect(book.getWorksheet('勾稽检查报告')!.pageSetup.orientation).toBe('landscape');
});

describe('what leads to a sheet that is not in it becomes plain', () => {
  const sheets = openWorkbook(bytes, 'report.xlsx').content.own.map(({ sheet }) => sheet);
  test.each([
    ['a formula over the user’s sheet', 'A3', { value: 3.5 }],
    ['a formula over sheets that are there stays', 'B3', { value: 7, formula: '指标核算!A1*2' }],
    ['a formula over its own sheet stays', 'C3', { value: -12.89, formula: 'SUM(C2)' }],
    ['a formula that gives a text', 'A4', { value: '—' }],
    ['a formula without a value', 'B4', undefined],
    ['a text in a formula is no reference', 'C4', { value: -12.89, formula: 'IF(C2=0,"没有!A1",C2)' }],
  ])('%s', (_, address, expected) => {
    const cell = at(sheets, '勾稽检查报告', address);
    expect(
      cell && { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) },
    ).toEqual(expected);
  });

  test('a link', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = book.getWorksheet('勾稽检查报告')!;
    expect(sheet.getCell('A2').value).toBe('收入决算表 F8');
    expect(sheet.getCell('A2').font.underline).toBeUndefined();
    expect(sheet.getCell('B2').font.underline).toBe(true);
  });
});

test('a link that is longer than its column breaks into lines, also where a program cuts long links off', async () => {
  const name = '一般公共预算财政拨款“基本”支出 "F8"';
  const link = { sheet: '指标核算', address: 'A1' };
  const written = reportWorkbook([
    reportOf([
      [
        { ...text(name, 'link'), link },
        { ...text('F8', 'link'), link },
      ],
    ]),
    reportOf([[number('3.5')]], { id: 'ratios', name: '指标核算' }),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(written.buffer as ArrayBuffer);
  expect(book.getWorksheet('勾稽检查报告')!.getCell('A1').alignment.wrapText).toBe(true);
  const cells = XLSX.read(written).Sheets['勾稽检查报告']!;
  const formula = `HYPERLINK("#'指标核算'!A1","${name.replaceAll('"', '""')}")`;
  expect(cells['A1']).toMatchObject({ f: formula, v: name, l: { Target: "#'指标核算'!A1" } });
  expect(cells['B1']).toMatchObject({ v: 'F8', l: { Target: "#'指标核算'!A1" } });
  expect(cells['B1']).not.toHaveProperty('f');
});
