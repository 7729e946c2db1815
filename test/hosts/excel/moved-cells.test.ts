import { HostError, type CellWrite, type Landmark } from '../../../src/hosts/workbook';
import { parseAddress } from '../../../src/model/sheet';
import type { Sheet } from '../../../workbench/host/model';
import { block, formula, highlight, number, text } from '../edits';
import { type InExcel, openInExcel } from '../in-excel';
import { workbookOf } from '../workbooks';

/**
 * A cell is written, marked, put back where it was meant, or not at all: its neighbours hold the same value, so that
 * only its row's and its column's names tell it from them.
 */

const table = () =>
  workbookOf({
    T4: { cells: { A1: '别的表' } },
    T5: {
      cells: {
        A1: '支出决算表',
        B2: '基本支出',
        C2: '项目支出',
        A3: '2010301',
        A4: '2010302',
        A5: '2010303',
        B3: 7,
        C3: 7,
        B4: 7,
        C4: 7,
        B5: 7,
        C5: 7,
        B6: { value: 21, formula: 'SUM(B3:B5)' },
      },
    },
  });

const mark = (a1: string, value: string): Landmark => ({ ...parseAddress(a1), cell: { value } });
/** Of 2010302, 项目支出. */
const write: CellWrite = {
  sheet: 'T5',
  ...parseAddress('C4'),
  expected: { value: 7 },
  landmarks: [mark('A4', '2010302'), mark('C2', '项目支出')],
  written: { value: 8 },
};

const opened = async (excelApi = '1.20'): Promise<InExcel> => {
  const excel = await openInExcel(table(), { excelApi });
  await excel.host.read();
  return excel;
};

/** Where 8 stands now. */
const eights = (sheet: Sheet): string[] =>
  [...sheet.all()].flatMap(([row, column, { value }]) => (value === 8 ? [`${row},${column}`] : []));

