import type { NarrativeText } from '../model/narrative-text';
import { looksLikeZip } from '../formats/zip';
import { decodeText } from '../formats/decode-text';
import { XmlTooLong, XmlTooMany } from '../formats/xml-scan';
import { DOCUMENT_LIMITS } from '../model/document-limits';
import { docxText } from './docx-text';
import { openDocx } from './docx-package';
import { unreadOf } from './docx-unread';
import { DocumentError } from './error';
import { readPdf } from './pdf-text';

/**
 * Reads a narrative, by what the bytes are and not by the file's extension: a .docx that is really a PDF is read as
 * the PDF it is. Throws DocumentError for everything that is no document Gouji can read.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<NarrativeText> {
  try {
    return await read(name, bytes);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof XmlTooLong) throw new DocumentError('passageTooLong', name, { cause: error });
    if (error instanceof XmlTooMany) throw new DocumentError('tooManyListed', name, { cause: error });
    // Whatever else a reader trips over is the file's fault, and the user can do nothing with a stack.
    throw new DocumentError('broken', name, { cause: error });
  }
}

/** Pasted text, or a text file's that was decoded elsewhere. */
export function textDocument(name: string, text: string): NarrativeText {
  if (text.length > DOCUMENT_LIMITS.characters) throw new DocumentError('tooMuchText', name);
  if (text.trim() === '') throw new DocumentError('empty', name);
  return { file: name, kind: /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text', text };
}

async function read(name: string, bytes: Uint8Array): Promise<NarrativeText> {
  if (bytes.length === 0) throw new DocumentError('empty', name);
  if (looksLikeZip(bytes)) return readWord(name, bytes);
  if (looksLikePdf(bytes)) return { file: name, kind: 'pdf', ...(await readPdf(name, bytes)) };
  if (isOle(bytes)) throw new DocumentError(oleKind(bytes), name);
  if (isPicture(bytes)) throw new DocumentError('picture', name);

  if (bytes.length > DOCUMENT_LIMITS.textMegabytes * 1024 * 1024) {
    throw new DocumentError('textTooLarge', name);
  }
  const text = decodeText(bytes);
  if (text === undefined) throw new DocumentError('notDocument', name);
  if (isMarkup(text)) throw new DocumentError('otherDocument', name);
  return textDocument(name, text);
}

function readWord(name: string, bytes: Uint8Array): NarrativeText {
  const docx = openDocx(name, bytes);
  const { text } = docxText(docx);
  if (text.length > DOCUMENT_LIMITS.characters) throw new DocumentError('tooMuchText', name);
  const remarks = unreadOf(docx);
  if (text.trim() === '') throw new DocumentError(remarks.length > 0 ? 'embedded' : 'empty', name);
  return { file: name, kind: 'docx', text, ...(remarks.length > 0 && { remarks }) };
}

/** Readers of PDF look for the mark in the first kilobyte: some writers put something before it. */
export const looksLikePdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024)).includes('%PDF-');

const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** What a compound file holds, by the names of its streams: a protected .docx is one, too. */
function oleKind(bytes: Uint8Array): 'encrypted' | 'rights' | 'oldWord' | 'workbook' | 'notDocument' {
  const content = latin(bytes);
  const holds = (stream: string) => content.includes([...stream].join('\0'));
  // Whoever may open it is asked for on a server, not for a password.
  if (holds('DRMEncrypted') || holds('DRMContent')) return 'rights';
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('WordDocument')) return 'oldWord';
  return holds('Workbook') || holds('Book') ? 'workbook' : 'notDocument';
}

/** A photograph or a scan, by its first bytes. */
const isPicture = (bytes: Uint8Array): boolean =>
  /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei|mif|avif))/s.test(
    latin(bytes.subarray(0, 16)),
  );

/** RTF, a web page or archive, or another program's XML, under whatever name: Word opens them, and saves them as .docx. */
const isMarkup = (text: string): boolean =>
  /^\s*(?:\{\\rtf|<\?xml|<!doctype\s+html|<!--|<(?:html|head|meta|body|table|div|w:)|mime-version:|from:\s*<saved by)/i.test(
    text.slice(0, 512),
  );

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
