import { PackageEdit } from '../formats/package-edit';
import { readRelationships, relationshipsOf } from '../formats/package';
import { escapeAttribute, escapeText, type XmlElement, XmlText } from '../formats/xml-edit';
import { looksLikeZip, replaceParts } from '../formats/zip';
import { deflate } from './archive';
import { openDocx } from './docx-package';
import { docxText, textOf, type TextPiece } from './docx-text';
import { removeSignatures } from './docx-signature';
import { DocumentError } from './error';
import { attributeOf, namespaceOf, writtenAttribute } from './word-xml';

/** A remark on a passage: from `start` up to `end`, in the text that readDocument gives. */
export interface DocumentComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string;
}

/**
 * A copy of a .docx with a Word comment at each passage. Runs are divided where a passage begins or ends inside one and
 * keep their looks; every part that is not concerned is copied packed, to the byte. The same document and comments give
 * the same bytes: comments carry no date. A passage of generated characters only (a list's number, a line end) is
 * remarked on at the nearest characters there are; one in a text box at the paragraph the box hangs on, since Word
 * takes no comments inside a box. Throws DocumentError for what is no .docx.
 */
export function commentedDocx(
  bytes: Uint8Array,
  comments: readonly DocumentComment[],
  name = '.docx',
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    if (!looksLikeZip(bytes)) throw new DocumentError('notWord', name);
    try {
      resolve(commented(bytes, comments, name));
    } catch (error) {
      if (error instanceof DocumentError) throw error;
      throw new DocumentError('broken', name, { cause: error });
    }
  });
}

function commented(bytes: Uint8Array, comments: readonly DocumentComment[], name: string): Uint8Array {
  const docx = openDocx(name, bytes);
  const { text, pieces } = docxText(docx);
  if (pieces.length === 0) throw new DocumentError('empty', name);
  if (comments.length === 0) return bytes.slice();

  const pkg = new PackageEdit(docx.parts);
  const first = addComments(pkg, docx.part, docx.document, comments);
  const marks = new CommentMarks(docx.document, text, pieces);
  comments.forEach((comment, index) => marks.add(comment, first + index));
  pkg.write(docx.part, marks.written());
  removeSignatures(pkg);

  const changed = new Map<string, Uint8Array | null>(
    [...pkg.parts].filter(([part, content]) => docx.parts.get(part) !== content),
  );
  for (const part of docx.parts.keys()) if (!pkg.parts.has(part)) changed.set(part, null);
  return replaceParts(bytes, changed, deflate);
}

