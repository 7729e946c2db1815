import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildHarness, CHROMIUM, CHROMIUM_ARGS, serve } from '../test/taskpane/harness/build';
import { SCENARIO_NAMES } from '../test/taskpane/harness/scenarios';

/**
 * Pictures of every state of the pane: docs/screenshots/<state>-<width>-<light|dark>-<zh|en>.png.
 * `node build/scripts/screenshots.js [state…]` takes only those.
 */
async function main(): Promise<void> {
  const folder = path.resolve('docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const only = process.argv.slice(2);
  let taken = 0;
  const served = await serve(await buildHarness());
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    for (const width of [320, 450]) {
      for (const theme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 680 }, colorScheme: theme });
        for (const language of ['zh', 'en']) {
          for (const name of SCENARIO_NAMES.filter((each) => only.length === 0 || only.includes(each))) {
            await page.goto(`${served.url}/?scenario=${name}&theme=${theme}&lang=${language}`);
            await page.waitForSelector('html[data-ready]', { state: 'attached' });
            await page.screenshot({
              path: path.join(folder, `${name}-${width}-${theme}-${language}.png`),
              animations: 'disabled',
            });
            taken++;
          }
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  if (taken === 0)
    throw new Error(
      `没有这样的状态；有：${SCENARIO_NAMES.join(' ')}\nNo such state; these are the ones there are.`,
    );
  console.log(`已截图 ${taken} 张，在 docs/screenshots。 ${taken} pictures taken, in docs/screenshots.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
