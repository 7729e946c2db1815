import type { Skipped } from '../../hosts/workbook';
import { address } from '../../model/sheet';
import type { Edit } from '../../output/edits';

/** What is highlighted, by sheet: each cell with its tone. Kept in the workbook, to see when it is no longer true. */
export type Marks = Readonly<Record<string, string>>;

/** What edits highlight. */
export function marksOf(edits: readonly Edit[]): Marks {
  const cells = new Map<string, string[]>();
  for (const edit of edits) {
    if (edit.kind !== 'highlight') continue;
    const there = edit.areas.map(({ top, left }) => `${address(top, left)}:${edit.tone}`);
    cells.set(edit.sheet, [...(cells.get(edit.sheet) ?? []), ...there]);
  }
  return Object.fromEntries([...cells].map(([sheet, list]) => [sheet, list.sort().join(' ')]));
}

/**
 * What stands highlighted after a write. On a sheet that was left alone that is what stood there before; where nothing
 * did, she has been told of the sheet, and is told again only when its findings change.
 */
export function marksAfter(before: Marks | null, wanted: Marks, skipped: readonly Skipped[]): Marks {
  const kept = skipped.flatMap(({ sheet }): [string, string][] => {
    const there = before?.[sheet];
    return there === undefined ? [] : [[sheet, there]];
  });
  return { ...wanted, ...Object.fromEntries(kept) };
}

/** Are the same cells highlighted in the same tones? */
export function sameMarks(one: Marks, other: Marks): boolean {
  const sheets = Object.keys(one);
  return sheets.length === Object.keys(other).length && sheets.every((sheet) => one[sheet] === other[sheet]);
}
