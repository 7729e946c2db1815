import { escapeText, type XmlElement, type XmlText } from '../formats/xml-edit';
import { textOf, type DocxText, type TextPiece } from './docx-text';

/** XML that is put into a document: at a place of the text inside a run, or before or behind a whole run. */
export interface RunMark {
  readonly run: XmlElement;
  readonly at: number | 'before' | 'behind';
  readonly xml: string;
  /** At one place what belongs behind a passage comes before what belongs before the next: new words first. */
  readonly rank: 'words' | 'ends' | 'begins';
}

/** A stretch of the text that is marked as deleted, by what is written around its runs. */
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** A stretch of the document that is written otherwise. */
interface Stop {
  readonly start: number;
  readonly end: number;
  readonly write: () => string;
}

/**
 * A document's runs, divided where something is put between their characters or takes some of them away. What is not
 * concerned stays as it was, to the byte, and each piece of a run keeps the run's looks.
 */
export class DividedRuns {
  private readonly marks = new Map<XmlElement, RunMark[]>();
  private readonly removals = new Map<TextPiece, Removal[]>();
  private readonly pieceOf: ReadonlyMap<XmlElement, TextPiece>;
  /** What is written otherwise, in the document's order; made when it is written. */
  private stops: readonly Stop[] = [];

  constructor(
    readonly document: XmlText,
    private readonly content: DocxText,
  ) {
    this.pieceOf = new Map(content.pieces.map((piece) => [piece.element, piece]));
  }

  /** The pieces that a stretch of the text covers, in its order. */
  covered(start: number, end: number): readonly TextPiece[] {
    const { pieces } = this.content;
    const from = this.firstEndingBehind(start);
    let to = from;
    while (to < pieces.length && pieces[to]!.start < end) to++;
    return pieces.slice(from, to);
  }

  /** The piece nearest to a place that none covers. */
  nearest(start: number): TextPiece {
    return this.content.pieces[this.firstEndingBehind(start)] ?? this.content.pieces.at(-1)!;
  }

  /** A place that is not inside a character of two code units. */
  whole(at: number, step: -1 | 1): number {
    const around = this.content.text.slice(at - 1, at + 1);
    return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(around) ? at + step : at;
  }

  put(mark: RunMark): void {
    const marks = this.marks.get(mark.run);
    if (marks) marks.push(mark);
    else this.marks.set(mark.run, [mark]);
  }

  /** Marks what a piece holds of a stretch as deleted; its run must stand where that may be. */
  remove(piece: TextPiece, removal: Removal): void {
    const removals = this.removals.get(piece);
    if (removals) removals.push(removal);
    else this.removals.set(piece, [removal]);
  }

