import type { Dense } from './dense';
import type { Mention } from './mentions';
import { numbersIn, type NumberToken } from './numbers';
import type { DenseSection } from './sections';
import { wordAt, type Word } from './words';

/** One piece of a section's text, in order; together they cover all of it. */
export type Lexeme = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly token: NumberToken; readonly within: boolean }
  | { readonly kind: 'name'; readonly mention: Mention }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'mark'; readonly mark: Punctuation }
  /** A numbered paragraph begins: 3. or （2）. */
  | { readonly kind: 'item' }
  /** A paragraph without a number begins. */
  | { readonly kind: 'line' }
  /** The unit the narrative is of. */
  | { readonly kind: 'unit' }
  | { readonly kind: 'unknown' }
);

/** `(` and `)` stand around figures; brackets without any are passed over as an aside, or unknown where they take something away. */
export type Punctuation = ',' | ';' | '。' | ':' | '、' | '(' | ')';

/** A full stop of another alphabet ends a sentence too: …占100%.本部门…. */
const MARKS: ReadonlyMap<string, Punctuation> = new Map([
  ...[',', ';', '。', ':', '、'].map((mark) => [mark, mark as Punctuation] as const),
  ...['!', '?', '.'].map((mark) => [mark, '。'] as const),
]);
/** A paragraph's own number, and Chinese ones within a sentence: (一), 一是. */
const ORDINAL =
  /(?:\d{1,2}[.、](?!\d)|\d{1,2}[.、](?=2\d{6}(?!\d))|\(\d{1,2}\)[.、]?|\([一二三四五六七八九十]{1,3}\)[.、]?|[一二三四五六七八九十]{1,3}、|、)/y;
