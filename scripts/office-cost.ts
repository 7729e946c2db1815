import { finalAccounts } from '../src/publications/final-accounts';
import { examine } from '../src/examine';
import { ExcelHost } from '../src/hosts/excel';
import { editsFor } from '../src/output';
import { VERSION } from '../src/version';
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
      ...examine(finalAccounts, { sheets }),
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
