import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS, hasChromium } from '../test/taskpane/harness/build';
import { aPackage } from '../test/fixtures/package';
import { randomAccounts } from '../test/fixtures/random';
import { type Accountant, Office } from '../test/workbench-e2e/at-the-desk';

const TIMES = 5;

/**
 * `npm run bench`: from the press on 检查 and 重新检查 until the results are drawn, at the workbench on the real Office.js, as
 * a multiple of what the check's worker takes by itself: the rest is reading the workbook, and drawing.
 */
export async function paneCheckBench(): Promise<void> {
  if (!hasChromium()) return;
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  const before = process.env.GOUJI_BROWSER;
  process.env.GOUJI_BROWSER = server.wsEndpoint();
  const office = await Office.open();
  console.log(
    '\nThe pane at the workbench: from the press to the results drawn, as a multiple of the worker’s time',
  );
  try {
    for (const rows of [20, 200]) {
      const bytes = await aPackage({ books: randomAccounts(1, { rows }) }).xlsx();
      const she = await office.sit(bytes);
      await she.button('检查').waitFor();
      await framed(she, WATCH);
      await she.check();
      const checked = await multipleOf(she);
      const again: string[] = [];
      for (let at = 0; at < TIMES; at++) {
        await she.button('重新检查').click();
        again.push(await multipleOf(she));
      }
      console.log(
        `${String(rows).padStart(5)} subject rows   checked ${checked}   again ${again.join('  ')}`,
      );
      await she.leave();
    }
  } finally {
    await office.close();
    await server.close();
    if (before === undefined) delete process.env.GOUJI_BROWSER;
    else process.env.GOUJI_BROWSER = before;
  }
}

/** Evaluates in the pane's own frame. */
async function framed<T>({ page }: Accountant, script: string): Promise<T> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('there is no pane');
  return frame.evaluate<T>(script);
}

async function multipleOf(she: Accountant): Promise<string> {
  const { whole, own } = await framed<{ whole: number; own: number }>(she, 'window.checking.took()');
  return `${(whole / own).toFixed(2)} (${own.toFixed(0)} ms)`;
}

/** Notes when 检查 is pressed, what the worker takes from its order to its answer, and when nothing changes any more. */
const WATCH = `(() => {
  let pressed = 0, ordered = 0, answered = 0, changed = 0;
  addEventListener('pointerdown', () => (pressed = performance.now()), true);
  new MutationObserver(() => (changed = performance.now())).observe(document.body, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  const heard = new WeakSet();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (task, ...rest) {
    if (task?.kind === 'check') {
      ordered = performance.now();
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }) => { if (data.kind === 'checked') answered = performance.now(); });
      }
    }
    return post.call(this, task, ...rest);
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.checking = {
    took: async () => {
      let still = 0, last = -1;
      while (answered < pressed) await frame();
      while (still < 20) { await frame(); still = changed === last ? still + 1 : 0; last = changed; }
      return { whole: changed - pressed, own: answered - ordered };
    },
  };
})()`;

if (require.main === module) void paneCheckBench();
