import { open, type OpenAnswer, type OpenOrder } from './open';

interface ReaderScope {
  onmessage: ((event: MessageEvent<OpenOrder>) => void) | null;
  postMessage(answer: OpenAnswer): void;
}

const scope = self as unknown as ReaderScope;
scope.onmessage = ({ data }) => {
  open(data).then(
    (answer) => scope.postMessage(answer),
    // Out of the promise, so that the pane hears of it as an error of this worker.
    (error: unknown) => setTimeout(() => reportError(error)),
  );
};
