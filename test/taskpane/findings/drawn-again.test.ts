import type { Page } from 'playwright-core';
import { inBrowser } from '../browser';

/**
 * What React keeps at every element is a new object when the component that gave it was run again: so it can be counted
 * which cards were.
 */
const PROPS = `(element) => element[Object.keys(element).find((key) => key.startsWith('__reactProps$'))]`;

/** Remembers every element of every card as it is now. */
const remember = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const props = ${PROPS};
    const elements = [...document.querySelectorAll('li[data-item], li[data-item] :is(button, div, span)')];
    window.before = new Map(elements.map((element) => [element, props(element)]));
    return [...window.before.values()].filter(Boolean).length;
  })()`);

/** The cards of which any part was drawn again since, by the finding. */
const drawnAgain = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => {
    const props = ${PROPS};
    const again = [...window.before].filter(([element, was]) => element.isConnected && props(element) !== was);
    const cards = again.map(([element]) => element.closest('li[data-item]').querySelector('[data-finding]'));
    resolve([...new Set(cards.map((card) => card.dataset.finding))]);
  })))`);

const act = async (page: Page, what: string): Promise<void> => {
  // No value of it comes back: what a press begins is not waited for.
  await page.evaluate(`void (() => { ${what} })()`);
};

inBrowser('what is pressed in a long list draws again no card but its own', (open) => {
  test('opening, stepping on, holding, searching, a message', async () => {
    const { page } = await open('many');
    const ids = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-finding]')].map(({ dataset }) => dataset.finding)`,
    );
    expect(await remember(page)).toBeGreaterThan(ids.length);

    await act(page, `document.querySelectorAll('[data-finding]')[3].click()`);
    // The first, at which the Tab key came in, is reached by it no more.
    expect(await drawnAgain(page)).toEqual([ids[0], ids[3]]);

    await remember(page);
    await act(page, `document.querySelector('[aria-keyshortcuts=F8]').click()`);
    expect(await drawnAgain(page)).toEqual([ids[3], ids[4]]);

    await remember(page);
    await act(
      page,
      `const { store } = window.harness.session;
       store.dispatch({ type: 'opened', finding: null });`,
    );
    expect(await drawnAgain(page)).toEqual([ids[4]]);

    await remember(page);
    await act(
      page,
      `const { store } = window.harness.session;
       store.dispatch({ type: 'held', held: true });
       store.dispatch({ type: 'changed' });
       store.dispatch({ type: 'panel', panel: 'settings' });
       store.dispatch({ type: 'panel', panel: null });`,
    );
    expect(await drawnAgain(page)).toEqual([]);

    // One that stays where it is under another filter is not drawn again for it.
    await remember(page);
    await act(page, `document.querySelector('main [aria-pressed]').click()`);
    expect((await drawnAgain(page)).filter((id) => id !== ids[0] && id !== ids[4])).toEqual([]);
  }, 180_000);
});
