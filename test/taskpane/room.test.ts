import type { Page } from 'playwright-core';
import { inBrowser } from './browser';

/** Of the open card: where it begins, how high it is; between what it is seen. */
const CARD = `(() => {
  const card = document.querySelector('[data-finding][aria-expanded=true]').closest('li').getBoundingClientRect();
  const heading = document.querySelector('[role=search]').getBoundingClientRect();
  const foot = document.querySelector('footer').getBoundingClientRect();
  const more = document.querySelector('[data-below]')?.getBoundingClientRect() ?? foot;
  return { top: card.top - heading.bottom, height: card.height, room: Math.min(foot.top, more.top) - heading.bottom };
})()`;

interface Seen {
  readonly top: number;
  readonly height: number;
  readonly room: number;
}

/** Until the cards above are drawn and none moves any more. */
async function seen(page: Page): Promise<Seen> {
  let before: string | null = null;
  for (;;) {
    const now = await page.evaluate<Seen>(CARD);
    if (JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
    // More frames than a card is brought into sight in.
    await page.evaluate(`new Promise((resolve) => {
      let frames = 20;
      const frame = () => (frames-- > 0 ? requestAnimationFrame(frame) : resolve());
      frame();
    })`);
  }
}

const whole = ({ top, height, room }: Seen): boolean =>
  top >= -1 && (top + height <= room + 1 || top < room / 4);

inBrowser('the room of the list', (open) => {
  test('the next finding is in sight wherever it stands, cards above it never drawn before', async () => {
    const { page } = await open('many', { height: 480 });
    for (let index = 0; index < 6; index++) {
      await page.keyboard.press('F8');
      await page.waitForFunction(
        `/^${index + 1} \\/ /.test(document.querySelector('[role=search]').innerText)`,
      );
      expect(whole(await seen(page))).toBe(true);
    }
  }, 180_000);

  test('a finding opened far down the list is in sight', async () => {
    const { page } = await open('narrative-findings', { height: 480 });
    expect(whole(await seen(page))).toBe(true);
  });

  // A pane of 640 by 480 at 200 %.
  test.each(['zh', 'en'] as const)('at 200 % a card is readable: %s', async (language) => {
    const { page } = await open('explaining', { height: 240, language });
    const { top, room } = await seen(page);
    expect(room).toBeGreaterThanOrEqual(130);
    expect(Math.abs(top)).toBeLessThan(room);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    const card = await seen(page);
    expect(whole(card)).toBe(true);
  });

  test('a long message at the foot leaves what is above in sight, under nothing', async () => {
    const { page } = await open('error', { height: 240 });
    const body = (await page.locator('main').boundingBox())!;
    const foot = (await page.locator('footer').boundingBox())!;
    expect(body.height).toBeGreaterThanOrEqual(20);
    expect(body.y + body.height).toBeLessThanOrEqual(foot.y + 1);
    const retry = (await page.getByRole('button', { name: '重试' }).boundingBox())!;
    const on = `document.elementFromPoint(${retry.x + 8}, ${retry.y + 8}).closest('button')?.textContent`;
    expect(await page.evaluate(on)).toBe('重试');
    expect(foot.y + foot.height).toBeLessThanOrEqual(240.5);
  });
});
