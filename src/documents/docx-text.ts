import type { XmlElement, XmlText } from '../formats/xml-edit';
import { readLooks } from './docx-looks';
import { readNumbering, type Numbering } from './docx-numbering';
import type { Docx } from './docx-package';
import { isPlainEquation } from './docx-unread';
import { GrowingText } from './growing-text';
import { isNoteMark } from './note-mark';
import { attributeOf, isWord } from './word-xml';

/**
 * A Word document's text, and where each of its characters stands. A paragraph is a line, a row of a table is a line
 * with a tab between its cells; what a reader of the printed page does not see (deleted and hidden text, field codes)
 * is left out, and what Word generates (numbers of lists) is put in.
 */
export interface DocxText {
  readonly text: string;
  /** In the text's order. What no piece covers was generated: line ends, numbers of lists, tabs between cells. */
  readonly pieces: readonly TextPiece[];
}

/** A stretch of the text that one element in a run gives. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** The `w:t`, `w:tab`, `w:br` … */
  readonly element: XmlElement;
  readonly run: XmlElement;
  /** The run of the main text this hangs on where it stands deeper (text box, ruby): it is remarked on as a whole. */
  readonly host: XmlElement | null;
  /** What its run stands in, where its words can be changed by themselves; null in an equation, or above ruby. */
  readonly parent: XmlElement | null;
}

/** The document's text with the places of its characters. */
export function docxText({ document, numbering, styles }: Docx): DocxText {
  const walk = new Walk(document, readNumbering(document, numbering, styles), readLooks(document, styles));
  const body = document.child(document.root, 'body');
  if (body) walk.blocks(body, null);
  return { text: walk.text.toString(), pieces: walk.pieces };
}

/** The text of a `w:t`: white space at its ends counts only where it says so, and a line end in it is a blank. */
export function textOf(document: XmlText, element: XmlElement): string {
  const text = document.content(element).replace(/[\t\n\r]/g, ' ');
  const space = document.attributes(element).get('xml:space') ?? rootSpace(document);
  return space === 'preserve' ? text : withoutEnds(text);
}

const rootSpaces = new WeakMap<XmlText, string>();

/** What the document says of white space everywhere. */
function rootSpace(document: XmlText): string {
  let space = rootSpaces.get(document);
  if (space === undefined) {
    space = document.attributes(document.root).get('xml:space') ?? '';
    rootSpaces.set(document, space);
  }
  return space;
}

/** Without the blanks at its ends; a pattern would try every blank in between. */
function withoutEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return text.slice(from, to);
}

/** Elements whose inside is read as if it stood where they do. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'hyperlink',
  'fldSimple',
  'ins',
  'moveTo',
  'bdo',
  'dir',
  'ruby',
  'rubyBase',
]);

/** Elements outside Word's namespace in which a text box may hang. */
const isDrawing = (local: string): boolean => local === 'drawing' || local === 'pict' || local === 'object';

class Walk {
  readonly text = new GrowingText();
  readonly pieces: TextPiece[] = [];
  /** Fields that are open, the outermost first; what stands in the code of one is not shown. */
  private readonly fields: ('code' | 'result')[] = [];
  /** Text boxes met in the paragraph at hand: each is read behind it, so that it does not break a sentence. */
  private boxes: { box: XmlElement; host: XmlElement }[] = [];
  private cells = 0;
  /** Pieces of the paragraph at hand that stand above the line. */
  private readonly raised = new Set<TextPiece>();

  constructor(
    private readonly xml: XmlText,
    private readonly numbering: Numbering,
    private readonly looksOf: ReturnType<typeof readLooks>,
  ) {}

  /** Paragraphs and tables, one after the other. */
  blocks(parent: XmlElement, host: XmlElement | null): void {
    for (const child of parent.children) {
      if (child.local === 'AlternateContent') this.blocks(alternative(child), host);
      else if (!this.isWord(child)) continue;
      else if (child.local === 'p') this.paragraph(child, host);
      else if (child.local === 'tbl') this.table(child, host);
      else if (WRAPPERS.has(child.local)) this.blocks(child, host);
    }
  }

  private paragraph(paragraph: XmlElement, host: XmlElement | null): void {
    const properties = this.child(paragraph, 'pPr');
    const outer = this.boxes;
    this.boxes = [];
    const begin = this.text.length;
    const number = this.numbering.next(properties);
    this.text.add(number);
    const first = this.pieces.length;
    this.inlines(paragraph, host);
    if (this.raised.size > 0) this.dropNotes(first);
    const mark = properties && this.child(properties, 'rPr');
    const merged =
      mark !== undefined && (this.child(mark, 'del') ?? this.child(mark, 'moveFrom')) !== undefined;
    // A numbered paragraph of which nothing is shown would leave its number behind.
    if (merged && this.text.length === begin + number.length) this.text.takeFrom(begin);
    if (!merged) this.endLine();
    const boxes = this.boxes;
    this.boxes = outer;
    for (const box of boxes) this.blocks(box.box, host ?? box.host);
  }

  private table(table: XmlElement, host: XmlElement | null): void {
    for (const row of this.inside(table, 'tr')) {
      const properties = this.child(row, 'trPr');
      if (properties && this.child(properties, 'del')) continue;
      this.inside(row, 'tc').forEach((cell, index) => {
        if (index > 0) this.text.add(this.cells > 0 ? ' ' : '\t');
        this.cells++;
        const begin = this.text.length;
        this.blocks(cell, host);
        // Each paragraph ends with a blank; the last one's would stand before the tab.
        if (
          this.text.length > begin &&
          this.text.last === ' ' &&
          this.pieces.at(-1)?.end !== this.text.length
        ) {
          this.text.takeFrom(this.text.length - 1);
        }
        this.cells--;
      });
      this.endLine();
    }
  }

