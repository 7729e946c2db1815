export function total<T extends object>(start: T, tallies: readonly T[]): T {
  const sum = { ...start } as Record<string, number>;
  for (const tally of tallies) {
    for (const [key, count] of Object.entries(tally as Record<string, number>)) sum[key]! += count;
  }
  return sum as T;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${part}/${whole} ${((100 * part) / whole).toFixed(2)}%`;
}

export function printTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const lines = [heads, ...rows].map((cells) => cells.map(String));
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  console.log('');
  for (const cells of lines) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column]! + 2))
        .join('')
        .trimEnd(),
    );
  }
}

export function printMisses(misses: readonly string[]): void {
  console.log(`\n${misses.length} misses`);
  for (const miss of misses) console.log(`  ${miss}`);
}
