import { sureCorrections, type SureCorrection } from '../findings';
import type { Examination } from '../findings/examination';
import type { Language } from '../model/text';
import { AUTHOR, commentsFor, type Comment } from './comments';

/** A tracked change of a narrative: the stretches of its text that change together, and what is remarked where they cannot. */
export interface Revision {
  readonly correction: SureCorrection;
  readonly changes: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly author: string;
  /** As Word has it: 2025-03-01T09:30:00Z, on the clock of whoever reads it. */
  readonly date: string;
  readonly otherwise: Comment;
}

export interface CorrectedNarrative {
  readonly revisions: readonly Revision[];
  /** On what is doubtful, and on what she left out. */
  readonly comments: readonly Comment[];
}

/**
 * A narrative corrected: a tracked change for every figure of it whose right value is sure, a comment for every other
 * finding that points into it. `at`: when, 2025-03-01 09:30; `leaves`: which of the sure ones are remarked on instead.
 */
export function correctedNarrative(
  { check, findings }: Pick<Examination, 'check' | 'findings'>,
  file: string,
  {
    language,
    at,
    leaves = () => false,
  }: {
    readonly language: Language;
    readonly at: string;
    readonly leaves?: (correction: SureCorrection) => boolean;
  },
): CorrectedNarrative {
  const date = `${at.replace(' ', 'T')}:00Z`;
  const revisions = sureCorrections({ check, findings }).flatMap((correction): Revision[] => {
    const { figure, rewriting, finding } = correction;
    if (figure.place.source !== 'narrative' || figure.place.file !== file || !rewriting) return [];
    const [otherwise] = commentsFor([finding], file, language);
    if (!otherwise || leaves(correction)) return [];
    return [{ correction, changes: rewriting.changes, author: AUTHOR, date, otherwise }];
  });
  const corrected = new Set(revisions.map(({ correction }) => correction.finding));
  const doubtful = findings.filter((finding) => !corrected.has(finding));
  return { revisions, comments: commentsFor(doubtful, file, language) };
}
