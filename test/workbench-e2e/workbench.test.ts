import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { loadWorkbook } from '../../workbench/host/load';
import { snapshot } from '../../workbench/host/snapshot';
import { readDocument } from '../../src/documents';
import { inflate } from '../../src/documents/archive';
import { unzip } from '../../src/formats/zip';
import { narrativeOf, withWords } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import { atTheWorkbench, planted, thereAndBack, wrong } from './at-the-workbench';

const comments = (docx: Uint8Array): string =>
  new TextDecoder().decode(unzip(docx, inflate).get('word/comments.xml'));

atTheWorkbench('workbooks and narratives', (office) => {
  test('a planted mistake: check, mark, insert, report, remove', async () => {
    await thereAndBack(office, await wrong.xlsx());
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

  test('a read-only workbook is checked and not written to, until it may be', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.switch('readOnly');
    const before = she.workbook();
    await she.check();
    await she.write('生成报告', '生成');
    await she.says(/^工作簿不能修改/);
    expect(she.workbook()).toEqual(before);
    await she.switch('readOnly');
    await she.page.locator('#readOnly:not(:checked)').waitFor();
    await she.write('生成报告', '生成');
    await she.says(/^已添加/);
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
    await she.says('没有认出任何一张决算或预算公开表');
    await she.button('指定工作表').waitFor();
  });

  test('a .docx: a finding leads to its passage, comes back as a comment, and is asked for next time', async () => {
    const narrative = withWords(narrativeOf(plainUnit, { family: 'xinjiang2024' }), '万元，占', '万元，占1');
    const bytes = await aPackage({ books: plainUnit }).xlsx();
    const docx = office.folder.put('说明.docx', narrativeDocx(narrative));
    const she = await office.sit(bytes);
    await she.check();
    await she.loadNarrative(docx);
    await she.pane.locator('[data-finding^="N."]').first().waitFor();
    expect(await she.findings()).toEqual(office.byCommandLine(bytes, docx));

    await she.pane
      .getByRole('button', { name: /^在说明中显示/ })
      .first()
      .click();
    await she.pane.locator('[data-mark][aria-pressed=true]').waitFor();
    await she.button('返回').click();

    const copy = await she.downloadComments();
    expect(copy.name).toBe('说明.checked.docx');
    const { text } = await readDocument(copy.name, copy.bytes);
    expect(text).toBe(narrative.text);
    expect(comments(copy.bytes)).toMatch(/占比/);

    await she.open(await she.save());
    await she.says('说明 说明.docx 需重新载入');
  });

  test('the pane made wider, a finding leads deep into the narrative: its passage is in sight', async () => {
    const she = await office.sit(new Uint8Array(readFileSync('samples/demo/statements.xlsx')));
    await she.check();
    await she.loadNarrative('samples/demo/narrative.docx');
    await she.pane.locator('[data-finding^="N."]').first().waitFor();
    await she.pane.locator('[data-finding]').first().click();
    await she.page.locator('#name', { hasText: 'G29' }).waitFor();
    // By the arrow keys, which leave the selected cell alone.
    await she.widen(450);
    expect(await she.page.locator('#name').textContent()).toBe('G29');
    await she.pane
      .getByRole('button', { name: /^在说明中显示/ })
      .first()
      .click();
    await she.pane.locator('[data-mark][aria-pressed=true]').waitFor();
    await she.sees('[data-mark][aria-pressed=true]');
  });

  test('a marked cell that she selects shows its finding; the suspect leads back to it', async () => {
    const she = await office.sit(new Uint8Array(readFileSync('samples/demo/statements.xlsx')));
    await she.check();
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.turnTo('GK05 一般公共预算财政拨款支出决算表');
    await she.cell('G29').click();
    const open = she.pane.locator('[data-finding][aria-expanded=true]');
    await open.waitFor();
    expect(await open.getAttribute('data-finding')).toMatch(/^T5\.row:/);
    await she.select('A3');
    await she.pane.getByRole('button', { name: /水体.* G29$/ }).click();
    await she.page.locator('#name', { hasText: /^G29$/ }).waitFor();
    expect(await open.count()).toBe(1);
  });

  test('the first start offers the sample; where a new workbook cannot be opened it is saved', async () => {
    const she = await office.sit(await wrong.xlsx());
    const download = she.page.waitForEvent('download');
    await she.button('先用样例试试').click();
    expect((await download).suggestedFilename()).toBe('gouji-sample.xlsx');
    await she.says(/已交给浏览器下载/);
  });
});
