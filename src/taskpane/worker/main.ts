import type { Answer, Task } from './messages';
import { run } from './run';

/** What of a worker's global scope is used; the DOM library knows only a window's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Task>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = self as unknown as WorkerScope;
scope.onmessage = ({ data }) => run(data, (answer) => scope.postMessage(answer));
