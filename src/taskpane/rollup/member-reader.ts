import { DOCUMENT_LIMITS } from '../../model/document-limits';
import { fileErrors } from '../../text/file-errors';
import { Cancelled } from '../checker';
import type { MemberAnswer, MemberOrder } from '../worker/member';

/** Reads the packages of a department, one after the other; `end`: nothing more is wanted, also of the one being read. */
export interface MemberReader {
  read(order: MemberOrder): Promise<MemberAnswer>;
  end(): void;
}

/** What of a web worker is used. */
export interface MemberWorkerLike {
  onmessage: ((event: { readonly data: MemberAnswer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(order: MemberOrder): void;
  terminate(): void;
}

/** One worker reads all of them; a file that outlasts its time costs the worker, and the next gets another. */
export function readerInWorker(
  start: () => MemberWorkerLike,
  seconds: number = DOCUMENT_LIMITS.clockSeconds,
): MemberReader {
  let worker: MemberWorkerLike | null = null;
  let giveUp: (() => void) | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
    giveUp?.();
    giveUp = null;
  };
  return {
    end,
    read: (order) =>
      new Promise((resolve, reject) => {
        const reading = (worker ??= start());
        const settle = (how: () => void): void => {
          clearTimeout(clock);
          giveUp = null;
          how();
        };
        const clock = setTimeout(() => {
          settle(() => resolve({ kind: 'refused', reason: fileErrors.clockRanOut(order.name, seconds) }));
          end();
        }, seconds * 1000);
        giveUp = () => settle(() => reject(new Cancelled()));
        reading.onmessage = ({ data }) => settle(() => resolve(data));
        reading.onerror = ({ message }) => {
          settle(() => reject(new Error(message)));
          end();
        };
        reading.postMessage(order);
      }),
  };
}
