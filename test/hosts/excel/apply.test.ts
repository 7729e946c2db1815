import { t1 } from '../../../src/publications/final-accounts/forms';
import { GOUJI_MARK } from '../../../src/output/edits';
import { LOOKS } from '../../../src/output/looks';
import { aPackage } from '../../fixtures/package';
import { publishedWorkbook } from '../../fixtures/shared';
import { written } from '../../output/checked';
import { forEachPublished } from '../../with-shared';
import { blank, block, formula, highlight, number, sheetOf, text } from '../edits';
import { openInExcel } from '../in-excel';
import { userFormat, workbookOf } from '../workbooks';

/** An error, so that there is something to mark. */
const faulty = aPackage().with(t1.income('total'), '945.27').withPrintArea('T9');

describe('a package is checked, marked, and left as it was', () => {
  forEachPublished(
    'highlights, rates, paper and report come in one sync and go without a trace',
    async (name) => {
      const excel = await openInExcel(publishedWorkbook(name));
      const original = excel.state();
      const content = await excel.host.read();
      const { edits } = written(content.sheets);
      const marked = [
        ...edits,
        highlight(content.sheets[0]!.name, 'B6 C8:D9'),
        highlight(content.sheets[4]!.name, 'C7', 'involved'),
      ];
      expect(await excel.syncs(() => excel.host.apply(marked))).toBe(1);
      expect(excel.standIn.undo).toHaveLength(1);
      const again = await excel.host.read();
      expect(again.sheets).toEqual(content.sheets);
      expect(again.own.map(({ id }) => id)).toEqual(['report', 'ledger', 'rounding', 'paper']);
      await excel.host.removeAll();
      expect(excel.state()).toEqual(original);
    },
  );

  test('a full check with output, of a workbook that was marked on another day: three syncs', async () => {
    const first = await openInExcel(await faulty.xlsx());
    await first.host.apply(written((await first.host.read()).sheets).edits);
    const again = await first.reopened();
    const { host } = again;
    const total = await again.syncs(async () => {
      const { sheets, own } = await host.read();
      await host.apply(
        written(sheets, { earlierReport: own.find(({ id }) => id === 'report')!.sheet }).edits,
      );
    });
    expect(total).toBe(3);
  });

  test('the requests of a full check are small', async () => {
    const { host, standIn } = await openInExcel(await faulty.xlsx());
    await host.apply(written((await host.read()).sheets).edits);
    expect(Math.max(...standIn.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
  });

  test('a second run replaces the first and piles nothing up', async () => {
    const excel = await openInExcel(await faulty.xlsx());
    const { edits } = written((await excel.host.read()).sheets);
    await excel.host.apply(edits);
    const once = excel.state();
    expect(await excel.syncs(() => excel.host.apply(edits))).toBe(1);
    expect(excel.state()).toEqual(once);
    await excel.host.read();
    await excel.host.apply(edits);
    expect(excel.state()).toEqual(once);
  });

  test('saved, closed, opened again: everything is still found and removed', async () => {
    const excel = await openInExcel(await faulty.xlsx());
    const original = (await excel.reopened()).state();
    await excel.host.apply(written((await excel.host.read()).sheets).edits);
    const reopened = await excel.reopened();
    const hidden = reopened.workbook.names.filter(({ visible }) => !visible);
    expect(hidden.map(({ name }) => name)).toEqual([
      '_gouji.ledger',
      '_gouji.paper',
      '_gouji.report',
      '_gouji.rounding',
      '_gouji.variance',
    ]);
    expect(await reopened.host.removeAll()).toEqual([]);
    expect(reopened.state()).toEqual(original);
  });

  test('what an accountant adds to the report is read back and handed on', async () => {
    const excel = await openInExcel(await faulty.xlsx());
    const { report, edits } = written((await excel.host.read()).sheets);
    await excel.host.apply(edits);
    const row = report.rows.findIndex((cells) => cells[8]?.look === 'input');
    excel.user.type('勾稽检查报告', `I${row + 1}`, '已与财政局核对');
    const { own } = await excel.host.read();
    expect(own[0]!.sheet.cells[row]![8]!.value).toBe('已与财政局核对');
  });
});

describe('highlights', () => {
  test('are conditional formats of ours; the cells keep their own format and the user’s rules their order', async () => {
    const workbook = workbookOf({
      T1: {
        cells: {
          F8: {
            value: 1,
            style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } } },
          },
        },
        change: (sheet) => {
          userFormat(sheet, 'A1:F9');
          userFormat(sheet, 'F8', { type: 'ColorScale', formula: '' });
        },
      },
    });
    const excel = await openInExcel(workbook);
    const cell = structuredClone(workbook.sheet('T1')!.cell('F8'));
    await excel.host.read();
    await excel.host.apply([highlight('T1', 'F8 F9'), highlight('T1', 'F8 B2:B3', 'involved')]);
    const formats = workbook.sheet('T1')!.conditionalFormats;
    expect(
      formats.map((format) => [format.formula, format.areas.length, format.style.font?.color?.argb]),
    ).toEqual([
      [GOUJI_MARK, 2, 'FF9C0006'],
      [GOUJI_MARK, 2, 'FF7F4F00'],
      ['A1<0', 1, undefined],
      ['', 1, undefined],
    ]);
    expect(workbook.sheet('T1')!.cell('F8')).toEqual(cell);
    await excel.host.removeAll();
    expect(formats.slice(2)).toEqual(workbook.sheet('T1')!.conditionalFormats);
  });

  test('of more cells than one list of addresses can name are split', async () => {
    const workbook = workbookOf({ T5: { cells: { A1: 1 } } });
    const { host } = await openInExcel(workbook);
    const cells = Array.from({ length: 3000 }, (_, i) => `C${2 * i + 1}`);
    await host.apply([highlight('T5', cells.join(' '))]);
    const formats = workbook.sheet('T5')!.conditionalFormats;
    expect(formats.length).toBeLessThan(4);
    expect(formats.flatMap(({ areas }) => areas)).toHaveLength(3000);
  });

  test('are removed although Excel cannot describe another rule of the sheet', async () => {
    const workbook = workbookOf({
      T1: {
        cells: { A1: 1 },
        change: (sheet) => ['A1', 'A2'].forEach((a1) => userFormat(sheet, a1, { fault: 'rule' })),
      },
    });
    const excel = await openInExcel(workbook);
    const original = excel.state();
    await excel.host.apply([highlight('T1', 'A1')]);
    await excel.host.read();
    await excel.host.removeAll();
    expect(excel.state()).toEqual(original);
  });
});

