import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import {
  BUILT,
  buildHarness,
  CHROMIUM,
  CHROMIUM_ARGS,
  hasChromium,
  serve,
} from '../test/taskpane/harness/build';

/** How often each is pressed. */
const PRESSES = 12;

/**
 * `npm run bench`: from a press to what it paints, in the pane with more findings than are drawn at once, as Chromium's
 * own event timing tells it (to 8 ms), until nothing is left to be drawn, and how long the page's own thread worked for it,
 * which does not depend on what else the computer does.
 */
export async function paneBench(): Promise<void> {
  if (!hasChromium()) {
    console.log(`\nthere is no ${CHROMIUM}: the pane was not pressed`);
    return;
  }
  await buildHarness();
  const served = await serve(BUILT);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    await press(browser, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function press(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 320, height: 680 } });
  await page.goto(`${url}/?scenario=many&theme=light&lang=zh`);
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 300_000 });
  await page.evaluate(OBSERVE);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const count = await page.evaluate<number>(
    `window.harness.session.store.get().outcome.result.findings.length`,
  );
  console.log(
    `\nThe pane with ${count} findings: ms from the press to the paint, and until all of it is drawn, and of work`,
  );
  const card = (index: number): string => `[...document.querySelectorAll('[data-finding]')][${index}]`;
  await timed(page, devtools, 'a card is opened', (index) => card(index));
  await timed(page, devtools, 'the next finding', () => `document.querySelector('[aria-keyshortcuts="F8"]')`);
  await timed(
    page,
    devtools,
    'a filter',
    (index) => `document.querySelectorAll('[aria-pressed]')[${index % 2}]`,
  );
  await timed(page, devtools, 'a letter of a search', () => `document.querySelector('input[type=search]')`, [
    'g',
    'k',
    '1',
    'Backspace',
    'Backspace',
    'Backspace',
  ]);
  await page.close();
}

/** Presses for real, where the element then is; or, once it has the focus, keys. */
async function timed(
  page: Page,
  devtools: CDPSession,
  name: string,
  element: (index: number) => string,
  keys: readonly string[] = [],
): Promise<void> {
  const painted: number[] = [];
  const drawn: number[] = [];
  const worked: number[] = [];
  for (let index = 0; index < PRESSES; index++) {
    const at = await page.evaluate<{ x: number; y: number }>(
      `(() => {
        const element = ${element(index)};
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + Math.min(width, 60) / 2, y: y + height / 2 };
      })()`,
    );
    await page.mouse.move(at.x, at.y);
    if (keys.length > 0) await page.mouse.click(at.x, at.y);
    await page.evaluate('window.timing.begin()');
    const before = await workOf(devtools);
    if (keys.length > 0) await page.keyboard.press(keys[index % keys.length]!);
    else await page.mouse.click(at.x, at.y);
    const took = await page.evaluate<{ painted: number; drawn: number }>('window.timing.end()');
    painted.push(took.painted);
    drawn.push(took.drawn);
    worked.push((await workOf(devtools)) - before);
  }
  const says = (times: readonly number[]): string => {
    const sorted = times.toSorted((a, b) => a - b);
    return `${sorted[sorted.length >> 1]!.toFixed(0).padStart(5)} (worst ${sorted.at(-1)!.toFixed(0)})`;
  };
  console.log(`${name.padEnd(20)} painted${says(painted)}   all drawn${says(drawn)}   work${says(worked)}`);
}

/** The work of the page's thread so far, in ms. */
async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Event timing leaves out what is under 16 ms: nothing heard is told as that. */
const OBSERVE = `(() => {
  let events = [], changed = 0, began = 0;
  new PerformanceObserver((list) => events.push(...list.getEntries())).observe({ type: 'event', durationThreshold: 16 });
  new MutationObserver(() => (changed = performance.now())).observe(document.body, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (began = performance.now()), true);
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.timing = {
    begin: () => { events = []; changed = 0; },
    // Until nothing has changed for twenty frames, and the observer has been told.
    end: async () => {
      let still = 0, last = -1;
      while (still < 20) { await frame(); still = changed === last ? still + 1 : 0; last = changed; }
      const of = events.filter(({ interactionId }) => interactionId > 0);
      return { painted: Math.max(16, ...of.map(({ duration }) => duration)), drawn: Math.max(0, changed - began) };
    },
  };
})()`;

if (require.main === module) void paneBench();
