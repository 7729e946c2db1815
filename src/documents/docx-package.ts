import { contentType, type Parts, partText, readRelationships } from '../formats/package';
import { XmlText } from '../formats/xml-edit';
import { unzip, ZipError } from '../formats/zip';
import { inflate } from './archive';
import { DocumentError } from './error';

/** A Word document, opened. */
export interface Docx {
  readonly parts: Parts;
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
    return text === undefined ? undefined : new XmlText(text);
  };
  const text = partText(parts, part);
  if (text === undefined) throw new DocumentError('broken', name);
  return {
    parts,
    part,
    document: new XmlText(text),
    numbering: related('numbering'),
    styles: related('styles'),
  };
}

function unpacked(name: string, bytes: Uint8Array): Parts {
  try {
    return unzip(bytes, inflate);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new DocumentError(error.code === 'encrypted' ? 'encrypted' : 'tooLarge', name, { cause: error });
  }
}
