import { dueHere, messageOf, suspicion, type Finding } from '../findings';
import type { Language } from '../model/text';

/** A remark on a passage of a narrative: from `start` up to `end`, in its text as extracted. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string;
  /** When it was checked, as Word has it: 2025-03-01T09:30:00Z, on the clock of whoever reads it. */
  readonly date: string;
}

/** Whom comments and tracked changes are by. */
export const AUTHOR = '勾稽';

/** A time such as 2025-03-01 09:30 as Word writes it. */
export const wordDate = (at: string): string => `${at.replace(' ', 'T')}:00Z`;

/**
 * What to remark in a narrative: once for every error and review that points into it, at the figure under suspicion or
 * else at the first place, dated by the time of the check; nothing where another is plainly the wrong one. In the order of the text.
 */
export function commentsFor(
  findings: readonly Finding[],
  file: string,
  language: Language,
  at: string,
): Comment[] {
  const date = wordDate(at);
  return findings
    .flatMap((finding): Comment[] => {
      if (finding.severity !== 'error' && finding.severity !== 'review') return [];
      const placeAt = (index: number): { start: number; end: number }[] => {
        const pointer = finding.pointers[index];
        if (!pointer) return [];
        const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
        return place.source === 'narrative' && place.file === file ? [place] : [];
      };
      // One stands out that is a cell: what is printed here is right.
      const [first] = finding.suspects;
      if (finding.singled && first && placeAt(first.pointer).length === 0) return [];
      const order = [...finding.suspects.map(({ pointer }) => pointer), ...finding.pointers.keys()];
      const [place] = order.flatMap(placeAt);
      if (!place) return [];
      const text = [messageOf(finding), finding.singled ? dueHere(finding) : suspicion(finding)]
        .flatMap((line) => line?.[language] ?? [])
        .join('\n');
      return [{ start: place.start, end: place.end, text, author: AUTHOR, date }];
    })
    .sort((a, b) => a.start - b.start);
}
