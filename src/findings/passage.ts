import type { Place } from '../model/figure';
import type { Books } from '../books/books';
import type { Narrative } from '../model/narrative';

/** A place in a narrative. */
export type NarrativePlace = Place & { readonly source: 'narrative' };

/** How many characters of its sentence stand before a figure, and behind it. */
const BEFORE = 20;
const BEHIND = 12;
/** How far layout may spread them. */
const SPREAD = 4;

/** A heading that ends its line: no part of the sentence below it. */
const HEADING = /(?:情况|说明|设置|部分.{0,12})[^\S\n]*\n/g;

/** A sentence that ends its line: what follows may be another section. */
const PARAGRAPH = /([。；;])[^\S\n]*\n[^]*/;

/**
 * The fragment of the sentence that a passage stands in, the passage itself marked: “…基本支出【5377.64万元】。其中…”.
 * Line ends and spaces that layout put there are left out.
 */
export function quote(text: string, { start, end }: Pick<NarrativePlace, 'start' | 'end'>): string {
  const reach = text.slice(Math.max(0, start - BEFORE * SPREAD), start);
  const heading = [...reach.matchAll(HEADING)].at(-1);
  const before = plain(heading ? reach.slice(heading.index + heading[0].length) : reach);
  const sentence = before.slice(before.search(/(?<![^。；;])[^。；;]*$/));
  const behind = plain(text.slice(end, end + BEHIND * SPREAD).replace(PARAGRAPH, '$1'));
  const opening = sentence.length > BEFORE ? `…${sentence.slice(-BEFORE)}` : sentence;
  const closing = behind.length > BEHIND ? `${behind.slice(0, BEHIND)}…` : behind;
  return `“${opening}【${plain(text.slice(start, end))}】${closing}”`;
}

/** Without line ends and spaces; a space stands where a table's cell ends. */
const plain = (text: string): string => text.replace(/[^\S\t]+/g, '').replace(/[\t|]+/g, ' ');

/** The narrative that a place stands in. */
export const narrativeOf = (books: Books, { file }: NarrativePlace): Narrative | undefined =>
  books.narrativeIn(file);

/** The quoted fragment around a place of a narrative; '' for a cell, and for a place that holds no words. */
export function quoteAt(books: Books, place: Place): string {
  if (place.source === 'cell' || place.end <= place.start) return '';
  const narrative = narrativeOf(books, place);
  return narrative ? quote(narrative.text, place) : '';
}

/** What ends a paragraph: a line of a .pdf may end anywhere. */
const ENDS = new Set('。！？；：!?;:');

/** In which paragraph of its section a place of a narrative stands, counted from 1; null where its section is not known. */
export function paragraphOf(books: Books, place: NarrativePlace): number | null {
  const narrative = narrativeOf(books, place);
  const section = narrative?.sections.findLast(({ body, end }) => body <= place.start && place.start < end);
  if (!narrative || !section) return null;
  const before = narrative.text.slice(section.body, place.start).split('\n').slice(0, -1);
  return 1 + before.filter((line) => ENDS.has(line.trimEnd().at(-1) ?? '')).length;
}
