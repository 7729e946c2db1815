/** @thorough Workbooks of many hundred rows, read and written through Office.js. */

import { t1 } from '../../../src/publications/final-accounts/forms';
import { readFileSync } from 'node:fs';
import { costOf } from '../../../scripts/office-cost';
import { aPackage } from '../../fixtures/package';
import { randomAccounts } from '../../fixtures/random';
import { written } from '../../output/checked';
import { openInExcel } from '../in-excel';

/** Every row's code stands in merged cells: from some 512 rows on, more merged areas than Excel can list. */
const rows = (count: number): Promise<Uint8Array> =>
  aPackage({ books: randomAccounts(1, { rows: count, funds: true }) })
    .with(t1.income('total'), '945.27')
    .xlsx();
let [large, marked]: Uint8Array[] = [];
beforeAll(async () => {
  [large, marked] = [await rows(1000), await rows(600)];
});

describe.each(['1.20', '1.9'])('a full check with all output, on ExcelApi %s', (excelApi) => {
  const holds = async (bytes: Uint8Array, largest: number): Promise<void> => {
    const cost = await costOf(bytes, excelApi);
    expect(cost.writeSyncs).toBe(1);
    expect(cost.readSyncs + cost.writeSyncs).toBeLessThanOrEqual(4);
    expect(cost.largest).toBeLessThan(largest);
  };

  test('of the sample: at most four syncs', async () =>
    holds(new Uint8Array(readFileSync('samples/demo/statements.xlsx')), 1_000_000));

  test('of 1,000 subject rows: at most four syncs', async () => holds(large!, 2_000_000));

  test('of 600 subject rows that were marked on another day: at most four syncs', async () => {
    const first = await openInExcel(marked!, { excelApi });
    await first.host.apply(written((await first.host.read()).sheets).edits);
    const again = await first.reopened();
    const total = await again.syncs(async () => {
      await again.host.apply(written((await again.host.read()).sheets).edits);
    });
    expect(total).toBeLessThanOrEqual(4);
    expect(again.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toHaveLength(
      first.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length,
    );
  });
});
