import { join } from 'node:path';
import { BoundedProcess, OutOfBounds, type Bounds } from '../bounded';
import type { Text } from '../model/text';
import { batchTexts } from '../text/batch-texts';
import { cliTexts } from '../text/cli-texts';
import type { WorkerAnswer, Job } from './worker';

/** For each process that checks packages, in megabytes: the largest published ones take a third of it. */
const MEMORY = { heapMegabytes: 640, megabytes: 900 } as const;
/** A process that has grown beyond this is replaced before the next package, which has the whole allowance again. */
const GROWN = 450;

const WORKER = join(__dirname, 'worker.js');

/** What came of a package: what its worker answers, why it answers nothing, or null where the run was ended before. */
export type WorkOutcome<O = WorkerAnswer['outcome']> =
  O | { readonly failed: Text; readonly lasting: boolean } | null;

/**
 * Processes that check packages, each one package at a time. One that outlasts its time or memory, or dies, costs its own
 * package and is replaced.
 */
export class Workers<J extends object = Job, O = WorkerAnswer['outcome']> {
  private readonly idle: BoundedProcess[];
  private readonly all: readonly BoundedProcess[];
  private readonly waiting: ((process: BoundedProcess | null) => void)[] = [];
  private stopped = false;

  /** `seconds`: what one package may take; `module`: what checks it. */
  constructor(
    count: number,
    seconds: number,
    private readonly module = WORKER,
  ) {
    const bounds: Bounds = { ...MEMORY, seconds };
    this.all = Array.from({ length: count }, () => new BoundedProcess(bounds));
    this.idle = [...this.all];
  }

  async run(job: J): Promise<WorkOutcome<O>> {
    const process = await this.next();
    // It may have been stopped between the two.
    if (!process || this.stopped) return null;
    try {
      const { outcome, megabytes } = (await process.run(this.module, job)) as {
        outcome: O;
        megabytes: number;
      };
      if (megabytes > GROWN) process.close();
      return outcome;
    } catch (error) {
      if (this.stopped) return null;
      return failure(error);
    } finally {
      this.release(process);
    }
  }

  /** Ends all work at once: what is not done comes to null. */
  stop(): void {
    this.stopped = true;
    for (const process of this.all) process.close();
    for (const resolve of this.waiting.splice(0)) resolve(null);
  }

  private next(): Promise<BoundedProcess | null> {
    if (this.stopped) return Promise.resolve(null);
    const process = this.idle.pop();
    return process ? Promise.resolve(process) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private release(process: BoundedProcess): void {
    const resolve = this.waiting.shift();
    if (resolve) resolve(process);
    else this.idle.push(process);
  }
}

/** What another try might change is not lasting: a busy computer, a process that died. */
function failure(error: unknown): { readonly failed: Text; readonly lasting: boolean } {
  if (error instanceof OutOfBounds) {
    const { which, bounds } = error;
    return {
      failed:
        which === 'time' ? batchTexts.outOfTime(bounds.seconds) : batchTexts.outOfMemory(bounds.megabytes),
      lasting: false,
    };
  }
  return { failed: cliTexts.workerDied, lasting: false };
}
