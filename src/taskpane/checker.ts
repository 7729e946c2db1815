import type { Answer, AskedQuestion, Outcome, Stage, Survey, Task } from './worker/messages';
import type { Question, ReplyTo } from './worker/questions';

/** Thrown to whoever waits for a task that was cancelled. */
export class Cancelled extends Error {}

/** The checking code, wherever it runs. One task at a time. */
export interface Checker {
  survey(task: Omit<Task, 'kind'>): Promise<Survey>;
  check(task: Omit<Task, 'kind'>, progress: (stage: Stage) => void): Promise<Outcome>;
  /** Asks about the check that was done last; rejects with Cancelled where nothing is known of any. */
  ask<Q extends Question>(question: Q): Promise<ReplyTo<Q>>;
  /** Gives up the running task: its promise rejects with Cancelled. */
  cancel(): void;
}

/** What of a web worker is used. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(task: Task | AskedQuestion): void;
  terminate(): void;
}

/** Runs the checking code in a web worker. A check cannot be interrupted, so cancelling ends the worker. */
export class WorkerChecker implements Checker {
  private worker: WorkerLike | null = null;
  private giveUp: (() => void) | null = null;
  /** Hears what is answered to the running task. */
  private hear: ((answer: Answer) => void) | null = null;
  private readonly questions = new Map<
    number,
    { readonly resolve: (reply: unknown) => void; readonly reject: (error: Error) => void }
  >();
  private asked = 0;

  constructor(private readonly start: () => WorkerLike) {}

  async survey(task: Omit<Task, 'kind'>): Promise<Survey> {
    const answer = await this.do({ ...task, kind: 'survey' }, () => {});
    if (answer.kind === 'surveyed') return answer.survey;
    throw new Error(answer.kind === 'failed' ? answer.details : answer.kind);
  }

  async check(task: Omit<Task, 'kind'>, progress: (stage: Stage) => void): Promise<Outcome> {
    const answer = await this.do({ ...task, kind: 'check' }, progress);
    if (answer.kind === 'checked') return answer.outcome;
    throw new Error(answer.kind === 'failed' ? answer.details : answer.kind);
  }

  ask<Q extends Question>(question: Q): Promise<ReplyTo<Q>> {
    const { worker } = this;
    if (!worker) return Promise.reject(new Cancelled());
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.questions.set(id, { resolve: resolve as (reply: unknown) => void, reject });
      worker.postMessage({ kind: 'question', id, question });
    });
  }

  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.giveUp?.();
    this.giveUp = null;
    for (const { reject } of this.questions.values()) reject(new Cancelled());
    this.questions.clear();
  }

  private started(): WorkerLike {
    const worker = this.start();
    worker.onmessage = ({ data }) => {
      if (data.kind !== 'reply') return this.hear?.(data);
      const question = this.questions.get(data.id);
      this.questions.delete(data.id);
      if (data.reply === undefined) question?.reject(new Cancelled());
      else question?.resolve(data.reply);
    };
    return worker;
  }

  private do(task: Task, progress: (stage: Stage) => void): Promise<Answer> {
    if (this.giveUp) this.cancel();
    const worker = (this.worker ??= this.started());
    return new Promise((resolve, reject) => {
      this.giveUp = () => reject(new Cancelled());
      this.hear = (data) => {
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