  /** The document with all of it. */
  written(): string {
    const runs = new Set([...this.marks.keys(), ...[...this.removals.keys()].map(({ run }) => run)]);
    this.stops = [
      ...[...runs].map((run) => ({ start: run.start, end: run.end, write: () => this.divided(run) })),
      ...copiedBoxes(this.document).map(({ box, copy }) => ({
        start: copy.openEnd,
        end: copy.closeStart,
        write: () => this.between(box.openEnd, box.closeStart),
      })),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    return this.between(0, this.document.text.length);
  }

  private firstEndingBehind(start: number): number {
    const { pieces } = this.content;
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.end > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** What stands between two places of the document, runs within it divided. */
  private between(from: number, to: number): string {
    const { text } = this.document;
    const written: string[] = [];
    let at = from;
    for (let index = this.firstStopFrom(from); index < this.stops.length; index++) {
      const { start, end, write } = this.stops[index]!;
      if (start >= to) break;
      // One within another, in its text box, was written with that.
      if (start < at) continue;
      written.push(text.slice(at, start), write());
      at = end;
    }
    written.push(text.slice(at, to));
    return written.join('');
  }

  private firstStopFrom(start: number): number {
    let low = 0;
    let high = this.stops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stops[middle]!.start >= start) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The run as one run after another, with the marks between them. */
  private divided(run: XmlElement): string {
    const { text } = this.document;
    const marks = (this.marks.get(run) ?? []).toSorted(
      (a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank),
    );
    const around = (at: RunMark['at']): string[] =>
      marks.filter((mark) => mark.at === at).map(({ xml }) => xml);
    const written = around('before');
    const properties = run.children.find(({ local }) => local === 'rPr');
    const opening = text.slice(run.start, run.openEnd) + (properties ? this.document.source(properties) : '');
    let content = '';
    let removed: Removal | undefined;
    const close = (): void => {
      if (content !== '') {
        const whole = `${opening}${content}</${run.name}>`;
        written.push(removed ? `${removed.open}${whole}${removed.close}` : whole);
      }
      content = '';
    };
    const add = (xml: string, by?: Removal): void => {
      if (by !== removed) close();
      removed = by;
      content += xml;
    };
    if (run.children.every((child) => !this.pieceOf.has(child) || child === properties)) {
      // Nothing in it can be divided: its text boxes may.
      written.push(text.slice(run.start, run.openEnd), this.between(run.openEnd, run.closeStart));
      written.push(text.slice(run.closeStart, run.end));
      return [...written, ...around('behind')].join('');
    }
    for (const child of run.children) {
      if (child === properties) continue;
      const piece = this.pieceOf.get(child);
      if (!piece) {
        add(this.between(child.start, child.end));
        continue;
      }
      const removals = this.removals.get(piece) ?? [];
      const here = marks.filter((mark): mark is RunMark & { at: number } => isIn(mark, piece));
      const places = new Set([piece.start, piece.end, ...here.map(({ at }) => at)]);
      for (const { start, end } of removals) {
        places.add(Math.max(start, piece.start));
        places.add(Math.min(end, piece.end));
      }
      const order = [...places].sort((a, b) => a - b);
      order.forEach((at, index) => {
        const due = here.filter((mark) => mark.at === at);
        if (due.length > 0) close();
        for (const { xml } of due) written.push(xml);
        const next = order[index + 1];
        if (next === undefined) return;
        const by = removals.find(({ start, end }) => start <= at && next <= end);
        add(this.cut(piece, at, next, by !== undefined), by);
      });
    }
    close();
    return [...written, ...around('behind')].join('');
  }

  /** What of a piece lies between two places; all of what is not text. */
  private cut({ element, start, end }: TextPiece, from: number, to: number, isRemoved: boolean): string {
    const isText = element.local === 't';
    if (from === start && to === end && !(isRemoved && isText)) return this.document.source(element);
    const shown = textOf(this.document, element).slice(from - start, to - start);
    const name = isRemoved ? `${element.name.slice(0, -1)}delText` : element.name;
    return `<${name} xml:space="preserve">${escapeText(shown)}</${name}>`;
  }
}

/** The text boxes that stand in a document twice, to the letter: once more in the form of older programs (mc:Fallback). */
function copiedBoxes(document: XmlText): { readonly box: XmlElement; readonly copy: XmlElement }[] {
  const inside = ({ openEnd, closeStart }: XmlElement): string => document.text.slice(openEnd, closeStart);
  return document.all('AlternateContent').flatMap((either) => {
    const [choice, fallback] = [document.child(either, 'Choice'), document.child(either, 'Fallback')];
    if (!choice || !fallback) return [];
    const boxes = document.all('txbxContent', choice);
    const copies = document.all('txbxContent', fallback);
    return boxes.flatMap((box, at) => {
      const copy = copies[at];
      return copy && inside(copy) === inside(box) ? [{ box, copy }] : [];
    });
  });
}

const RANKS: readonly RunMark['rank'][] = ['words', 'ends', 'begins'];

/** What stands behind a piece's last character belongs to it, what begins there to the next. */
const isIn = ({ at, rank }: RunMark, { start, end }: TextPiece): boolean =>
  typeof at === 'number' && (rank === 'begins' ? start <= at && at < end : start < at && at <= end);
