import { mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { FileError, outputExtensionFor, writeAllSafely } from '../hosts/file';
import type { Language } from '../model/text';
import { batchTexts } from '../text/batch-texts';
import { fileErrors } from '../text/file-errors';
import { checkedCopies, letterOfPackage } from './check';
import type { MadeFile } from './corrected';
import type { ExaminedFiles } from './examine-file';
import { UsageError } from './usage';

/** Where a package's checked copies (a folder) and its letter (a file) go; null where none are wanted. */
export interface Targets {
  readonly checked: string | null;
  readonly letter: string | null;
}

/** The files that were written for a package, by their paths; null where none of a kind was wanted. */
export interface WrittenFiles {
  readonly checked: string | null;
  readonly narratives: readonly string[];
  readonly letter: string | null;
}

/** What was written; what could not be, in words, else empty. */
export interface WriteOutcome {
  readonly written: WrittenFiles | null;
  readonly problems: string;
}

/** What is to be written, of which files, and for whom. */
interface WriteOrder {
  readonly workbooks: readonly string[];
  readonly narratives: readonly string[];
  readonly language: Language;
  readonly targets: Targets;
  readonly now: number;
}

/**
 * Writes a package's checked copies and its letter, all or none of them. What could not be written is told in words
 * (`problems`, else empty); nothing is thrown for it, since the package was checked.
 */
export async function writePackage(
  examined: ExaminedFiles & { readonly path: string },
  { workbooks, narratives, language, targets, now }: WriteOrder,
): Promise<WriteOutcome> {
  const { checked, letter } = targets;
  if (checked === null && letter === null) return { written: null, problems: '' };
  const { path } = examined;
  const inputs = [...workbooks, ...narratives];
  const time = new Date(now);
  try {
    const copies: MadeFile[] = [];
    if (checked !== null) {
      makeFolder(checked);
      const extension = outputExtensionFor(examined.opened) ?? extname(path);
      const output = join(checked, `${basename(path, extname(path))}.checked${extension}`);
      copies.push(
        ...(await checkedCopies(examined, { path, beside: [], output, language, now: time }, inputs)),
      );
    }
    const letters: MadeFile[] = [];
    if (letter !== null) {
      makeFolder(dirname(letter));
      const bytes = await letterOfPackage(examined, basename(path), language, time);
      letters.push({ path: letter, bytes, remarks: [] });
    }
    writeAllSafely([...copies, ...letters], inputs);
    const [copy, ...commented] = copies.map((each) => each.path);
    return { written: { checked: copy ?? null, narratives: commented, letter }, problems: '' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { written: null, problems: batchTexts.notWritten({ why: error.reason })[language] };
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new FileError(fileErrors.unwritable(basename(folder), (error as NodeJS.ErrnoException).code), {
      cause: error,
    });
  }
}

/**
 * Where the files of packages go. Throws UsageError for a folder among the packages: what is written there would be taken
 * for packages the next time.
 */
export function targetsIn(folder: string, checked: string | undefined, letters: string | undefined) {
  for (const target of [checked, letters]) {
    if (target !== undefined && isWithin(resolve(target), resolve(folder)))
      throw new UsageError(batchTexts.amongPackages(target));
  }
  return (name: string): Targets => ({
    checked: checked === undefined ? null : join(checked, name),
    letter: letters === undefined ? null : join(letters, `${name}.docx`),
  });
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return (
    way === '' ||
    (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path && !/^[A-Za-z]:/.test(way))
  );
}
