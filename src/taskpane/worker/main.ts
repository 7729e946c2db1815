import type { Answer, AskedQuestion, Task } from './messages';
import { run, type LastCheck } from './run';

/** What of a worker's global scope is used; the DOM library knows only a window's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Task | AskedQuestion>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = self as unknown as WorkerScope;
const last: LastCheck = { check: null };
scope.onmessage = ({ data }) => run(data, (answer) => scope.postMessage(answer), last);