  /** A line end; inside a cell a blank, and none behind another. */
  private endLine(): void {
    if (this.cells === 0) this.text.add('\n');
    else if (!/\s/.test(this.text.last || ' ')) this.text.add(' ');
  }

  private inlines(parent: XmlElement, host: XmlElement | null): void {
    for (const child of parent.children) {
      if (child.local === 'AlternateContent') this.inlines(alternative(child), host);
      else if (/^oMath(?:Para)?$/.test(child.local)) this.equation(child, host ?? child);
      else if (!this.isWord(child)) continue;
      else if (child.local === 'r') this.run(child, child, host, parent.local === 'rubyBase' ? null : parent);
      else if (WRAPPERS.has(child.local)) this.inlines(child, host);
    }
  }

  /** A figure set as an equation is a figure; one of fractions and roots stands in no line and is left out. */
  private equation(equation: XmlElement, host: XmlElement): void {
    for (const child of equation.children) {
      if (child.local === 'oMath') this.equation(child, host);
      else if (child.local === 'r' && isPlainEquation(equation)) {
        for (const element of this.xml.children(child, 't'))
          this.add(textOf(this.xml, element), element, host, host, null);
      }
    }
  }

  private run(
    run: XmlElement,
    content: XmlElement,
    host: XmlElement | null,
    parent: XmlElement | null,
  ): void {
    const { hidden, raised } = this.looksOf(this.child(run, 'rPr'));
    if (hidden) {
      for (const child of content.children) if (child.local === 'fldChar') this.field(child);
      return;
    }
    for (const child of content.children) {
      if (child.local === 'AlternateContent') this.run(run, alternative(child), host ?? run, null);
      else if (!this.isWord(child)) continue;
      else if (child.local === 'fldChar') this.field(child);
      else if (child.local === 'ruby') this.inlines(child, host ?? run);
      else if (isDrawing(child.local)) this.findBoxes(child, host ?? run);
      else {
        const text = this.fields.includes('code') ? '' : this.inlineText(child);
        const piece = this.add(text, child, run, host, parent);
        if (piece && raised) this.raised.add(piece);
      }
    }
  }

  /**
   * Takes the marks of notes out of the paragraph that began with that piece: raised stretches, judged whole, since a
   * raised figure may be in several runs.
   */
  private dropNotes(first: number): void {
    const pieces = this.pieces.splice(first);
    const words = (piece: TextPiece) => written.slice(piece.start - begin, piece.end - begin);
    const begin = pieces[0]!.start;
    const written = this.text.takeFrom(begin);
    for (let at = 0; at < pieces.length;) {
      const raised = this.raised.has(pieces[at]!);
      let to = at + 1;
      while (to < pieces.length && this.raised.has(pieces[to]!) === raised) to++;
      const stretch = pieces.slice(at, to);
      at = to;
      if (raised && isNoteMark(stretch.map(words).join(''), this.text.last)) continue;
      for (const piece of stretch) {
        const start = this.text.length;
        this.text.add(words(piece));
        this.pieces.push({ ...piece, start, end: this.text.length });
      }
    }
    this.raised.clear();
  }

  private add(
    text: string,
    element: XmlElement,
    run: XmlElement,
    host: XmlElement | null,
    parent: XmlElement | null,
  ): TextPiece | undefined {
    if (text === '') return undefined;
    const start = this.text.length;
    this.text.add(text);
    const piece = { start, end: this.text.length, element, run, host, parent };
    this.pieces.push(piece);
    return piece;
  }

  private inlineText(element: XmlElement): string {
    switch (element.local) {
      case 't':
        return textOf(this.xml, element);
      case 'tab':
      case 'ptab':
        return this.cells > 0 ? ' ' : '\t';
      case 'br':
      case 'cr':
        return this.cells > 0 ? ' ' : '\n';
      case 'noBreakHyphen':
        return '-';
      default:
        return '';
    }
  }

  private field(mark: XmlElement): void {
    const type = attributeOf(this.xml, mark, 'fldCharType');
    if (type === 'begin') this.fields.push('code');
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = 'result';
  }

  private findBoxes(parent: XmlElement, host: XmlElement): void {
    for (const child of parent.children) {
      if (child.local === 'txbxContent') this.boxes.push({ box: child, host });
      else this.findBoxes(child.local === 'AlternateContent' ? alternative(child) : child, host);
    }
  }

  /** The rows of a table or the cells of a row, also those in a content control. */
  private inside(parent: XmlElement, local: string): XmlElement[] {
    return parent.children.flatMap((child) =>
      !this.isWord(child)
        ? []
        : child.local === local
          ? [child]
          : WRAPPERS.has(child.local)
            ? this.inside(child, local)
            : [],
    );
  }

  private isWord(element: XmlElement): boolean {
    return isWord(this.xml, element);
  }

  private child(parent: XmlElement, local: string): XmlElement | undefined {
    return this.xml.child(parent, local);
  }
}

/** The one of several renderings of a thing that is read: the first; the last resort only where there is no other. */
const alternative = (element: XmlElement): XmlElement =>
  element.children.find(({ local }) => local === 'Choice') ?? element.children[0] ?? element;
