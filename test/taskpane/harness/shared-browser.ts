import { type Browser, chromium } from 'playwright-core';

/**
 * The browser that all tests share, started once for them (start.ts). To close what is given here ends what was opened
 * through it, and not the browser.
 */
export const sharedBrowser = (): Promise<Browser> => chromium.connect(process.env.GOUJI_BROWSER!);
