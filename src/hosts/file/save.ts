import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileErrors } from '../../text/file-errors';
import { FileError } from './error';

/** Reads a file whole. Throws FileError where there is none, or it is a folder, or may not be read. */
export function readFile(path: string): Uint8Array {
  const name = basename(path);
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileError(fileErrors.missing(name));
    if (code === 'EISDIR') throw new FileError(fileErrors.folder(name));
    throw new FileError(fileErrors.unreadable(name), { cause: error });
  }
}

/**
 * Whether a result could be written there, asked before any work is done. Throws FileError for a folder, for one of
 * the inputs (also by another name or a link), and for an extension that the workbook must not have.
 */
export function checkOutput(path: string, inputs: readonly string[], extension?: string): void {
  const name = basename(path);
  const target = stat(path);
  if (target?.isDirectory()) throw new FileError(fileErrors.folder(name));
  if (!stat(dirname(path))?.isDirectory()) throw new FileError(fileErrors.unwritable(name));
  if (extension !== undefined && extname(path).toLowerCase() !== extension) {
    throw new FileError(fileErrors.wrongExtension(name, extension));
  }
  for (const input of inputs) {
    const source = stat(input);
    // The same file by inode too: a hard link is no copy.
    const same = source && target && source.ino === target.ino && source.dev === target.dev;
    if (same || realPath(path) === realPath(input)) throw new FileError(fileErrors.sameAsInput(name));
  }
}

/** What stands at a path; undefined where nothing does, or where we may not look. */
function stat(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The path without links, also of a file that is yet to be written. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

/**
 * Writes a file whole or not at all: beside its place under another name first, then moved there. Throws FileError
 * where it cannot be written or would write over one of the inputs.
 */
export function writeSafely(path: string, bytes: Uint8Array, inputs: readonly string[] = []): void {
  checkOutput(path, inputs);
  const temporary = join(dirname(path), `.gouji-${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new FileError(fileErrors.unwritable(basename(path)), { cause: error });
  }
}
