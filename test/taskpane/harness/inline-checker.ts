import { Cancelled, type Checker } from '../../../src/taskpane/checker';
import type { Answer, Outcome, Stage, Survey, Task } from '../../../src/taskpane/worker/messages';
import type { Question, ReplyTo } from '../../../src/taskpane/worker/questions';
import { run, type LastCheck } from '../../../src/taskpane/worker/run';

/** The answers to every task that was done before: to the same one they are the same. */
const answered = new Map<string, { readonly answers: readonly Answer[]; readonly kept: LastCheck }>();

function answersTo(task: Task): { readonly answers: readonly Answer[]; readonly kept: LastCheck } {
  const key = JSON.stringify(task);
  const before = answered.get(key);
  if (before) return before;
  const answers: Answer[] = [];
  const kept: LastCheck = { check: null };
  run(task, (answer) => answers.push(answer), kept);
  answered.set(key, { answers, kept });
  return { answers, kept };
}

/** The worker's code without a worker; it can be made to stop at a stage, as a slow computer would. */
export class InlineChecker implements Checker {
  stopAt: Stage | null = null;
  failure: string | null = null;
  cancelled = 0;
  private kept: LastCheck = { check: null };

  survey(task: Omit<Task, 'kind'>): Promise<Survey> {
    const answer = this.last({ ...task, kind: 'survey' }, () => {});
    return answer.kind === 'surveyed' ? Promise.resolve(answer.survey) : Promise.reject(failureOf(answer));
  }

  check(task: Omit<Task, 'kind'>, progress: (stage: Stage) => void): Promise<Outcome> {
    if (this.failure !== null) return Promise.reject(new Error(this.failure));
    if (this.stopAt !== null) {
      progress(this.stopAt);
      return new Promise(() => {});
    }
    const answer = this.last({ ...task, kind: 'check' }, progress);
    return answer.kind === 'checked' ? Promise.resolve(answer.outcome) : Promise.reject(failureOf(answer));
  }

  ask<Q extends Question>(question: Q): Promise<ReplyTo<Q>> {
    if (!this.kept.check) return Promise.reject(new Cancelled());
    let reply: unknown;
    run(
      { kind: 'question', id: 1, question },
      (answer) => (reply = (answer as { reply: unknown }).reply),
      this.kept,
    );
    return Promise.resolve(reply as ReplyTo<Q>);
  }

  cancel(): void {
    this.cancelled++;
  }

  private last(task: Task, progress: (stage: Stage) => void): Answer {
    const { answers, kept } = answersTo(task);
    if (kept.check) this.kept = kept;
    for (const answer of answers) if (answer.kind === 'progress') progress(answer.stage);
    return answers.at(-1)!;
  }
}

const failureOf = (answer: Answer): Error =>
  new Error(answer.kind === 'failed' ? answer.details : answer.kind);
