import type { Span } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** Where the sentences and the lines of a section end, and where it names the narrative's year. */
export interface SectionBounds {
  /** The sentence that begins at a place. */
  sentenceFrom(start: number): Span;
  /** Is the year named from a place on, up to the end of the line that another stands in? */
  namesYear(from: number, to: number): boolean;
}

export function boundsOf(dense: Dense, { end }: DenseSection, year: number | null): SectionBounds {
  const { text } = dense;
  const named = `${year}年`;
  const nextStop = forward(end, (at) => text[at] === '。');
  const nextLine = forward(end, (at) => dense.begins(at));
  const nextOfYear = forward(end, (at) => text.startsWith(named, at));
  return {
    sentenceFrom: (start) => ({ start, end: Math.min(nextStop(start) + 1, end) }),
    namesYear: (from, to) => nextOfYear(from) + named.length <= nextLine(to),
  };
}

/**
 * The first place from here on, before `end`, that is one of those looked for; `end` where there is none. Each stretch is
 * looked at once as long as nobody goes back.
 */
function forward(end: number, isOne: (at: number) => boolean): (from: number) => number {
  let from = 0;
  let found = -1;
  return (start) => {
    if (start < from || start > found) {
      for (found = start; found < end && !isOne(found);) found++;
      from = start;
    }
    return found;
  };
}
