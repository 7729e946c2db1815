import type { Examination } from '../findings/examination';
import type { Language } from '../model/text';
import { correctedNarrative } from '../output';
import { cliTexts } from '../text/cli-texts';
import type { OpenedNarrative } from './examine-file';
import { UsageError } from './usage';

/** A file to be written, and what is said when it is. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
}

interface CopyWanted {
  readonly narrative: OpenedNarrative;
  /** Where its corrected copy goes. */
  readonly target: string;
}

/**
 * Which narrative each corrected copy is of: every .docx has one, in the order in which they were given. Throws UsageError
 * where there is none, or not as many of one as of the other.
 */
export function narrativesToCorrect(
  targets: readonly string[],
  narratives: readonly OpenedNarrative[],
): readonly CopyWanted[] {
  if (targets.length === 0) return [];
  const documents = narratives.filter(({ read }) => read.kind === 'docx');
  if (documents.length === 0)
    throw new UsageError(cliTexts.nothingToCorrect(narratives.map(({ read }) => read.file)));
  if (documents.length !== targets.length)
    throw new UsageError(
      cliTexts.whichToCorrect(
        documents.map(({ path }) => path),
        targets.length,
      ),
    );
  return documents.map((narrative, index) => ({ narrative, target: targets[index]! }));
}

/** The corrected copies: sure figures as tracked changes, what is doubtful as comments. `at`: 2025-03-01 09:30. */
export async function correctedCopies(
  pairs: readonly CopyWanted[],
  examination: Examination,
  { language, at }: { readonly language: Language; readonly at: string },
): Promise<MadeFile[]> {
  if (pairs.length === 0) return [];
  const { isSigned, markedDocx } = await import('../documents/index.js');
  const made: MadeFile[] = [];
  for (const { narrative, target } of pairs) {
    const { bytes: original, read } = narrative;
    const marks = correctedNarrative(examination, read.file, { language, at });
    const { bytes, revised, comments } = await markedDocx(original, marks, read.file);
    const isChanged = revised + comments > 0;
    made.push({
      path: target,
      bytes,
      remarks: [
        cliTexts.corrected(target, revised, comments)[language],
        ...(isChanged && isSigned(original) ? [cliTexts.unsigned(target)[language]] : []),
      ],
    });
  }
  return made;
}
