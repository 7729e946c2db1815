import { addTo } from '../../../model/lists';
import { type Area } from '../../../model/sheet';
import { formatArea } from '../../reference';

/** Cells of a grid that are alike, gathered into as few rectangles as a plain sweep finds. */
export function rectangles<T>(grid: readonly (readonly (T | undefined)[])[]): Map<T, Area[]> {
  const found = new Map<T, Area[]>();
  /** Rectangles that still reach down to the row above, by their columns and kind. */
  let open = new Map<string, Area & { bottom: number }>();
  grid.forEach((row, r) => {
    const next = new Map<string, Area & { bottom: number }>();
    for (let left = 0; left < row.length;) {
      const kind = row[left];
      let right = left;
      while (right + 1 < row.length && row[right + 1] === kind) right++;
      if (kind !== undefined) {
        const key = `${left}-${right}-${String(kind)}`;
        const above = open.get(key);
        const area = above ?? { top: r, left, bottom: r, right };
        area.bottom = r;
        if (!above) addTo(found, kind, area);
        next.set(key, area);
      }
      left = right + 1;
    }
    open = next;
  });
  return found;
}

/**
 * Addresses of areas for `getRanges`, which refuses a text of more than 8,192 characters (OfficeDev/office-js#5198):
 * more than one where it takes more.
 */
export function addressLists(areas: readonly Area[], limit = 8000): string[] {
  const lists: string[] = [];
  for (const text of new Set(areas.map(formatArea))) {
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + text.length > limit) lists.push(text);
    else lists[lists.length - 1] = `${last},${text}`;
  }
  return lists;
}
