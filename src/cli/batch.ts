import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutput, reportWorkbook, writeSafely } from '../hosts/file';
import type { Language, Text } from '../model/text';
import { batchTexts } from '../text/batch-texts';
import { cliTexts } from '../text/cli-texts';
import { summaryTexts } from '../text/summary-texts';
import { inOrder } from './ahead';
import { departmentsOf, departmentsSheet, type DepartmentRow } from './batch-departments';
import { ENDED, type Endings } from './endings';
import { earlierSummary } from './history';
import { filesAsTheyAre, Journal } from './journal';
import { findPackages, type FoundPackages } from './packages';
import { Progress } from './progress';
import { summarySheets } from './summary';
import { lineOf, type SummaryRow } from './summary-row';
import { sinceLast } from './summary-totals';
import type { Lines } from './terminal';
import { onlyPositional, readArguments, UsageError } from './usage';
import { Workers, type WorkOutcome } from './workers';
import { type Targets, targetsIn } from './write-package';

/** What one package may take, in seconds. */
export const SECONDS = 60;
/**
 * So many packages are handed out ahead of the line that is printed next: enough to keep all processes at work while one
 * package takes its time, and few enough for what waits behind it.
 */
const AHEAD = 250;

/** A package that is done with, one way or another. */
interface Done {
  readonly row: SummaryRow;
  readonly status: 0 | 1 | 2;
  /** Null for one that an earlier run printed. */
  readonly line: string | null;
  /** Its files as they were; null where it is to be checked anew the next time. */
  readonly files: string | null;
}

interface Run {
  readonly folder: string;
  readonly language: Language;
  readonly json: boolean;
  readonly workers: Workers;
  readonly journal: Journal | null;
  /** Where the files of a package go, by its folder. */
  readonly targets: (folder: string) => Targets;
  readonly now: number;
}

/** Where a batch speaks: results, remarks, and the stream of the remarks, for a bar that says how far it is. */
export interface Mouth {
  readonly out: Lines;
  readonly remarks: Lines;
  readonly terminal: NodeJS.WriteStream;
}

/**
 * `gouji batch <folder>`: every sub-folder that holds a workbook or a narrative is one package. Results are printed in the
 * folders' order, each as soon as all before it are there; nothing of them is kept but their rows of the summary. Gives the
 * exit status; `ending`: listened to since the program began. Throws UsageError or FileError where nothing was checked, and
 * FileError where the summary cannot be written.
 */
export async function batchCommand(
  words: readonly string[],
  language: Language,
  { out, remarks, terminal }: Mouth,
  ending: Endings,
): Promise<number> {
  const given = argumentsOf(words);
  const { folder, output } = given;
  const say = (words: Text): void => void remarks.print(words[language]);
  const targets = targetsIn(folder, given.checked, given.letters);
  const { packages, remarks: unread } = findPackages(folder);
  unread.forEach(say);
  if (output !== undefined) {
    checkOutput(
      output,
      packages.flatMap((each) => pathsOf(folder, each)),
      '.xlsx',
    );
  }
  const journal =
    output === undefined
      ? null
      : await Journal.beside(output, { language, resume: given.resume }, () => earlierSummary(output));
  if (given.resume) say(whatIsLeft(folder, packages, journal!));

  const workers = new Workers(Math.min(given.jobs, packages.length), given.seconds);
  const progress = new Progress(terminal, cliTexts.progress[language], packages.length);
  ending.onEnd(() => workers.stop());
  const run: Run = { folder, language, json: given.json, workers, journal, targets, now: Date.now() };
  const rows: SummaryRow[] = [];
  const lacking = packages.filter(({ workbooks, problem }) => workbooks.length === 0 && !problem);
  let status: 0 | 1 | 2 = 0;
  try {
    for await (const done of inOrder(
      packages,
      (each) => examine(run, each, progress),
      () => ending.came(),
      AHEAD,
    )) {
      const { row, line, files } = done;
      if (line !== null) await progress.aside(() => out.print(line));
      rows.push(row);
      if (done.status > status) status = done.status;
      if (line !== null && files !== null) journal?.add({ files, row, status: done.status });
      // Who stopped reading, and asked for no summary, wants no more.
      if (out.isClosed && output === undefined) ending.end('SIGPIPE');
    }
    progress.clear();
    workers.stop();
    const departments: DepartmentRow[] = [];
    if (rows.length === packages.length && !out.isClosed) {
      const batch = { folder, jobs: Math.min(given.jobs, packages.length), seconds: given.seconds, language };
      for await (const { line, json, row } of departmentsOf(packages, rows, batch, ending)) {
        await out.print(given.json ? json : line);
        departments.push(row);
        if (row.errors > 0 && status < 1) status = 1;
      }
    }
    if (output !== undefined && rows.length > 0) {
      const history = journal?.history ?? null;
      const withoutWorkbook = new Set(lacking.map((each) => each.folder));
      writeSafely(
        output,
        reportWorkbook([
          ...summarySheets({ rows, history, output, withoutWorkbook, language }),
          ...(departments.length > 0 ? [departmentsSheet(departments, language)] : []),
        ]),
      );
    }
    const ended = rows.length < packages.length ? ending.came() : null;
    journal?.close(ended === null);
    if (ended === null) {
      // Who stopped reading wants no more words.
      if (out.isClosed) return status;
      if (output !== undefined && rows.length > 0) say(cliTexts.written(output));
      conclusions(rows, journal, lacking).forEach(say);
      return status;
    }
    // What was found stays found; where nothing was, not all was looked at.
    if (ended === 'SIGPIPE') return status > 0 ? status : ENDED[ended];
    say(batchTexts.interrupted(rows.length, packages.length));
    say(whatBecame(output, rows.length));
    return ENDED[ended];
  } finally {
    progress.clear();
    workers.stop();
  }
}

