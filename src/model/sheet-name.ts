/** A name for a sheet of ours that no other sheet has: Excel allows 31 characters and minds no case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const base = wanted.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|(?<!')'+$/g, '');
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = base.slice(0, 31 - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
