import { open, type WorkbookAnswer, type WorkbookOrder } from './open';

interface ReaderScope {
  onmessage: ((event: MessageEvent<WorkbookOrder>) => void) | null;
  postMessage(answer: WorkbookAnswer): void;
}

const scope = self as unknown as ReaderScope;
scope.onmessage = ({ data }) => {
  open(data).then(
    (answer) => scope.postMessage(answer),
    // Out of the promise, so that the pane hears of it as an error of this worker.
    (error: unknown) => setTimeout(() => reportError(error)),
  );
};
