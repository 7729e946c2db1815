import ExcelJS from 'exceljs';
import { loadWorkbook } from '../../workbench/host/load';
import { snapshot } from '../../workbench/host/snapshot';
import { publishedWorkbook } from '../fixtures/shared';
import { forEachPublished } from '../with-shared';
import { atTheWorkbench, planted, wrong } from './at-the-workbench';

atTheWorkbench('from opening to removing', (office) => {
  /** From opening to removing: the findings are the command line's, and the workbook ends as it began. */
  async function thereAndBack(bytes: Uint8Array): Promise<void> {
    const she = await office.sit(bytes);
    const before = she.workbook();
    await she.check();
    expect(await she.findings()).toEqual(office.byCommandLine(bytes));
    expect(she.workbook()).toEqual(before);

    await she.write('标红', '标红');
    await she.says(/^已标出 \d+ 个单元格|没有需要标红/);
    if (await she.button('插入差异率').isEnabled()) {
      await she.write('插入差异率', '插入');
      await she.says(/^已在“.+”右侧插入差异率/);
    }
    await she.write('生成报告', '生成');
    await she.says(/^已添加“.+”/);
    await she.page.locator('#tabs .own').first().waitFor();
    expect(she.workbook()).not.toEqual(before);

    await she.removeEverything();
    expect(she.workbook()).toEqual(before);
  }

  forEachPublished('check, mark, insert, report, remove', (name) => thereAndBack(publishedWorkbook(name)));

  test('a planted mistake: check, mark, insert, report, remove', async () => {
    await thereAndBack(await wrong.xlsx());
  });

  test('saved, opened from the file and cleaned: nothing of it is left', async () => {
    const she = await office.sit(await wrong.xlsx());
    const pristine = snapshot(await loadWorkbook(await she.desk.save(), 'statements.xlsx'));
    await she.check();
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.write('生成报告', '生成');
    await she.says(/^已添加/);
    await she.open(await she.save());
    await she.page.locator('#tabs .own').first().waitFor();
    await she.button('检查').waitFor();
    await she.removeEverything();
    expect(she.workbook()).toEqual(pristine);
  });

  test('the ribbon: check now shows a closed pane with the result; the button is busy until then', async () => {
    const she = await office.sit(await wrong.xlsx());
    const before = she.workbook();
    await she.button('检查').waitFor();
    await she.closePane();
    // Held up, to see what the ribbon shows meanwhile.
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await she.page.route('**/completed?*', (route) => held.then(() => route.continue()));
    await she.ribbon('立即检查').click();
    await she.checked();
    await she.page.locator('#ribbon [aria-busy=true]:disabled').waitFor();
    goOn();
    await she.page.locator('#ribbon [aria-busy=true]').waitFor({ state: 'detached' });
    expect(Object.keys(await she.findings())).toEqual(Object.keys(office.byCommandLine(await wrong.xlsx())));
    expect(she.workbook()).toEqual(before);
    // Closing only hides it: the results are still there.
    await she.closePane();
    await she.ribbon('勾稽窗格').click();
    await she.checked();
  });

  test('the ribbon: check now starts the add-in in a workbook where it does not run yet', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.closePane();
    await office.put(await wrong.xlsx());
    await she.page.locator('#pane[src="about:blank"]').waitFor({ state: 'attached' });
    await she.ribbon('立即检查').click();
    await she.checked();
    expect(await she.listed()).not.toEqual([]);
  });

  test('the ribbon: greyed while a cell is edited; no buttons where Excel shares no runtime', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.button('检查').waitFor();
    await she.switch('editing');
    await she.page.locator('#ribbon button:disabled').nth(1).waitFor();
    await she.switch('editing');
    await she.page.locator('#ribbon button:enabled').nth(1).waitFor();
    await she.switch('old');
    await she.ribbon('我的加载项 My Add-ins').waitFor();
    expect(await she.ribbon('立即检查').count()).toBe(0);
    await she.closePane();
    await she.ribbon('我的加载项 My Add-ins').click();
    await she.button('检查').waitFor();
  });

  test('a protected sheet is named and left as it is; the rest is done', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.turnTo(planted.sheet);
    await she.switch('protect');
    await she.check();
    await she.write('标红', '标红');
    await she.says(/工作表受保护，未作任何改动/);
    expect(she.desk.workbook.sheet(planted.sheet)!.conditionalFormats).toEqual([]);
    await she.switch('protect');
    await she.page.locator('#protect:not(:checked)').waitFor();
    await she.button('标红').click();
    await she.says(/^已标出/);
    expect(she.desk.workbook.sheet(planted.sheet)!.conditionalFormats).not.toEqual([]);
  });

  test('while a cell is being typed into the pane says so; trying again works', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.button('检查').waitFor();
    await she.turnTo(planted.sheet);
    await she.startTyping('A3', '正在输入');
    await she.button('检查').click();
    await she.says(/^有单元格正在编辑/);
    await she.cell('A3').locator('input').press('Escape');
    await she.page.locator('#editing:not(:checked)').waitFor();
    await she.button('重试').click();
    await she.checked();
  });

  test('a read-only workbook is checked and not written to', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.switch('readOnly');
    const before = she.workbook();
    await she.check();
    await she.write('生成报告', '生成');
    await she.says(/^工作簿只读/);
    expect(she.workbook()).toEqual(before);
  });

  test('an Excel with ExcelApi 1.9 and nothing newer', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.switch('old');
    await she.page.locator('#old:checked').waitFor();
    const before = she.workbook();
    await she.check();
    expect(await she.findings()).toEqual(office.byCommandLine(await wrong.xlsx()));
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.removeEverything();
    expect(she.workbook()).toEqual(before);
  });

  test('a workbook without statements', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('通讯录').addRows([
      ['姓名', '电话'],
      ['张三', '010-1234'],
    ]);
    const she = await office.sit(new Uint8Array(await workbook.xlsx.writeBuffer()), '通讯录.xlsx');
    await she.says('没有认出任何一张决算公开表');
    await she.button('指定工作表').waitFor();
  });
});