describe('a block beside a table', () => {
  const cells = { A1: '合计', B1: 80, C1: 100 };
  const rates = block('T9', 'E1', [
    [{ ...text('差异率', 'heading'), span: 2 }, blank('heading')],
    [formula('(B1-C1)/C1')],
    [blank()],
  ]);

  test('holds live formulas, laid over with our looks, and follows an edit', async () => {
    const workbook = workbookOf({ T9: { cells } });
    const excel = await openInExcel(workbook);
    await excel.host.apply([rates]);
    const sheet = workbook.sheet('T9')!;
    expect([sheet.cell('E1'), sheet.cell('E2')]).toEqual([
      { value: '差异率' },
      { value: -0.2, formula: '(B1-C1)/C1' },
    ]);
    excel.user.type('T9', 'B1', 150);
    expect(sheet.cell('E2')!.value).toBe(0.5);
    expect(sheet.conditionalFormats.map(({ areas, style }) => [areas, style.numFmt])).toEqual([
      [[{ top: 1, left: 4, bottom: 1, right: 4 }], '0.00%'],
      [[{ top: 0, left: 4, bottom: 0, right: 5 }], undefined],
    ]);
    expect((await excel.host.read()).sheets[0]!.cells[0]!.length).toBe(3);
  });

  test('goes and leaves the format that the user’s blank cells had', async () => {
    const workbook = workbookOf({ T9: { cells } });
    workbook.sheet('T9')!.make(0, 4).style = { font: { bold: true }, numFmt: '0.000' };
    const excel = await openInExcel(workbook);
    const original = excel.state();
    await excel.host.apply([rates]);
    await excel.host.removeAll();
    expect(excel.state()).toEqual(original);
  });

  test('is not written over what was typed there after the check, and nothing else is either', async () => {
    const workbook = workbookOf({ T9: { cells } });
    const excel = await openInExcel(workbook);
    await excel.host.apply([highlight('T9', 'A1')]);
    await excel.host.read();
    excel.user.type('T9', 'E3', 7);
    await excel.heard();
    const before = excel.state();
    await expect(excel.host.apply([rates, highlight('T9', 'B1')])).rejects.toMatchObject({
      refusal: 'changed',
      details: 'T9!E3',
    });
    expect(excel.state()).toEqual(before);
  });

  test('is not laid over merged cells', async () => {
    const { host } = await openInExcel(workbookOf({ T9: { cells, merges: ['E3:F4'] } }));
    await expect(host.apply([rates])).rejects.toMatchObject({ refusal: 'changed' });
  });
});

