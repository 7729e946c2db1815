import type { Passage } from '../model/narrative';

/** Of those whose passages overlap the one that begins first, or the longer; in the order of the text. */
export function apart<T extends { readonly passage: Passage }>(found: readonly T[]): T[] {
  const sorted = [...found].sort(({ passage: a }, { passage: b }) => a.start - b.start || b.end - a.end);
  let behind = 0;
  return sorted.filter(({ passage: { start, end } }) => {
    if (start < behind) return false;
    behind = end;
    return true;
  });
}
