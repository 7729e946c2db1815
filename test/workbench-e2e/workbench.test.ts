import { t5 } from '../../src/publications/final-accounts/forms';
import { existsSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { CheckResult } from '../../src/findings/result';
import { address } from '../../src/model/sheet';
import { loadWorkbook } from '../../workbench/host/load';
import { snapshot } from '../../workbench/host/snapshot';
import { Folder, gouji } from '../cli/gouji';
import { readDocument } from '../../src/documents';
import { inflate } from '../../src/documents/archive';
import { unzip } from '../../src/formats/zip';
import { narrativeOf, withWords } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { aPackage } from '../fixtures/package';
import { inCorpus, published, publishedWorkbook } from '../fixtures/shared';
import { plainUnit } from '../fixtures/units';
import { onlyWhere } from '../skipping';
import { forEachPublished, withShared } from '../with-shared';
import { CHROMIUM, hasChromium } from '../taskpane/harness/build';
import { type Accountant, Office } from './at-the-desk';

// The page's own patience ends first, and says what it waited for.
jest.setTimeout(300_000);

const comments = (docx: Uint8Array): string =>
  new TextDecoder().decode(unzip(docx, inflate).get('word/comments.xml'));

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89');
const planted = wrong.addressOf(t5('2010301', 'basic'));

const atTheWorkbench = (): void => {
  let office: Office;
  let she: Accountant;
  const folder = new Folder();

  beforeAll(async () => {
    office = await Office.open();
  });
  afterEach(async () => {
    await she.leave();
    expect(she.problems).toEqual([]);
  });
  afterAll(async () => {
    folder.remove();
    await office?.close();
  });

  /** From opening to removing: the findings are the command line's, and the workbook ends as it began. */
  async function thereAndBack(bytes: Uint8Array): Promise<void> {
    she = await office.sit(bytes);
    const before = she.workbook();
    await she.check();
    expect(await she.findings()).toEqual(byCommandLine(bytes));
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

  function byCommandLine(bytes: Uint8Array, ...narratives: string[]): Record<string, string> {
    const given = narratives.flatMap((file) => ['--narrative', file]);
    const { out } = gouji('check', folder.put('statements.xlsx', bytes), ...given, '--format', 'json');
    const { findings } = JSON.parse(out) as CheckResult;
    return Object.fromEntries(findings.map(({ id, severity }) => [id, severity]));
  }

  forEachPublished('check, mark, insert, report, remove', (name) => thereAndBack(publishedWorkbook(name)));

  test('a planted mistake: check, mark, insert, report, remove', async () => {
    await thereAndBack(await wrong.xlsx());
  });

  test('saved, opened from the file and cleaned: nothing of it is left', async () => {
    she = await office.sit(await wrong.xlsx());
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
    she = await office.sit(await wrong.xlsx());
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
    expect(Object.keys(await she.findings())).toEqual(Object.keys(byCommandLine(await wrong.xlsx())));
    expect(she.workbook()).toEqual(before);
    // Closing only hides it: the results are still there.
    await she.closePane();
    await she.ribbon('勾稽窗格').click();
    await she.checked();
  });

  test('the ribbon: check now starts the add-in in a workbook where it does not run yet', async () => {
    she = await office.sit(await wrong.xlsx());
    await she.closePane();
    await office.put(await wrong.xlsx());
    await she.page.locator('#pane[src="about:blank"]').waitFor({ state: 'attached' });
    await she.ribbon('立即检查').click();
    await she.checked();
    expect(await she.listed()).not.toEqual([]);
  });

  test('the ribbon: greyed while a cell is edited; no buttons where Excel shares no runtime', async () => {
    she = await office.sit(await wrong.xlsx());
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

  test('a mistake mended in the grid disappears by itself', async () => {
    she = await office.sit(await wrong.xlsx());
    await she.check();
    const right = aPackage().cellOf(t5('2010301', 'basic')).value;
    await she.pane.locator('[data-finding]').first().click();
    await she.turnTo(planted.sheet);
    // It is said for a moment only, so somebody has to be looking before.
    const told = she.says('表已改动，稍停即自动重新检查');
    await she.type(planted.a1, String(right));
    await told;
    await she.pane.locator('[data-finding]').first().waitFor({ state: 'detached' });
    await she.says(/个数字全部一致/);
  });

  test('a cell that was mended and is red still is said to be out of date, and updated when she asks', async () => {
    she = await office.sit(await wrong.xlsx());
    await she.check();
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.turnTo(planted.sheet);
    await she.type(planted.a1, String(aPackage().cellOf(t5('2010301', 'basic')).value));
    await she.says('标红已过期，与检查结果不符');
    expect(she.desk.workbook.sheet(planted.sheet)!.conditionalFormats).not.toEqual([]);
    await she.button('更新标红').click();
    await she.says('没有需要标红的单元格。');
    expect(she.desk.workbook.sheet(planted.sheet)!.conditionalFormats).toEqual([]);
    await she.button('标红').waitFor();
  });

  test('a protected sheet is named and left as it is; the rest is done', async () => {
    she = await office.sit(await wrong.xlsx());
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
    she = await office.sit(await wrong.xlsx());
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

  describe('采用', () => {
    const cell = t5('2010301', 'basic');
    const right = aPackage().cellOf(cell).value as number;
    const { row, column, sheet } = planted;
    const there = (): unknown => {
      const { value, formula, style } = she.desk.workbook.sheet(sheet)!.at(row, column)!;
      return { value, formula, style };
    };
    const finding = '[data-finding^="T5."]';

    test.each([
      ['a number', wrong],
      ['a formula', wrong.asFormula(cell)],
      ['a text', wrong.asText(cell)],
    ])('%s: asked, written with its format kept, the finding gone, and undone', async (what, pkg) => {
      she = await office.sit(await pkg.xlsx());
      await she.check();
      const before = she.workbook();
      const was = there() as { style: unknown };
      await she.propose(finding);
      await she.says(what === 'a formula' ? /^单元格里是公式 =SUM\(/ : /改这个单元格吗/);
      await she.pane.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
      expect(she.workbook()).toEqual(before);

      await she.apply(finding);
      expect(there()).toEqual({ value: right, formula: undefined, style: was.style });
      await she.pane.locator(finding).waitFor({ state: 'detached' });

      await she.button('撤销采用').click();
      await she.pane.locator(finding).first().waitFor();
      expect(there()).toEqual(was);
      expect(she.workbook()).toEqual(before);
    });

    test('by keyboard alone', async () => {
      she = await office.sit(await wrong.xlsx());
      await she.check();
      await she.pane.locator(finding).first().press('Enter');
      await she.pane.getByRole('button', { name: /^采用：/ }).press('Enter');
      const yes = she.pane.getByRole('alertdialog').getByRole('button', { name: '采用', exact: true });
      await yes.and(she.pane.locator(':focus')).waitFor();
      await she.page.keyboard.press('Escape');
      await she.pane
        .getByRole('button', { name: /^采用：/ })
        .and(she.pane.locator(':focus'))
        .waitFor();
      await she.page.keyboard.press('Enter');
      await yes.and(she.pane.locator(':focus')).waitFor();
      await she.page.keyboard.press('Enter');
      await she.says(/^已采用：T5!/);
      expect(there()).toMatchObject({ value: right });
    });

    test('a row inserted above, where the cell above holds the same: undone in its own cell; deleted: refused', async () => {
      she = await office.sit(await wrong.xlsx());
      const at = (r: number): unknown => she.desk.workbook.sheet(sheet)!.at(r, column)?.value;
      const was = at(row);
      she.desk.type(sheet, address(row - 1, column), String(right));
      await she.check();
      await she.turnTo(sheet);
      await she.apply(finding);
      await she.rows('insert', address(row - 1, 0));
      // The line at the foot tells where the cell is now.
      await she.says(new RegExp(`^已采用：T5!${address(row + 1, column)} `));
      await she.button('撤销采用').click();
      await she.button('撤销采用').waitFor({ state: 'detached' });
      expect([at(row - 1), at(row), at(row + 1)]).toEqual([undefined, right, was]);

      await she.apply(finding);
      await she.rows('delete', address(row + 1, 0));
      await she.button('撤销采用').click();
      await she.says(/^找不到采用时改的那个单元格（T5!/);
      expect([at(row - 1), at(row)]).toEqual([undefined, right]);
    });

    test('its sheet renamed: shown, undone and told by its new name', async () => {
      she = await office.sit(await wrong.xlsx());
      await she.check();
      const was = there();
      await she.turnTo(sheet);
      await she.apply(finding);
      await she.rename('表五');
      await she.write('生成报告', '生成');
      await she.says(/^已添加/);
      const report = JSON.stringify([...she.desk.workbook.sheet('勾稽检查报告')!.all()]);
      expect([report.includes('表五'), report.includes(sheet)]).toEqual([true, false]);
      await she.button('撤销采用').click();
      // The line at the foot has gone, and the list under the mouse waits until it is let go of.
      await she.page.mouse.move(0, 0);
      await she.pane.locator(finding).first().waitFor();
      const { value, formula, style } = she.desk.workbook.sheet('表五')!.at(row, column)!;
      expect({ value, formula, style }).toEqual(was);
      await she.pane.locator(finding).first().click();
      await she.page.locator('#name', { hasText: address(row, column) }).waitFor();
    });

    test('a protected sheet is left alone, and said; the report tells what was applied', async () => {
      she = await office.sit(await wrong.xlsx());
      await she.check();
      const was = there();
      await she.turnTo(sheet);
      await she.switch('protect');
      await she.propose(finding);
      await she.agree();
      await she.says(/^工作表受保护，没有写入/);
      expect(there()).toEqual(was);
      await she.switch('protect');
      await she.button('重试').click();
      await she.says(/^已采用：T5!/);
      await she.write('生成报告', '生成');
      await she.says(/^已添加/);
      expect(JSON.stringify(she.workbook())).toContain('已采用的修改');
      await she.removeEverything();
      expect(there()).toMatchObject({ value: right });
    });
  });

  test('a read-only workbook is checked and not written to', async () => {
    she = await office.sit(await wrong.xlsx());
    await she.switch('readOnly');
    const before = she.workbook();
    await she.check();
    await she.write('生成报告', '生成');
    await she.says(/^工作簿只读/);
    expect(she.workbook()).toEqual(before);
  });

  test('an Excel with ExcelApi 1.9 and nothing newer', async () => {
    she = await office.sit(await wrong.xlsx());
    await she.switch('old');
    await she.page.locator('#old:checked').waitFor();
    const before = she.workbook();
    await she.check();
    expect(await she.findings()).toEqual(byCommandLine(await wrong.xlsx()));
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.removeEverything();
    expect(she.workbook()).toEqual(before);
  });

  const pdfs = published.filter((name) => existsSync(inCorpus(name, 'narrative.pdf')));
  withShared('corpus', 'no published narrative was read from its .pdf', () =>
    test.each(pdfs)(
      '%s: its narrative is read from the .pdf and checked; a figure leads to its cell',
      async (name) => {
        const bytes = publishedWorkbook(name);
        const pdf = inCorpus(name, 'narrative.pdf');
        she = await office.sit(bytes);
        await she.loadNarrative(pdf);
        await she.check();
        expect(await she.findings()).toEqual(byCommandLine(bytes, pdf));

        await she.openNarrative('narrative.pdf');
        const cell = await she.pickFigure(/收入支出决算总体情况/);
        await she.page.locator('#name').getByText(cell, { exact: true }).waitFor();
      },
    ),
  );

  test('a .docx: a finding leads to its passage, comes back as a comment, and is asked for next time', async () => {
    const narrative = withWords(narrativeOf(plainUnit, { family: 'xinjiang2024' }), '万元，占', '万元，占1');
    const bytes = await aPackage({ books: plainUnit }).xlsx();
    const docx = folder.put('说明.docx', narrativeDocx(narrative));
    she = await office.sit(bytes);
    await she.check();
    await she.loadNarrative(docx);
    await she.pane.locator('[data-finding^="N."]').first().waitFor();
    expect(await she.findings()).toEqual(byCommandLine(bytes, docx));

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
    she = await office.sit(new Uint8Array(readFileSync('samples/demo/statements.xlsx')));
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

  test('a workbook without statements', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('通讯录').addRows([
      ['姓名', '电话'],
      ['张三', '010-1234'],
    ]);
    she = await office.sit(new Uint8Array(await workbook.xlsx.writeBuffer()), '通讯录.xlsx');
    await she.says('没有认出任何一张决算公开表');
    await she.button('指定工作表').waitFor();
  });
};
onlyWhere(hasChromium(), `no ${CHROMIUM}: the pane was not tried at the workbench`, () =>
  describe('the pane at the workbench, on the real Office.js', atTheWorkbench),
);
