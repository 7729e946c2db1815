import { UNKNOWN, type Grammar, type SectionKind } from '../model/grammar';
import { once } from '../model/once';

/** What titles are made of: a line of nothing else is a heading, whatever its order and its words. */
const wordsOf = once(
  ({ sections, headings }: Grammar) =>
    new RegExp(
      // Of no words there is no title: nothing is matched, not the empty text everywhere.
      [...sections.flatMap(({ heading }) => heading?.words ?? []), ...headings.words].join('|') || '(?!)',
      'y',
    ),
);

/** What a title may begin with, 关于, whose and which year's accounts, goes over none of these. */
const NO_PREFIX = new Set('。,;:、()');
/** No unit's name with its year is longer. */
const LONGEST_PREFIX = 36;
const YEAR = /20\d\d年/y;
/** Whose: what the name of a unit ends with. */
const UNIT = new Set('局厅委办院校园所站队会府处室部司社馆团镇乡区市县');
const UNITS = new Set(['部门', '单位', '中心', '小学', '中学', '街道']);

/** A title that was recognised, and how much of the text it takes. */
export interface Title {
  /** Null: it stands over what reports nothing. */
  readonly kind: SectionKind | null;
  readonly length: number;
}

/** A heading's own words are no longer than this. */
export const LONGEST_HEADING = 80;

/**
 * The title at the beginning of a text, of a heading whose number was taken off. `lineEnds`: the place where its line
 * does; a numbered heading may be broken over lines, or have its paragraph behind it. Null where it is none that is known.
 */
export function titleOf(
  grammar: Grammar,
  text: string,
  lineEnd: number,
  { numbered }: { readonly numbered: boolean },
): Title | null {
  for (const from of beginningsIn(text)) {
    const end = runOf(wordsOf(grammar), text, from, lineEnd);
    const length = end > from ? cut(text, from, end, lineEnd, numbered) : null;
    if (length === null) continue;
    const title = text.slice(from, length).replace(/[。:]$/, '');
    const kind = kindOf(grammar, title);
    if (kind !== undefined) return { kind, length };
  }
  return null;
}

/** Where a title may begin: at once, or behind 关于, whose and which year's accounts it tells. */
function* beginningsIn(text: string): Iterable<number> {
  yield 0;
  const about = text.startsWith('关于');
  /** Where the year ends that was named; the only digits there may be. */
  let year = 0;
  for (let from = 1; from <= Math.min(text.length, LONGEST_PREFIX); from++) {
    const last = text[from - 1]!;
    if (NO_PREFIX.has(last)) return;
    if (from > year && last >= '0' && last <= '9') {
      YEAR.lastIndex = from - 1;
      if (year > 0 || !YEAR.test(text)) return;
      year = from + 4;
    }
    const isOwn = year > 0 || (about && from > 1) || UNIT.has(last) || UNITS.has(text.slice(from - 2, from));
    if (from >= year && isOwn) yield from;
  }
}

/** Where the words of titles end: with the line, unless the title is broken over it. */
function runOf(words: RegExp, text: string, from: number, lineEnd: number): number {
  let at = from;
  for (; at < text.length && at - from < LONGEST_HEADING;) {
    if (at === lineEnd && ENDS_TITLE.test(text.slice(from, at)) && !GOES_ON.test(text.slice(at))) break;
    words.lastIndex = at;
    const word = words.exec(text);
    if (!word) break;
    at += word[0].length;
  }
  return at;
}

/** Where in a run of title words the title ends; null where the run is the beginning of a sentence. */
function cut(text: string, from: number, end: number, lineEnd: number, numbered: boolean): number | null {
  const run = text.slice(from, end);
  const rest = text.slice(end);
  const stop = /^[。:]?/.exec(rest)![0].length;
  // The whole line: nothing but the title, or the leaders of a table of contents.
  if (end === lineEnd || (end + stop === lineEnd && ENDS_TITLE.test(run))) return end + stop;
  if (/^[.…·]{2,}/.test(rest)) return end;
  if (!numbered) return null;
  const told = run.search(/说明/);
  if (told >= 0) return from + told + 2 + /^[。:]?/.exec(text.slice(from + told + 2))![0].length;
  if (stop > 0 && ENDS_TITLE.test(run)) return end + stop;
  // What a lost line end left together: 八、政府采购情况2024年度….
  const last = run.lastIndexOf('情况');
  return last < 0 ? null : from + last + 2;
}

const ENDS_TITLE = /(?:情况|说明|决算|设置)$/;

/** 支出决算 | 情况说明. */
const GOES_ON = /^(?:的)?(?:总体|具体|结构)?(?:情况)?说明|^(?:的)?(?:总体|具体|结构)?情况(?![:])/;

/** Null: of what reports nothing; undefined: no section's. */
function kindOf({ sections, headings }: Grammar, title: string): SectionKind | null | undefined {
  if (sections.some(({ heading }) => heading?.not?.test(title))) return undefined;
  if (headings.vague.test(title)) return UNKNOWN;
  const kind = sections.find(({ heading }) => heading?.title.test(title));
  if (!kind) return headings.silent.test(title) ? null : undefined;
  return kind.heading?.mayBeALine && !/决算|情况|说明/.test(title) ? undefined : kind;
}
