import { readMember, type MemberAnswer, type MemberOrder } from './member';

interface MemberScope {
  onmessage: ((event: MessageEvent<MemberOrder>) => void) | null;
  postMessage(answer: MemberAnswer): void;
}

const scope = self as unknown as MemberScope;
scope.onmessage = ({ data }) => {
  readMember(data).then(
    (answer) => scope.postMessage(answer),
    // Out of the promise, so that the pane hears of it as an error of this worker.
    (error: unknown) => setTimeout(() => reportError(error)),
  );
};