/** Not 事业收入(不含教育收费). */
const TAKES_AWAY = /^\((?:不含|不包括|不包含|除|扣除|剔除|其他)/;

export interface Lexicon {
  readonly mentions: readonly Mention[];
  /** How the unit is called, longest first. */
  readonly units: readonly string[];
  /** Labels that begin a paragraph each, wherever they stand. */
  readonly labels?: ReadonlySet<number>;
}

/** Cuts a section into pieces, each known for what it is or unknown. */
export function lexemesOf(dense: Dense, { body, end }: DenseSection, lexicon: Lexicon): Lexeme[] {
  const { text } = dense;
  const found: Lexeme[] = [];
  const { mentions, units } = lexicon;
  const numbers = outsideNames(figuresOf(numbersIn(text, body, end), mentions), text, units, body);
  const brackets = bracketsIn(text, body, end, numbers, mentions);
  let number = 0;
  let mention = 0;
  for (let at = body; at < end;) {
    while (numbers[number] && numbers[number]!.start < at) number++;
    while (mentions[mention] && mentions[mention]!.start < at) mention++;
    if (dense.begins(at)) {
      ORDINAL.lastIndex = at;
      const ordinal = ORDINAL.exec(text);
      if (ordinal) {
        const to = Math.min(end, at + ordinal[0].length);
        found.push({ kind: 'item', start: at, end: to });
        at = to;
        continue;
      }
      if (/[。;:]/.test(text[at - 1] ?? '')) found.push({ kind: 'line', start: at, end: at });
    }
    if (lexicon.labels?.has(at)) found.push({ kind: 'item', start: at, end: at });
    const name = mentions[mention];
    if (name?.start === at) {
      found.push({ kind: 'name', start: at, end: name.end, mention: name });
      for (; numbers[number] && numbers[number]!.start < name.end; number++) {
        const token = numbers[number]!;
        found.push({ kind: 'number', start: token.start, end: token.end, token, within: true });
      }
      at = name.end;
      continue;
    }
    const token = numbers[number];
    if (token?.start === at) {
      found.push({ kind: 'number', start: at, end: token.end, token, within: false });
      at = token.end;
      number++;
      continue;
    }
    const char = text[at]!;
    const bracket = char === '(' || char === ')' ? brackets.get(at) : undefined;
    if (bracket !== undefined) {
      if (bracket.kind === 'mark') {
        found.push({ kind: 'mark', start: at, end: at + 1, mark: char as Punctuation });
        at++;
      } else {
        found.push({ ...bracket, start: at });
        at = bracket.end;
      }
      continue;
    }
    const mark = MARKS.get(char);
    if (mark) {
      found.push({ kind: 'mark', start: at, end: at + 1, mark });
      at++;
      continue;
    }
    const limit = Math.min(end, name?.start ?? end, token?.start ?? end);
    const unitEnd = endOfUnit(units, text, at, limit);
    if (unitEnd > at) {
      found.push({ kind: 'unit', start: at, end: unitEnd });
      at = unitEnd;
      continue;
    }
    const word = wordAt(text, at, limit);
    if (word) {
      found.push({ kind: 'word', start: at, end: word.end, word: word.word });
      at = word.end;
      continue;
    }
    const last = found.at(-1);
    // Characters side by side that are not understood are one piece, which grows while nobody else holds it.
    if (last?.kind === 'unknown' && last.end === at) (last as { end: number }).end = at + 1;
    else found.push({ kind: 'unknown', start: at, end: at + 1 });
    at++;
  }
  return found;
}

/** Where the name of the unit that stands at a place ends; there where none does. */
function endOfUnit(units: readonly string[], text: string, at: number, limit: number): number {
  for (const unit of units)
    if (at + unit.length <= limit && text.startsWith(unit, at)) return at + unit.length;
  return at;
}

/** 1.2010302:… begins with a number and a code, not with one number: a name that begins in the middle of a number undoes it. */
function figuresOf(numbers: readonly NumberToken[], mentions: readonly Mention[]): NumberToken[] {
  let mention = 0;
  return numbers.filter(({ start, end }) => {
    while (mentions[mention] && mentions[mention]!.start <= start) mention++;
    return !(mentions[mention] && mentions[mention]!.start < end);
  });
}

/** 某市第70中学 holds no figure: the numbers that stand in none of the unit's own names. */
function outsideNames(
  numbers: NumberToken[],
  text: string,
  units: readonly string[],
  from: number,
): NumberToken[] {
  return units
    .filter((unit) => /\d/.test(unit))
    .reduce((left, unit) => {
      let at = text.indexOf(unit, from);
      return left.filter(({ start }) => {
        while (at >= 0 && at + unit.length <= start) at = text.indexOf(unit, at + unit.length);
        return at < 0 || start < at;
      });
    }, numbers);
}

type Bracket =
  | { readonly kind: 'mark' }
  | { readonly kind: 'word'; readonly end: number; readonly word: Word }
  | { readonly kind: 'unknown'; readonly end: number };

const MARK: Bracket = { kind: 'mark' };
const ASIDE: Word = { kind: 'filler', after: false };

/** What the brackets outside names are: around figures, or an aside as a whole. */
function bracketsIn(
  text: string,
  from: number,
  to: number,
  numbers: readonly NumberToken[],
  mentions: readonly Mention[],
): Map<number, Bracket> {
  const found = new Map<number, Bracket>();
  const open: { readonly at: number; readonly figures: number }[] = [];
  /** How many figures with a unit stand before this place. */
  let figures = 0;
  let number = 0;
  let mention = 0;
  for (let at = from; at < to; at++) {
    for (; numbers[number] && numbers[number]!.start < at; number++)
      if (numbers[number]!.kind !== 'none') figures++;
    while (mentions[mention] && mentions[mention]!.end <= at) mention++;
    if (mentions[mention] && mentions[mention]!.start <= at) continue;
    if (text[at] === '(') open.push({ at, figures });
    // A sentence ends every bracket that was left open.
    else if (text[at] === '。') open.length = 0;
    else if (text[at] === ')' && open.length > 0) {
      const { at: start, figures: before } = open.pop()!;
      if (figures > before) {
        found.set(start, MARK);
        found.set(at, MARK);
      } else {
        const takesAway = TAKES_AWAY.test(text.slice(start, start + 5));
        found.set(
          start,
          takesAway ? { kind: 'unknown', end: at + 1 } : { kind: 'word', end: at + 1, word: ASIDE },
        );
      }
    }
  }
  return found;
}