function argumentsOf(words: readonly string[]) {
  const given = readArguments(words, {
    jobs: null,
    format: ['text', 'ndjson'],
    output: null,
    timeout: null,
    resume: 'flag',
    checked: null,
    letters: null,
    lang: ['zh', 'en'],
  });
  const { output, format, jobs, timeout, resume, checked, letters } = given.options;
  const folder = onlyPositional(given, cliTexts.needsFolder);
  if (resume !== undefined && output === undefined) throw new UsageError(batchTexts.resumeNeedsOutput);
  return {
    folder,
    output,
    json: format === 'ndjson',
    jobs: numberOf('--jobs', jobs, 64) ?? availableParallelism(),
    seconds: numberOf('--timeout', timeout, 3600) ?? SECONDS,
    resume: resume !== undefined,
    checked,
    letters,
  };
}

/** What is said of all packages behind the last of them: what changed since the last summary, what is lacking. */
function conclusions(
  rows: readonly SummaryRow[],
  journal: Journal | null,
  lacking: readonly FoundPackages[],
): Text[] {
  const change = sinceLast({ rows, history: journal?.history ?? null });
  const silent = rows.filter(({ checked }) => checked?.narrative === null);
  return [
    ...(change ? [summaryTexts.history(change)] : []),
    ...(silent.length > 0 ? [batchTexts.withoutNarrative(silent.map((row) => row.folder))] : []),
    ...(lacking.length > 0 ? [batchTexts.withoutWorkbook(lacking.map((each) => each.folder))] : []),
  ];
}

/** What a run that was broken off leaves behind. */
function whatBecame(output: string | undefined, done: number): Text {
  if (output === undefined) return batchTexts.interruptedWithout;
  return done > 0 ? batchTexts.interruptedSummary(output) : batchTexts.interruptedAtOnce;
}

async function examine(run: Run, found: FoundPackages, progress: Progress): Promise<Done | null> {
  const { folder, language, journal } = run;
  const files = filesAsTheyAre(pathsOf(folder, found));
  const before = typeof journal?.earlier === 'object' ? journal.earlier.get(found.folder) : undefined;
  if (before && files !== null && before.files === files && hasFiles(before.row, run.targets(found.folder))) {
    progress.advance();
    return { ...before, line: null };
  }
  progress.starts(found.folder);
  const outcome = await outcomeOf(run, found);
  if (!outcome) return null;
  progress.advance();
  if ('row' in outcome) {
    const { row, status, json, unwritten } = outcome;
    return { row, status, files: unwritten ? null : files, line: json ?? lineFor(run, found, row) };
  }
  const row: SummaryRow = {
    folder: found.folder,
    checked: null,
    written: null,
    problems: outcome.failed[language],
  };
  return { row, status: 2, files: outcome.lasting ? files : null, line: lineFor(run, found, row) };
}

async function outcomeOf(
  { folder, language, json, workers, targets, now }: Run,
  found: FoundPackages,
): Promise<WorkOutcome> {
  if (found.problem) return { failed: found.problem, lasting: false };
  if (found.workbooks.length === 0) return { failed: cliTexts.noWorkbook, lasting: true };
  const pathOf = (file: string): string => join(folder, found.folder, file);
  return await workers.run({
    folder: found.folder,
    workbooks: found.workbooks.map(pathOf),
    narratives: found.narratives.map(pathOf),
    language,
    json,
    targets: targets(found.folder),
    now,
  });
}

/** Are the files there that this run is to write? An earlier one may have been asked for others. */
function hasFiles({ checked, written }: SummaryRow, targets: Targets): boolean {
  const isThere = (wanted: string | null, file: string | null | undefined): boolean =>
    wanted === null || (!!file?.startsWith(wanted) && existsSync(file));
  return (
    checked === null ||
    (isThere(targets.checked, written?.checked) && isThere(targets.letter, written?.letter))
  );
}

/** The line of a package for which there is no JSON of a result. */
function lineFor(
  { json, language }: Run,
  { folder, workbooks, narratives }: FoundPackages,
  row: SummaryRow,
): string {
  if (!json) return batchTexts.line(folder, lineOf(row, language))[language];
  const names = { folder, workbook: workbooks[0] ?? null, narratives };
  return JSON.stringify({ format: 'gouji/check-result@1', package: names, error: row.problems });
}

const pathsOf = (folder: string, found: FoundPackages): string[] =>
  [...found.workbooks, ...found.narratives].map((file) => join(folder, found.folder, file));

/** What `--resume` finds: how much of it need not be checked again. */
function whatIsLeft(folder: string, packages: readonly FoundPackages[], { earlier }: Journal): Text {
  if (earlier === 'none') return batchTexts.nothingToResume;
  if (earlier === 'other') return batchTexts.otherRecord;
  const known = packages.filter((each) => earlier.has(each.folder));
  const same = known.filter(
    (each) => earlier.get(each.folder)!.files === filesAsTheyAre(pathsOf(folder, each)),
  );
  return batchTexts.resumed(same.length, known.length - same.length);
}

/** A whole number that an option gives, from 1 on. */
export function numberOf(option: string, written: string | undefined, largest: number): number | undefined {
  if (written === undefined) return undefined;
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > largest)
    throw new UsageError(cliTexts.optionValue(option, `1…${largest}`));
  return number;
}
