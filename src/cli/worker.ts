import { basename } from 'node:path';
import { DocumentError } from '../documents';
import { toResult } from '../findings/result';
import { FileError } from '../hosts/file';
import type { Language } from '../model/text';
import { examineFolder, hasErrors } from './examine-file';
import { rowOf, type SummaryRow } from './summary';
import { UsageError } from './usage';

export interface Job {
  readonly folder: string;
  readonly workbooks: readonly string[];
  readonly narratives: readonly string[];
  readonly language: Language;
  /** Whether the result is wanted as JSON besides. */
  readonly json: boolean;
}

export interface WorkerAnswer {
  readonly outcome: {
    readonly row: SummaryRow;
    readonly status: 0 | 1 | 2;
    /** The result as JSON, where it was wanted and there is one. */
    readonly json: string | null;
  };
  /** What this process has come to take. */
  readonly megabytes: number;
}

// Ctrl-C reaches every process of a terminal: what is to be done about it, the one that gave us our work decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

/** Checks one package in a process that is bounded. What goes back is small: a line and a row. */
export default async function work(job: Job): Promise<WorkerAnswer> {
  const outcome = await outcomeOf(job);
  return { outcome, megabytes: process.memoryUsage.rss() / 1024 / 1024 };
}

async function outcomeOf({
  folder,
  workbooks,
  narratives,
  language,
  json,
}: Job): Promise<WorkerAnswer['outcome']> {
  try {
    const { path, examination } = await examineFolder(workbooks, narratives);
    const result = toResult(examination, { folder, workbook: basename(path) }, language);
    return {
      row: rowOf(folder, result, examination, language),
      status: hasErrors(examination) ? 1 : 0,
      json: json ? JSON.stringify(result) : null,
    };
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError || error instanceof UsageError) {
      const row: SummaryRow = { folder, checked: null, problems: error.reason[language] };
      return { row, status: 2, json: null };
    }
    throw error;
  }
}
