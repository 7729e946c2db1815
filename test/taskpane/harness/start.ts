import { type BrowserServer, chromium } from 'playwright-core';
import { build } from '../../../workbench/bundle';
import { buildHarness, CHROMIUM, CHROMIUM_ARGS, hasChromium } from './build';

/**
 * Runs once, before the first test in a browser: builds the pages where anything has changed since, and starts the one
 * browser that all those tests share (shared-browser.ts).
 */
export default async function start(): Promise<void> {
  if (!hasChromium()) return;
  await Promise.all([build(), buildHarness()]);
  running.browser = await chromium.launchServer({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  // The workers that run the tests are started after this, with this process's environment.
  process.env.GOUJI_BROWSER = running.browser.wsEndpoint();
}

/** Ends the browser. */
export const stop = (): Promise<void> | undefined => running.browser?.close();

/** Outlives this module, which jest loads anew for the end. */
const running = globalThis as { browser?: BrowserServer };
