import type { SelectedCell } from '../../../src/hosts/workbook';
import { highlight, sheetOf, text } from '../edits';
import { openInExcel } from '../in-excel';
import { workbookOf } from '../workbooks';

const two = () => workbookOf({ T4: { cells: { A1: 1 } }, T5: { cells: { A1: 2, B1: 3 } } });

describe('what the user changes', () => {
  test.each(['1.20', '1.9'])('is heard, what Gouji changes is not (ExcelApi %s)', async (excelApi) => {
    const excel = await openInExcel(two(), { excelApi });
    await excel.host.read();
    let heard = 0;
    expect(await excel.syncs(() => excel.host.watch(() => heard++))).toBe(0);
    await excel.host.apply([highlight('T4', 'A1'), sheetOf([[text('报告')]])]);
    await excel.host.removeAll();
    await excel.heard();
    expect(heard).toBe(0);
    excel.user.type('T4', 'A1', 945.27);
    await excel.heard();
    expect(heard).toBe(1);
    excel.user.remove('T5');
    await excel.heard();
    expect(heard).toBe(2);
  });

  test.each(['1.20', '1.9'])(
    'in our own sheets is told apart, and read before the next write (%s)',
    async (excelApi) => {
      const excel = await openInExcel(two(), { excelApi });
      await excel.host.read();
      const heard: string[] = [];
      await excel.host.watch((change) => heard.push(change));
      await excel.host.apply([sheetOf([[text('报告')]])]);
      const [, , ours] = excel.workbook.sheets;
      excel.user.type(ours!.name, 'B1', '已改');
      await excel.heard();
      const again = await excel.reopened();
      const { own } = await again.host.read();
      await again.host.watch((change) => heard.push(change));
      again.user.type(own[0]!.sheet.name, 'B2', '已改');
      again.user.type('T4', 'A1', 7);
      await again.heard();
      expect(heard).toEqual(['ours', 'ours', 'hers']);
      expect(
        await again.syncs(() => again.host.apply([highlight('T4', 'A1')])).catch((e: unknown) => e),
      ).toMatchObject({
        refusal: 'changed',
      });
    },
  );

  test('is heard before anything was read, by everyone who asked, until they ask no more', async () => {
    const excel = await openInExcel(two());
    const heard = [0, 0];
    const stop = await excel.host.watch(() => heard[0]!++);
    await excel.host.watch(() => heard[1]!++);
    excel.user.type('T4', 'A1', 5);
    await excel.heard();
    await stop();
    excel.user.type('T4', 'A1', 6);
    await excel.heard();
    expect(heard).toEqual([1, 2]);
  });

  test('makes the next writing read again first', async () => {
    const excel = await openInExcel(two());
    await excel.host.read();
    expect(await excel.syncs(() => excel.host.apply([highlight('T4', 'A1')]))).toBe(1);
    excel.user.type('T5', 'A1', 5);
    await excel.heard();
    expect(await excel.syncs(() => excel.host.apply([highlight('T4', 'A1')]))).toBe(3);
  });

  test('on a sheet to be marked makes what is to be marked out of date', async () => {
    const excel = await openInExcel(two());
    await excel.host.read();
    excel.user.type('T4', 'A1', 5);
    await excel.heard();
    const before = excel.state();
    await expect(excel.host.apply([highlight('T4', 'A1')])).rejects.toMatchObject({ refusal: 'changed' });
    expect(excel.state()).toEqual(before);
    await excel.host.read();
    await excel.host.apply([highlight('T4', 'A1')]);
  });
});

describe('what is kept in the workbook', () => {
  test('is saved with it, and forgotten when told to', async () => {
    const excel = await openInExcel(two());
    expect(await excel.host.recall('sheets')).toBeNull();
    const kept = '{"T5":"收入支出决算总表 \\"甲\\" <&>"}';
    await excel.host.remember('sheets', kept);
    const reopened = await excel.reopened();
    expect(await reopened.host.recall('sheets')).toBe(kept);
    await reopened.host.remember('sheets', null);
    await reopened.host.remember('nothing', null);
    expect(await reopened.host.recall('sheets')).toBeNull();
    expect([...reopened.workbook.settings]).toEqual([]);
  });

  test('does not come among other add-ins’ settings', async () => {
    const excel = await openInExcel(two());
    await excel.host.remember('choice', 'x');
    expect([...excel.workbook.settings.keys()]).toEqual(['gouji.choice']);
  });
});

test('a cell is shown: its sheet comes to the front and the cell is selected', async () => {
  const { host, workbook } = await openInExcel(two());
  await host.select('T5', 'B1');
  expect(workbook.active!.name).toBe('T5');
  expect(workbook.selection).toMatchObject({ area: { top: 0, left: 1, bottom: 0, right: 1 } });
});

test('a cell that she selects is heard of by its sheet and place; several, or the same again, are not', async () => {
  const excel = await openInExcel(two());
  const { host, user } = excel;
  await host.read();
  const selected: SelectedCell[] = [];
  const stop = await host.watchSelection((cell) => selected.push(cell));
  user.select('T5', 'B1');
  user.select('T5', 'B1');
  user.select('T5', 'A1:B1');
  user.select('T4', 'A1');
  await excel.heard();
  expect(selected).toEqual([
    { sheet: 'T5', address: 'B1' },
    { sheet: 'T4', address: 'A1' },
  ]);
  await stop();
  user.select('T5', 'B1');
  await excel.heard();
  expect(selected).toHaveLength(2);
});
