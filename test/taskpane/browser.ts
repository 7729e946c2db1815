import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { onlyWhere } from '../skipping';
import { BUILT, CHROMIUM, hasChromium, serve, type Served } from './harness/build';
import type { ScenarioName } from './harness/scenarios';
import { sharedBrowser } from './harness/shared-browser';

/** Runs a suite in Chromium over the pane's scenarios; says so where there is no Chromium. */
export function inBrowser(name: string, suite: (open: OpenScenario) => void): void {
  const tests = (): void => {
    let browser: Browser;
    let served: Served;
    let page: Page;
    let problems: string[];
    beforeAll(async () => {
      served = await serve(BUILT);
      browser = await sharedBrowser();
      // One page that is loaded anew each time: a new one would read and compile the pane's program again.
      page = await browser.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    suite(
      async (
        scenario,
        {
          theme = 'light',
          language = 'zh',
          width = 320,
          height = 680,
          forced = false,
          samePage = false,
        } = {},
      ) => {
        problems = [];
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: theme, forcedColors: forced ? 'active' : 'none' });
        // Out of the way of what comes.
        await page.mouse.move(0, 0);
        const search = `?scenario=${scenario}&theme=${theme}&lang=${language}`;
        if (samePage && page.url().startsWith(served.url))
          await page.evaluate(`window.harness.show('${search}')`);
        else await page.goto(`${served.url}/${search}`);
        await page.waitForSelector('html[data-ready]', { state: 'attached' });
        return { page, problems };
      },
    );
  };
  onlyWhere(hasChromium(), `there is no ${CHROMIUM}: ${name} was not tried`, () => describe(name, tests));
}

interface Look {
  readonly theme?: 'light' | 'dark';
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** As in Windows' high contrast. */
  readonly forced?: boolean;
  /**
   * In the page that is there, whose program is read and warm: the pane is taken down, and another put up. For what is
   * only looked at.
   */
  readonly samePage?: boolean;
}

export type OpenScenario = (
  scenario: ScenarioName,
  look?: Look,
) => Promise<{ readonly page: Page; readonly problems: readonly string[] }>;

export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
