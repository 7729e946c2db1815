import { check } from '../../check';
import { findingsOf } from '../../findings';
import { toResult } from '../../findings/result';
import { narrativeMarks } from '../../findings/narrative-marks';
import type { NarrativeText } from '../../model/narrative-text';
import { commentsFor, editsFor } from '../../output';
import type { Edit } from '../../output/edits';
import { Books, RULES } from '../../rules';
import { FORMS } from '../../publications/final-accounts/forms';
import { readNarratives } from '../../sources/narrative';
import { sheetText } from '../../sources/narrative/sheet-text';
import { readStatements } from '../../sources/statements';
import { VERSION } from '../../version';
import { followed } from '../correction';
import { cardOf } from './card';
import { cellsOf } from './correction';
import type { Answer, Outcome, Part, Stage, Task } from './messages';
import { narrativeView } from './narrative-view';
import { survey } from './survey';

/** Does a task and answers, with its progress on the way. Never throws: what goes wrong is an answer too. */
export function run(task: Task, answer: (answer: Answer) => void): void {
  try {
    const progress = (stage: Stage): void => answer({ kind: 'progress', stage });
    progress('recognising');
    if (task.kind === 'survey') {
      answer({ kind: 'surveyed', survey: survey(task.sheets, booksOf(task), task.memory) });
    } else answer({ kind: 'checked', outcome: examineInSteps(task, progress) });
  } catch (error) {
    answer({
      kind: 'failed',
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function booksOf({ sheets, memory, narratives }: Task): Books {
  const assigned = new Map(Object.entries(memory.assigned));
  const texts = narratives.flatMap((each): NarrativeText[] => {
    if (!('sheet' in each)) return [each];
    const sheet = sheets.find(({ name }) => name === each.sheet);
    // A sheet that holds the narrative is no statement, whatever titles the text quotes.
    if (sheet && !assigned.has(sheet.name)) assigned.set(sheet.name, null);
    return sheet ? [{ file: sheet.name, kind: 'text', text: sheetText(sheet) }] : [];
  });
  const set = readStatements(FORMS, sheets, assigned);
  return new Books(set, readNarratives(texts, set), texts);
}

/** `examine` and `editsFor`, saying how far it is. */
function examineInSteps(task: Task, progress: (stage: Stage) => void): Outcome {
  const { sheets, language, memory } = task;
  const books = booksOf(task);
  progress('checking');
  const checked = check(books, RULES);
  progress('diagnosing');
  const findings = findingsOf(checked);
  progress('wording');
  const setAside = new Map(Object.entries(memory.setAside));
  const cells = cellsOf(task.corrections, books, sheets);
  const edits = editsFor({
    check: checked,
    findings,
    sheets,
    earlierReport: task.earlierReport ?? undefined,
    setAside,
    corrections: followed(task.corrections, cells),
    language,
    checkedAt: task.checkedAt,
    version: VERSION,
  });
  return {
    survey: survey(sheets, books, memory),
    result: toResult({ check: checked, findings }, { folder: null, workbook: task.workbook }, language),
    cards: Object.fromEntries(
      findings.map((finding) => [finding.id, cardOf(finding, checked, sheets, language)]),
    ),
    narratives: narrativeMarks({ check: checked, findings }).map((marked) => {
      const open = findings.filter(({ id }) => !setAside.has(id));
      return narrativeView(marked, commentsFor(open, marked.narrative.file, language), language);
    }),
    cells,
    edits: byPart(edits),
  };
}

/** The working paper is written with the report: the one explains the other. */
function byPart(edits: readonly Edit[]): Record<Part, readonly Edit[]> {
  const of = (kind: Edit['kind']): Edit[] => edits.filter((edit) => edit.kind === kind);
  return { highlights: of('highlight'), variance: of('block'), report: of('sheet') };
}
