import { GOUJI_MARK } from '../../src/output/edits';
import { excelSkips } from '../../src/text/excel-texts';
import { skipReasons } from '../../src/text/file-errors';
import type { Style } from '../../workbench/host/model';
import { cases, everything, rates, report, two } from './contract-cases';
import { formula, highlight, sheetOf, text } from './edits';
import { everyHost, refusal } from './every-host';
import { type SheetOf, userFormat, workbookOf } from './workbooks';

interface Printed {
  readonly sheets: readonly object[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** What prints of each sheet that says so. */
const printed = ({ names }: Pick<Printed, 'names'>): Record<string, string> =>
  Object.fromEntries(
    names
      .filter(({ name }) => name === '_xlnm.Print_Area')
      .map(({ formula }) => formula.replaceAll("'", '').split('!') as [string, string]),
  );

/** What every host does alike with a workbook, whatever holds it. */

describe.each(everyHost)('$name', ({ hold, live, knowsMerges }) => {
  test.each(cases)('%s', async (_, workbook, steps) => {
    const inHand = await hold(workbook());
    const original = await inHand.state();
    const before = (await inHand.content()).sheets;
    for (const { first, edits, left = [], after = {}, own, restored } of steps) {
      if (first) await inHand.meanwhile(first);
      if (edits !== undefined) {
        expect(await (edits ? inHand.apply(edits) : inHand.removeAll())).toEqual(left);
      }
      const view = await inHand.view();
      expect(view).toEqual({ ...view, ...after });
      if (own) expect((await inHand.content()).own.map(({ sheet }) => sheet.name)).toEqual(own);
      if (!restored) continue;
      expect(await inHand.state()).toEqual(original);
      expect((await inHand.content()).sheets).toEqual(before);
    }
  });

  test('what we wrote is none of the user’s, and our sheets are known by their ids', async () => {
    const inHand = await hold(two());
    const before = (await inHand.content()).sheets;
    await inHand.apply([...everything, sheetOf([[text('x')]], { id: 'paper', name: '指标核算' })]);
    const { sheets, own } = await inHand.content();
    expect(sheets).toEqual(before);
    expect(own.map(({ id, sheet }) => [id, sheet.name])).toEqual([
      ['report', '勾稽检查报告'],
      ['paper', '指标核算'],
    ]);
  });

  test('a second run leaves what the first left', async () => {
    const inHand = await hold(two());
    await inHand.apply(everything);
    const once = await inHand.state();
    await inHand.apply(everything);
    expect(await inHand.state()).toEqual(once);
  });

  test('marking a sheet that is not there does nothing at all', async () => {
    const inHand = await hold(two());
    const before = await inHand.state();
    const refused = await refusal(inHand.apply([highlight('T4', 'A1'), highlight('T6', 'A1'), report]));
    expect(refused).toBe(live ? 'changed' : 'NotCarried');
    expect(await inHand.state()).toEqual(before);
  });

  test('highlights leave cells their own format, and the user’s rules theirs and their order', async () => {
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } } as const;
    const workbook = workbookOf({
      T1: {
        cells: { F8: { value: 1, style: { fill } } },
        change: (sheet) => {
          userFormat(sheet, 'A1:F9');
          userFormat(sheet, 'F8', { formula: 'F8>1' });
        },
      },
    });
    const inHand = await hold(workbook);
    type State = { sheets: { cells: object[]; conditionalFormats: { formula: string }[] }[] };
    const before = ((await inHand.state()) as State).sheets[0]!;
    await inHand.apply([highlight('T1', 'F8 F9'), highlight('T1', 'F8 B2:B3', 'involved')]);
    const after = ((await inHand.state()) as State).sheets[0]!;
    expect(after.cells).toEqual(before.cells);
    const theirs = after.conditionalFormats.filter(({ formula }) => formula !== GOUJI_MARK);
    expect(theirs).toEqual(before.conditionalFormats);
    expect(after.conditionalFormats).toHaveLength(4);
    await inHand.removeAll();
    expect(((await inHand.state()) as State).sheets[0]).toEqual(before);
  });

  // In a file a block without room is left out and the rest is done. At the workbook somebody has just put something
  // there: what else was planned may be as stale.
  test.each<[string, SheetOf]>([
    ['a value', { cells: { A1: 2, B1: 3, E2: 7 } }],
    ['a zero', { cells: { A1: 2, B1: 3, D1: 0 } }],
    ['a formula', { cells: { A1: 2, B1: 3, D2: { value: null, formula: 'A1' } } }],
    ['a text', { cells: { A1: 2, B1: 3, D1: 'x' } }],
    ...(knowsMerges
      ? [['a merged area', { cells: { A1: 2, B1: 3 }, merges: ['E2:F4'] }] as [string, SheetOf]]
      : []),
  ])('a block is not written over %s', async (_, sheet) => {
    const inHand = await hold(workbookOf({ T5: sheet }));
    const before = await inHand.state();
    const work = inHand.apply([highlight('T5', 'A1'), rates]);
    if (live) {
      expect(await refusal(work)).toBe('changed');
      expect(await inHand.state()).toEqual(before);
    } else {
      expect(await work).toEqual(['T5: noRoom']);
      expect(await inHand.view()).toMatchObject({ marks: { 'T5!A1': 'suspect' }, names: [] });
      await inHand.removeAll();
      expect(await inHand.state()).toEqual(before);
    }
  });

  test('links follow a sheet of ours to the name it was given; one that leads nowhere is a text', async () => {
    const inHand = await hold(workbookOf({ 勾稽检查报告: { cells: { A1: '用户的' } } }));
    const link = (sheet: string) => ({ ...text(sheet, 'link'), link: { sheet, address: 'A1' } });
    await inHand.apply([
      report,
      // Wide enough: in a file a longer text is what a formula gives.
      sheetOf([[link('勾稽检查报告'), link('没有')]], {
        id: 'paper',
        name: '指标核算',
        columnWidths: [20, 20],
      }),
    ]);
    const { sheets, cells, links } = await inHand.view();
    expect(sheets).toEqual(['勾稽检查报告', '勾稽检查报告 (2)', '指标核算']);
    expect(cells).toMatchObject({ '指标核算!A1': '勾稽检查报告', '指标核算!B1': '没有' });
    expect(links).toEqual({ '指标核算!A1': "'勾稽检查报告 (2)'!A1" });
    const paper = (await inHand.state()) as { sheets: { name: string; cells: object[] }[] };
    const underlined = paper.sheets
      .find(({ name }) => name === '指标核算')!
      .cells.map((cell) => Boolean((cell as { style: Style }).style.font?.underline));
    expect(underlined).toEqual([true, false]);
  });

  test('a sheet of ours: amounts, live formulas, what is merged, hidden, frozen and printed', async () => {
    const inHand = await hold(two());
    await inHand.apply([
      sheetOf(
        [
          [{ ...text('勾稽检查报告', 'title'), span: 2 }],
          [text('单元格', 'heading'), text('差额', 'heading')],
          [text('已核对', 'input'), formula("'T5'!A1*2", 'money')],
        ],
        {
          columnWidths: [10, 40, 8],
          hiddenColumns: [1, 2],
          repeatRows: { first: 1, last: 1 },
          frozenRows: 2,
        },
      ),
    ]);
    const state = (await inHand.state()) as {
      sheets: { name: string; cells: object[] }[];
      names: { name: string; formula: string }[];
    };
    const sheet = state.sheets.at(-1)!;
    expect(sheet).toMatchObject({
      name: '勾稽检查报告',
      visibility: 'Visible',
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      frozen: { rows: 2, columns: 0 },
      showGridlines: false,
      page: {
        orientation: 'Landscape',
        paperSize: 'A4',
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1 },
        margins: { left: 36, right: 36, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 },
        printTitleRows: { first: 1, last: 1 },
        headersFooters: { leftFooter: '&A', rightFooter: '&P / &N' },
      },
    });
    expect(sheet).toHaveProperty(['columns', 1, 1, 'hidden'], true);
    // What is hidden at the end is no part of the page.
    expect(printed(state)).toEqual({ 勾稽检查报告: '$A$1:$A$3' });
    const at = (a1: string) => sheet.cells.find((cell) => cellAt(cell) === a1);
    expect(at('2,1')).toMatchObject({ formula: "'T5'!A1*2", style: { numFmt: '#,##0.00' } });
    expect(at('2,0')).toMatchObject({
      value: '已核对',
      style: {
        protection: { locked: false },
        alignment: { wrapText: true, horizontal: 'left', vertical: 'middle' },
      },
    });
    expect(at('0,0')).toMatchObject({ style: { font: { size: 16, bold: true } } });
  });

