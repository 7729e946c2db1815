import { aPackage } from '../test/fixtures/package';
import { randomAccounts } from '../test/fixtures/random';
import { published, publishedWorkbook } from '../test/fixtures/shared';
import { costOf } from './office-cost';

/** Prints what a full check with output costs in syncs and bytes: the part of `npm run bench` that is about Excel. */
export async function officeBench(): Promise<void> {
  console.log(
    '\nOffice.js, against the stand-in     syncs: read  write   requests kB  answers kB  largest kB',
  );
  for (const [name, bytes] of await workbooks()) {
    for (const excelApi of ['1.20', '1.9']) {
      const cost = await costOf(bytes, excelApi);
      const kilobytes = (count: number): string => (count / 1000).toFixed(1).padStart(11);
      console.log(
        `${`${name}, ExcelApi ${excelApi}`.padEnd(38)} ${String(cost.readSyncs).padStart(7)} ${String(cost.writeSyncs).padStart(6)} ` +
          `${kilobytes(cost.requestBytes)} ${kilobytes(cost.responseBytes)} ${kilobytes(cost.largest)}`,
      );
    }
  }
}

async function workbooks(): Promise<[name: string, bytes: Uint8Array][]> {
  const found = published.map((name): [string, Uint8Array] => [name, publishedWorkbook(name)]);
  const large = await aPackage({ books: randomAccounts(1, { rows: 1000, funds: true }) }).xlsx();
  return [...found, ['1000 subject rows', large]];
}
