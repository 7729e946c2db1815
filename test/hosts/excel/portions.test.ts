/** @thorough Tens of thousands of rows. */

import { sheetOf, text } from '../edits';
import { openInExcel } from '../in-excel';
import { workbookOf } from '../workbooks';

const MEGABYTE = 1024 * 1024;

describe('a workbook too large for one answer of Excel on the web', () => {
  const label = '一般公共预算财政拨款支出决算表';
  const rows = (count: number): Record<string, string | number> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, r) => [
        [`A${r + 1}`, `${label}${r}`],
        [`B${r + 1}`, r + 0.25],
        [`F${r + 1}`, `${r}`],
      ]).flat(1) as [string, string | number][],
    );

  test.each([
    [
      '100 sheets',
      Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`表${i + 1}`, { cells: rows(150) }])),
    ],
    ['one sheet of 25,000 rows', { 大: { cells: rows(25_000) }, 小: { cells: rows(3) } }],
  ])('%s: comes in portions, complete', async (_, sheets) => {
    const workbook = workbookOf(sheets);
    const excel = await openInExcel(workbook);
    const content = await excel.host.read();
    expect(content.sheets.map(({ cells }) => cells.length)).toEqual(
      workbook.sheets.map(({ cells }) => cells.length),
    );
    for (const { name, cells } of content.sheets) {
      const last = cells.length - 1;
      expect([name, cells[last]![1]]).toEqual([name, { value: last + 0.25 }]);
      expect(cells.flat().filter(Boolean)).toHaveLength(3 * cells.length);
    }
    const answered = excel.standIn.log.filter(({ kind, error }) => kind === 'sync' && error === null);
    expect(answered.length).toBeLessThan(12);
    for (const { requestBytes, responseBytes } of answered) {
      expect(requestBytes).toBeLessThan(5 * MEGABYTE);
      expect(responseBytes).toBeLessThan(5 * MEGABYTE);
    }
  });

  test('labels longer than reckoned with: portions are halved', async () => {
    const long = Object.fromEntries(Array.from({ length: 4000 }, (_, r) => [`A${r + 1}`, '长'.repeat(500)]));
    const excel = await openInExcel(workbookOf({ 表: { cells: long } }));
    const { sheets } = await excel.host.read();
    expect(sheets[0]!.cells.flat().filter(Boolean)).toHaveLength(4000);
  });
});

test('a report too long for one request goes in several, each below 5 MB', async () => {
  const workbook = workbookOf({ 表: {} });
  const { host, standIn } = await openInExcel(workbook);
  const rows = Array.from({ length: 9000 }, (_, i) => [text(`${i}`), text('说'.repeat(80))]);
  await host.apply([sheetOf(rows), sheetOf(rows, { id: 'paper', name: '指标核算' })]);
  expect(workbook.sheet('指标核算')!.cells).toHaveLength(9000);
  expect(Math.max(...standIn.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(5 * MEGABYTE);
});
