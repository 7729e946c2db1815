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

inBrowser('axe finds nothing serious in the pane', (open) => {
  test.each(SCENARIO_NAMES)('%s', async (scenario) => {
    for (const theme of ['light', 'dark'] as const) {
      const language = theme === 'light' ? 'zh' : 'en';
      const { page, problems } = await open(scenario, { theme, language, samePage: true });
      expect(await serious(page)).toEqual([]);
      expect(problems).toEqual([]);
      // Nothing is cut off or makes the narrowest pane scroll sideways.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    }
  });

  test('the open menu', async () => {
    const { page } = await open('findings');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menu').waitFor();
    expect(await serious(page)).toEqual([]);
  });
});
