import type { Page } from 'playwright-core';
import { AXE, inBrowser } from './browser';
import { SCENARIO_NAMES } from './harness/scenarios';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds serious or worse. */
async function serious(page: Page): Promise<string[]> {
  // What is still fading in has not its colours yet; what goes on for ever is as it is.
  await page.evaluate(
    `Promise.all(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished.catch(() => {})))`,
  );
  // Into the page's own world, which its policy closes to script elements; once for a page.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE);
  // Fluent's own invisible stops at the ends of a menu: they pass the focus on at once.
  const violations = await page.evaluate<Violation[]>(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** What can be pressed and is smaller than 24 px; and what is an icon alone and does not say what it does when pointed at. */
const HARD_TO_PRESS = `(() => {
  const pressed = 'button, a[href], input, summary, textarea, [role=button], [role=checkbox], [role=switch]';
  const hard = [];
  for (const each of document.querySelectorAll(pressed)) {
    if (!each.checkVisibility({ visibilityProperty: true })) continue;
    // A figure within a sentence is as high as its line.
    if (each.matches('[data-tabster-dummy], input[type=file], [data-mark]')) continue;
    // The whole card opens a finding; a field's frame is pressed with it.
    const target = each.closest('.fui-Input, .fui-Switch, .fui-Checkbox') ?? each;
    const part = each.matches('[data-finding]') ? each.closest('li') : target;
    const { width, height } = part.getBoundingClientRect();
    const name = (each.getAttribute('aria-label') ?? each.textContent).trim();
    if (width > 0 && height > 0 && (width < 24 || height < 24)) hard.push(name + ': ' + width + ' x ' + height);
    const isIcon = each.tagName === 'BUTTON' && each.textContent.trim() === '' && !each.closest('.fui-Input');
    if (isIcon && !each.title) hard.push(name + ': no tooltip');
  }
  return hard;
})()`;

inBrowser('axe finds nothing serious in the pane', (open) => {
  test.each(SCENARIO_NAMES)('%s', async (scenario) => {
    for (const theme of ['light', 'dark'] as const) {
      const language = theme === 'light' ? 'zh' : 'en';
      const { page, problems } = await open(scenario, { theme, language, samePage: true });
      expect(await serious(page)).toEqual([]);
      expect(problems).toEqual([]);
      expect(await page.evaluate(HARD_TO_PRESS)).toEqual([]);
      // Nothing is cut off or makes the narrowest pane scroll sideways.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    }
  });

  test.each(['finding-open', 'rounding', 'ledger', 'narrative-open'] as const)(
    'in forced colours, where what is open and where one is can be seen: %s',
    async (scenario) => {
      const { page } = await open(scenario, { forced: true, samePage: true });
      expect(await serious(page)).toEqual([]);
      // What tells only by a background or a shadow tells nothing here.
      const unseen = await page.evaluate<string[]>(`(() => {
        const seen = (each) => {
          const { outlineStyle, borderStyle } = getComputedStyle(each);
          return outlineStyle !== 'none' || borderStyle.includes('solid');
        };
        return [...document.querySelectorAll('[aria-current], main [aria-pressed=true]')]
          .filter((each) => each.checkVisibility() && !seen(each))
          .map((each) => each.textContent);
      })()`);
      expect(unseen).toEqual([]);
    },
  );

  test.each(['zh', 'en'] as const)(
    'a question at the foot leaves the list in sight: %s',
    async (language) => {
      const { page } = await open('asking', { language, height: 480, samePage: true });
      const seen = await page.evaluate<number>(`(() => {
      const body = document.querySelector('main').getBoundingClientRect();
      const list = document.querySelector('[data-list]').getBoundingClientRect();
      return body.bottom - Math.max(body.top, list.top);
    })()`);
      expect(seen).toBeGreaterThanOrEqual(120);
    },
  );

  test('the open menu', async () => {
    const { page } = await open('findings');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menu').waitFor();
    expect(await serious(page)).toEqual([]);
  });
});
