import { inBrowser } from '../browser';
import type { ScenarioName } from '../harness/scenarios';

/**
 * The words and numbers of the open card: what can be pressed counts by its numbers alone, for 采用 and 为什么 are no
 * part of what was found, nor is what else the figure stands in.
 */
const SHOWN = `(() => {
  const card = document.querySelector('li[data-item]:has([aria-expanded="true"][data-finding])');
  const words = [];
  const walk = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement.closest('[data-ties]')) continue;
    const pressed = node.parentElement.closest('button:not([data-finding])');
    words.push(...node.data.split(/\\s+/).filter((word) => (pressed ? /\\d/ : /[\\p{L}\\d]/u).test(word)));
  }
  return words;
})()`;

inBrowser('the search', (open) => {
  test.each<[ScenarioName, 'zh' | 'en']>([
    ['finding-open', 'zh'],
    ['finding-open', 'en'],
    ['ties', 'zh'],
    ['narrative-findings', 'zh'],
    ['beside', 'zh'],
  ])('finds every word and number that a card shows: %s %s', async (scenario, language) => {
    const { page } = await open(scenario, { language, samePage: true });
    const words = await page.evaluate<string[]>(SHOWN);
    expect(words.length).toBeGreaterThan(5);
    const lost = await page.evaluate<string[]>(`(async () => {
      const { store } = window.harness.session;
      const card = document.querySelector('[aria-expanded="true"][data-finding]').dataset.finding;
      const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const found = async (query) => {
        store.dispatch({ type: 'searched', query });
        for (let frame = 0; frame < 4; frame++) await painted();
        return document.querySelector('[data-finding="' + card + '"]') !== null;
      };
      const words = ${JSON.stringify(words)};
      if (await found(words.join(' '))) return [];
      const lost = [];
      for (const word of words) if (!(await found(word))) lost.push(word);
      return lost;
    })()`);
    expect(lost).toEqual([]);
  });
});
