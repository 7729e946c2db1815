import { contentType, type PackageParts, partText, readRelationships } from '../formats/package';
import { XmlText } from '../formats/xml-edit';
import { NestedTooDeep } from '../formats/xml-scan';
import { MAX_ENTRIES, unzip, ZipError } from '../formats/zip';
import { DOCUMENT_LIMITS } from '../model/document-limits';
import { inflate } from './archive';
import { DocumentError } from './error';

/** A Word document, opened. */
export interface Docx {
  readonly parts: PackageParts;
  /** The name of the main part, mostly `word/document.xml`. */
  readonly part: string;
  readonly document: XmlText;
  readonly numbering: XmlText | undefined;
  readonly styles: XmlText | undefined;
}

/** Opens a .docx; throws DocumentError for another kind of package, an encrypted one, one that is too large or damaged. */
export function openDocx(name: string, bytes: Uint8Array): Docx {
  const parts = unpacked(name, bytes);
  if (parts.has('mimetype')) throw new DocumentError('otherDocument', name);
  if (parts.has('OFD.xml')) throw new DocumentError('ofd', name);
  const part = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw new DocumentError('notDocument', name);
  const type = contentType(parts, part);
  if (/spreadsheetml|ms-excel/.test(type)) throw new DocumentError('workbook', name);
  if (!/wordprocessingml|ms-word/.test(type)) throw new DocumentError('notDocument', name);

  const relationships = readRelationships(parts, part);
  const related = (wanted: string): XmlText | undefined => {
    const target = relationships.find((relationship) => relationship.type === wanted)?.target;
    const text = target === undefined ? undefined : partText(parts, target);
    return text === undefined ? undefined : xmlOf(name, text);
  };
  const text = partText(parts, part);
  if (text === undefined) throw new DocumentError('broken', name);
  return {
    parts,
    part,
    document: xmlOf(name, text),
    numbering: related('numbering'),
    styles: related('styles'),
  };
}

/** A part's XML, unless it is larger than that of any narrative. */
function xmlOf(name: string, text: string): XmlText {
  if (text.length > DOCUMENT_LIMITS.partMegabytes * MEGABYTE) throw new DocumentError('partTooLarge', name);
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > DOCUMENT_LIMITS.tags) throw new DocumentError('tooManyTags', name);
  try {
    return new XmlText(text);
  } catch (error) {
    if (error instanceof NestedTooDeep) throw new DocumentError('tooDeep', name, { cause: error });
    throw error;
  }
}

const MEGABYTE = 1024 * 1024;

const REFUSALS = {
  encrypted: 'encrypted',
  tooLarge: 'tooMuchUnpacked',
  tooManyParts: 'tooManyParts',
} as const;

function unpacked(name: string, bytes: Uint8Array): PackageParts {
  try {
    return unzip(bytes, inflate, { bytes: DOCUMENT_LIMITS.megabytes * MEGABYTE, entries: MAX_ENTRIES });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new DocumentError(REFUSALS[error.code], name, { cause: error });
  }
}
