import { readFileSync } from 'node:fs';
import { bringSample } from '../../../src/taskpane/sheets/sample';
import { inBrowser } from '../browser';

const bytes = new Uint8Array([1, 2, 3]);

describe('the sample', () => {
  test('is opened as a workbook of its own where Excel can do that, and nothing is saved', async () => {
    const opened: Uint8Array[] = [];
    const came = await bringSample({
      read: () => Promise.resolve(bytes),
      open: (each) => Promise.resolve(void opened.push(each)),
      save: () => {
        throw new Error('saved');
      },
    });
    expect([came, opened]).toEqual(['opened', [bytes]]);
  });

  test('is saved as a file where Excel cannot', async () => {
    const saved: unknown[] = [];
    const came = await bringSample({
      read: () => Promise.resolve(bytes),
      open: () => Promise.reject(new Error('not supported')),
      save: (...each) => saved.push(each),
    });
    expect([came, saved]).toEqual(['saved', [['gouji-sample.xlsx', bytes]]]);
  });
});

inBrowser('the first start', (open) => {
  test('offers the sample, which comes from beside the pane’s own page, whole', async () => {
    const { page, problems } = await open('first-start');
    await page.getByRole('button', { name: '先用样例试试' }).click();
    await page.getByText(/^样例 gouji-sample.xlsx 已交给浏览器下载/).waitFor();
    const { length } = readFileSync('samples/demo/statements.xlsx');
    expect(await page.evaluate(`window.harness.host.log.at(-1)`)).toBe(`save gouji-sample.xlsx ${length}`);
    expect(problems).toEqual([]);
  });
});
