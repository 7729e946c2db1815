import { partText, readRelationships } from '../formats/package';
import { type XmlElement, XmlText } from '../formats/xml-edit';
import type { DocumentRemark } from '../model/narrative-text';
import type { Text } from '../model/text';
import { documentRemarks } from '../text/document-remarks';
import type { Docx } from './docx-package';

/** What stands in a document and is not part of the text that is read: files embedded in it, notes, equations. */
export function unreadOf(docx: Docx): DocumentRemark[] {
  const counts = { altChunk: 0, subDoc: 0, object: 0, equation: 0 };
  count(docx.document.root, counts);
  const remark = (key: string, said: boolean, text: Text): DocumentRemark[] => (said ? [{ key, text }] : []);
  return [
    ...remark('embedded', counts.altChunk > 0, documentRemarks.embedded(counts.altChunk)),
    ...remark('subdocument', counts.subDoc > 0, documentRemarks.subdocument(counts.subDoc)),
    ...remark('object', counts.object > 0, documentRemarks.object(counts.object)),
    ...remark('equations', counts.equation > 0, documentRemarks.equations(counts.equation)),
    ...remark('notes', hasFigures(docx, ['footnotes', 'endnotes']), documentRemarks.notes),
    ...remark('margins', hasFigures(docx, ['header', 'footer']), documentRemarks.margins),
  ];
}

interface UnreadCounts {
  altChunk: number;
  subDoc: number;
  object: number;
  equation: number;
}

function count(parent: XmlElement, counts: UnreadCounts): void {
  for (const child of parent.children) {
    const { local } = child;
    if (local === 'altChunk' || local === 'subDoc') counts[local]++;
    else if (local === 'OLEObject') counts.object++;
    else if (local === 'oMath' && !isPlainEquation(child)) counts.equation++;
    // Of renderings of one thing one counts.
    if (local !== 'Fallback') count(child, counts);
  }
}

/** An equation that is nothing but a line of signs can be read as text; a fraction cannot. */
export const isPlainEquation = ({ children }: XmlElement): boolean =>
  children.every(({ local }) => local === 'r' || local === 'oMathParaPr' || !HOLDS_TEXT.has(local));

/** Structures of equations: their parts do not stand in a line. */
const HOLDS_TEXT = new Set(
  'acc bar borderBox box d eqArr f func groupChr limLow limUpp m nary phant rad sPre sSub sSubSup sSup'.split(
    ' ',
  ),
);

/** A figure with its unit: a page number is none. */
const FIGURE = /\d\s*(?:[%％]|[亿千万]?元)/;

/** Elements of that name which stand in no other: what stands in them is theirs. */
const outermost = (parent: XmlElement, local: string): XmlElement[] =>
  parent.children.flatMap((child) => (child.local === local ? [child] : outermost(child, local)));

/** Do parts beside the main text print figures? */
function hasFigures({ parts, part }: Docx, types: readonly string[]): boolean {
  return readRelationships(parts, part).some(({ type, target }) => {
    const text = types.includes(type) ? partText(parts, target) : undefined;
    if (text === undefined) return false;
    const xml = new XmlText(text);
    return outermost(xml.root, 'p').some((paragraph) =>
      FIGURE.test(
        xml
          .all('t', paragraph)
          .map((element) => xml.content(element))
          .join(''),
      ),
    );
  });
}
