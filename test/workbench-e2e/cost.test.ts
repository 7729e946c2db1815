import { readFileSync } from 'node:fs';
import { costOf } from '../../scripts/bench-office';

const demo = new Uint8Array(readFileSync('samples/demo/statements.xlsx'));

test.each(['1.20', '1.9'])(
  'a full check with all output takes at most four syncs (ExcelApi %s)',
  async (excelApi) => {
    const { readSyncs, writeSyncs, largest } = await costOf(demo, excelApi);
    expect(readSyncs).toBeLessThanOrEqual(2);
    expect(readSyncs + writeSyncs).toBeLessThanOrEqual(4);
    expect(largest).toBeLessThan(1_000_000);
  },
);
