import type { Answer, Outcome, Stage, Survey, Task } from './worker/messages';

/** Thrown to whoever waits for a task that was cancelled. */
export class Cancelled extends Error {}

/** The checking code, wherever it runs. One task at a time. */
export interface Checker {
  survey(task: Omit<Task, 'kind'>): Promise<Survey>;
  check(task: Omit<Task, 'kind'>, progress: (stage: Stage) => void): Promise<Outcome>;
  /** Gives up the running task: its promise rejects with Cancelled. */
  cancel(): void;
}

/** What of a web worker is used. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(task: Task): void;
  terminate(): void;
}

/** Runs the checking code in a web worker. A check cannot be interrupted, so cancelling ends the worker. */
export class WorkerChecker implements Checker {
  private worker: WorkerLike | null = null;
  private giveUp: (() => void) | null = null;

  constructor(private readonly start: () => WorkerLike) {}

  async survey(task: Omit<Task, 'kind'>): Promise<Survey> {
    const answer = await this.ask({ ...task, kind: 'survey' }, () => {});
    if (answer.kind === 'surveyed') return answer.survey;
    throw new Error(answer.kind === 'failed' ? answer.details : answer.kind);
  }

  async check(task: Omit<Task, 'kind'>, progress: (stage: Stage) => void): Promise<Outcome> {
    const answer = await this.ask({ ...task, kind: 'check' }, progress);
    if (answer.kind === 'checked') return answer.outcome;
    throw new Error(answer.kind === 'failed' ? answer.details : answer.kind);
  }

  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.giveUp?.();
    this.giveUp = null;
  }

  private ask(task: Task, progress: (stage: Stage) => void): Promise<Answer> {
    if (this.giveUp) this.cancel();
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      this.giveUp = () => reject(new Cancelled());
      worker.onmessage = ({ data }) => {
        if (data.kind === 'progress') return progress(data.stage);
        this.giveUp = null;
        resolve(data);
      };
      worker.onerror = ({ message }) => {
        this.giveUp = null;
        reject(new Error(message));
        this.cancel();
      };
      worker.postMessage(task);
    });
  }
}
