import type { Sheet } from '../../model/sheet';
import { fileErrors, fileLimits } from '../../text/file-errors';
import type { WorkbookContent } from '../workbook';
import { FileError, Refused } from './error';
import { cellText, checkSize } from './limits';
import { ownThings, withoutOwn } from '../own';
import { MAX_LISTED, type PackageParts } from '../../formats/package';
import { mainContentType, readWorkbookPart, type WorkbookPart } from './workbook-part';
import { CompoundFile } from './foreign/compound';
import { decryptPackage } from './foreign/default-password';
import { kindOf } from './kind';
import { readBiff } from './foreign/biff';
import { readHtml } from './foreign/html';
import { readOoxml } from './read/ooxml';
import { readSpreadsheetXml } from './foreign/spreadsheet-xml';
import { unzip } from './zip';
import { XmlTooLong, XmlTooMany } from '../../formats/xml-scan';

/** A workbook that was read, and what is needed to write a checked copy of it. */
export interface OpenedWorkbook {
  readonly name: string;
  readonly content: WorkbookContent;
  /** The package of an .xlsx or .xlsm; null for .xls, .et and pages, which cannot be written without loss. */
  readonly ooxml: {
    readonly parts: PackageParts;
    readonly workbook: WorkbookPart;
    /** It was encrypted with Excel's default password; a copy is not. */
    readonly wasEncrypted: boolean;
  } | null;
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
    if (error instanceof Refused) throw new FileError(error.reasonOf(name), { cause: error });
    if (error instanceof XmlTooLong)
      throw new FileError(fileErrors.overLimit(name, cellText), { cause: error });
    if (error instanceof XmlTooMany)
      throw new FileError(fileErrors.overLimit(name, fileLimits.listed(MAX_LISTED)), { cause: error });
    const password = error instanceof Error && /password|encrypt/i.test(error.message);
    // Whatever else a reader trips over is the file's fault, and the user can do nothing with a stack.
    throw new FileError((password ? fileErrors.encrypted : fileErrors.broken)(name), { cause: error });
  }
}

/** What each kind of file that is no workbook is told. */
const REFUSED = {
  empty: fileErrors.empty,
  wordXml: fileErrors.word,
  rtf: fileErrors.word,
  flatOpenDocument: fileErrors.openDocument,
  otherXml: fileErrors.otherXml,
  webArchive: fileErrors.webArchive,
  text: fileErrors.plainText,
  pdf: fileErrors.pdf,
  archive: fileErrors.archive,
  picture: fileErrors.picture,
  unknown: fileErrors.notWorkbook,
} as const;

function open(bytes: Uint8Array, name: string): OpenedWorkbook {
  checkSize(bytes);
  const { kind, text } = kindOf(bytes);
  const readOnly = (sheets: readonly Sheet[]): OpenedWorkbook => withoutPackage(sheets, name);
  switch (kind) {
    case 'package':
      return openPackage(unzip(bytes, name), name);
    case 'compound':
      return openCompound(new CompoundFile(bytes), name);
    case 'bareBiff':
      return readOnly(readBiff(bytes, name));
    case 'spreadsheetXml':
      return readOnly(readSpreadsheetXml(text));
    case 'html': {
      const sheets = readHtml(text);
      if (sheets.length === 0) throw new FileError(fileErrors.webPage(name));
      return readOnly(sheets);
    }
    default:
      throw new FileError(REFUSED[kind](name));
  }
}

const withoutPackage = (sheets: readonly Sheet[], name: string): OpenedWorkbook => ({
  name,
  content: { sheets, own: [] },
  ooxml: null,
});

/** An OLE file may be an .xls, an encrypted package, or a document of another kind. */
function openCompound(file: CompoundFile, name: string): OpenedWorkbook {
  const encrypted = file.stream('EncryptedPackage');
  if (encrypted) {
    const info = file.stream('EncryptionInfo');
    const bytes = info ? decryptPackage(info, encrypted) : null;
    if (!bytes) throw new FileError(fileErrors.encrypted(name));
    const opened = openPackage(unzip(bytes, name), name);
    return opened.ooxml ? { ...opened, ooxml: { ...opened.ooxml, wasEncrypted: true } } : opened;
  }
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream) return withoutPackage(readBiff(stream, name), name);
  if (file.has('WordDocument')) throw new FileError(fileErrors.word(name));
  throw new FileError(
    (file.has('PowerPoint Document') ? fileErrors.otherDocument : fileErrors.notWorkbook)(name),
  );
}

function openPackage(parts: PackageParts, name: string): OpenedWorkbook {
  if (parts.has('mimetype')) throw new FileError(fileErrors.openDocument(name));
  const type = mainContentType(parts);
  if (type === null) throw new FileError(fileErrors.archive(name));
  if (type.includes('binary')) throw new FileError(fileErrors.binary(name));
  if (type.includes('wordprocessingml') || type.includes('ms-word'))
    throw new FileError(fileErrors.word(name));
  if (!/spreadsheetml|ms-excel/.test(type)) throw new FileError(fileErrors.otherDocument(name));
  const workbook = readWorkbookPart(parts)!;
  const content = withoutOwn(readOoxml(parts, workbook), ownThings(workbook.names));
  return { name, content, ooxml: { parts, workbook, wasEncrypted: false } };
}

/** The extension a checked copy must have: Excel refuses a macro workbook under .xlsx, and the reverse. */
export function outputExtensionFor(opened: OpenedWorkbook): '.xlsx' | '.xlsm' | '.xltx' | '.xltm' {
  const type = opened.ooxml?.workbook.contentType ?? '';
  const macro = type.includes('macroEnabled');
  return type.includes('template') ? (macro ? '.xltm' : '.xltx') : macro ? '.xlsm' : '.xlsx';
}