  test('of a long sheet its first rows print, on one page where that is asked', async () => {
    const inHand = await hold(two());
    const before = await inHand.state();
    await inHand.apply([
      sheetOf([[text('甲')], [text('乙')], [text('丙')]], { printedRows: 2, onePage: true }),
      sheetOf([], { id: 'ledger', name: '核对清单' }),
    ]);
    const state = (await inHand.state()) as Printed;
    expect(printed(state)).toEqual({ 勾稽检查报告: '$A$1:$B$2' });
    expect(state.sheets.at(-2)).toHaveProperty('page.zoom', {
      horizontalFitToPages: 1,
      verticalFitToPages: 1,
    });
    await inHand.removeAll();
    expect(await inHand.state()).toEqual(before);
  });

  test('what of a sheet the accountant prints is known, several areas too', async () => {
    const workbook = workbookOf({ 收支: { cells: { A1: 1 } }, 'T9, “三公”': { cells: { A1: 1 } } });
    const [, sheet] = workbook.sheets;
    workbook.names.push({
      name: '_xlnm.Print_Area',
      formula: "'T9, “三公”'!$A$1:$F$8,'T9, “三公”'!$H$1",
      comment: '',
      visible: true,
      sheet: sheet!,
    });
    const inHand = await hold(workbook);
    expect((await inHand.content()).sheets.map(({ printAreas }) => printAreas)).toEqual([
      undefined,
      [
        { top: 0, left: 0, bottom: 7, right: 5 },
        { top: 0, left: 7, bottom: 0, right: 7 },
      ],
    ]);
  });

