import { type BrowserServer, chromium } from 'playwright-core';
import { build } from '../../../workbench/bundle';
import { buildHarness, CHROMIUM, CHROMIUM_ARGS, hasChromium } from './build';

/**
 * Runs once, before the first test in a browser: builds the pages where anything has changed since, and starts the one
 * browser that all those tests share (shared-browser.ts). Gives what ends it.
 */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (!hasChromium()) return undefined;
  await Promise.all([build(), buildHarness()]);
  const browser: BrowserServer = await chromium.launchServer({
    executablePath: CHROMIUM,
    args: CHROMIUM_ARGS,
  });
  // The workers that run the tests are started after this, with this process's environment.
  process.env.GOUJI_BROWSER = browser.wsEndpoint();
  return () => browser.close();
}
