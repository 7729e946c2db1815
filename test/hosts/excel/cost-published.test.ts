/** @thorough Every published workbook, read and written through Office.js on two versions of it. */

import { costOf } from '../../../scripts/office-cost';
import { publishedWorkbook } from '../../fixtures/shared';
import { forEachPublished } from '../../with-shared';

describe.each(['1.20', '1.9'])('a full check with all output, on ExcelApi %s', (excelApi) => {
  forEachPublished('at most four syncs', async (name) => {
    const cost = await costOf(publishedWorkbook(name), excelApi);
    expect(cost.writeSyncs).toBe(1);
    expect(cost.readSyncs + cost.writeSyncs).toBeLessThanOrEqual(4);
    expect(cost.largest).toBeLessThan(1_000_000);
  });
});
