import { basename } from 'node:path';
import { mainOf, type BesideInput } from '../compose';
import { examinePackage } from '../examine';
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

/** A workbook that holds no statement at all: it may be anything. */
export class NoStatements extends UsageError {}

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
  const opened = await open(path);
  const all = [...narrativePaths, ...besidePaths];
  const narratives = await readNarratives(narrativePaths, all);
  return examined(path, opened, narratives, await readBeside(besidePaths, all));
}

/**
 * The same of a folder of a batch: of several workbooks one is the package, the others stand beside it. Gives its path,
 * too. Throws UsageError besides where several may be the package.
 */
export async function examineFolder(
  paths: readonly string[],
  narrativePaths: readonly string[],
): Promise<ExaminedFiles & { readonly path: string }> {
  const workbooks: OpenedWorkbook[] = [];
  for (const path of paths) workbooks.push(await open(path));
  const main = workbooks.length === 1 ? 0 : mainOf(PUBLICATIONS, workbooks.map(sheetsOf));
  if (main === null) throw new UsageError(cliTexts.severalWorkbooks(paths.map((path) => basename(path))));
  const beside = workbooks.flatMap((each, index) =>
    index === main ? [] : [{ file: basename(paths[index]!), sheets: sheetsOf(each) }],
  );
  const path = paths[main]!;
  return { path, ...examined(path, workbooks[main]!, await readNarratives(narrativePaths), beside) };
}

const open = (path: string): Promise<OpenedWorkbook> => openBounded(readFile(path), basename(path));

const sheetsOf = ({ content }: OpenedWorkbook) => content.sheets;

function examined(
  path: string,
  opened: OpenedWorkbook,
  narratives: readonly OpenedNarrative[],
  beside: readonly BesideInput[],
): ExaminedFiles {
  const examination = examinePackage({
    sheets: sheetsOf(opened),
    narratives: narratives.map(({ read }) => read),
    beside,
  });
  if (examination.check.books.set.statements.size === 0) {
    throw new NoStatements(cliTexts.noStatements(basename(path)));
  }
  return { opened, narratives, examination };
}

/** The code for documents is loaded where there is one. */
async function readNarratives(
  paths: readonly string[],
  all: readonly string[] = paths,
): Promise<OpenedNarrative[]> {
  if (paths.length === 0) return [];
  const { readNarrative } = await import('./read-narrative.js');
  const narratives: OpenedNarrative[] = [];
  for (const path of paths) {
    const bytes = readFile(path);
    narratives.push({ path, bytes, read: await readNarrative(nameAmong(path, all), bytes) });
  }
  return narratives;
}

/** Documents of other kinds, each known by what it holds: workbooks, and narratives. */
async function readBeside(paths: readonly string[], all: readonly string[]): Promise<BesideInput[]> {
  const found: BesideInput[] = [];
  for (const path of paths) {
    const file = nameAmong(path, all);
    if (WORKBOOK.test(path)) {
      found.push({ file, sheets: sheetsOf(await open(path)) });
    } else {
      const [opened] = await readNarratives([path], all);
      found.push(opened!.read);
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