/** Writes what the comments say; gives the id of the first, the others' follow. */
function addComments(
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
    const names = {
      w: xml.prefix,
      attribute: (local: string, value: string) => writtenAttribute(xml, local, value),
    };
    pkg.edit(existing, (edited) => edited.append(edited.root, commentsXml(comments, first, names)));
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
  const names = { w: 'w:', attribute: (local: string, value: string) => `w:${local}="${value}"` };
  pkg.add(
    free ? `${folder}comments.xml` : pkg.freePart(folder, 'comments'),
    `${XML}<w:comments xmlns:w="${escapeAttribute(namespace)}">${commentsXml(comments, first, names)}</w:comments>`,
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

/** How a part writes Word's names: its prefix for elements, and an attribute. */
interface CommentNames {
  readonly w: string;
  readonly attribute: (local: string, value: string) => string;
}

function commentsXml(
  comments: readonly DocumentComment[],
  first: number,
  { w, attribute }: CommentNames,
): string {
  return comments
    .map(({ text, author }, index) => {
      const words = (line: string) =>
        line
          .split('\t')
          .map((part) => `<${w}t xml:space="preserve">${escapeText(part)}</${w}t>`)
          .join(`<${w}tab/>`);
      const paragraphs = printable(text)
        .split(/\r\n?|\n/)
        .map((line) => `<${w}p><${w}r>${words(line)}</${w}r></${w}p>`);
      const by = escapeAttribute(printable(author));
      const initials = escapeAttribute([...printable(author)].slice(0, 2).join(''));
      const attributes = [
        attribute('id', String(first + index)),
        attribute('author', by),
        attribute('initials', initials),
      ];
      return `<${w}comment ${attributes.join(' ')}>${paragraphs.join('')}</${w}comment>`;
    })
    .join('');
}

/** Without the characters that XML has no place for. */
const printable = (text: string): string =>
  text.replace(/\p{Cs}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');

/** Where a comment's range begins or ends: at a place of the text inside a run, or before or behind a whole run. */
interface CommentMark {
  readonly run: XmlElement;
  readonly at: number | 'before' | 'behind';
  readonly xml: string;
  readonly ends: boolean;
}

/** The run marks are put into or around. */
const runOf = (piece: TextPiece): XmlElement => piece.host ?? piece.run;

class CommentMarks {
  private readonly marks = new Map<XmlElement, CommentMark[]>();

  constructor(
    private readonly document: XmlText,
    private readonly text: string,
    private readonly pieces: readonly TextPiece[],
  ) {}

  add({ start, ...comment }: DocumentComment, id: number): void {
    const end = Math.max(comment.end, start + 1);
    const w = this.document.prefix;
    const named = writtenAttribute(this.document, 'id', String(id));
    const covered = this.covered(start, end);
    const from = covered[0]!;
    // A text box's words stand behind its paragraph's in the text, and before some of them in the document.
    const to = covered.findLast((piece) => runOf(piece).start >= runOf(from).start)!;
    this.mark({
      run: runOf(from),
      at: from.host ? 'before' : this.whole(Math.max(start, from.start), -1),
      xml: `<${w}commentRangeStart ${named}/>`,
      ends: false,
    });
    this.mark({
      run: runOf(to),
      at: to.host ? 'behind' : this.whole(end > to.start ? Math.min(end, to.end) : to.end, 1),
      xml: `<${w}commentRangeEnd ${named}/><${w}r><${w}commentReference ${named}/></${w}r>`,
      ends: true,
    });
  }

  /** The document with the marks in it. */
  written(): string {
    const pieces = new Map(this.pieces.map((piece) => [piece.element, piece]));
    for (const [run, marks] of this.marks) {
      this.document.replace(run.start, run.end, this.divided(run, marks, pieces));
    }
    return this.document.toString();
  }

  /** The pieces a passage covers; the nearest one where it covers none. */
  private covered(start: number, end: number): TextPiece[] {
    const covered = this.pieces.filter((piece) => piece.start < end && start < piece.end);
    if (covered.length > 0) return covered;
    return [this.pieces.find((piece) => piece.end > start) ?? this.pieces.at(-1)!];
  }

  /** A place that is not inside a character of two code units. */
  private whole(at: number, step: -1 | 1): number {
    return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(this.text.slice(at - 1, at + 1)) ? at + step : at;
  }

  private mark(mark: CommentMark): void {
    const marks = this.marks.get(mark.run);
    if (marks) marks.push(mark);
    else this.marks.set(mark.run, [mark]);
  }

  /** The run as one run after another, with the marks between them. */
  private divided(
    run: XmlElement,
    marks: readonly CommentMark[],
    pieces: ReadonlyMap<XmlElement, TextPiece>,
  ): string {
    const { text } = this.document;
    const whole = (at: CommentMark['at']) => marks.filter((mark) => mark.at === at).map(({ xml }) => xml);
    // What ends at a place comes before what begins there.
    const inside = marks
      .filter((mark): mark is CommentMark & { at: number } => typeof mark.at === 'number')
      .sort((a, b) => a.at - b.at || Number(b.ends) - Number(a.ends));

    const written: string[] = [...whole('before')];
    let content = '';
    const close = () => {
      if (content !== '') written.push(`${opening}${content}</${run.name}>`);
      content = '';
    };
    const properties = run.children.find(({ local }) => local === 'rPr');
    const opening = text.slice(run.start, run.openEnd) + (properties ? this.document.source(properties) : '');

    for (const child of run.children) {
      if (child === properties) continue;
      const piece = pieces.get(child);
      if (!piece) {
        content += this.document.source(child);
        continue;
      }
      // Ends behind this piece's last character belong to it, beginnings there to the next.
      const here = inside.filter(({ at, ends }) =>
        ends ? piece.start < at && at <= piece.end : piece.start <= at && at < piece.end,
      );
      let from = piece.start;
      for (const { at, xml } of here) {
        content += this.cut(piece, from, at);
        close();
        written.push(xml);
        from = at;
      }
      content += this.cut(piece, from, piece.end);
    }
    close();
    return [...written, ...whole('behind')].join('');
  }

  /** What of a piece lies between two places; all or nothing of what is not text. */
  private cut({ element, start, end }: TextPiece, from: number, to: number): string {
    if (from >= to) return '';
    if (from === start && to === end) return this.document.source(element);
    const shown = textOf(this.document, element).slice(from - start, to - start);
    return `<${element.name} xml:space="preserve">${escapeText(shown)}</${element.name}>`;
  }
}
