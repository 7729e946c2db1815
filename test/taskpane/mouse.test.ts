import { budgetXls, budgetXlsx } from '../fixtures/planned-unit';
import { inBrowser } from './browser';

// What depends on where things are while a mouse is over them.
inBrowser('the pane by mouse', (open) => {
  test('the rest of hundreds of findings: a press lands on it whatever is drawn above meanwhile', async () => {
    const { page } = await open('many');
    const cards = page.locator('[data-finding]');
    const more = page.getByRole('button', { name: /还有 \d+ 处/ });
    const before = (await more.boundingBox())!;
    // In sight from the beginning, at the foot of the list.
    expect(before.y + before.height).toBeLessThan(680);
    await page.mouse.move(before.x + 20, before.y + before.height / 2);
    await page.mouse.down();
    // Cards are drawn and found to be higher than was thought; the list is scrolled.
    await page.evaluate(
      `for (const card of document.querySelectorAll('[data-item]')) card.style.minHeight = '150px'`,
    );
    await page.evaluate(`document.querySelector('[data-scrolled]').scrollBy(0, 3000)`);
    expect(await more.boundingBox()).toEqual(before);
    await page.mouse.up();
    await cards.nth(100).waitFor({ state: 'attached' });
    expect(await cards.count()).toBeLessThanOrEqual(200);
  }, 180_000);

  test('what the keyboard comes to does not lie under it', async () => {
    const { page } = await open('many');
    await page.locator('[data-finding]').first().press('End');
    const focused = (await page.locator('[data-finding]:focus').boundingBox())!;
    const more = (await page.getByRole('button', { name: /还有 \d+ 处/ }).boundingBox())!;
    expect(focused.y + focused.height).toBeLessThanOrEqual(more.y);
  }, 180_000);

  test.each([
    ['budget.xlsx', budgetXlsx()],
    ['budget.xls', budgetXls()],
  ])(
    'a budget chosen from the disk is read in a worker, named, held against the accounts: %s',
    async (name, bytes) => {
      const { page, problems } = await open('narrative-loaded');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByText(/预算公开 2024 · 2 张表 30 个数字/).waitFor();
      await page.getByRole('button', { name: '返回' }).click();
      await page.getByRole('button', { name: /另有 预算公开 2024/ }).click();
      await page.getByRole('button', { name: `移除 ${name}` }).click();
      await page.getByRole('button', { name: `移除 ${name}` }).waitFor({ state: 'detached' });
      expect(problems).toEqual([]);
    },
    180_000,
  );
});
