import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildHarness, CHROMIUM, CHROMIUM_ARGS, hasChromium, serve, type Served } from './harness/build';
import type { ScenarioName } from './harness/scenarios';

/** Runs a suite in Chromium over the pane's scenarios; says so where there is no Chromium. */
export function inBrowser(name: string, suite: (open: OpenScenario) => void): void {
  if (!hasChromium()) {
    test.skip(`${name}: skipped, there is no ${CHROMIUM}`, () => {});
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let served: Served;
    beforeAll(async () => {
      served = await serve(await buildHarness());
      browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    suite(async (scenario, { theme = 'light', language = 'zh', width = 320 } = {}) => {
      const page = await browser.newPage({ viewport: { width, height: 680 }, colorScheme: theme });
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${served.url}/?scenario=${scenario}&theme=${theme}&lang=${language}`);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      return { page, problems };
    });
  });
}

interface Look {
  readonly theme?: 'light' | 'dark';
  readonly language?: 'zh' | 'en';
  readonly width?: number;
}

export type OpenScenario = (
  scenario: ScenarioName,
  look?: Look,
) => Promise<{ readonly page: Page; readonly problems: readonly string[] }>;

export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
