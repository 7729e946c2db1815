import type { Verdict } from '../../check';
import { narrativeCoverage, type NarrativeCoverage } from '../../check/narrative-coverage';
import { notEvaluated, placeOf } from '../../findings';
import type { FormId } from '../../model/form-id';
import { addTo } from '../../model/lists';
import type { Figure } from '../../model/figure';
import type { Text } from '../../model/text';
import type { Books } from '../../books/books';
import { letterTexts as texts } from '../../text/letter-texts';
import type { LetterContext } from './context';

/** So many places or figures are named one by one; of the rest, the number. */
const NAMED = 12;

/** What was not checked and why, each kind in a paragraph; that there is no such thing where there is none. */
export function uncheckedLines({ check }: Pick<LetterContext, 'check'>): Text[] {
  const { books, verdicts, coverage } = check;
  const lines = [
    ...statementLines(books),
    ...cellLines(coverage.unchecked, books),
    ...narrativeCoverage(check).flatMap(narrativeLines),
    ...identityLines(verdicts),
  ];
  return lines.length > 0 ? lines : [texts.nothingUnchecked];
}

function statementLines(books: Books): Text[] {
  const missing = books.counted.filter(({ id }) => !books.statement(id));
  const unread = books.counted.filter(({ id }) => books.statement(id)?.state === 'unreadable');
  return [
    ...(missing.length > 0 ? [texts.missingStatements({ names: missing.map(({ title }) => title) })] : []),
    ...(unread.length > 0 ? [texts.unreadStatements({ names: unread.map(({ title }) => title) })] : []),
  ];
}

function cellLines(figures: readonly Figure[], books: Books): Text[] {
  const byForm = new Map<FormId, Figure[]>();
  for (const figure of figures) {
    const { statement } = figure.item;
    if (statement !== 'N') addTo(byForm, statement, figure);
  }
  return [...byForm].map(([id, of]) =>
    texts.uncheckedCells({
      name: books.called(id),
      count: of.length,
      cells: of.slice(0, NAMED).map(placeOf),
      more: Math.max(0, of.length - NAMED),
    }),
  );
}

/** By the reason why they could not be evaluated: one missing statement is the reason of many. */
function identityLines(verdicts: readonly Verdict[]): Text[] {
  const byReason = new Map<string, { readonly why: Text; count: number }>();
  for (const { why, count } of notEvaluated(verdicts)) {
    const group = byReason.get(why.zh) ?? { why, count: 0 };
    group.count += count;
    byReason.set(why.zh, group);
  }
  return [...byReason.values()].map((group) => texts.notEvaluated(group));
}

/** The figures of a narrative by the reason why they were not checked, and what stands under headings that are not known. */
function narrativeLines({ narrative: { file, unknown }, unchecked }: NarrativeCoverage): Text[] {
  const byReason = new Map<string, { readonly reason: Text; readonly said: string[] }>();
  for (const { text, reason } of unchecked) {
    const group = byReason.get(reason.zh) ?? { reason, said: [] };
    group.said.push(text.replace(/\s+/g, ''));
    byReason.set(reason.zh, group);
  }
  return [
    ...[...byReason.values()].map(({ reason, said }) =>
      texts.uncheckedSaid({
        file,
        reason,
        count: said.length,
        said: said.slice(0, NAMED),
        more: Math.max(0, said.length - NAMED),
      }),
    ),
    ...unknown.map(({ text, amounts }) => texts.unknownHeading({ file, heading: text, amounts })),
  ];
}
