import type { Page } from 'playwright-core';
import { inBrowser } from './browser';

/** Tabs until something with this name has the focus; fails after having gone all around. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press(key);
    const focused = await nameOfFocus(page);
    seen.push(focused);
    if (name.test(focused)) return;
  }
  throw new Error(`never came to ${String(name)}: ${seen.join(' | ')}`);
}

const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(() => { const e = document.activeElement; return e === document.body ? '' : (e.getAttribute('aria-label') || e.textContent || e.placeholder || '').trim(); })()`,
  );

const log = (page: Page): Promise<string[]> => page.evaluate<string[]>('window.harness.host.log');
/** Waits, frame by frame, until something is so. (Playwright's own waiting evaluates inside the page, whose policy forbids it.) */
async function until(page: Page, condition: string): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const look = () => ((${condition}) ? resolve() : requestAnimationFrame(look));
    look();
  })`);
}

const focusVisible = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement.matches(':focus-visible')`);

// Everything that can be done, done without a mouse.
inBrowser('the pane by keyboard alone', (open) => {
  test('check, then through the findings, open, show a place, close', async () => {
    const { page } = await open('first-start');
    await tabTo(page, /^检查$/);
    expect(await focusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /水体 小计/ }).waitFor();
    expect(await nameOfFocus(page)).toBe('重新检查');
    await tabTo(page, /水体 小计/);
    await page.keyboard.press('ArrowDown');
    expect(await nameOfFocus(page)).toMatch(/商品和服务支出/);
    await page.keyboard.press('End');
    expect(await nameOfFocus(page)).toMatch(/存成了文本/);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '为什么' }).waitFor();
    expect((await log(page)).at(-1)).toMatch(/GK05.*!G29$/);
    await tabTo(page, /显示 E29/);
    await page.keyboard.press('Enter');
    await until(page, `/!E29$/.test(window.harness.host.log.at(-1))`);
    await tabTo(page, /^为什么/);
    await page.keyboard.press('Enter');
    await page.getByText('T5.tree').waitFor();
    await page.keyboard.press('Escape');
    expect(await nameOfFocus(page)).toMatch(/水体 小计/);
    await expect(page.getByRole('button', { name: '为什么' }).count()).resolves.toBe(0);
  });

  test('previous and next', async () => {
    const { page } = await open('findings');
    await tabTo(page, /^下一处（F8）$/);
    await page.keyboard.press('Enter');
    await until(page, `/!G29$/.test(window.harness.host.log.at(-1))`);
    await page.keyboard.press('Enter');
    await until(page, `/!F16$/.test(window.harness.host.log.at(-1))`);
    await tabTo(page, /^上一处（Shift\+F8）$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await until(page, `/!G29$/.test(window.harness.host.log.at(-1))`);
  });

  test('F8 steps on where nothing has the focus, as after a press beside the list', async () => {
    const { page } = await open('findings');
    await page.mouse.click(160, 30);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.keyboard.press('F8');
    await until(page, `/!G29$/.test(window.harness.host.log.at(-1))`);
    await page.keyboard.press('F8');
    await until(page, `/!F16$/.test(window.harness.host.log.at(-1))`);
    await page.keyboard.press('Shift+F8');
    await until(page, `/!G29$/.test(window.harness.host.log.at(-1))`);
  });

  test('filter and search', async () => {
    const { page } = await open('findings');
    await tabTo(page, /需核对/);
    await page.keyboard.press('ArrowRight');
    expect(await nameOfFocus(page)).toMatch(/尾差/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /GK01.* 有尾差/ }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, /^搜索/);
    await page.keyboard.type('接待');
    await page.getByRole('button', { name: /水体 小计/ }).waitFor({ state: 'detached' });
  });

  test('explain a finding, see it under 已说明, take it back', async () => {
    const { page } = await open('findings');
    await tabTo(page, /水体 小计/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^已说明$/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /说明理由/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await nameOfFocus(page)).toMatch(/水体 小计/);
    await tabTo(page, /^已说明$/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /说明理由/ }).waitFor();
    await page.keyboard.type('已报核准');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /水体 小计/ }).waitFor({ state: 'detached' });
    expect(await log(page)).toContain('remember memory');
    await tabTo(page, /^1 已说明/);
    await page.keyboard.press('Enter');
    await page.getByText('说明：已报核准').waitFor();
    await tabTo(page, /水体 小计/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^撤回说明$/);
    await page.keyboard.press('Enter');
    // The filter goes with the last that it filters: all are listed again.
    await page.getByRole('button', { name: /商品和服务支出/ }).waitFor();
  });

  test('write: asked, declined, asked, done', async () => {
    const { page } = await open('findings');
    await tabTo(page, /^标红$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await until(page, `document.activeElement.closest('[role=alertdialog]')`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await nameOfFocus(page)).toBe('标红');
    expect((await log(page)).filter((line) => line.startsWith('apply'))).toEqual([]);
    await page.keyboard.press('Enter');
    await until(page, `document.activeElement.closest('[role=alertdialog]')`);
    await page.keyboard.press('Enter');
    await page.getByText(/^已标出/).waitFor();
    expect(await nameOfFocus(page)).toBe('标红');
  });

  test('remove everything, from the menu', async () => {
    const { page } = await open('written');
    await tabTo(page, /^更多$/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    // The item before the last, 关于.
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await until(page, `document.activeElement.closest('[role=alertdialog]')`);
    await page.keyboard.press('Enter');
    await page.getByText('已全部撤除。').waitFor();
  });

  test('assign a sheet, come back to where she was', async () => {
    const { page } = await open('ready');
    await tabTo(page, /^报表 7.9，/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '哪张工作表是哪张报表' }).waitFor();
    await until(page, `document.activeElement.getAttribute('aria-label') === '返回'`);
    await page.keyboard.press('Tab');
    const first = await nameOfFocus(page);
    await page.keyboard.press('ArrowDown');
    expect(await nameOfFocus(page)).not.toBe(first);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.getByText(/手工指定/).waitFor();
    await page.keyboard.press('Escape');
    await until(page, `/^报表 ..9，/.test(document.activeElement.getAttribute('aria-label') ?? '')`);
  });

  test('what was not checked, by arrows', async () => {
    const { page } = await open('coverage');
    await until(page, `document.activeElement.getAttribute('aria-label') === '返回'`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await focusVisible(page)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '重新检查' }).waitFor();
  });

  test('settings and language', async () => {
    const { page } = await open('findings');
    await tabTo(page, /^更多$/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('switch').waitFor();
    await until(page, `document.activeElement.getAttribute('aria-label') === '返回'`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('switch').isChecked()).resolves.toBe(false);
    await page.keyboard.press('Escape');
    await tabTo(page, /switch to English$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    await page.getByRole('button', { name: /≠/ }).first().waitFor();
  });

  test('retry after a cell was being edited', async () => {
    const { page } = await open('cell-editing');
    await page.evaluate('window.harness.host.refusals.clear()');
    await tabTo(page, /^重试$/);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('cancel a check', async () => {
    const { page } = await open('checking');
    await tabTo(page, /^取消$/);
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  });

  test('nothing moves under the pointer; new results wait until it leaves', async () => {
    const { page } = await open('findings');
    const card = page.getByRole('button', { name: /商品和服务支出/ });
    await card.hover();
    const before = await card.boundingBox();
    await page.evaluate(`window.harness.host.edit('GK05 一般公共预算财政拨款支出决算表', 'G29', 341.61)`);
    await page.evaluate('window.harness.session.check()');
    await page.getByText('已改正').waitFor();
    expect(await card.boundingBox()).toEqual(before);
    await page.mouse.move(100, 20);
    await page.getByRole('button', { name: /水体 小计/ }).waitFor({ state: 'detached' });
  });

  test('a narrative: from a finding to its passage, through its figures, to their cells and back', async () => {
    const { page } = await open('narrative-findings');
    await tabTo(page, /^在说明中显示/);
    await page.keyboard.press('Enter');
    await page.locator('[data-mark][aria-pressed=true]').waitFor();
    await until(page, `document.activeElement.getAttribute('aria-label') === '返回'`);
    await tabTo(page, /278\.54万元，不符/);
    expect(await focusVisible(page)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await nameOfFocus(page)).toMatch(/，(一致|尾差)$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await until(page, `/!E28$/.test(window.harness.host.log.at(-1))`);
    await tabTo(page, /^GK05 E28/);
    await page.keyboard.press('Escape');
    await until(page, `document.activeElement.hasAttribute('data-mark')`);
    await tabTo(page, /^不符 \d+，下一处/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-mark][aria-pressed=true]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '重新检查' }).waitFor();
  });

  test('load a narrative: paste it, take it away', async () => {
    const { page } = await open('findings');
    await tabTo(page, /载入或查看说明$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '说明和另有资料' }).waitFor();
    await tabTo(page, /^粘贴文字$/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '说明全文' }).waitFor();
    await page.keyboard.insertText(
      '一、收入决算情况说明\n云岭县生态环境局2024年度本年收入2,595.97万元，其中：财政拨款收入2,581.71万元。',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^读到 \d+ 个数字/).waitFor();
    await tabTo(page, /^移除 粘贴的说明$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^读到 \d+ 个数字/).waitFor({ state: 'detached' });
  });

  test('hundreds of findings: the list ends with the rest, one press away', async () => {
    const { page } = await open('many');
    const cards = page.locator('[data-finding]');
    expect(await cards.count()).toBe(100);
    // By key, like all here: cards that are drawn as they come into sight may move the button under a mouse.
    await page.getByRole('button', { name: /还有 \d+ 处/ }).press('Enter');
    await until(page, `document.querySelectorAll('[data-finding]').length > 100`);
    expect(await cards.count()).toBeLessThanOrEqual(200);
  }, 180_000);
});
