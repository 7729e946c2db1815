import { MISTAKES } from './mistakes';
import { NARRATIVE_MISTAKES } from './narrative-mistakes';
import { emptyTally, measureNarrative, type MeasuredNarrative } from './narratives';
import { built, corpus, withNarratives } from './packages';
import { measure, type Measured } from './run';

export function printStatements(): void {
  const measured: Measured[] = [];
  for (const sample of [...corpus(), ...built()]) {
    const one = measure(sample);
    measured.push(one);
    const { made, hidden, named, first, value } = total(EMPTY, [...one.byMistake.values()]);
    console.log(
      `${one.sample}: ${one.figures} figures, ${one.unchecked} without a check, ${one.falseAlarms} false errors · ${made} mistakes, ${hidden} within rounding, ` +
        `named ${share(named, made - hidden)}, first suspect ${share(first, named)}, value ${share(value, named)}`,
    );
  }
  const rows = [
    ...MISTAKES.map((name) => ({ name, tallies: measured.map(({ byMistake }) => byMistake.get(name)!) })),
    { name: 'all', tallies: measured.flatMap(({ byMistake }) => [...byMistake.values()]) },
  ];
  printTable(
    ['mistake', 'made', 'within rounding', 'named', 'first suspect', 'right value'],
    rows.map(({ name, tallies }) => {
      const { made, hidden, named, first, value } = total(EMPTY, tallies);
      return [name, made, hidden, share(named, made - hidden), share(first, named), share(value, named)];
    }),
  );
  printMisses(measured.flatMap(({ misses }) => misses));
}

const EMPTY = { made: 0, hidden: 0, named: 0, first: 0, value: 0 };

export function printNarratives(): void {
  const measured = withNarratives(corpus()).map(measureNarrative);
  console.log('\nNarratives, as published');
  for (const one of measured) printPublished(one);
  const rows = [
    ...measured.map(({ sample, byMistake }) => ({ name: sample, tallies: [...byMistake.values()] })),
    ...NARRATIVE_MISTAKES.map((name) => ({
      name,
      tallies: measured.map(({ byMistake }) => byMistake.get(name)!),
    })),
    { name: 'all', tallies: measured.flatMap(({ byMistake }) => [...byMistake.values()]) },
  ];
  printTable(
    [
      'changed in a narrative',
      'made',
      'within rounding',
      'named',
      'by review',
      'first suspect',
      'suspect',
      'right value',
    ],
    rows.map(({ name, tallies }) => {
      const { made, hidden, limited, named, reviewed, first, among, value } = total(emptyTally(), tallies);
      return [
        name,
        made,
        limited === 0 ? hidden : `${hidden} (${limited} only limited)`,
        share(named, made - hidden),
        reviewed,
        share(first, named),
        share(among, named),
        share(value, named),
      ];
    }),
  );
  printMisses(measured.flatMap(({ misses }) => misses));
}

/** What the text says of itself before anything is changed. */
function printPublished({ sample, findings, accounts, unchecked, wrongAlready }: MeasuredNarrative): void {
  const told = findings.filter(({ severity }) => severity !== 'rounding');
  const counts = ['error', 'review', 'rounding', 'info'].map(
    (severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`,
  );
  console.log(
    `${sample}: ${counts.join(', ')} · amounts and percentages of part two checked ${share(accounts - unchecked.length, accounts)}` +
      (wrongAlready === 0 ? '' : ` · ${wrongAlready} figures stand in an error already and were not changed`),
  );
  for (const { severity, rule, message } of told) console.log(`  ${severity} ${rule} ${message.zh}`);
  for (const { section, text, reason } of unchecked)
    console.log(`  unchecked ${section} ${text}: ${reason.zh}`);
}

function total<T extends object>(start: T, tallies: readonly T[]): T {
  const sum = { ...start } as Record<string, number>;
  for (const tally of tallies) {
    for (const [key, count] of Object.entries(tally as Record<string, number>)) sum[key]! += count;
  }
  return sum as T;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${part}/${whole} ${((100 * part) / whole).toFixed(2)}%`;
}

function printTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
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

function printMisses(misses: readonly string[]): void {
  console.log(`\n${misses.length} misses`);
  for (const miss of misses) console.log(`  ${miss}`);
}