  test.each([
    ['a formula', '=cmd()'],
    ['a formula with a text', '=HYPERLINK("http://x")'],
    ['a call', '@SUM(A1)'],
    ['a sign', '-'],
    ['a negative number', '-5'],
    ['a plus', '+86 21'],
    ['a printed amount', '5,377.64'],
    ['a month', '2024-1'],
    ['a day', '2024年1月31日'],
    ['a percentage', '5%'],
    ['a word that is a truth value', 'TRUE'],
    ['an error', '#REF!'],
    ['an apostrophe', "'quoted'"],
    ['lines', '甲\n乙'],
    ['spaces', '  甲  '],
    ['spaces and lines', '  甲\n乙  '],
    ['characters XML has no place for', 'a\u0001b\u000Bc\uFFFEd'],
    ['what looks like an escape', '_x000D_'],
    ['markup', '<a & "b">]]>'],
  ])('%s written as text stays the text it is', async (_, words) => {
    const inHand = await hold(workbookOf({ 表: { cells: { A1: 1 } } }));
    await inHand.apply([sheetOf([[text(words)]])]);
    expect((await inHand.content()).own[0]!.sheet.cells[0]![0]).toEqual({ value: words });
    expect((await inHand.view()).cells['勾稽检查报告!A1']).toBe(words);
  });

  test('half a surrogate pair and a text too long for a cell do no harm', async () => {
    const inHand = await hold(workbookOf({ 表: { cells: { A1: 1 } } }));
    await inHand.apply([sheetOf([[text('\uD83D甲'), text('长'.repeat(40_000))]])]);
    const [half, long] = (await inHand.content()).own[0]!.sheet.cells[0]!;
    expect(half!.value).toBe('\uFFFD甲');
    expect(long!.value).toHaveLength(32_767);
  });
});

const cellAt = (cell: object): string => {
  const { row, column } = cell as { row: number; column: number };
  return `${row},${column}`;
};

test.each([excelSkips, skipReasons])('what is left is said in words, with what to do about it', (words) => {
  expect(words.sheetProtected.zh).toMatch(/受保护.*撤销/);
  expect(words.cannotAdd.zh).toMatch(/受保护.*不能添加/);
  expect(words.cannotRemove.zh).toMatch(/受保护.*留在原处.*撤销/);
});
