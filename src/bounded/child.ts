import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type ChildAnswer, BOUNDS, type Bounds, call, type Order, TIME_IS_UP } from './index';

/** The bounded process: one thread works, the other watches, since a thread that works hears nothing. */

/** How often it looks, in milliseconds. */
const INTERVAL = 20;

if (isMainThread) serve();
else watch(JSON.parse(process.env[BOUNDS]!) as Bounds);

function serve(): void {
  const watcher = new Worker(__filename);
  watcher.unref();
  process.on('message', (order: Order) => {
    watcher.postMessage('begin');
    void answerTo(order).then((answer) => {
      watcher.postMessage('end');
      process.send!(answer);
    });
  });
}

async function answerTo(order: Order): Promise<ChildAnswer> {
  try {
    return { value: await call(order) };
  } catch (error) {
    return { thrown: error instanceof Error ? error.message : String(error) };
  }
}

/** Ends the process where it is out of its bounds, or alone. */
function watch({ megabytes, seconds }: Bounds): void {
  const parent = process.ppid;
  let begun: number | null = null;
  const worked = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  parentPort!.on('message', (what: 'begin' | 'end') => (begun = what === 'begin' ? worked() : null));
  setInterval(() => {
    const timeIsUp = begun !== null && worked() - begun > seconds;
    if (timeIsUp) writeSync(TIME_IS_UP, '!');
    const tooLarge = process.memoryUsage.rss() > megabytes * 1024 * 1024;
    if (timeIsUp || tooLarge || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, INTERVAL);
}
