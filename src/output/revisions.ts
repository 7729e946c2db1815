import { check } from '../check';
import { identityName } from '../diagnose';
import { changesOf, findingsOf, sureCorrections, type Finding, type SureCorrection } from '../findings';
import type { Examination } from '../findings/examination';
import type { Item } from '../model/item';
import type { Language } from '../model/text';
import { AUTHOR, commentsFor, wordDate, type Comment } from './comments';

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
 * A narrative corrected: a tracked change for every figure of it whose right value is sure, also what is so once others are
 * set right; a comment for every other finding that points into it and is not settled thereby. `at`: when, 2025-03-01
 * 09:30; `leaves`: which of the sure ones are remarked on instead.
 */
export function correctedNarrative(
  { check: first, findings }: Pick<Examination, 'check' | 'findings'>,
  file: string,
  { language, at, leaves = () => false }: CorrectingOptions,
): CorrectedNarrative {
  const date = wordDate(at);
  const made = new Map<Item, Revision>();
  let told: Pick<Examination, 'check' | 'findings'> = { check: first, findings };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sure = sureCorrections(told).filter(({ figure }) => !made.has(figure.item));
    const taken = sure.filter((correction) => !leaves(correction));
    const here = taken.flatMap((correction): Revision[] => {
      const { figure, rewriting, finding } = correction;
      if (figure.place.source !== 'narrative' || figure.place.file !== file || !rewriting) return [];
      const [otherwise] = commentsFor([finding], file, language, at);
      return otherwise ? [{ correction, changes: rewriting.changes, author: AUTHOR, date, otherwise }] : [];
    });
    if (here.length === 0) break;
    for (const revision of here) made.set(revision.correction.figure.item, revision);
    const { books, rules, usual } = told.check;
    const mended = check(books.mended(changesOf(taken)), rules, usual);
    told = { check: mended, findings: findingsOf(mended) };
  }
  const revisions = [...made.values()];
  const corrected = new Set(revisions.map(({ correction }) => correction.finding.id));
  const left = new Set(
    told.check.verdicts.flatMap((verdict) =>
      verdict.kind === 'inconsistent' ? [identityName(verdict)] : [],
    ),
  );
  const isOpen = ({ id, broken }: Finding): boolean =>
    !corrected.has(id) && (broken.length === 0 || broken.some((verdict) => left.has(identityName(verdict))));
  return { revisions, comments: commentsFor(findings.filter(isOpen), file, language, at) };
}

interface CorrectingOptions {
  readonly language: Language;
  readonly at: string;
  readonly leaves?: (correction: SureCorrection) => boolean;
}

/** What a figure set right shows of another comes in a second round, or a third. */
const MOST_ROUNDS = 8;
