import { basename } from 'node:path';
import { mainOf } from '../compose';
import { examinePackage, type PackageInput } from '../examine';
import type { Examination } from '../findings/examination';
import { openBounded, type OpenedWorkbook, readFile } from '../hosts/file';
import { PUBLICATIONS } from '../publications';
import type { NarrativeText } from '../model/narrative-text';
import { cliTexts } from '../text/cli-texts';
import { UsageError } from './usage';

/** A narrative file as read, and its bytes: a copy of a .docx can carry comments. */
export interface OpenedNarrative {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly read: NarrativeText;
}

export interface ExaminedFiles {
  readonly opened: OpenedWorkbook;
  readonly narratives: readonly OpenedNarrative[];
  readonly examination: Examination;
}

/**
 * Reads a workbook and its narratives and checks them. Throws FileError, DocumentError or UsageError where one of them
 * cannot be used.
 */
export async function examineFiles(
  path: string,
  narrativePaths: readonly string[],
  besidePaths: readonly string[] = [],
): Promise<ExaminedFiles> {
  const opened = await openBounded(readFile(path), basename(path));
  const narratives = await readNarratives(narrativePaths);
  const beside = await readBeside(besidePaths);
  const examination = examinePackage({
    sheets: opened.content.sheets,
    narratives: narratives.map(({ read }) => read),
    beside,
  });
  if (examination.check.books.set.statements.size === 0) {
    throw new UsageError(cliTexts.noStatements(basename(path)));
  }
  return { opened, narratives, examination };
}

/**
 * Which workbook of a folder is the package, and which stand beside it. Throws UsageError where several may be the package,
 * FileError where one of several cannot be opened.
 */
export async function packageOf(
  paths: readonly string[],
): Promise<{ readonly path: string; readonly beside: readonly string[] }> {
  const [only, ...others] = paths;
  if (others.length === 0) return { path: only!, beside: [] };
  const sheets = [];
  for (const path of paths) sheets.push((await openBounded(readFile(path), basename(path))).content.sheets);
  const main = mainOf(PUBLICATIONS, sheets);
  if (main === null) throw new UsageError(cliTexts.severalWorkbooks(paths.map((path) => basename(path))));
  return { path: paths[main]!, beside: paths.filter((_, index) => index !== main) };
}

/** The code for documents is loaded where there is one. */
async function readNarratives(paths: readonly string[]): Promise<OpenedNarrative[]> {
  if (paths.length === 0) return [];
  const { readNarrative } = await import('./read-narrative.js');
  const narratives: OpenedNarrative[] = [];
  for (const path of paths) {
    const bytes = readFile(path);
    narratives.push({ path, bytes, read: await readNarrative(nameAmong(path, paths), bytes) });
  }
  return narratives;
}

/** Documents of other kinds, each known by what it holds: workbooks, and narratives. */
async function readBeside(paths: readonly string[]): Promise<NonNullable<PackageInput['beside']>> {
  const found: NonNullable<PackageInput['beside']>[number][] = [];
  for (const path of paths) {
    const file = nameAmong(path, paths);
    if (WORKBOOK.test(path)) {
      const { content } = await openBounded(readFile(path), basename(path));
      found.push({ file, sheets: content.sheets });
    } else {
      const [opened] = await readNarratives([path]);
      found.push({ ...opened!.read, file });
    }
  }
  return found;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|et)$/i;

/** A file's name; its path where another has the same name. */
const nameAmong = (path: string, paths: readonly string[]): string =>
  paths.filter((each) => basename(each) === basename(path)).length > 1 ? path : basename(path);

/** Is anything inconsistent? Only errors count (exit status 1); what is merely to be reviewed may be in order. */
export const hasErrors = ({ findings }: Examination): boolean =>
  findings.some(({ severity }) => severity === 'error');
