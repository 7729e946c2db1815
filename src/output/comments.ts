import { messageOf, suspicion, type Finding } from '../findings';
import type { Language } from '../model/text';

/** A remark on a passage of a narrative: from `start` up to `end`, in its text as extracted. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string;
}

/** Whom comments and tracked changes are by. */
export const AUTHOR = '勾稽';

/**
 * What to remark in a narrative: once for every error and review that points into it, at the figure under suspicion or
 * else at the first place. In the order of the text.
 */
export function commentsFor(findings: readonly Finding[], file: string, language: Language): Comment[] {
  return findings
    .flatMap((finding): Comment[] => {
      if (finding.severity !== 'error' && finding.severity !== 'review') return [];
      const placeAt = (index: number): { start: number; end: number }[] => {
        const pointer = finding.pointers[index];
        if (!pointer) return [];
        const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
        return place.source === 'narrative' && place.file === file ? [place] : [];
      };
      const order = [...finding.suspects.map(({ pointer }) => pointer), ...finding.pointers.keys()];
      const [place] = order.flatMap(placeAt);
      if (!place) return [];
      const text = [messageOf(finding), suspicion(finding)]
        .flatMap((line) => line?.[language] ?? [])
        .join('\n');
      return [{ start: place.start, end: place.end, text, author: AUTHOR }];
    })
    .sort((a, b) => a.start - b.start);
}
