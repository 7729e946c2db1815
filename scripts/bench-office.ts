import { examine } from '../src/findings/examine';
import { ExcelHost } from '../src/hosts/excel';
import { editsFor } from '../src/output';
import { VERSION } from '../src/version';
import { aPackage } from '../test/fixtures/package';
import { randomAccounts } from '../test/fixtures/random';
import { published, publishedWorkbook } from '../test/fixtures/shared';
import { loadWorkbook } from '../workbench/host/load';
import { installedApiSets, loadOffice } from '../workbench/host/node-office';
import { type LogEntry, StandIn } from '../workbench/host/stand-in';

/** What a full check with everything written asks of Excel. */
export interface OfficeCost {
  /** For reading, and for writing all of highlights, rates and report. */
  readonly readSyncs: number;
  readonly writeSyncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The largest single request or answer: Excel on the web takes 5 MB. */
  readonly largest: number;
}

/** Checks a workbook through the real Office.js in front of the stand-in, and counts. */
export async function costOf(bytes: Uint8Array, excelApi = '1.20'): Promise<OfficeCost> {
  const standIn = new StandIn(await loadWorkbook(bytes), { apiSets: installedApiSets(), excelApi });
  Object.assign(globalThis, loadOffice(standIn));
  const host = new ExcelHost();
  const { sheets } = await host.read();
  const readSyncs = standIn.syncs;
  await host.apply(
    editsFor({
      ...examine(sheets),
      sheets,
      earlierReport: undefined,
      language: 'zh',
      checkedAt: '2025-03-01 09:30',
      version: VERSION,
    }),
  );
  const sum = (of: (entry: LogEntry) => number): number =>
    standIn.log.reduce((total, entry) => total + of(entry), 0);
  return {
    readSyncs,
    writeSyncs: standIn.syncs - readSyncs,
    requestBytes: sum(({ requestBytes }) => requestBytes),
    responseBytes: sum(({ responseBytes }) => responseBytes),
    largest: Math.max(
      ...standIn.log.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
    ),
  };
}

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
