import type { PackageEdit } from '../formats/package-edit';
import { readRelationships, relationshipsOf } from '../formats/package';
import { escapeAttribute, escapeText, type XmlElement, XmlText } from '../formats/xml-edit';
import type { DividedRuns } from './docx-division';
import type { TextPiece } from './docx-text';
import { attributeOf, namespaceOf, writtenAttributes } from './word-xml';

/** A remark on a passage: from `start` up to `end`, in the text that readDocument gives. */
export interface DocumentComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string;
  /** When, by the clock on her wall: 2025-03-01T09:30:00Z, as Word writes it; without one where absent. */
  readonly date?: string;
}

/** Writes what comments say into a document's package; gives the id of the first, the others' follow. */
export function addComments(
  pkg: PackageEdit,
  part: string,
  document: XmlText,
  comments: readonly DocumentComment[],
): number {
  const existing = readRelationships(pkg.parts, part).find(({ type }) => type === 'comments')?.target;
  const text = existing === undefined ? undefined : pkg.text(existing);
  if (existing !== undefined && text !== undefined) {
    const xml = new XmlText(text);
    const first = 1 + Math.max(lastId(xml, ['comment']), lastId(document, RANGE_MARKS));
    pkg.edit(existing, (edited) => edited.append(edited.root, commentsXml(comments, first, xml)));
    return first;
  }

  const first = 1 + lastId(document, RANGE_MARKS);
  const namespace = namespaceOf(document) || TRANSITIONAL;
  const strict = namespace === STRICT;
  if (pkg.text(relationshipsOf(part)) === undefined) {
    pkg.write(relationshipsOf(part), `${XML}<Relationships xmlns="${RELATIONSHIPS}"/>`);
  }
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const free = pkg.text(`${folder}comments.xml`) === undefined;
  const root = `<w:comments xmlns:w="${escapeAttribute(namespace)}">`;
  pkg.add(
    free ? `${folder}comments.xml` : pkg.freePart(folder, 'comments'),
    `${XML}${root}${commentsXml(comments, first, new XmlText(`${root}</w:comments>`))}</w:comments>`,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    part,
    strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  );
  return first;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RANGE_MARKS = ['commentRangeStart', 'commentRangeEnd', 'commentReference'];

/** The highest id of elements of these names; -1 where there is none. */
const lastId = (xml: XmlText, locals: readonly string[]): number =>
  locals
    .flatMap((local) => xml.all(local))
    .map((element) => Number(attributeOf(xml, element, 'id') ?? NaN))
    .reduce((last, id) => (Number.isInteger(id) && id > last ? id : last), -1);

/** The comments as a part writes them. */
function commentsXml(comments: readonly DocumentComment[], first: number, part: XmlText): string {
  const w = part.prefix;
  return comments
    .map(({ text, author, date }, index) => {
      const words = (line: string) =>
        line
          .split('\t')
          .map((part) => `<${w}t xml:space="preserve">${escapeText(part)}</${w}t>`)
          .join(`<${w}tab/>`);
      const paragraphs = printable(text)
        .split(/\r\n?|\n/)
        .map((line) => `<${w}p><${w}r>${words(line)}</${w}r></${w}p>`);
      const attributes = writtenAttributes(part, {
        id: String(first + index),
        author: printable(author),
        ...(date !== undefined && { date }),
        initials: [...printable(author)].slice(0, 2).join(''),
      });
      return `<${w}comment ${attributes}>${paragraphs.join('')}</${w}comment>`;
    })
    .join('');
}

/** Without the characters that XML has no place for. */
const printable = (text: string): string =>
  text.replace(/\p{Cs}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');

/** Puts the marks of a comment around its passage, or around the nearest characters there are. */
export function placeComment(runs: DividedRuns, { start, end: to }: DocumentComment, id: number): void {
  const end = Math.max(to, start + 1);
  const w = runs.document.prefix;
  const named = writtenAttributes(runs.document, { id: String(id) });
  const covered = runs.covered(start, end);
  const pieces = covered.length > 0 ? covered : [runs.nearest(start)];
  const first = pieces[0]!;
  // A text box's words stand behind its paragraph's in the text, and before some of them in the document.
  const last = pieces.findLast((piece) => runOf(piece).start >= runOf(first).start)!;
  runs.put({
    run: runOf(first),
    at: first.host ? 'before' : runs.whole(Math.max(start, first.start), -1),
    xml: `<${w}commentRangeStart ${named}/>`,
    rank: 'begins',
  });
  runs.put({
    run: runOf(last),
    at: last.host ? 'behind' : runs.whole(end > last.start ? Math.min(end, last.end) : last.end, 1),
    xml: `<${w}commentRangeEnd ${named}/><${w}r><${w}commentReference ${named}/></${w}r>`,
    rank: 'ends',
  });
}

/** The run marks are put into or around. */
const runOf = (piece: TextPiece): XmlElement => piece.host ?? piece.run;
