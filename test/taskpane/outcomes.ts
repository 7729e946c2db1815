import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/hosts/file';
import type { Sheet } from '../../src/model/sheet';
import type { Answer, Memory, Outcome, Task } from '../../src/taskpane/worker/messages';
import { run } from '../../src/taskpane/worker/run';

/** The sample workbook: three errors, one thing to look at, twenty rounding differences. */
export const demoSheets: readonly Sheet[] = openWorkbook(
  readFileSync(path.resolve('samples/demo/statements.xlsx')),
  'statements.xlsx',
).content.sheets;

export const NOTHING: Memory = { assigned: {}, setAside: {} };

export const taskOf = (sheets: readonly Sheet[], more: Partial<Task> = {}): Task => ({
  kind: 'check',
  sheets,
  earlierReport: null,
  narratives: [],
  beside: [],
  memory: NOTHING,
  corrections: [],
  workbook: 'statements.xlsx',
  language: 'zh',
  checkedAt: '2025-03-01 09:30',
  ...more,
});

export function answersTo(task: Task): Answer[] {
  const answers: Answer[] = [];
  run(task, (answer) => answers.push(answer));
  return answers;
}

export function outcomeOf(sheets: readonly Sheet[], more: Partial<Task> = {}): Outcome {
  const answer = answersTo(taskOf(sheets, more)).at(-1)!;
  if (answer.kind !== 'checked') throw new Error(JSON.stringify(answer));
  return answer.outcome;
}

/** An outcome with fewer or other findings than another. */
export const withFindings = (outcome: Outcome, ids: readonly string[]): Outcome => ({
  ...outcome,
  result: { ...outcome.result, findings: outcome.result.findings.filter(({ id }) => ids.includes(id)) },
});
