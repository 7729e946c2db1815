import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import Piscina from 'piscina';
import { checkOutput, reportWorkbook, writeSafely } from '../hosts/file';
import type { Language, Text } from '../model/text';
import { cliTexts } from '../text/cli-texts';
import type { CheckResult, PackageNames } from '../findings/result';
import { summarySheet } from './summary';
import { onlyPositional, readArguments, UsageError } from './usage';

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et)$/i;
/**
 * What the statements come in besides, most likely first: templates, which are read, and files that are told what to do.
 * One stands for its package where there is no workbook, so that the folder is not left out without a word.
 */
const STAND_INS = [
  /\.xlt[xm]?$/i,
  /\.xlsb$/i,
  /\.ett$/i,
  /\.f?ods$/i,
  /\.mht(?:ml)?$/i,
  /\.[ct]sv$/i,
  /\.(?:zip|rar|7z)$/i,
];
/** A copy with comments is Gouji's own. */
const NARRATIVE = /(?<!\.checked)\.(?:docx|pdf|txt|md)$/i;

/** What one package came to: its result, or the line that says why there is none. */
export interface PackageOutcome {
  readonly names: { readonly folder: string; readonly workbook: string | null };
  readonly result: CheckResult | null;
  /** One line for a person; for a package that could not be read, the reason. */
  readonly line: string;
}

export interface Job {
  readonly path: string;
  readonly narratives: readonly string[];
  readonly names: PackageNames & PackageOutcome['names'];
  readonly language: Language;
}

interface Found {
  readonly folder: string;
  /** None where there is only a narrative. */
  readonly workbooks: readonly string[];
  readonly narratives: readonly string[];
}

/**
 * `gouji batch <folder>`: every sub-folder that holds a workbook or a narrative is one package. Results are handed to `print` in the
 * folders' order, as soon as all before them are there. Gives the exit status.
 */
export async function batchCommand(
  words: readonly string[],
  language: Language,
  print: (line: string) => void,
  progress: NodeJS.WriteStream,
): Promise<0 | 1 | 2> {
  const given = readArguments(words, {
    jobs: null,
    format: ['text', 'ndjson'],
    output: null,
    lang: ['zh', 'en'],
  });
  const folder = onlyPositional(given, cliTexts.needsFolder);
  const jobs = jobsOf(given.options['jobs']);
  const { output, format } = given.options;
  const packages = findPackages(folder);
  if (output !== undefined) checkOutput(output, packagePaths(folder, packages), '.xlsx');
  const bar = progress.isTTY
    ? new SingleBar({
        stream: progress,
        format: `${cliTexts.progress[language]} {bar} {value}/{total}`,
        hideCursor: true,
      })
    : null;
  bar?.start(packages.length, 0);
  const pool = new Piscina({ filename: join(__dirname, 'worker.js'), maxThreads: jobs, minThreads: 1 });
  const outcomes: PackageOutcome[] = [];
  try {
    const running = packages.map((each) =>
      examineFolder(pool, folder, each, language).finally(() => bar?.increment()),
    );
    for (const each of running) {
      const outcome = await each;
      outcomes.push(outcome);
      if (!bar) print(lineOf(outcome, format, language));
    }
  } finally {
    bar?.stop();
    await pool.destroy();
  }
  if (bar) for (const outcome of outcomes) print(lineOf(outcome, format, language));
  if (output !== undefined) writeSafely(output, reportWorkbook([summarySheet(outcomes, language)]));
  return statusOf(outcomes);
}

/** 2 where a package could not be read, else 1 where one is inconsistent. */
function statusOf(outcomes: readonly PackageOutcome[]): 0 | 1 | 2 {
  if (outcomes.some(({ result }) => result === null)) return 2;
  return outcomes.some(({ result }) => result!.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function jobsOf(written: string | undefined): number {
  if (written === undefined) return availableParallelism();
  const jobs = Number(written);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(cliTexts.optionValue('--jobs', '1…64'));
  return jobs;
}

function findPackages(folder: string): Found[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UsageError(cliTexts.noFolder(folder));
  }
  const packages = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name): Found[] => {
      // ~$… is the lock file Excel and Word leave beside an open file, ._… what a Mac leaves beside any.
      const files = readdirSync(join(folder, name))
        .filter((file) => !/^(?:~\$|\.)/.test(file))
        .sort();
      const named = files.filter((file) => WORKBOOK.test(file));
      const workbooks = named.length > 0 ? named : standIn(files);
      const narratives = files.filter((file) => NARRATIVE.test(file));
      // A folder with a document and no workbook lacks it; one with a text alone may be anything.
      return workbooks.length > 0 || files.some((file) => /(?<!\.checked)\.(?:docx?|pdf|wps)$/i.test(file))
        ? [{ folder: name, workbooks, narratives }]
        : [];
    });
  if (packages.length === 0) throw new UsageError(cliTexts.noPackages(folder));
  return packages;
}

const standIn = (files: readonly string[]): string[] =>
  STAND_INS.flatMap((kind) => files.filter((file) => kind.test(file))).slice(0, 1);

const packagePaths = (folder: string, packages: readonly Found[]): string[] =>
  packages.flatMap((each) =>
    [...each.workbooks, ...each.narratives].map((file) => join(folder, each.folder, file)),
  );

async function examineFolder(
  pool: Piscina,
  folder: string,
  found: Found,
  language: Language,
): Promise<PackageOutcome> {
  const [workbook, ...others] = found.workbooks;
  if (workbook === undefined) {
    const lacking = { folder: found.folder, workbook: null, narratives: found.narratives };
    return failed(lacking, cliTexts.noWorkbook, language);
  }
  const names = { folder: found.folder, workbook, narratives: found.narratives };
  if (others.length > 0) return failed(names, cliTexts.severalWorkbooks(found.workbooks), language);
  try {
    const pathOf = (file: string): string => join(folder, found.folder, file);
    const job: Job = {
      path: pathOf(workbook),
      narratives: found.narratives.map(pathOf),
      names,
      language,
    };
    return (await pool.run(job)) as PackageOutcome;
  } catch {
    return failed(names, cliTexts.workerDied, language);
  }
}

export const failed = (names: PackageOutcome['names'], reason: Text, language: Language): PackageOutcome => ({
  names,
  result: null,
  line: reason[language],
});

function lineOf(
  { names, result, line }: PackageOutcome,
  format: string | undefined,
  language: Language,
): string {
  if (format === 'ndjson') {
    return JSON.stringify(result ?? { format: 'gouji/check-result@1', package: names, error: line });
  }
  return `${names.folder}${language === 'zh' ? '：' : ': '}${line}`;
}
