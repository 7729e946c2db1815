import { HostError, type Skipped } from '../../hosts/workbook';
import { joined, type Text } from '../../model/text';
import type { Edit } from '../../output/edits';
import { paneTexts } from '../../text/pane-texts';
import type { Notice, PaneState, Retry, WriteTask } from '../state';
import { lackingOf } from './behind';
import { PARTS, type Outcome, type Part } from '../worker/messages';

/** The part that a task takes away; null for one that writes, or takes away all. */
export const takenAway = (what: WriteTask): Part | null =>
  PARTS.find((part) => what === `no ${part}`) ?? null;

/** What is about to be written, or was, in words. */
export function wordsFor(
  words: typeof paneTexts.ask | typeof paneTexts.done,
  what: WriteTask,
  outcome: Outcome | null,
): Text {
  if (what === 'remove') return words.remove;
  const taken = takenAway(what);
  if (taken !== null) return words.without[taken];
  const edits = outcome?.edits[what as Part] ?? [];
  if (what === 'highlights') return words.highlights(cellsOf(edits));
  const names = edits.flatMap((edit) =>
    edit.kind === 'sheet' ? [edit.name] : edit.kind === 'block' ? [edit.sheet] : [],
  );
  if (what === 'variance') {
    return (edits[0]?.kind === 'sheet' ? words.varianceApart : words.variance)(names[0] ?? '');
  }
  return words.report({ sheets: joined(names.map(paneTexts.sheetName), '、', ', ') });
}

/** That what is about to be written has less behind it than what it takes the place of; null where it has not. */
export function lessWords(state: PaneState): Text | null {
  const files = lackingOf(state);
  if (files === null) return paneTexts.askUnknown;
  return files.length > 0 ? paneTexts.askLess({ files }) : null;
}

/** What was written, less the sheets that were left alone. */
export function doneWords(what: Part, outcome: Outcome, skipped: readonly Skipped[]): Text {
  const left = new Set(skipped.map(({ sheet }) => sheet));
  const wanted = outcome.edits[what];
  const done = wanted.filter((edit) => !left.has(edit.kind === 'sheet' ? edit.name : edit.sheet));
  if (done.length === 0 && wanted.length > 0) return paneTexts.nothingWritten;
  return wordsFor(paneTexts.done, what, { ...outcome, edits: { ...outcome.edits, [what]: done } });
}

const cellsOf = (edits: readonly Edit[]): number =>
  edits.reduce((sum, edit) => sum + (edit.kind === 'highlight' ? edit.areas.length : 0), 0);

/** What the accountant is told when something was refused or broke. */
export function noticeOf(error: unknown, retry: Retry | null): Notice {
  if (error instanceof HostError) {
    const mild = error.refusal !== 'failed';
    return {
      tone: mild ? 'warning' : 'error',
      text: error.reason,
      skipped: [],
      retry,
      // Support is asked about what nobody foresaw; the rest says itself what to do.
      details: mild ? null : error.details,
    };
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { tone: 'error', text: paneTexts.internal, skipped: [], retry, details };
}
