import type { Workbook } from '../../../workbench/host/model';
import { block, highlight, sheetOf, text } from '../edits';
import { type InExcel, openInExcel } from '../in-excel';
import { workbookOf } from '../workbooks';

const two = (): Workbook => workbookOf({ T4: { cells: { A1: 1 } }, T5: { cells: { A1: 2, B1: 3 } } });
const marks = [
  highlight('T4', 'A1'),
  highlight('T5', 'A1 B1'),
  block('T5', 'D1', [[text('差异率')]]),
  sheetOf([[text('报告')]]),
];

describe('what Excel refuses as a whole', () => {
  const everything: readonly (readonly [string, (excel: InExcel) => Promise<unknown>])[] = [
    ['reading', ({ host }) => host.read()],
    ['writing', ({ host }) => host.apply(marks)],
    ['removing', ({ host }) => host.removeAll()],
    ['selecting', ({ host }) => host.select('T5', 'A1')],
    ['remembering', ({ host }) => host.remember('choice', 'x')],
    ['watching', ({ host }) => host.watch(() => undefined)],
  ];

  test.each(everything)(
    '%s while a cell is being edited: says so, and works when that has ended',
    async (_, act) => {
      const excel = await openInExcel(two());
      excel.workbook.editing = true;
      const before = excel.state();
      await expect(act(excel)).rejects.toMatchObject({ name: 'HostError', refusal: 'editing' });
      expect(excel.state()).toEqual(before);
      excel.workbook.editing = false;
      await act(excel);
    },
  );

  test('a workbook opened read-only is read and checked; writing says why not, and does nothing', async () => {
    const excel = await openInExcel(two());
    excel.workbook.readOnly = true;
    const before = excel.state();
    expect((await excel.host.read()).sheets).toHaveLength(2);
    await expect(excel.host.apply(marks)).rejects.toMatchObject({
      refusal: 'readOnly',
      details: expect.stringContaining('AccessDenied') as string,
    });
    expect(excel.state()).toEqual(before);
    expect(excel.standIn.eventsEnabled).toBe(true);
  });

  test.each([
    ['a sheet that is not there', 'T6', 'changed'],
    ['a hidden sheet', '隐', 'failed'],
  ])('showing %s', async (_, sheet, refusal) => {
    const workbook = workbookOf({ T5: {}, 隐: {} });
    workbook.sheet('隐')!.visibility = 'Hidden';
    const { host } = await openInExcel(workbook);
    await host.read();
    await expect(host.select(sheet, 'A1')).rejects.toMatchObject({ refusal });
  });
});

describe('what Excel tells nobody about', () => {
  test.each([
    [
      'a sheet protected after the check, in an Excel without that event',
      (excel: InExcel) => excel.user.protect('T5'),
      ['T5'],
    ],
    [
      'our highlights deleted by hand',
      (excel: InExcel) => (excel.workbook.sheet('T5')!.conditionalFormats = []),
      [],
    ],
  ])('%s: noticed when writing, and done rightly from a new reading', async (_, happen, expected) => {
    const excel = await openInExcel(two(), { excelApi: '1.9' });
    const original = excel.state();
    await excel.host.apply(marks);
    happen(excel);
    expect((await excel.host.apply(marks)).map(({ sheet }) => sheet)).toEqual(expected);
    expect(excel.workbook.names.filter(({ name }) => name.startsWith('_gouji.report'))).toHaveLength(1);
    excel.user.protect('T5', false);
    await excel.host.read();
    await excel.host.removeAll();
    expect(excel.state()).toEqual(original);
  });

  test('a sheet renamed: what was made of it by its old name is refused', async () => {
    const excel = await openInExcel(two(), { excelApi: '1.9' });
    await excel.host.read();
    excel.user.rename('T4', '财政拨款');
    await expect(excel.host.apply(marks)).rejects.toMatchObject({ refusal: 'changed' });
    expect(excel.workbook.sheet('财政拨款')!.conditionalFormats).toHaveLength(0);
  });

  test('a failure half way leaves nothing behind', async () => {
    // Excel has a chart sheet of that name, which it does not list among the worksheets.
    const excel = await openInExcel(two());
    const before = excel.state();
    excel.standIn.takenNames.add('勾稽检查报告');
    await expect(excel.host.apply(marks)).rejects.toMatchObject({ refusal: 'failed' });
    expect(excel.state()).toEqual(before);
    expect(excel.standIn.eventsEnabled).toBe(true);
  });
});
