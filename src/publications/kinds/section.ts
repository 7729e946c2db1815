import {
  PLAIN,
  type Counted,
  type SectionCounts,
  type HeadingWords,
  type SectionKind,
  type SectionTerm,
} from '../../model/grammar';
import type { Item } from '../../model/item';

/** What a section says of itself; what it leaves out is as with any other. */
interface SectionFacts extends Partial<Omit<SectionKind, 'key' | 'heading' | 'counts'>> {
  readonly heading?: Pick<HeadingWords, 'title'> & Partial<HeadingWords>;
  readonly counts?: Partial<SectionCounts>;
}

/** A section of a narrative. */
export const section = (key: string, { heading, counts, ...facts }: SectionFacts): SectionKind => ({
  ...PLAIN,
  ...facts,
  key,
  heading: heading
    ? { words: [], not: null, mayBeALine: false, leavesOut: false, lends: false, within: null, ...heading }
    : null,
  counts: { ...PLAIN.counts, ...counts },
});

/** A name of an item. */
export const term = (pattern: string, of: Item): SectionTerm => ({
  pattern: new RegExp(pattern, 'g'),
  of,
  whole: false,
  elsewhere: null,
});

/** A name that an item has only where something is a share of it; elsewhere it is another, or nothing known. */
export const whole = (pattern: string, of: Item, elsewhere: Item | null = null): SectionTerm => ({
  ...term(pattern, of),
  whole: true,
  elsewhere,
});

/** Something counted: the words that end before its number, and its unit. */
export const counted = (words: RegExp, unit: RegExp, of: Counted['of']): Counted => ({
  words,
  unit,
  of,
  ofAPart: false,
});
