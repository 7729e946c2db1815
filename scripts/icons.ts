import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from '../test/taskpane/harness/build';

/** Which sizes Office asks for: the ribbon's three, the store's and the listing's. */
const ICONS = { icon: [16, 32, 64, 80, 128], check: [16, 32, 64, 80] } as const;

/** Draws assets/*.png from the drawings beside them. */
async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(ICONS)) {
      const drawing = readFileSync(path.resolve('assets', `${name}.svg`), 'utf8');
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        await page.screenshot({ path: path.resolve('assets', `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
