import { foldForms } from '../model/fold';

/** A narrative without what layout put into it: matched on, with the way back to the original. */
export interface Dense {
  /** No spaces (but one between two numbers side by side), no line ends, no quotes, no markup; compatibility forms folded (NFKC). */
  readonly text: string;
  /** Does a line of the original begin at this place of `text`? */
  begins(index: number): boolean;
  /** Does a table cell of the original end before this place of `text`? */
  parts(index: number): boolean;
  /** The original's span of `text.slice(start, end)`, in UTF-16 code units. */
  span(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Spaces, quotes, markup, and raised digits, which are the mark of a note. */
const LEFT_OUT = /[\s“”‘’"'「」『』*`|\u00b2\u00b3\u00b9\u2070\u2074-\u2079]/;

/** What NFKC would turn into something else than it means here. */
const FOLDED: Readonly<Record<string, string>> = {
  '㎡': '平方米',
  '㎢': '平方公里',
  '㎥': '立方米',
  '﹪': '%',
  '‰': '‰',
  '－': '-',
  '−': '-',
  '﹣': '-',
  '–': '-',
  '；': ';',
  '…': '…',
};

/** Ordinals in circles are no digits of a number: ① is not 1. */
const CIRCLED =
  /[\u2460-\u2473\u24b6-\u24ff\u2776-\u2793\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]/;

/** ⒈: before a digit its point would be a decimal one. */
const POINTED = /[\u2488-\u249b]/;

/** ½ is more than the digits that NFKC makes of it. */
const FRACTION = /[\u00bc-\u00be\u2150-\u215f\u2189]/;

/** What became of each character met so far; empty: left out. Narratives use the same few thousand again and again. */
const known = new Map<string, string>();

export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Most of a narrative: ideographs and digits stay as they are. */
const isPlain = (code: number): boolean => isIdeograph(code) || (code >= 0x30 && code <= 0x39);

function fold(char: string): string {
  if (isPlain(char.charCodeAt(0))) return char;
  let folded = known.get(char);
  if (folded === undefined) {
    folded = foldNew(char);
    known.set(char, folded);
  }
  return folded;
}

function foldNew(char: string): string {
  if (LEFT_OUT.test(char)) return '';
  if (CIRCLED.test(char)) return '、';
  if (POINTED.test(char)) return char.normalize('NFKC').replace('.', '、');
  if (FRACTION.test(char)) return char;
  return (FOLDED[char] ?? foldForms(char)).replace(/\s/g, '');
}

/** Is this the mark of a note between a figure and its unit: 12.50①万元? */
const isNote = (sign: string, text: readonly string[], behind: string | undefined): boolean =>
  CIRCLED.test(sign) && isDigit(text.at(-1) ?? '') && /[亿千万元%％]/.test(behind ?? '');

/** Is this the 2 of 30m²? */
const isSquare = (sign: string, text: readonly string[]): boolean =>
  SQUARE.test(sign) && /[mM]/.test(text.at(-1) ?? '') && isDigit(text.at(-2) ?? '');

const SQUARE = /^(?:[2²]|<sup>2<\/sup>)$/i;

/** Page numbers stand alone on their line and count up through the document. */
const LONE_NUMBER = /^[\s\-—–]*(?:第)?(\d{1,3})(?:页)?[\s\-—–]*$/;

/** Normalises a narrative for reading; pure, and never longer to look at than the original needs. */
export function densify(original: string): Dense {
  const lone = loneNumbers(original);
  const pages = pageNumbers(lone);
  const skipped = new Map([...pages, ...markup(original)]);
  const loneEnds = new Set(lone.filter(({ start }) => !pages.has(start)).map(({ end }) => end));
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const lineStarts: number[] = [];
  const cellEnds: number[] = [];
  const points: number[] = [];
  let lineBegins = true;
  let gap = false;
  let behindLone = false;
  /** Where the digits at the end of the text begin; its end where there are none. */
  let digits = 0;
  const put = (unit: string, from: number, to: number): void => {
    text.push(unit);
    starts.push(from);
    ends.push(to);
    if (!isDigit(unit)) digits = text.length;
  };
  /** 30m² is written in two signs and means one unit. */
  const square = (behind: number): void => {
    const from = starts.at(-1)!;
    text.splice(-1, 1, ...'平方米');
    starts.push(from, from);
    ends.splice(-1, 1, behind, behind, behind);
    digits = text.length;
  };
  const endsAmount = (): boolean =>
    digits < text.length && text[digits - 1] === '.' && isDigit(text[digits - 2] ?? '');
  for (let at = 0; at < original.length;) {
    const behind = skipped.size > 0 ? skipped.get(at) : undefined;
    if (behind !== undefined && behind > at) {
      if (isSquare(original.slice(at, behind), text)) square(behind);
      at = behind;
      continue;
    }
    // Most of them: within a line, behind another sign.
    if (!gap && !lineBegins && isIdeograph(original.charCodeAt(at))) {
      put(original[at]!, at, at + 1);
      at++;
      continue;
    }
    const rare = original.codePointAt(at)! > 0xffff;
    const char = rare ? original.slice(at, at + 2) : original[at]!;
    const next = at + char.length;
    if (char === '\n' || char === '\r' || char === '\f') lineBegins = true;
    if (loneEnds.has(at)) behindLone = true;
    if (char === '\t' || char === '|') cellEnds.push(text.length);
    const plain = isPlain(original.charCodeAt(at));
    const folded = plain ? char : isNote(char, text, original[next]) ? '' : fold(char);
    if (!plain && isSpace(char)) gap = true;
    if (folded !== '' && gap) {
      const another = behindLone ? isDigit(text.at(-1) ?? '') : endsAmount() && beginsAnother(original, at);
      if (isDigit(folded) && another) put(' ', at, at);
      gap = false;
      behindLone = false;
    }
    const marks = lineBegins && (char === '#' || char === '>' || isBullet(original, at));
    if ((char === '2' || char === '²') && isSquare(char, text) && !/^[\d.,]/.test(original[next] ?? ''))
      square(next);
    else if (folded !== '' && !marks) {
      if (lineBegins) lineStarts.push(text.length);
      lineBegins = false;
      // By code units, as all places are counted: a rare character is two of them.
      for (let index = 0; index < folded.length; index++) {
        const unit = folded[index]!;
        if (unit === '·') points.push(text.length);
        put(unit, at, next);
      }
    }
    at = next;
  }
  for (const index of points.filter((each) => isPoint(text, each))) text[index] = '.';
  const joined = text.join('');
  const begins = flagsAt(lineStarts, text.length);
  const parts = flagsAt(cellEnds, text.length);
  return {
    text: joined,
    begins: (index) => begins[index] === 1,
    parts: (index) => parts[index] === 1,
    span: (start, end) => ({
      start: starts[start] ?? original.length,
      end: ends[end - 1] ?? original.length,
    }),
  };
}

/** 1 at each of these places of a text, its end included. */
function flagsAt(places: readonly number[], length: number): Uint8Array {
  const flags = new Uint8Array(length + 1);
  for (const place of places) flags[place] = 1;
  return flags;
}

const isSpace = (char: string): boolean => /\s/.test(char);

/** The mark of a list before one of its lines: - 1、…, • …. A dash before a number alone, or before the next cell, is none. */
const isBullet = (original: string, at: number): boolean =>
  BULLET_SIGN.test(original[at]!) && BULLET.test(original.slice(at, at + 24));
const BULLET_SIGN = /[-–+•●▪■◆►➢]/;
const BULLET = /^(?:[•●▪■◆►➢]|[-–+][^\S\n]+(?![-–|\s]|[\d.,，]+(?:\s|$|[%％亿万元])))/;

const isDigit = (char: string): boolean => char.length === 1 && char >= '0' && char <= '9';

/** 1000.00 1020.00, 1020.00↵2023年: two numbers and not one that was broken. */
const beginsAnother = (original: string, at: number): boolean =>
  /^(?:[\d,， ]*(?<=\d)[.．]\d|20\d\d\s{0,2}年)/.test(original.slice(at, at + 20).normalize('NFKC'));

/** 81·3: a raised point between digits is a decimal point. */
const isPoint = (text: readonly string[], index: number): boolean =>
  isDigit(text[index - 1] ?? '') && isDigit(text[index + 1] ?? '');

interface LoneNumber {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Numbers that are a whole line. No figure was broken there, before the line was full: 1↵784.55 is two numbers. */
function loneNumbers(original: string): readonly LoneNumber[] {
  const lone: LoneNumber[] = [];
  let start = 0;
  for (const line of original.split('\n')) {
    const match = LONE_NUMBER.exec(line);
    if (match) lone.push({ number: Number(match[1]), start, end: start + line.length });
    start += line.length + 1;
  }
  return lone;
}

/** Where page numbers stand: start of line to its end. At least three that count up by one. */
function pageNumbers(lone: readonly LoneNumber[]): ReadonlyMap<number, number> {
  // From behind: each is followed by the nearest of the next number, so that every run is as long as it can be.
  const following = new Map<number, number>();
  const next: (number | undefined)[] = [];
  const lengths: number[] = [];
  let first = 0;
  for (let index = lone.length - 1; index >= 0; index--) {
    const { number } = lone[index]!;
    const after = following.get(number + 1);
    next[index] = after;
    lengths[index] = 1 + (after === undefined ? 0 : lengths[after]!);
    following.set(number, index);
    if (lengths[index]! >= (lengths[first] ?? 0)) first = index;
  }
  const best: LoneNumber[] = [];
  let index: number | undefined = lone.length > 0 ? first : undefined;
  for (; index !== undefined; index = next[index]) best.push(lone[index]!);
  return new Map(best.length < 3 ? [] : best.map((each) => [each.start, each.end]));
}

/** Tags that a Markdown text may hold, and its marks of notes: <sup>1</sup>, [^1], ^1^. */
const MARKUP =
  /\^\[?\d{1,2}\]?\^|<sup>[^<>\n]{0,12}<\/sup>|\[\^[^\]\s]{1,20}\]|<\/?(?:b|strong|i|em|u|span|font|br|p|div|center)(?:\s[^<>\n]{0,200})?\/?>/gi;

/** Where markup stands: its start to its end. */
const markup = (original: string): [number, number][] =>
  [...original.matchAll(MARKUP)].map(({ index, 0: words }) => [index, index + words.length]);
