import { check } from '../../check';
import { findingsOf } from '../../findings';
import { toResult } from '../../findings/result';
import { editsFor } from '../../output';
import type { Edit } from '../../output/edits';
import { Books, RULES } from '../../rules';
import { readStatements } from '../../sources/statements';
import { VERSION } from '../../version';
import { cardOf } from './card';
import type { Answer, Outcome, Part, Stage, Task } from './messages';
import { survey } from './survey';

/** Does a task and answers, with its progress on the way. Never throws: what goes wrong is an answer too. */
export function run(task: Task, answer: (answer: Answer) => void): void {
  try {
    const progress = (stage: Stage): void => answer({ kind: 'progress', stage });
    progress('recognising');
    if (task.kind === 'survey') {
      const set = readStatements(task.sheets, assignedOf(task));
      answer({ kind: 'surveyed', survey: survey(task.sheets, set, task.memory) });
    } else answer({ kind: 'checked', outcome: examineInSteps(task, progress) });
  } catch (error) {
    answer({
      kind: 'failed',
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

const assignedOf = ({ memory }: Task) => new Map(Object.entries(memory.assigned));

/** `examine` and `editsFor`, saying how far it is. */
function examineInSteps(task: Task, progress: (stage: Stage) => void): Outcome {
  const { sheets, language, memory } = task;
  const set = readStatements(sheets, assignedOf(task));
  progress('checking');
  const checked = check(new Books(set), RULES);
  progress('diagnosing');
  const findings = findingsOf(checked);
  progress('wording');
  const edits = editsFor({
    check: checked,
    findings,
    sheets,
    earlierReport: task.earlierReport ?? undefined,
    setAside: new Map(Object.entries(memory.setAside)),
    language,
    checkedAt: task.checkedAt,
    version: VERSION,
  });
  return {
    survey: survey(sheets, set, memory),
    result: toResult({ check: checked, findings }, { folder: null, workbook: task.workbook }, language),
    cards: Object.fromEntries(findings.map((finding) => [finding.id, cardOf(finding, checked, language)])),
    edits: byPart(edits),
  };
}

/** The working paper is written with the report: the one explains the other. */
function byPart(edits: readonly Edit[]): Record<Part, readonly Edit[]> {
  const of = (kind: Edit['kind']): Edit[] => edits.filter((edit) => edit.kind === kind);
  return { highlights: of('highlight'), variance: of('block'), report: of('sheet') };
}
