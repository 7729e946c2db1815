import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Text } from '../model/text';
import { ownerByName } from '../rollup/unit-files';
import { batchTexts } from '../text/batch-texts';
import { cliTexts } from '../text/cli-texts';
import { UsageError } from './usage';

/** A package as its folder shows it; nothing of it has been read. */
export interface FoundPackages {
  readonly folder: string;
  /** None where there is only a narrative. */
  readonly workbooks: readonly string[];
  readonly narratives: readonly string[];
  /** Why nothing of it can be read, where that is known already. */
  readonly problem: Text | null;
}

export interface Scan {
  /** In the order of their names. */
  readonly packages: readonly FoundPackages[];
  /** What is there and is not read. */
  readonly remarks: readonly Text[];
}

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
/** A folder with a document and no workbook lacks it; one with a text alone may be anything. */
const DOCUMENT = /(?<!\.checked)\.(?:docx?|pdf|wps)$/i;
/** ~$… is the lock file Excel and Word leave beside an open file, ._… what a Mac leaves beside any. */
const NOT_HERS = /^(?:~\$|\.)/;

/** What a name stands for once its link is followed. */
type PackageFile = 'folder' | 'file' | 'upwards' | 'broken';

/** What lies in a folder: packages, workbooks outside of any, and what is not read. */
interface Scanned {
  readonly packages: readonly FoundPackages[];
  /** Workbooks that stand in the folder itself. */
  readonly loose: readonly string[];
  /** Documents that stand there. */
  readonly documents: readonly string[];
  readonly nested: Text | null;
  /** What else is not read. */
  readonly others: readonly Text[];
}

/**
 * The packages of a department's folder: every sub-folder that holds a workbook or a narrative, and every workbook that stands
 * in the folder itself with the narratives whose names begin with its own. Throws UsageError as `findPackages` does.
 */
export function findMembers(folder: string): Scan {
  const { packages, loose, documents, nested, others } = scan(folder);
  const owned = documents
    .filter((each) => NARRATIVE.test(each))
    .map((document) => ({ document, owner: ownerByName(document, loose) }));
  const alone = loose.map((file): FoundPackages => {
    const narratives = owned.filter(({ owner }) => owner === file).map(({ document }) => document);
    return { folder: '', workbooks: [file], narratives, problem: null };
  });
  const members = [...alone, ...packages];
  if (members.length === 0) throw new UsageError(nested ?? cliTexts.noPackages(folder));
  return { packages: members, remarks: [...(nested ? [nested] : []), ...others] };
}

/**
 * The packages of a folder: every sub-folder that holds a workbook or a narrative. Links are followed, but for those that
 * lead back to the folder or to one above it. Folders within sub-folders are not read. Throws UsageError where the folder
 * cannot be opened or there is no package.
 */
export function findPackages(folder: string): Scan {
  const { packages, loose, nested, others } = scan(folder);
  const first = [...(nested ? [nested] : []), ...(loose.length > 0 ? [batchTexts.loose(loose)] : [])];
  if (packages.length === 0) throw new UsageError(first[0] ?? cliTexts.noPackages(folder));
  return { packages, remarks: [...first, ...others] };
}

function scan(folder: string): Scanned {
  const entries = entriesOf(folder);
  if (typeof entries === 'string') throw new UsageError(cliTexts.noFolder(folder));
  const above = `${realPath(folder)}${sep}`;
  const [packages, loose, documents, without, nested, upwards, broken]: [FoundPackages[], ...string[][]] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  for (const entry of entries) {
    const { name } = entry;
    switch (kindOf(entry, join(folder, name), above)) {
      case 'file':
        if (NOT_HERS.test(name)) break;
        if (WORKBOOK.test(name)) loose.push(name);
        else documents.push(name);
        break;
      case 'upwards':
        upwards.push(name);
        break;
      case 'broken':
        broken.push(name);
        break;
      case 'folder': {
        const inside = entriesOf(join(folder, name));
        if (typeof inside === 'string') {
          packages.push({ folder: name, workbooks: [], narratives: [], problem: unreadable(name, inside) });
          break;
        }
        const deeper = inside
          .filter((each) => each.isDirectory() && holdsWorkbook(join(folder, name, each.name)))
          .map((each) => join(name, each.name));
        nested.push(...deeper);
        const found = packageIn(folder, name, inside);
        if (found) packages.push(found);
        else if (deeper.length === 0) without.push(name);
      }
    }
  }
  return {
    packages,
    loose,
    documents,
    nested: nested.length > 0 ? batchTexts.nested(nested, folder) : null,
    others: [
      ...(without.length > 0 ? [batchTexts.without(without)] : []),
      ...(upwards.length > 0 ? [batchTexts.upwards(upwards)] : []),
      ...(broken.length > 0 ? [batchTexts.broken(broken)] : []),
    ],
  };
}

function packageIn(folder: string, name: string, inside: readonly Dirent[]): FoundPackages | null {
  const files = inside
    .filter(
      (entry) => !NOT_HERS.test(entry.name) && kindOf(entry, join(folder, name, entry.name)) !== 'folder',
    )
    .map((entry) => entry.name);
  const named = files.filter((file) => WORKBOOK.test(file));
  const workbooks = named.length > 0 ? named : standIn(files);
  const narratives = files.filter((file) => NARRATIVE.test(file));
  if (workbooks.length === 0 && !files.some((file) => DOCUMENT.test(file))) return null;
  const odd = [...workbooks, ...narratives].find(
    (file) => isOdd(file) && !existsSync(join(folder, name, file)),
  );
  return { folder: name, workbooks, narratives, problem: odd === undefined ? null : batchTexts.oddName(odd) };
}

const standIn = (files: readonly string[]): string[] =>
  STAND_INS.flatMap((kind) => files.filter((file) => kind.test(file))).slice(0, 1);

/** What stands in a folder, by name; the error's code where it cannot be opened. */
function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

function kindOf(entry: Dirent, path: string, above = ''): PackageFile {
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'file';
  try {
    if (!statSync(path).isDirectory()) return 'file';
    return above.startsWith(`${realPath(path)}${sep}`) ? 'upwards' : 'folder';
  } catch {
    return 'broken';
  }
}

function realPath(path: string): string {
  const real = realpathSync(path);
  // The root ends in its separator already.
  return real.endsWith(sep) ? real.slice(0, -1) : real;
}

function holdsWorkbook(folder: string): boolean {
  const entries = entriesOf(folder);
  return (
    typeof entries !== 'string' &&
    entries.some((entry) => WORKBOOK.test(entry.name) && !NOT_HERS.test(entry.name) && !entry.isDirectory())
  );
}

/** A name that is no UTF-8 comes with U+FFFD in the place of its bytes, and opens nothing. */
const isOdd = (name: string): boolean => name.includes('\uFFFD');

const unreadable = (name: string, code: string): Text =>
  code === 'ENOENT' && isOdd(name) ? batchTexts.oddName(name) : batchTexts.unreadableFolder(code);
