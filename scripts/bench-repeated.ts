import { examine } from '../src/examine';
import { finalAccounts } from '../src/publications/final-accounts';
import type { Sheet } from '../src/model/sheet';
import { REPEATED } from '../test/fixtures/narrative/repeated';

const SIZES = [10_000, 100_000, 1_000_000];

/** Prints what examining a workbook with a narrative of one repeated pattern takes, by size: ten times as much takes ten times as long. */
export function repeatedBench(sheets: readonly Sheet[]): void {
  const cell = (words: string | number): string => String(words).padStart(9);
  console.log(
    `\nA narrative of one pattern, ms of ${SIZES.map(cell).join(' ')} characters; without one${cell(took(sheets, ''))}`,
  );
  for (const { name, text } of REPEATED) {
    const times = SIZES.map((size) => took(sheets, text(size)));
    console.log(`${times.map(cell).join(' ')}   ${name}`);
  }
}

/** In whole milliseconds of this process, whatever else runs beside it. */
function took(sheets: readonly Sheet[], text: string): number {
  globalThis.gc?.();
  const start = process.cpuUsage();
  examine(finalAccounts, {
    sheets,
    narratives: text === '' ? [] : [{ file: 'narrative.txt', kind: 'text', text }],
  });
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}
