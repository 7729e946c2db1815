import { fileErrors } from '../../text/file-errors';
import type { WorkbookContent } from '../workbook';
import { FileError } from './error';
import { ownThings, withoutOwn } from '../own';
import type { Parts } from '../../formats/package';
import { readWorkbookPart, type WorkbookPart } from './package';
import { looksLikeBareBiff, looksLikeOle, readBiff } from './read-biff';
import { readOoxml } from './read-ooxml';
import { looksLikeZip, unzip } from './zip';

/** A workbook that was read, and what is needed to write a checked copy of it. */
export interface OpenedWorkbook {
  readonly name: string;
  readonly content: WorkbookContent;
  /** The package of an .xlsx or .xlsm; null for .xls and .et, which cannot be written without loss. */
  readonly ooxml: { readonly parts: Parts; readonly workbook: WorkbookPart } | null;
}

/**
 * Reads a workbook, by what the bytes are and never by the file's extension.
 * Throws FileError for everything that is not a workbook Gouji can read.
 */
export function openWorkbook(bytes: Uint8Array, name: string): OpenedWorkbook {
  try {
    const opened = open(bytes, name);
    const { sheets, own } = opened.content;
    if (sheets.length + own.length === 0) throw new FileError(fileErrors.noSheets(name));
    return opened;
  } catch (error) {
    if (error instanceof FileError) throw error;
    const password = error instanceof Error && /password|encrypt/i.test(error.message);
    // Whatever else a reader trips over is the file's fault, and the user can do nothing with a stack.
    throw new FileError((password ? fileErrors.encrypted : fileErrors.broken)(name), { cause: error });
  }
}

function open(bytes: Uint8Array, name: string): OpenedWorkbook {
  if (bytes.length === 0) throw new FileError(fileErrors.empty(name));
  if (looksLikeZip(bytes)) return openPackage(unzip(bytes, name), name);
  if (looksLikeOle(bytes) || looksLikeBareBiff(bytes)) {
    return { name, content: { sheets: readBiff(bytes, name), own: [] }, ooxml: null };
  }
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 64)).replace(/^\uFEFF/, '');
  throw new FileError(
    (start.trimStart().startsWith('<') ? fileErrors.webPage : fileErrors.notWorkbook)(name),
  );
}

function openPackage(parts: Parts, name: string): OpenedWorkbook {
  if (parts.has('mimetype')) throw new FileError(fileErrors.openDocument(name));
  const workbook = readWorkbookPart(parts);
  if (!workbook) throw new FileError(fileErrors.notWorkbook(name));
  const type = workbook.contentType;
  if (type.includes('binary')) throw new FileError(fileErrors.binary(name));
  if (!/spreadsheetml|ms-excel/.test(type)) throw new FileError(fileErrors.otherDocument(name));
  const content = withoutOwn(readOoxml(parts, workbook), ownThings(workbook.names));
  return { name, content, ooxml: { parts, workbook } };
}

/** The extension a checked copy must have: Excel refuses a macro workbook under .xlsx, and the reverse. */
export function outputExtensionFor(opened: OpenedWorkbook): '.xlsx' | '.xlsm' | '.xltx' | '.xltm' {
  const type = opened.ooxml?.workbook.contentType ?? '';
  const macro = type.includes('macroEnabled');
  return type.includes('template') ? (macro ? '.xltm' : '.xltx') : macro ? '.xlsm' : '.xlsx';
}
