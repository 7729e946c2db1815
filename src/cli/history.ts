import { basename } from 'node:path';
import { FileError, openBounded, readFile } from '../hosts/file';
import type { Sheet } from '../model/sheet';
import { summaryTexts } from '../text/summary-texts';
import type { CheckedRow } from './summary-row';

/** What an earlier run found of a package. */
export interface EarlierPackage {
  readonly errors: number;
  readonly reviews: number;
  /** Null where it is not known which findings they were. */
  readonly keys: string | null;
}

/** By folder. */
export type History = ReadonlyMap<string, EarlierPackage>;

/** What became of an earlier run's findings; numbers of them. */
export interface Since {
  readonly appeared: number;
  readonly gone: number;
  readonly remaining: number;
}

const setOf = (keys: string): Set<string> => new Set(keys.split(' ').filter(Boolean));

/** New, gone and remaining findings of a package; null where that is not known. */
export function since(earlier: EarlierPackage | undefined, now: CheckedRow): Since | null {
  if (!earlier || earlier.keys === null || now.keys === null) return null;
  const [before, after] = [setOf(earlier.keys), setOf(now.keys)];
  const remaining = [...after].filter((key) => before.has(key)).length;
  return { appeared: after.size - remaining, gone: before.size - remaining, remaining };
}

/** What the summary holds that this run replaces; null where there is none, or something else stands there. */
export async function earlierSummary(path: string): Promise<History | null> {
  try {
    const { content } = await openBounded(readFile(path), basename(path));
    return historyIn(content.own.find(({ id }) => id === 'summary')?.sheet);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** Columns are known by their headings, in either language. */
function historyIn(sheet: Sheet | undefined): History | null {
  const [, headings, ...rows] = sheet?.cells ?? [];
  const { folder, errors, reviews, keys } = summaryTexts.columns;
  const at = [folder, errors, reviews, keys].map(
    ({ zh, en }) => headings?.findIndex((cell) => cell?.value === zh || cell?.value === en) ?? -1,
  );
  if (at.some((column) => column < 0)) return null;
  const history = new Map<string, EarlierPackage>();
  for (const row of rows) {
    const [name, found, doubtful, marks] = at.map((column) => row?.[column]?.value);
    // One that could not be checked has no numbers.
    if (typeof name !== 'string' || typeof found !== 'number' || typeof doubtful !== 'number') continue;
    const known = typeof marks === 'string' ? marks : found + doubtful === 0 ? '' : null;
    history.set(name, { errors: found, reviews: doubtful, keys: known });
  }
  return history;
}
