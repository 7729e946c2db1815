/** So much a cell holds. */
const MOST = 32_000;

/**
 * The findings of a package in short: 8 hexadecimal digits each (FNV-1a of their ids), which the summary keeps in a
 * hidden column. Null where there are more than a cell holds.
 */
export function keysOf(ids: readonly string[]): string | null {
  const keys = ids.map(keyOf).join(' ');
  return keys.length > MOST ? null : keys;
}

function keyOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