describe.each(['1.20', '1.9'])('a suggested value goes into the cell that was meant (ExcelApi %s)', (api) => {
  test.each<[string, (excel: InExcel) => void]>([
    ['its sheet was renamed', ({ user }) => user.rename('T5', '表五')],
    ['its sheet was moved', ({ user }) => user.moveToFront('T5')],
    ['a row was inserted below', ({ user }) => user.insertRows('T5', 5)],
    ['another cell was changed', ({ user }) => user.type('T5', 'B5', 9)],
  ])('%s: it is still there', async (_, happens) => {
    const excel = await opened(api);
    happens(excel);
    await excel.host.writeCell(write);
    expect(eights(excel.workbook.sheets.find(({ name }) => name !== 'T4')!)).toEqual(['3,2']);
  });

  const elsewhere: [string, (excel: InExcel) => void][] = [
    ['a row was inserted above', ({ user }) => user.insertRows('T5', 3)],
    ['a row above was deleted', ({ user }) => user.deleteRows('T5', 3)],
    ['its row was deleted', ({ user }) => user.deleteRows('T5', 4)],
    ['a column was inserted at its left', ({ user }) => user.insertColumns('T5', 2)],
    ['a column at its left was deleted', ({ user }) => user.deleteColumns('T5', 2)],
    ['it was cut and pasted elsewhere', ({ user }) => user.cutAndPaste('T5', 'C4', 'E9')],
    ['its row was cut and pasted elsewhere', ({ user }) => user.cutAndPaste('T5', 'A4:C4', 'A9')],
    ['the rows were sorted', ({ user }) => user.sort('T5', 'A3:C5', [1, 0, 2])],
    ['its row has another code', ({ user }) => user.type('T5', 'A4', '2010399')],
    ['its column has another heading', ({ user }) => user.type('T5', 'C2', '经营支出')],
    ['it holds another value', ({ user }) => user.type('T5', 'C4', 6)],
    ['it became a formula', ({ user }) => user.type('T5', 'C4', '=7')],
    ['it was emptied', ({ user }) => user.type('T5', 'C4', '')],
    ['its sheet was deleted', ({ user }) => user.remove('T5')],
    [
      'its sheet was deleted, another has its name and looks the same',
      ({ user, workbook }) => {
        const cells = [...workbook.sheet('T5')!.all()];
        user.remove('T5');
        user.add('T5');
        for (const [row, column, cell] of cells) Object.assign(workbook.sheet('T5')!.make(row, column), cell);
      },
    ],
  ];

  test.each(elsewhere)('%s: refused, nothing written', async (_, happens) => {
    const excel = await opened(api);
    happens(excel);
    const before = excel.state();
    await expect(excel.host.writeCell(write)).rejects.toMatchObject({
      name: 'HostError',
      refusal: 'changed',
    });
    expect(excel.state()).toEqual(before);
    expect(excel.standIn.eventsEnabled).toBe(true);
  });

  const followed: string[] = [
    'a row was inserted above',
    'a row above was deleted',
    'a column was inserted at its left',
    'a column at its left was deleted',
    'its row was cut and pasted elsewhere',
  ];
  test.each(elsewhere)(
    '%s, between looking and writing: it follows the cell, or puts back what it wrote over',
    async (name, happens) => {
      const excel = await opened(api);
      let before: unknown;
      excel.before(1, () => {
        happens(excel);
        before = excel.state();
      });
      const done = await excel.host.writeCell(write).catch((error: unknown) => error);
      expect(excel.standIn.eventsEnabled).toBe(true);
      if (done instanceof HostError) {
        expect(done.refusal).toBe('changed');
        expect(excel.state()).toEqual(before);
        // The heading is no cell of the row that was cut.
        expect(followed.slice(0, 4)).not.toContain(name);
      } else {
        expect(followed).toContain(name);
        const sheet = excel.workbook.sheet('T5')!;
        const [at, ...others] = eights(sheet);
        expect(others).toEqual([]);
        const [row] = at!.split(',').map(Number);
        expect(sheet.cells[row!]!.some((cell) => cell?.value === '2010302')).toBe(true);
      }
    },
  );

  test.each<[string, (excel: InExcel) => void, [row: number, column: number] | null]>([
    ['nothing happened', () => undefined, [3, 2]],
    ['a row was inserted above', ({ user }) => user.insertRows('T5', 3), [4, 2]],
    ['a column was inserted at its left', ({ user }) => user.insertColumns('T5', 1, 2), [3, 4]],
    ['its sheet was renamed', ({ user }) => user.rename('T5', '表五'), [3, 2]],
    ['its row was deleted', ({ user }) => user.deleteRows('T5', 4), null],
    ['its sheet was deleted', ({ user }) => user.remove('T5'), null],
  ])('Excel tells where the cell is that was written: %s', async (_, happens, where) => {
    const excel = await opened(api);
    const written = await excel.host.writeCell(write);
    happens(excel);
    const place = where && { sheet: 'T5', row: where[0], column: where[1] };
    expect(await written.where()).toEqual(place);
  });
});

test('Excel keeps one cell for us, the one that was written last', async () => {
  const excel = await opened();
  const first = await excel.host.writeCell(write);
  await excel.host.writeCell({ ...write, expected: { value: 8 }, written: { value: 7 } });
  await excel.heard();
  expect(await first.where()).toBeNull();
  expect(excel.standIn.references.size).toBe(1);
});

test('what it was put over cannot be put back: said, with what to do', async () => {
  const excel = await opened();
  excel.before(1, () => excel.user.type('T5', 'C4', 6));
  excel.before(2, () => (excel.workbook.readOnly = true));
  await expect(excel.host.writeCell(write)).rejects.toMatchObject({
    refusal: 'failed',
    reason: { zh: expect.stringMatching(/按 Ctrl\+Z/) as string },
  });
});

describe('a place is shown', () => {
  test('on a sheet that was renamed after it was read', async () => {
    const excel = await opened('1.9');
    excel.user.rename('T5', '表五');
    await excel.host.select('T5', 'C4');
    expect(excel.workbook.active!.name).toBe('表五');
  });
});

const rates = block('T5', 'E2', [[text('差异率', 'title')], [formula('B3/C3')], [number('1')]]);

