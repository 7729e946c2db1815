import { basename } from 'node:path';
import { DocumentError } from '../documents';
import { toResult } from '../findings/result';
import { FileError } from '../hosts/file';
import type { Language } from '../model/text';
import { examineFolder, hasErrors } from './examine-file';
import { rowOf, type SummaryRow } from './summary-row';
import { UsageError } from './usage';
import { type Targets, writePackage, type WriteOutcome } from './write-package';

export interface Job {
  readonly folder: string;
  readonly workbooks: readonly string[];
  readonly narratives: readonly string[];
  readonly language: Language;
  /** Whether the result is wanted as JSON besides. */
  readonly json: boolean;
  /** Where its checked copies and its letter go; null where none are wanted. */
  readonly targets: Targets;
  /** When the batch began, in milliseconds. */
  readonly now: number;
}

export interface WorkerAnswer {
  readonly outcome: {
    readonly row: SummaryRow;
    readonly status: 0 | 1 | 2;
    /** The result as JSON, where it was wanted and there is one. */
    readonly json: string | null;
    /** Its files could not be written: it is to be checked anew the next time. */
    readonly unwritten: boolean;
  };
  /** What this process has come to take. */
  readonly megabytes: number;
}

// Ctrl-C reaches every process of a terminal: what is to be done about it, the one that gave us our work decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

/** What of the files of a package stands in its JSON: nothing where none are wanted. */
const told = ({ written, problems }: WriteOutcome, { targets: { checked, letter } }: Job) =>
  checked === null && letter === null
    ? {}
    : { written: { checked: null, narratives: [], letter: null, ...written, problem: problems || null } };

/** Checks one package in a process that is bounded. What goes back is small: a line and a row. */
export default async function work(job: Job): Promise<WorkerAnswer> {
  const outcome = await outcomeOf(job);
  return { outcome, megabytes: process.memoryUsage.rss() / 1024 / 1024 };
}

async function outcomeOf(job: Job): Promise<WorkerAnswer['outcome']> {
  const { folder, workbooks, narratives, language, json } = job;
  try {
    const examined = await examineFolder(workbooks, narratives);
    const { path, examination } = examined;
    const result = toResult(examination, { folder, workbook: basename(path) }, language);
    const written = await writePackage(examined, job);
    return {
      row: { ...rowOf(folder, result, examination, language), ...written },
      status: written.problems !== '' ? 2 : hasErrors(examination) ? 1 : 0,
      json: json ? JSON.stringify({ ...result, ...told(written, job) }) : null,
      unwritten: written.problems !== '',
    };
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError || error instanceof UsageError) {
      const row: SummaryRow = { folder, checked: null, written: null, problems: error.reason[language] };
      return { row, status: 2, json: null, unwritten: false };
    }
    throw error;
  }
}
