import { readFileSync } from 'node:fs';
import { address } from '../../src/model/sheet';
import { aPackage } from '../fixtures/package';
import type { Accountant } from './at-the-desk';
import { atTheWorkbench, mistaken, planted, wrong } from './at-the-workbench';

atTheWorkbench('what is mended', (office) => {
  test('a mistake mended in the grid disappears by itself', async () => {
    const she = await office.sit(await wrong.xlsx());
    await she.check();
    const right = aPackage().cellOf(mistaken).value;
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
    const she = await office.sit(await wrong.xlsx());
    await she.check();
    await she.write('标红', '标红');
    await she.says(/^已标出/);
    await she.turnTo(planted.sheet);
    await she.type(planted.a1, String(aPackage().cellOf(mistaken).value));
    await she.says('标红已过期，与检查结果不符');
    expect(she.desk.workbook.sheet(planted.sheet)!.conditionalFormats).not.toEqual([]);
    await she.button('更新标红').click();
    await she.says('没有需要标红的单元格。');
    expect(she.desk.workbook.sheet(planted.sheet)!.conditionalFormats).toEqual([]);
    await she.button('标红').waitFor();
  });

  test('what is sure is corrected together, one left out; a text becomes a number; all is taken back', async () => {
    const she = await office.sit(readFileSync('samples/demo/statements.xlsx'));
    await she.check();
    const values = (): unknown[] =>
      ['GK05 G29', 'GK06 F16', 'GK09 I8', 'GK02 F32'].map((place) => {
        const [mark, a1] = place.split(' ') as [string, string];
        return she.desk.workbook.sheets.find(({ name }) => name.startsWith(mark))!.cell(a1)?.value;
      });
    const before = values();
    await she.button('改正有把握的 2 处…').click();
    await she.pane.getByRole('checkbox', { name: /^GK09 I8 43.93 改为 34.93/ }).uncheck();
    await she.button('改正 1 处').click();
    await she.says(/^已采用：GK05 G29 /);
    expect(values()).toEqual([341.61, 17.15, 43.93, before[3]]);
    await she.button('改正有把握的 1 处…').click();
    await she.button('改正 1 处').click();
    await she.says(/^已采用：GK09 I8 /);

    await she.button('把 1 个文本转为数字…').click();
    await she.button('转为数字 1 处').click();
    await she.button('已采用 3 处…').waitFor();
    expect(values()).toEqual([341.61, 17.15, 34.93, 148.31]);

    await she.button('已采用 3 处…').click();
    await she.button('全部撤销（3 处）').click();
    await she.says('已撤销 3 处。');
    expect(values()).toEqual(before);
  });

  describe('采用', () => {
    let she: Accountant;
    const right = aPackage().cellOf(mistaken).value as number;
    const { row, column, sheet } = planted;
    const there = (): unknown => {
      const { value, formula, style } = she.desk.workbook.sheet(sheet)!.at(row, column)!;
      return { value, formula, style };
    };
    const finding = '[data-finding^="T5."]';

    test.each([
      ['a number', wrong],
      ['a formula', wrong.asFormula(mistaken)],
      ['a text', wrong.asText(mistaken)],
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
      await she.says(/^已采用：GK05 /);
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
      await she.says(new RegExp(`^已采用：GK05 ${address(row + 1, column)} `));
      await she.button('撤销采用').click();
      await she.button('撤销采用').waitFor({ state: 'detached' });
      expect([at(row - 1), at(row), at(row + 1)]).toEqual([undefined, right, was]);

      await she.apply(finding);
      await she.rows('delete', address(row + 1, 0));
      await she.button('撤销采用').click();
      await she.says(/^找不到采用时改的那个单元格（GK05 /);
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

    test('on a protected sheet nothing is offered, and why is said; the report tells what was applied', async () => {
      she = await office.sit(await wrong.xlsx());
      await she.check();
      const was = there();
      await she.turnTo(sheet);
      await she.switch('protect');
      await she.pane.locator(finding).first().click();
      await she.says('工作表受保护：撤销工作表保护后才能采用');
      await she.pane.getByRole('button', { name: /^采用：/ }).waitFor({ state: 'detached' });
      expect(there()).toEqual(was);
      await she.switch('protect');
      await she.propose(finding);
      await she.agree();
      await she.says(/^已采用：GK05 /);
      await she.write('生成报告', '生成');
      await she.says(/^已添加/);
      expect(JSON.stringify(she.workbook())).toContain('已采用的修改');
      await she.removeEverything();
      expect(there()).toMatchObject({ value: right });
    });
  });
});
