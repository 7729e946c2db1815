import { escapeText, type XmlElement } from '../formats/xml-edit';
import type { DividedRuns } from './docx-division';
import type { TextPiece } from './docx-text';
import { writtenAttributes } from './word-xml';

/** Other words for a passage of a document, in the text that readDocument gives: what a tracked change makes of it. */
export interface DocumentChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes that belong together, a number and the word for its direction: all of them are tracked, or none. */
export interface DocumentRevision {
  readonly changes: readonly DocumentChange[];
  readonly author: string;
  /** When, as Word has it: 2025-03-01T09:30:00Z. */
  readonly date: string;
}

/** Gives each revision a number of its own. */
export type NextId = () => number;

/**
 * Tracks changes in a document (w:del, w:ins): each piece of the old words is marked as deleted where it stands, and the
 * new ones follow in the looks of its first. Within an insertion of somebody else's, the old words are deleted in that
 * and the new ones inserted beside. Of several revisions that ask for one change (a word that two figures share) it is
 * made once.
 */
export class Revisions {
  private readonly made: DocumentChange[] = [];

  constructor(
    private readonly runs: DividedRuns,
    private readonly nextId: NextId,
  ) {}

  /** False where a passage cannot be changed by itself: it stands in an equation, or was changed otherwise before. */
  track({ changes, author, date }: DocumentRevision): boolean {
    const due = changes.filter((change) => !this.made.some((made) => isSame(made, change)));
    if (due.some((change) => this.made.some((made) => made.start < change.end && change.start < made.end)))
      return false;
    const places = due.map((change) => this.runs.covered(change.start, change.end));
    if (places.some((pieces) => pieces.length === 0 || pieces.some(({ parent }) => parent === null)))
      return false;
    due.forEach((change, index) => this.replace(change, places[index]!, { author, date }));
    this.made.push(...due);
    return true;
  }

  private replace(
    { start, end, text }: DocumentChange,
    pieces: readonly TextPiece[],
    by: Pick<DocumentRevision, 'author' | 'date'>,
  ): void {
    const { document } = this.runs;
    const w = document.prefix;
    const revision = (local: 'del' | 'ins'): string =>
      `<${w}${local} ${writtenAttributes(document, { id: String(this.nextId()), ...by })}>`;
    for (const piece of pieces) {
      this.runs.remove(piece, { start, end, open: revision('del'), close: `</${w}del>` });
    }
    const [first] = pieces as readonly [TextPiece, ...TextPiece[]];
    // Behind all of them, unless they go on in another paragraph or cell.
    const last = pieces.findLast(({ parent }) => parent === first.parent)!;
    const run = `<${w}r>${this.looksOf(first.run)}<${w}t xml:space="preserve">${escapeText(text)}</${w}t></${w}r>`;
    const inserted = `${revision('ins')}${run}</${w}ins>`;
    this.runs.put({
      run: last.run,
      at: Math.min(end, last.end),
      xml: this.outsideOf(last.parent!, inserted),
      rank: 'words',
    });
  }

  /** The looks of a run, without what is tracked of them. */
  private looksOf(run: XmlElement): string {
    const { document } = this.runs;
    const looks = document.child(run, 'rPr');
    if (!looks) return '';
    const change = document.child(looks, 'rPrChange');
    if (!change) return document.source(looks);
    return document.text.slice(looks.start, change.start) + document.text.slice(change.end, looks.end);
  }

  /** An insertion does not stand within another: that one ends before it and goes on behind it. */
  private outsideOf(parent: XmlElement, xml: string): string {
    if (parent.local !== 'ins' && parent.local !== 'moveTo') return xml;
    const { document } = this.runs;
    const again = document.text
      .slice(parent.start, parent.openEnd)
      .replace(/(\sw:id=")\d+(?=")/, (_, before: string) => `${before}${this.nextId()}`);
    return `</${parent.name}>${xml}${again}`;
  }
}

const isSame = (one: DocumentChange, other: DocumentChange): boolean =>
  one.start === other.start && one.end === other.end && one.text === other.text;
