import type { MarkView, NarrativeView } from '../worker/messages';

/** How the view of a narrative lays out its text: parts that fold, their paragraphs, the marks inside. */

/** A stretch of text; `mark` is an index into the narrative's marks. */
export interface Segment {
  readonly text: string;
  readonly mark: number | null;
}

export interface Paragraph {
  /** In the narrative, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

export interface Block {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** It reports figures; the rest is folded at first. */
  readonly reports: boolean;
  readonly paragraphs: readonly Paragraph[];
  /** Its marks: from the first up to, not with, the last. */
  readonly marks: readonly [from: number, to: number];
}

export function layoutOf({ text, sections, marks }: NarrativeView): readonly Block[] {
  const wrapped = isWrapped(text);
  const block = (title: string, start: number, body: number, end: number, reports: boolean): Block => {
    const inside: [number, number] = [firstFrom(marks, start), firstFrom(marks, end)];
    // A heading that holds a figure is shown as text.
    const from = marks.slice(...inside).some((mark) => mark.start < body) ? start : body;
    return {
      title,
      start,
      end,
      reports,
      marks: inside,
      paragraphs: paragraphsOf(text, from, end, marks, wrapped),
    };
  };
  const blocks: Block[] = [];
  let at = 0;
  const skipTo = (end: number): void => {
    const title = titleOf(text.slice(at, end));
    if (title !== '') blocks.push(block(title, at, at, end, false));
  };
  for (const { title, start, body, end } of sections) {
    // An entry of the table of contents says nothing.
    const reports = firstFrom(marks, start) < firstFrom(marks, end) || text.slice(body, end).includes('。');
    if (!reports) continue;
    skipTo(start);
    blocks.push(block(title, start, body, end, true));
    at = end;
  }
  skipTo(text.length);
  return blocks;
}

const LONGEST_TITLE = 24;

/** A part without a heading of its own is called by how it begins. */
function titleOf(text: string): string {
  const line =
    text
      .split('\n')
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}

/** The first mark at this place or behind it. */
function firstFrom(marks: readonly MarkView[], place: number): number {
  const at = marks.findIndex(({ start }) => start >= place);
  return at < 0 ? marks.length : at;
}

function paragraphsOf(
  text: string,
  from: number,
  end: number,
  marks: readonly MarkView[],
  wrapped: boolean,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let mark = firstFrom(marks, from);
  for (const { start, stop } of linesOf(text, from, end, marks, wrapped)) {
    const segments: Segment[] = [];
    let at = start;
    const plain = (to: number): void => {
      if (to > at) segments.push({ text: withoutBreaks(text.slice(at, to)), mark: null });
      at = to;
    };
    for (; mark < marks.length && marks[mark]!.start < stop; mark++) {
      const { start: begins, end: ends } = marks[mark]!;
      plain(begins);
      segments.push({ text: withoutBreaks(text.slice(begins, ends)), mark });
      at = ends;
    }
    plain(stop);
    if (segments.some((segment) => segment.text.trim() !== '')) {
      paragraphs.push({ start, end: stop, segments });
    }
  }
  return paragraphs;
}

/** What layout put between two halves of a sentence; Latin words keep a space. */
const withoutBreaks = (text: string): string =>
  text.replace(/[^\S\t]+/g, (gap, at: number) => {
    if (!gap.includes('\n')) return gap;
    return isLatin(text[at - 1]) && isLatin(text[at + gap.length]) ? ' ' : '';
  });

const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、](?!\d))/;
const ENDS_SENTENCE = /[。；：:;！？]\s*$/;
/** A line that is this much shorter than the others ends its paragraph. */
const SHORT = 0.8;

/** The lines of the text; where the paper broke them, what belongs together. No line ends inside a mark. */
function linesOf(
  text: string,
  from: number,
  end: number,
  marks: readonly MarkView[],
  wrapped: boolean,
): { start: number; stop: number }[] {
  const width = wrapped ? usualWidth(text) : 0;
  const lines: { start: number; stop: number }[] = [];
  let start = from;
  for (let at = from; at <= end; at++) {
    if (at < end && text[at] !== '\n') continue;
    const last = lines.at(-1);
    const line = text.slice(start, at);
    const before = last && text.slice(text.lastIndexOf('\n', last.stop - 1) + 1, last.stop);
    const goesOn =
      last !== undefined &&
      (marks.some((mark) => mark.start < last.stop && mark.end > last.stop) ||
        (wrapped && continues(before!, line, width)));
    if (goesOn) last.stop = at;
    else lines.push({ start, stop: at });
    start = at + 1;
  }
  return lines;
}

function continues(before: string, line: string, width: number): boolean {
  if (before.includes('\t') || line.includes('\t') || line.trim() === '' || NUMBERED.test(line)) return false;
  const short = before.trim().length < width * SHORT;
  return !(short || (ENDS_SENTENCE.test(before) && before.trim().length < width));
}

/** Long lines end in the middle of sentences: the paper's width broke them, as in a text taken out of a PDF. */
function isWrapped(text: string): boolean {
  const long = text.split('\n').filter((line) => line.trim().length >= 20);
  const ended = long.filter((line) => ENDS_SENTENCE.test(line)).length;
  return long.length >= 5 && ended < long.length / 2;
}

/** As long as nine lines of ten are at most. */
function usualWidth(text: string): number {
  const widths = text
    .split('\n')
    .map((line) => line.trim().length)
    .filter((width) => width >= 10)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

/** The mark that a passage is about: the one it covers or lies in; else -1. */
export const markAt = (
  { marks }: NarrativeView,
  { start, end }: { readonly start: number; readonly end: number },
): number => marks.findIndex((mark) => mark.start < end && start < mark.end);

/** The next mark that is so, after this one, around the end. */
export function nextMark(
  marks: readonly MarkView[],
  after: number,
  isSo: (mark: MarkView) => boolean,
): number {
  const behind = marks.findIndex((mark, index) => index > after && isSo(mark));
  return behind < 0 ? marks.findIndex(isSo) : behind;
}
