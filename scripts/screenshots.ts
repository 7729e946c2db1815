import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildHarness, CHROMIUM, CHROMIUM_ARGS, serve } from '../test/taskpane/harness/build';
import { SCENARIO_NAMES, type ScenarioName } from '../test/taskpane/harness/scenarios';
import { sharedBrowser } from '../test/taskpane/harness/shared-browser';
import { checkedPicture } from './checked-picture';
import { workbenchPictures } from './workbench-pictures';

/**
 * `npm run screenshots`: takes README's pictures anew, docs/pictures/*.png (chromium, LibreOffice and a Chinese font are
 * needed). `npm run screenshots states [state…]`: pictures of the pane's states, all or these, by width, theme and
 * language: docs/screenshots/<state>-<width>-<light|dark|forced>-<zh|en>.png; forced: Windows' high contrast.
 */
async function main([what, ...states]: readonly string[]): Promise<void> {
  if (what !== undefined && what !== 'states') throw new Error('npm run screenshots [states [state…]]');
  const folder = path.resolve(what ? 'docs/screenshots' : 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  // The accountant at the workbench uses the same browser as here, as she does in the tests.
  process.env.GOUJI_BROWSER = server.wsEndpoint();
  const browser = await sharedBrowser();
  try {
    if (what) await ofStates(browser, folder, states);
    else {
      await checkedPicture(browser, path.join(folder, 'checked.png'));
      await workbenchPictures(folder);
      await ofState(browser, 'beside', path.join(folder, 'pane-beside.png'));
      await ofState(browser, 'last-year', path.join(folder, 'pane-last-year.png'));
      await ofState(browser, 'units', path.join(folder, 'pane-units.png'));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`截图在 ${path.relative('.', folder)}。 The pictures are in ${path.relative('.', folder)}.`);
}

/** The narrowest pane on a small laptop, Excel's own width, a wide one. */
const SIZES = [
  [320, 480],
  [350, 640],
  [450, 900],
] as const;

/** The pane in one state, for README. */
async function ofState(browser: Browser, name: ScenarioName, to: string): Promise<void> {
  const served = await serve(await buildHarness());
  const page = await browser.newPage({ viewport: { width: 450, height: 680 } });
  try {
    await page.goto(`${served.url}/?scenario=${name}&theme=light&lang=zh`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await page.screenshot({ path: to, animations: 'disabled' });
  } finally {
    await page.close();
    await served.close();
  }
}

async function ofStates(browser: Browser, folder: string, only: readonly string[]): Promise<void> {
  const unknown = only.find((name) => !(SCENARIO_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(
      `没有这样的状态：${unknown}；有：${SCENARIO_NAMES.join(' ')}\nNo such state; these are the ones there are.`,
    );
  const served = await serve(await buildHarness());
  try {
    for (const [width, height] of SIZES) {
      for (const look of ['light', 'dark', 'forced'] as const) {
        const theme = look === 'dark' ? 'dark' : 'light';
        const page = await browser.newPage({
          viewport: { width, height },
          colorScheme: theme,
          forcedColors: look === 'forced' ? 'active' : 'none',
        });
        for (const language of ['zh', 'en']) {
          for (const name of only.length > 0 ? only : SCENARIO_NAMES) {
            await page.goto(`${served.url}/?scenario=${name}&theme=${theme}&lang=${language}`);
            await page.waitForSelector('html[data-ready]', { state: 'attached' });
            await page.screenshot({
              path: path.join(folder, `${name}-${width}-${look}-${language}.png`),
              animations: 'disabled',
            });
          }
        }
        await page.close();
      }
    }
  } finally {
    await served.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
