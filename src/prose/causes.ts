import type { Span } from '../model/narrative';
import type { DenseSection } from './sections';

/**
 * From 原因 to the end of its clause, figures explain others and are not reported for themselves; a list of reasons goes on over
 * its marks: 一是…；二是….
 */
export const CAUSE = new RegExp(
  '(?:(?:主要|具体|差异)?原因(?:是|为|:|如下|主要)|主要(?:是)?(?:由于|因为)|(?<=[,。;])(?:主要是|由于|因(?!公))|主要情况:)' +
    '(?::?(?:\\([1一]\\)|1[.、](?!\\d))[^。;]*(?:[。;](?:\\([二三四五六七八九2-9]\\)|[2-9][.、](?!\\d))[^。;]*)*' +
    '|[^。;]*(?:[。;](?:[二三四五六七八九]是|其[次二三])[^。;]*)*)',
  'g',
);

/** What begins a reason within the same sentence. */
const WHY = /(?:主要|具体|差异)?原因(?:是|为|:|如下|主要)|主要(?:是)?(?:由于|因为)|(?<=,)主要是/g;
/** A clause that begins with what it compares with, as far as its first figure; 1: last year, 2: the budget. */
const COMPARES =
  /,(?:决算数?|支出数?)?(?:与|同|比|较|和)(?:(上年|去年|20\d\d年度?(?!预算|年初|全年))|((?:本?年初|全年|调整|20\d\d年)[^,\d]{0,4}预算|预算))[^,\d]*\d/g;
const WITH_LAST_YEAR = /(?:与|同|比|较|和)(?:上年|去年|20\d\d年度?(?!预算|年初|全年))|同比/;
const WITH_BUDGET = /(?:与|同|比|较|和)[^,。;\d]{0,8}预算/;
/** How far back a sentence is looked at. */
const SENTENCE = 200;

/** Where in a section reasons are given. */
export function causesIn(text: string, { body, end }: Pick<DenseSection, 'body' | 'end'>): Span[] {
  const section = text.slice(body, end);
  return [...section.matchAll(CAUSE)].flatMap(({ index, 0: words }) =>
    severalIn(section, index, words).map((span) => ({ start: body + span.start, end: body + span.end })),
  );
}

/**
 * …的主要原因是节约,与上年相比增加0.2万元,增长的主要原因是…: what is compared between two reasons, and was not before the
 * first, is what the second one explains, and no part of the first.
 */
function severalIn(section: string, index: number, words: string): Span[] {
  const found: Span[] = [];
  const before = section.slice(Math.max(0, index - SENTENCE), index);
  let told = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
  const comparisons = [...words.matchAll(COMPARES)];
  let next = 0;
  let from = 0;
  for (const { index: at } of [...words.matchAll(WHY)].slice(1)) {
    while (comparisons[next] && comparisons[next]!.index < from) next++;
    const compared = comparisons[next];
    if (!compared || compared.index + compared[0].length > at) continue;
    // It stays the first of what the words go on with: whatever reasons follow, all of them are one.
    if ((compared[1] === undefined ? WITH_BUDGET : WITH_LAST_YEAR).test(told)) break;
    found.push({ start: index + from, end: index + compared.index });
    told = words.slice(compared.index, at);
    from = at;
  }
  return [...found, { start: index + from, end: index + words.length }];
}
