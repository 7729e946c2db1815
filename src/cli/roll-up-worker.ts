import { DocumentError } from '../documents';
import { FileError } from '../hosts/file';
import type { Text } from '../model/text';
import { memberOf, type MemberFigures } from '../rollup';
import { examineFolder, NoStatements } from './examine-file';
import { UsageError } from './usage';

/** A package of a department's folder, by the full paths of its files. */
export interface MemberJob {
  readonly folder: string;
  readonly workbooks: readonly string[];
  readonly narratives: readonly string[];
}

/** What a roll-up keeps of it, or why it could not be read. */
export type MemberOutcome =
  { readonly figures: MemberFigures } | { readonly unread: Text; readonly holdsStatements: boolean };

// Ctrl-C reaches every process of a terminal: what is to be done about it, the one that gave us our work decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

/** Reads and checks one package in a process that is bounded. What goes back are its figures: no cell, no workbook. */
export default async function work(
  job: MemberJob,
): Promise<{ readonly outcome: MemberOutcome; readonly megabytes: number }> {
  const outcome = await outcomeOf(job);
  return { outcome, megabytes: process.memoryUsage.rss() / 1024 / 1024 };
}

async function outcomeOf({ folder, workbooks, narratives }: MemberJob): Promise<MemberOutcome> {
  try {
    const { examination } = await examineFolder(workbooks, narratives);
    return { figures: memberOf(examination, folder) };
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError || error instanceof UsageError) {
      const { zh, en } = error.reason;
      return { unread: { zh, en }, holdsStatements: !(error instanceof NoStatements) };
    }
    throw error;
  }
}