describe('marks and blocks lie beside what was read, or nowhere', () => {
  test.each<[string, (excel: InExcel) => void]>([
    ['a row inserted above', ({ user }) => user.insertRows('T5', 3)],
    ['a row deleted', ({ user }) => user.deleteRows('T5', 5)],
    ['a column inserted', ({ user }) => user.insertColumns('T5', 2)],
    ['rows sorted', ({ user }) => user.sort('T5', 'A3:C5', [2, 1, 0])],
    ['a cell changed', ({ user }) => user.type('T5', 'C4', 6)],
    ['something typed where the block goes', ({ user }) => user.type('T5', 'E3', '=1+1')],
    ['a text typed where the block goes', ({ user }) => user.type('T5', 'E4', "'01")],
    ['its sheet renamed', ({ user }) => user.rename('T5', '表五')],
  ])('%s in the moment of writing: taken away again', async (_, happens) => {
    const excel = await opened();
    let before: unknown;
    excel.before(0, () => {
      happens(excel);
      before = excel.state();
    });
    await expect(excel.host.apply([highlight('T5', 'C4'), rates])).rejects.toMatchObject({
      refusal: 'changed',
    });
    expect(excel.state()).toEqual(before);
    expect(excel.standIn.eventsEnabled).toBe(true);
  });

  test.each<[string, (excel: InExcel) => void]>([
    ['another sheet changed', ({ user }) => user.type('T4', 'A1', '改了')],
    ['a sheet moved', ({ user }) => user.moveToFront('T5')],
    ['a formula’s result changed', ({ workbook }) => (workbook.sheet('T5')!.cell('B6')!.value = 22)],
  ])('%s: that is nothing to them', async (_, happens) => {
    const excel = await opened();
    excel.before(0, () => happens(excel));
    await excel.host.apply([highlight('T5', 'C4'), rates]);
    expect(excel.workbook.sheet('T5')!.conditionalFormats.length).toBeGreaterThan(0);
  });

  test('written again over an earlier block, which moved, nothing of either is lost or left', async () => {
    const excel = await opened();
    const original = excel.state();
    await excel.host.apply([highlight('T5', 'C4'), rates]);
    await excel.host.apply([highlight('T5', 'C4'), rates]);
    excel.user.insertRows('T5', 3);
    await excel.heard();
    await expect(excel.host.apply([highlight('T5', 'C4'), rates])).rejects.toThrow();
    await excel.host.read();
    await excel.host.apply([highlight('T5', 'C5'), rates]);
    await excel.host.removeAll();
    excel.user.deleteRows('T5', 3);
    expect(excel.state()).toEqual(original);
  });
});

describe('what she does in the moment of a write is heard; what we write is not', () => {
  const works: [string, (excel: InExcel) => Promise<unknown>][] = [
    ['a value', ({ host }) => host.writeCell(write)],
    ['marks, a block and a report', ({ host }) => host.apply([highlight('T5', 'C4'), rates])],
  ];
  describe.each([
    ['1.20', false],
    ['1.20', true],
    ['1.9', false],
    ['1.9', true],
  ])('ExcelApi %s, our own events come nevertheless: %s', (excelApi, tellsAll) => {
    test.each(works)('%s', async (_, work) => {
      const excel = await openInExcel(table(), { excelApi, tellsAll });
      await excel.host.read();
      let heard = 0;
      await excel.host.watch(() => heard++);
      await work(excel);
      await excel.heard();
      expect(heard).toBe(0);
      excel.user.type('T5', 'A9', '备注');
      await excel.heard();
      expect(heard).toBe(1);
    });

    test.each(works)('%s, while she types elsewhere', async (_, work) => {
      const excel = await openInExcel(table(), { excelApi, tellsAll });
      await excel.host.read();
      let heard = 0;
      await excel.host.watch(() => heard++);
      excel.before(0, () => excel.user.type('T4', 'B2', 5));
      await work(excel);
      await excel.heard();
      expect(heard).toBe(1);
    });

    test('the same cell again is hers', async () => {
      const excel = await openInExcel(table(), { excelApi, tellsAll });
      await excel.host.read();
      let heard = 0;
      await excel.host.watch(() => heard++);
      await excel.host.writeCell(write);
      await excel.heard();
      excel.user.type('T5', 'C4', 9);
      await excel.heard();
      expect(heard).toBe(1);
    });
  });

  test('a renamed sheet is heard of where Excel tells of it', async () => {
    const excel = await opened();
    let heard = 0;
    await excel.host.watch(() => heard++);
    excel.user.rename('T5', '表五');
    await excel.heard();
    expect(heard).toBe(1);
  });
});