describe('a sheet of ours', () => {
  test('looks and prints as it should', async () => {
    const workbook = workbookOf({ T5: { cells: { F8: 1 } } });
    const { host } = await openInExcel(workbook);
    const link = { sheet: 'T5', address: 'F8' };
    await host.apply([
      sheetOf(
        [
          [{ ...text('勾稽检查报告', 'title'), span: 2 }],
          [text('单元格', 'heading'), text('差额', 'heading')],
          [{ ...text('T5!F8', 'link'), link }, number('12.89')],
          [text('已核对', 'input'), formula("'T5'!F8*2", 'money')],
        ],
        { hiddenColumns: [1], repeatRows: { first: 1, last: 1 }, frozenRows: 2 },
      ),
    ]);
    const sheet = workbook.sheet('勾稽检查报告')!;
    expect(workbook.sheets.at(-1)).toBe(sheet);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet.frozen.rows).toBe(2);
    expect(sheet.columns.get(0)!.width).toBe(10);
    expect(sheet.columns.get(1)!.hidden).toBe(true);
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: { first: 1, last: 1 },
    });
    expect(sheet.cell('A3')).toMatchObject({ value: 'T5!F8', link: { location: "'T5'!F8" } });
    expect(sheet.cell('B3')).toMatchObject({ value: 12.89, style: { numFmt: '#,##0.00' } });
    expect(sheet.cell('B4')).toMatchObject({ value: 2, formula: "'T5'!F8*2" });
    expect(sheet.cell('A4')!.style).toMatchObject({
      protection: { locked: false },
      alignment: { wrapText: true, horizontal: 'left', vertical: 'middle' },
      font: { size: 10, color: { argb: `FF${LOOKS.input.colour.slice(1)}` } },
    });
    expect(Object.keys(sheet.cell('A4')!.style!.border!).sort()).toEqual(['bottom', 'left', 'right', 'top']);
    expect(sheet.cell('A1')!.style).toMatchObject({ font: { size: 16, bold: true } });
    expect(sheet.rows.get(0)!.height).toBe(30);
    expect(workbook.active!.name).toBe('T5');
  });
});

describe('an Excel of 1.9 only', () => {
  test('marks, writes and removes like any other', async () => {
    const excel = await openInExcel(await faulty.xlsx(), { excelApi: '1.9' });
    const original = excel.state();
    expect(await excel.host.apply(written((await excel.host.read()).sheets).edits)).toEqual([]);
    expect(excel.workbook.sheets.at(-1)!.name).toBe('指标核算');
    await excel.host.removeAll();
    expect(excel.state()).toEqual(original);
  });
});
