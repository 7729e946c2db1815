import { fileErrors } from '../text/file-errors';
import { DOCUMENT_LIMITS } from '../model/document-limits';
import type { WorkbookAnswer, WorkbookOrder } from './worker/open';

/** Reads a workbook from its file. Rejects where the code for it does not arrive. */
export type ReadWorkbook = (order: WorkbookOrder) => Promise<WorkbookAnswer>;

/** What of a web worker is used. */
export interface ReaderLike {
  onmessage: ((event: { readonly data: WorkbookAnswer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(order: WorkbookOrder): void;
  terminate(): void;
}

/**
 * Reads each workbook in a worker of its own, fetched when the first is loaded: a damaged .xls can lead its reader to
 * any amount of work, so that it is ended when the time is up, and the check goes on beside it.
 */
export const readInWorker =
  (start: () => ReaderLike, seconds: number = DOCUMENT_LIMITS.clockSeconds): ReadWorkbook =>
  (order) =>
    new Promise<WorkbookAnswer>((resolve, reject) => {
      const reader = start();
      const end = (settle: () => void): void => {
        clearTimeout(clock);
        reader.terminate();
        settle();
      };
      const clock = setTimeout(() => {
        end(() => resolve({ kind: 'refused', reason: fileErrors.clockRanOut(order.name, seconds) }));
      }, seconds * 1000);
      reader.onmessage = ({ data }) => end(() => resolve(data));
      reader.onerror = ({ message }) => end(() => reject(new Error(message)));
      reader.postMessage(order);
    });
