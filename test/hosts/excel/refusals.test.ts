import type { Workbook } from '../../../workbench/host/model';
import { block, highlight, sheetOf, text } from '../edits';
import { type InExcel, openInExcel } from '../in-excel';
import { userFormat, workbookOf } from '../workbooks';

const two = (): Workbook => workbookOf({ T4: { cells: { A1: 1 } }, T5: { cells: { A1: 2, B1: 3 } } });
const marks = [
  highlight('T4', 'A1'),
  highlight('T5', 'A1 B1'),
  block('T5', 'D1', [[text('差异率')]]),
  sheetOf([[text('报告')]]),
];

describe('a protected sheet', () => {
  test('is named and left untouched; the rest is done', async () => {
    const workbook = two();
    workbook.sheet('T5')!.isProtected = true;
    const excel = await openInExcel(workbook);
    const untouched = structuredClone(workbook.sheet('T5')!.cells);
    const skipped = await excel.host.apply(marks);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['T5']);
    expect(skipped[0]!.why.zh).toMatch(/受保护.*撤销保护/);
    expect(workbook.sheet('T5')!.cells).toEqual(untouched);
    expect(workbook.sheet('T5')!.conditionalFormats).toEqual([]);
    expect(workbook.sheet('T4')!.conditionalFormats).toHaveLength(1);
    expect(workbook.sheets.at(-1)!.name).toBe('勾稽检查报告');
  });

  test('that was marked before keeps its marks until it is unprotected, and no name comes twice', async () => {
    const excel = await openInExcel(two());
    const original = excel.state();
    await excel.host.apply(marks);
    excel.user.protect('T5');
    await excel.heard();
    expect(
      (await excel.host.apply([block('T4', 'D1', [[text('差异率')]])])).map(({ sheet }) => sheet),
    ).toEqual(['T5']);
    expect(excel.workbook.names.map(({ name }) => name).sort()).toEqual([
      '_gouji.variance',
      '_gouji.variance.2',
    ]);
    expect((await excel.host.removeAll()).map(({ sheet }) => sheet)).toEqual(['T5']);
    excel.user.protect('T5', false);
    await excel.heard();
    expect(await excel.host.removeAll()).toEqual([]);
    expect(excel.state()).toEqual(original);
  });

  test('with nothing to mark on it is not mentioned', async () => {
    const workbook = two();
    workbook.sheet('T5')!.isProtected = true;
    const { host } = await openInExcel(workbook);
    expect(await host.apply([highlight('T4', 'A1')])).toEqual([]);
  });

  test('of ours goes all the same', async () => {
    const excel = await openInExcel(two());
    const original = excel.state();
    await excel.host.apply(marks);
    excel.workbook.sheet('勾稽检查报告')!.isProtected = true;
    expect(await excel.host.removeAll()).toEqual([]);
    expect(excel.state()).toEqual(original);
  });
});

describe('a workbook whose structure is protected', () => {
  test('gets its marks, and the sheet that could not be added is named', async () => {
    const workbook = two();
    workbook.structureProtected = true;
    const { host } = await openInExcel(workbook);
    const skipped = await host.apply(marks);
    expect(skipped.map(({ sheet, why }) => [sheet, why.zh.includes('不能添加')])).toEqual([
      ['勾稽检查报告', true],
    ]);
    expect(workbook.sheets).toHaveLength(2);
    expect(workbook.sheet('T5')!.conditionalFormats.length).toBeGreaterThan(0);
  });

  test('keeps the sheets added before, and says so', async () => {
    const excel = await openInExcel(two());
    await excel.host.apply(marks);
    excel.workbook.structureProtected = true;
    await excel.host.read();
    const skipped = await excel.host.removeAll();
    expect(skipped.map(({ sheet, why }) => [sheet, why.zh.includes('留在原处')])).toEqual([
      ['勾稽检查报告', true],
    ]);
    expect((await excel.host.read()).own).toHaveLength(1);
  });
});

test('the last visible sheet stays, since Excel deletes no such sheet', async () => {
  const excel = await openInExcel(two());
  await excel.host.apply([sheetOf([[text('报告')]])]);
  for (const name of ['T4', 'T5']) excel.workbook.sheet(name)!.visibility = 'Hidden';
  await excel.host.read();
  expect((await excel.host.removeAll()).map(({ sheet }) => sheet)).toEqual(['勾稽检查报告']);
});

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

  test('marking a sheet that is not there does nothing at all', async () => {
    const excel = await openInExcel(two());
    const before = excel.state();
    await expect(excel.host.apply([highlight('T4', 'A1'), highlight('T6', 'A1')])).rejects.toMatchObject({
      refusal: 'changed',
    });
    expect(excel.state()).toEqual(before);
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

  test('a user’s own rule is never taken for ours', async () => {
    const workbook = two();
    userFormat(workbook.sheet('T5')!, 'A1:B9', { formula: 'N("x")=0' });
    const excel = await openInExcel(workbook);
    const original = excel.state();
    await excel.host.apply(marks);
    await excel.host.read();
    await excel.host.removeAll();
    expect(excel.state()).toEqual(original);
  });
});
