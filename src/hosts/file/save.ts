import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileErrors } from '../../text/file-errors';
import { FileError } from './error';

/** The largest file that is read at all, in bytes: what it may be is the readers' to say. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Reads a file whole. Throws FileError where there is none, or it is a folder, or may not be read; for pipes and devices,
 * which may never come to an end; for what is too large to be any of ours.
 */
export function readFile(path: string): Uint8Array {
  const name = basename(path);
  try {
    const at = statSync(path);
    if (at.isDirectory()) throw new FileError(fileErrors.folder(name));
    if (!at.isFile()) throw new FileError(fileErrors.notOrdinary(name));
    if (at.size > LARGEST) throw new FileError(fileErrors.tooLargeToRead(name, LARGEST / 1024 / 1024));
    // What the system makes up on reading (/proc) is nothing by its size, and may be endless.
    return at.size === 0 ? new Uint8Array() : readFileSync(path);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = codeOf(error);
    throw new FileError(
      (code === 'ENOENT' || code === 'ENOTDIR' ? fileErrors.missing : fileErrors.unreadable)(name),
      { cause: error },
    );
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/**
 * Whether a result could be written there, asked before any work is done. Throws FileError for a folder, a pipe or a
 * device, for one of the inputs (also by another name or a link), for a place that is not there or may not be written to,
 * and for an extension that the workbook must not have.
 */
export function checkOutput(path: string, inputs: readonly string[], extension?: string): void {
  const name = basename(path);
  const target = stat(path);
  if (target?.isDirectory()) throw new FileError(fileErrors.folder(name));
  if (target && !target.isFile()) throw new FileError(fileErrors.notOrdinary(name));
  const real = throughLinks(path);
  if (isLink(real)) throw new FileError(fileErrors.unwritable(name, 'ELOOP'));
  if (!stat(dirname(real))?.isDirectory()) throw new FileError(fileErrors.unwritable(name, 'ENOENT'));
  if (extension !== undefined && extname(path).toLowerCase() !== extension) {
    throw new FileError(fileErrors.wrongExtension(name, extension));
  }
  for (const input of inputs) {
    const source = stat(input);
    // The same file by inode too: a hard link is no copy.
    const same = source && target && source.ino === target.ino && source.dev === target.dev;
    if (same || real === throughLinks(input)) throw new FileError(fileErrors.sameAsInput(name));
  }
  try {
    // What may not be written to stays, though its folder would let us put another file in its place.
    if (target) accessSync(path, constants.W_OK);
  } catch (error) {
    throw new FileError(fileErrors.unwritable(name, codeOf(error)), { cause: error });
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

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The path without links, also of a file that is yet to be written, and of a link that leads to one. */
function throughLinks(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      const real = join(realpathSync(dirname(path)), basename(path));
      return links < MOST_LINKS && isLink(real)
        ? throughLinks(resolve(dirname(real), readlinkSync(real)), links + 1)
        : real;
    } catch {
      return path;
    }
  }
}

/** As Linux has it. */
const MOST_LINKS = 40;

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes one file as `writeAllSafely` does. */
export function writeSafely(path: string, bytes: Uint8Array, inputs: readonly string[] = []): void {
  writeAllSafely([{ path, bytes }], inputs);
}

/**
 * Writes files whole or not at all: each beside its place under another name first, and moved there once all of them are
 * on the disk. A link leads to what was written through it; a file that was there keeps its permissions and its owner. Its
 * hard links keep what it held, since a file that is written in place may be left half written. Throws FileError where
 * one cannot be written or would write over one of the inputs, saying what of the others was.
 */
export function writeAllSafely(files: readonly FileToWrite[], inputs: readonly string[] = []): void {
  for (const { path } of files) checkOutput(path, inputs);
  const staged: { readonly path: string; readonly real: string; readonly temporary: string }[] = [];
  const written: string[] = [];
  let current = '';
  try {
    for (const { path, bytes } of files) {
      current = path;
      const real = throughLinks(path);
      removeLeftovers(dirname(real));
      const temporary = join(dirname(real), temporaryName());
      staged.push({ path, real, temporary });
      stage(temporary, bytes, stat(real));
    }
    for (const { path, real, temporary } of staged) {
      current = path;
      renameSync(temporary, real);
      written.push(path);
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    const reason = fileErrors.unwritable(basename(current), codeOf(error));
    throw new FileError(written.length > 0 ? fileErrors.writtenInPart(written, reason) : reason, {
      cause: error,
    });
  }
}

/** Writes a new file, on the disk when this returns, with the permissions and the owner of the one it will replace. */
function stage(temporary: string, bytes: Uint8Array, replaced: Stats | undefined): void {
  const file = openSync(temporary, 'wx', replaced ? 0o600 : 0o666);
  try {
    writeFileSync(file, bytes);
    if (replaced) takeAfter(file, replaced);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function takeAfter(file: number, { mode, uid, gid }: Stats): void {
  for (const take of [() => fchownSync(file, uid, gid), () => fchmodSync(file, mode & 0o777)]) {
    try {
      take();
    } catch {
      // Only its owner may give a file away, and some file systems know neither: it is written all the same.
    }
  }
}

/** `.gouji-machine-process-random.tmp`: whether somebody still writes it can be told. */
const temporaryName = (): string =>
  `.gouji-${machine()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
const TEMPORARY = /^\.gouji-([\da-f]{8})-(\d+)-[\da-f]+\.tmp$/;
/** Whatever it was, it has been written or forgotten by then; in milliseconds. */
const FORGOTTEN = 24 * 60 * 60 * 1000;

/** A folder on a server is written to from several machines, whose processes we cannot see. */
const machine = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Takes away what a run left that was killed while it wrote; of a run that goes on, nothing. */
function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, where, pid] = TEMPORARY.exec(name) ?? [];
      if (where === undefined) continue;
      const path = join(folder, name);
      const isLeft = where === machine() && !isRunning(Number(pid));
      if (isLeft || Date.now() - statSync(path).mtimeMs > FORGOTTEN) rmSync(path, { force: true });
    }
  } catch {
    // A folder that may not be listed, a file that another run was quicker to take away: nothing of it is ours to do.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
