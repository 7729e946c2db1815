import { decodeText } from '../../formats/decode-text';
import { looksLikeZip } from './zip';

/** What a file is by its bytes, whatever it is called. */
export type FileKind =
  | 'empty'
  | 'package'
  | 'compound'
  | 'bareBiff'
  | 'html'
  | 'spreadsheetXml'
  | 'wordXml'
  | 'flatOpenDocument'
  | 'otherXml'
  | 'webArchive'
  | 'text'
  | 'pdf'
  | 'rtf'
  | 'archive'
  | 'picture'
  | 'unknown';

/** What a file's first bytes say, written as Latin-1. */
const SIGNATURES: ReadonlyArray<readonly [FileKind, RegExp]> = [
  ['compound', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['bareBiff', /^\x09[\x00\x02\x04\x08](?:\x04|\x06|\x08|\x10)\x00/],
  ['pdf', /^(?:\xef\xbb\xbf)?\s{0,8}%PDF-/],
  ['rtf', /^\{\\rtf/],
  ['archive', /^(?:Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh\d|\xfd7zXZ\x00|MSCF\x00|.{2}-lh\d-)/],
  [
    'picture',
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\x00\x00\x00\x00|II\*\x00|MM\x00\*|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif))/s,
  ],
];

/** Whether another's reader is asked for it: an .xls, or anything else that is a compound file. */
export const looksForeign = (bytes: Uint8Array): boolean => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  return SIGNATURES.some(
    ([kind, signature]) => (kind === 'compound' || kind === 'bareBiff') && signature.test(start),
  );
};

/** How much of a text is looked at to see what it is. */
const HEAD = 4096;

/** What a file is, and its text where it is one. */
export function kindOf(bytes: Uint8Array): { readonly kind: FileKind; readonly text: string } {
  if (bytes.length === 0) return { kind: 'empty', text: '' };
  if (looksLikeZip(bytes)) return { kind: 'package', text: '' };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const signed = SIGNATURES.find(([, signature]) => signature.test(start));
  if (signed) return { kind: signed[0], text: '' };
  if (isTar(bytes)) return { kind: 'archive', text: '' };
  const text = decodeText(bytes) ?? withoutMark(bytes);
  return text === undefined ? { kind: 'unknown', text: '' } : { kind: kindOfText(text), text };
}

const isTar = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar';

/** Markup in UTF-16 that does not say so. */
function withoutMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function kindOfText(text: string): FileKind {
  const head = text.slice(0, HEAD);
  if (/^\s*(?:MIME-Version:|From: <Saved by|Content-Type: multipart\/related)/i.test(head))
    return 'webArchive';
  if (!/^\s*</.test(head)) return 'text';
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head))
    return 'spreadsheetXml';
  if (/<(?:\w+:)?wordDocument\b|<pkg:package\b/.test(head)) return 'wordXml';
  if (/<office:document\b/.test(head)) return 'flatOpenDocument';
  if (/<(?:!doctype html|html|head|body|table|meta|style|div|tr|td|h\d|p|center|font|br)\b/i.test(head))
    return 'html';
  return /^\s*<\?xml/.test(head) ? 'otherXml' : 'text';
}
