import { placeNameOf } from '../../findings';
import type { CorrectedNarrative } from '../../output';
import type { Language } from '../../model/text';
import type { NarrativeCorrections } from './messages';

/** How much of the sentence stands before what changes, and behind it. */
const BEFORE = 14;
const BEHIND = 8;

/** A narrative's sure corrections as plain data in the pane's language. */
export function correctionsView(
  { revisions, comments }: CorrectedNarrative,
  text: string,
  language: Language,
): NarrativeCorrections {
  return {
    doubts: comments,
    revisions: revisions.map(({ correction, changes, author, date, otherwise }) => {
      const start = changes[0]!.start;
      const end = changes.at(-1)!.end;
      const [before] = text
        .slice(Math.max(0, start - BEFORE), start)
        .split('\n')
        .slice(-1);
      const [behind] = text.slice(end, end + BEHIND).split('\n');
      const due = changes.reduceRight(
        (words, change) =>
          words.slice(0, change.start - start) + change.text + words.slice(change.end - start),
        text.slice(start, end),
      );
      return {
        id: `${start}`,
        changes,
        author,
        date,
        otherwise,
        where: placeNameOf(correction.figure.place)[language],
        before: before!,
        old: text.slice(start, end),
        due,
        behind: behind!,
      };
    }),
  };
}
