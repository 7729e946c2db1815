import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../hosts/file';
import type { Language } from '../model/text';
import { fileErrors } from '../text/file-errors';
import { VERSION } from '../version';
import type { EarlierPackage, History } from './history';
import type { SummaryRow } from './summary-row';

/** A package as it was when it was checked. */
interface JournalEntry {
  readonly files: string;
  readonly row: SummaryRow;
  readonly status: 0 | 1 | 2;
}

/** What an earlier run left: its rows by folder; or why nothing of it can be used. */
export type Earlier = ReadonlyMap<string, JournalEntry> | 'none' | 'other';

/** What a journal holds: rows, and what the summary held that stood there before the run began. */
interface JournalRead {
  readonly entries: ReadonlyMap<string, JournalEntry>;
  readonly history: History | null;
}

/**
 * The record of a batch that is not done: beside the summary, a line of JSON for every package as soon as its own line is
 * printed. A run that was broken off, also by force or by a power cut, is gone on from here; a run that comes to its end
 * takes it away.
 */
export class Journal {
  private full = false;
  private added = 0;

  private constructor(
    private readonly path: string,
    private readonly descriptor: number,
    readonly earlier: Earlier,
    /** What the run before this one found. */
    readonly history: History | null,
  ) {}

  /**
   * `history`: what the summary holds that is there, asked for where the run begins anew. Throws FileError where nothing
   * can be written beside the summary.
   */
  static async beside(
    output: string,
    { language, resume }: { readonly language: Language; readonly resume: boolean },
    earlierSummary: () => Promise<History | null>,
  ): Promise<Journal> {
    // Names of files are limited in length: that of the summary may use it up.
    const name = createHash('sha256').update(basename(output)).digest('hex').slice(0, 16);
    const path = join(dirname(output), `.gouji-batch-${name}.ndjson`);
    const header = JSON.stringify({ gouji: VERSION, language });
    const found = resume ? read(path, header) : 'none';
    const history = typeof found === 'string' ? await earlierSummary() : found.history;
    try {
      const goesOn = typeof found !== 'string';
      const descriptor = openSync(path, goesOn ? 'a' : 'w');
      // The line an earlier run was writing when it ended may be cut.
      const before = JSON.stringify({ history: history && [...history] });
      writeSync(descriptor, goesOn ? '\n' : `${header}\n${before}\n`);
      return new Journal(path, descriptor, typeof found === 'string' ? found : found.entries, history);
    } catch (error) {
      throw new FileError(fileErrors.unwritable(basename(output)), { cause: error });
    }
  }

  /** Where nothing more can be written, later packages are checked again by the next run: no reason to stop this one. */
  add(entry: JournalEntry): void {
    if (this.full) return;
    try {
      writeSync(this.descriptor, `${JSON.stringify(entry)}\n`);
      this.added++;
    } catch {
      this.full = true;
    }
  }

  /** `done`: nothing is left to go on with; nor is there where nothing was written down. */
  close(done: boolean): void {
    closeSync(this.descriptor);
    if (done || (this.added === 0 && typeof this.earlier === 'string')) rmSync(this.path, { force: true });
  }
}

function read(path: string, header: string): JournalRead | 'none' | 'other' {
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    return 'none';
  }
  if (lines[0] !== header) return 'other';
  const entries = new Map<string, JournalEntry>();
  let history: History | null = null;
  for (const line of lines.slice(1)) {
    const entry = lineOfJournal(line);
    if (entry && 'row' in entry) entries.set(entry.row.folder, entry);
    else if (entry?.history) history = new Map(entry.history);
  }
  return { entries, history };
}

type JournalLine = JournalEntry | { readonly history: readonly [string, EarlierPackage][] | null };

function lineOfJournal(line: string): JournalLine | null {
  try {
    return JSON.parse(line) as JournalLine;
  } catch {
    return null;
  }
}

/** What tells whether files are the same as before: name, size and times of the last change, of rights too. Null where one is not there. */
export function filesAsTheyAre(paths: readonly string[]): string | null {
  try {
    return JSON.stringify(
      paths.map((path) => {
        const { size, mtimeMs, ctimeMs } = statSync(path);
        return [basename(path), size, mtimeMs, ctimeMs];
      }),
    );
  } catch {
    return null;
  }
}
