import type { Check } from '../../check';
import type { Language } from '../../model/text';
import { examinePackage, packageBooks, type PackageInput } from '../../examine';
import { sureCorrections, type Finding } from '../../findings';
import type { Examination } from '../../findings/examination';
import { toResult } from '../../findings/result';
import { narrativeMarks } from '../../findings/narrative-marks';
import { commentsFor, correctedNarrative, editsFor, hasVariances, readOpinions } from '../../output';
import type { Edit } from '../../output/edits';
import { letterOf } from '../../output/letter';
import { PUBLICATIONS } from '../../publications';
import { VERSION } from '../../version';
import { followed } from '../corrections/correction';
import { cardOf } from './card';
import { cellsOf } from './correction';
import type { Answer, AskedQuestion, Outcome, Part, Stage, Task } from './messages';
import { replyTo } from './replies';
import { correctionsView } from './revision-view';
import { narrativeView } from './narrative-view';
import { survey } from './survey';

/** The check that was done last, to be asked about. */
export interface LastCheck {
  check: { readonly of: Check; readonly language: Language } | null;
}

/**
 * Does a task and answers, with its progress on the way; or answers a question about the check that was done last. Never
 * throws: what goes wrong is an answer too.
 */
export function run(
  task: Task | AskedQuestion,
  answer: (answer: Answer) => void,
  last: LastCheck = { check: null },
): void {
  if (task.kind === 'question') {
    const { check } = last;
    const reply = check ? replyTo(task.question, check.of, check.language) : undefined;
    return answer({ kind: 'reply', id: task.id, reply });
  }
  try {
    const progress = (stage: Stage): void => answer({ kind: 'progress', stage });
    if (task.kind === 'survey') {
      progress('recognising');
      answer({
        kind: 'surveyed',
        survey: survey(task, packageBooks(inputOf(task)).books),
      });
    } else answer({ kind: 'checked', outcome: outcomeOf(task, progress, last) });
  } catch (error) {
    answer({
      kind: 'failed',
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

/** A statement that an earlier or later Gouji knows is none here. */
const IDS = new Set(PUBLICATIONS.flatMap(({ forms }) => forms.map(({ id }) => id)));

/** The package that a task is about. */
const inputOf = ({ sheets, narratives, memory, beside }: Task): PackageInput => ({
  sheets,
  narratives,
  beside,
  assigned: new Map(Object.entries(memory.assigned).filter(([, id]) => id === null || IDS.has(id))),
});

/** The package examined, and everything the pane shows and may have written of it. */
function outcomeOf(task: Task, progress: (stage: Stage) => void, last: LastCheck): Outcome {
  const { sheets, language, memory } = task;
  const examination = examinePackage(inputOf(task), progress);
  const { check, findings } = examination;
  last.check = { of: check, language };
  progress('wording');
  const setAside = new Map(Object.entries(memory.setAside));
  const sure = surePointers(examination);
  const cells = cellsOf(task.corrections, check.books, sheets);
  const edits = editsFor({
    ...examination,
    sheets,
    earlierReport: task.earlierReport ?? undefined,
    setAside,
    corrections: followed(task.corrections, cells),
    language,
    checkedAt: task.checkedAt,
    version: VERSION,
    papersLater: true,
  });
  return {
    survey: survey(task, check.books),
    result: toResult(examination, { folder: null, workbook: task.workbook }, language),
    cards: Object.fromEntries(
      findings.map((finding) => [finding.id, cardOf(finding, check, sheets, language, sure.get(finding))]),
    ),
    narratives: narrativeMarks(examination).map((marked) => {
      const open = findings.filter(({ id }) => !setAside.has(id));
      const { file, text } = marked.narrative;
      const corrected = correctedNarrative({ check, findings: open }, file, { language, at: task.checkedAt });
      const corrections = correctionsView(corrected, text, language);
      return narrativeView(
        marked,
        commentsFor(open, file, language, task.checkedAt),
        corrections,
        check.books,
        language,
      );
    }),
    cells,
    letter: letterOf({
      ...examination,
      workbook: task.workbook,
      setAside,
      opinions: readOpinions(task.earlierReport ?? undefined),
      language,
      checkedAt: task.checkedAt,
      version: VERSION,
    }),
    edits: byPart(edits, hasVariances(check.books, examination.publication.paper)),
  };
}

/** Of findings whose right value is sure, the pointers that have one. */
function surePointers(examination: Examination): ReadonlyMap<Finding, ReadonlySet<number>> {
  const found = new Map<Finding, Set<number>>();
  for (const { finding, pointer } of sureCorrections(examination)) {
    const there = found.get(finding);
    if (there) there.add(pointer);
    else found.set(finding, new Set([pointer]));
  }
  return found;
}

/**
 * The working paper is written with the report: the one explains the other. It has the variances too, and is written for
 * them where they have no place beside their table.
 */
function byPart(edits: readonly Edit[], variances: boolean): Record<Part, readonly Edit[]> {
  const of = (kind: Edit['kind']): Edit[] => edits.filter((edit) => edit.kind === kind);
  const beside = of('block');
  const paper = edits.filter((edit) => edit.kind === 'sheet' && edit.id === 'paper');
  return {
    highlights: of('highlight'),
    variance: beside.length > 0 || !variances ? beside : paper,
    report: of('sheet'),
  };
}
