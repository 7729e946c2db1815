import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * Work on what strangers wrote, in a process of its own with limits of time and memory. A worker thread is no limit of
 * memory: where V8 runs out of it inside one allocation (an array that grows, a map, a text cut into pieces), it ends
 * the whole process whatever the thread's resourceLimits say, and buffers are not counted at all. Only Node has this.
 */

export interface Bounds {
  /** For JavaScript's own heap. */
  readonly heapMegabytes: number;
  /** For the whole process, buffers included. */
  readonly megabytes: number;
  /** Of work, not of the clock: a busy machine refuses no file that a quiet one reads. */
  readonly seconds: number;
}

/** Where the work waits instead of working, the clock counts after all. */
const CLOCK = 6;

/** The work outlasted its time or its memory. */
export class OutOfBounds extends Error {
  constructor(
    readonly which: 'time' | 'memory',
    readonly bounds: Bounds,
  ) {
    super(which === 'time' ? `more than ${bounds.seconds} s` : `more than ${bounds.megabytes} MB`);
    this.name = 'OutOfBounds';
  }
}

/** What the process is asked: to call the default export of a module. */
export interface Order {
  readonly module: string;
  readonly input: unknown;
}

export type ChildAnswer = { readonly value: unknown } | { readonly thrown: string };

/** Under this name a process of ours finds its bounds. */
export const BOUNDS = 'GOUJI_BOUNDS';
/** The descriptor on which it says that its time is up. */
export const TIME_IS_UP = 4;

/** Whether somebody bounds this thread or process already. */
export const isBounded = (): boolean => !isMainThread || process.env[BOUNDS] !== undefined;

/**
 * Calls `export default (input) => output` of a compiled module, given by its full path, in a process of its own, or
 * here where `isBounded`. Input and output are plain data, byte arrays included. Throws OutOfBounds, or an Error with
 * the words of what the module threw: what is to be told apart must be part of the output.
 */
export async function runBounded(module: string, input: unknown, bounds: Bounds): Promise<unknown> {
  if (isBounded()) return await call({ module, input });
  const process = new BoundedProcess(bounds);
  try {
    return await process.run(module, input);
  } finally {
    process.close();
  }
}

/** The module's answer, where we are. */
export async function call({ module, input }: Order): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-require-imports -- the caller's module is known only now
  const { default: work } = require(module) as { default: (input: unknown) => unknown };
  return await work(input);
}

/** One process for several pieces of work, one after the other; its bounds hold for each. */
export class BoundedProcess {
  private child: ChildProcess | undefined;

  constructor(private readonly bounds: Bounds) {}

  /** As runBounded; after OutOfBounds the next piece of work gets a new process. */
  run(module: string, input: unknown): Promise<unknown> {
    const child = (this.child ??= start(this.bounds));
    return new Promise((resolve, reject) => {
      let timeIsUp = false;
      const say = (): void => void (timeIsUp = true);
      const clock = setTimeout(
        () => {
          say();
          child.kill('SIGKILL');
        },
        CLOCK * this.bounds.seconds * 1000,
      );
      const settle = (done: () => void): void => {
        clearTimeout(clock);
        child.stdio[TIME_IS_UP]?.off('data', say);
        child.off('message', answered).off('close', ended).off('error', failed);
        done();
      };
      const answered = (answer: ChildAnswer): void =>
        settle(() => ('value' in answer ? resolve(answer.value) : reject(new Error(answer.thrown))));
      const ended = (code: number | null, signal: NodeJS.Signals | null): void => {
        this.child = undefined;
        settle(() =>
          reject(
            timeIsUp || isOutOfMemory(code, signal)
              ? new OutOfBounds(timeIsUp ? 'time' : 'memory', this.bounds)
              : new Error(`the process ended (${signal ?? code})`),
          ),
        );
      };
      const failed = (error: Error): void => settle(() => reject(error));
      child.on('message', answered).on('close', ended).on('error', failed);
      child.stdio[TIME_IS_UP]?.on('data', say);
      const order: Order = { module, input };
      // A process that ended in between is told by `close`.
      child.send(order, () => undefined);
    });
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

/**
 * Node says nothing to us when it runs out of memory: it aborts, or V8 traps, or it is killed, by its watcher or by the
 * system. Anything else is an end of another kind (a fault in native code, an error that nobody caught).
 */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === null ? code === ABORTED : ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'].includes(signal);
/** Windows has no signals. */
const ABORTED = 134;

const start = (bounds: Bounds): ChildProcess =>
  fork(join(__dirname, 'child.js'), {
    execArgv: [`--max-old-space-size=${bounds.heapMegabytes}`],
    env: { ...process.env, [BOUNDS]: JSON.stringify(bounds) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  });
