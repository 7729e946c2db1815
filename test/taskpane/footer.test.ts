import type { Page } from 'playwright-core';
import { inBrowser } from './browser';

const messages = (page: Page): Promise<string[]> =>
  page.locator('footer [role="alert"], footer [role="status"]').allInnerTexts();

inBrowser('the foot of the pane', (open) => {
  test('one message tells that the workbook is read-only, and what writes can be tried again', async () => {
    const { page } = await open('read-only');
    expect(await messages(page)).toEqual([expect.stringMatching(/只读/)]);
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    expect(await messages(page)).toEqual([expect.stringMatching(/^工作簿只读/)]);
    await page.evaluate(`window.harness.host.refusals.clear()`);
    await page.getByRole('button', { name: '标红' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '标红' }).click();
    await page.getByText(/^已标出 \d+ 个单元格/).waitFor();
    expect(await messages(page)).toHaveLength(1);
  });

  test('nor does it say besides that the highlights are out of date, which cannot be helped', async () => {
    const { page } = await open('highlights-outdated');
    expect(await messages(page)).toEqual([expect.stringMatching(/^标红已过期/)]);
    await page.evaluate(`window.harness.session.store.dispatch({ type: 'refusedToWrite' })`);
    expect(await messages(page)).toEqual([expect.stringMatching(/^工作簿只读/)]);
  });

  test('the keyboard is somewhere after a panel that the menu opened is closed', async () => {
    const { page } = await open('findings');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '设置' }).click();
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('header [aria-haspopup]:focus').waitFor();
  });
});
