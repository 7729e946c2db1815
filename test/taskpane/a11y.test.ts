import type { Page } from 'playwright-core';
import { AXE, inBrowser, type OpenScenario } from './browser';
import { SCENARIO_NAMES } from './harness/scenarios';
import { keyboard } from './keyboard';
import { mouse } from './mouse';

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
  // Into the page's own world, which its policy closes to script elements.
  await page.evaluate(AXE);
  // Fluent's own invisible stops at the ends of a menu: they pass the focus on at once.
  const violations = await page.evaluate<Violation[]>(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

// One build and one browser for all: two files would build the same page at the same time.
inBrowser('the pane in Chromium', (open) => {
  describe('by keyboard alone', () => keyboard(open));

  describe('by mouse', () => mouse(open));

  describe('axe finds nothing serious', () => accessibility(open));
});

function accessibility(open: OpenScenario): void {
  test.each(SCENARIO_NAMES)('%s', async (scenario) => {
    for (const theme of ['light', 'dark'] as const) {
      const { page, problems } = await open(scenario, { theme, language: theme === 'light' ? 'zh' : 'en' });
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
}
