import { join } from 'node:path';
import type { Bounds } from '../../bounded';
import { fileErrors } from '../../text/file-errors';
import { FileError } from './error';
import { looksForeign } from './kind';
import { openWorkbook, type OpenedWorkbook } from './open';
import type { OpenAnswer, OpenOrder } from './open-work';

/** An .xls of 18,000 rows takes a second and 200 MB. */
const BOUNDS: Bounds = { heapMegabytes: 512, megabytes: 768, seconds: 4 };

/**
 * Reads a workbook as openWorkbook does, what SheetJS reads in a process with bounds: a damaged .xls can lead it to
 * any amount of work. Throws FileError, also where the bounds are met.
 */
export async function openBounded(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  if (!looksForeign(bytes)) return openWorkbook(bytes, name);
  // Node's modules for processes are loaded where there is an .xls.
  const { OutOfBounds, runBounded } = await import('../../bounded/index.js');
  const order: OpenOrder = { bytes, name };
  let answer: OpenAnswer;
  try {
    answer = (await runBounded(join(__dirname, 'open-work.js'), order, BOUNDS)) as OpenAnswer;
  } catch (error) {
    if (!(error instanceof OutOfBounds)) throw error;
    const { seconds, megabytes } = error.bounds;
    throw new FileError(
      error.which === 'time' ? fileErrors.outOfTime(name, seconds) : fileErrors.outOfMemory(name, megabytes),
      { cause: error },
    );
  }
  if ('refused' in answer) throw new FileError(answer.refused);
  return answer.opened;
}
