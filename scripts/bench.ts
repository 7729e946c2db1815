import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/check';
import { findingsOf } from '../src/findings';
import { applyEdits, openWorkbook } from '../src/hosts/file';
import { editsFor } from '../src/output';
import { Books, RULES } from '../src/rules';
import { readNarrative } from '../src/sources/narrative';
import { readStatements } from '../src/sources/statements';
import { VERSION } from '../src/version';
import { aPackage } from '../test/fixtures/package';
import { randomAccounts } from '../test/fixtures/random';
import { officeBench } from './bench-office';

/** `npm run bench`: the steps of a check, as ratios of what was measured in the same run; then what Excel is asked for. */

interface Steps {
  /** From the file's bytes to the sheets. */
  readonly open: number;
  /** From the sheets to the figures. */
  readonly read: number;
  readonly check: number;
  readonly find: number;
  readonly write: number;
  readonly figures: number;
}

/** The fastest of several runs, in milliseconds; each begins with an empty nursery, so that none pays for another. */
function fastest<T>(work: () => T, runs = 25): { readonly value: T; readonly time: number } {
  let value = work();
  let time = Infinity;
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const start = process.hrtime.bigint();
    value = work();
    time = Math.min(time, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { value, time };
}

function stepsOf(bytes: Uint8Array): Steps {
  const opened = fastest(() => openWorkbook(bytes, 'bench.xlsx'));
  const { sheets } = opened.value.content;
  const set = fastest(() => readStatements(sheets));
  const checked = fastest(() => check(new Books(set.value), RULES));
  const found = fastest(() => findingsOf(checked.value));
  const written = fastest(() =>
    applyEdits(
      opened.value,
      editsFor({
        check: checked.value,
        findings: found.value,
        sheets,
        earlierReport: undefined,
        language: 'zh',
        checkedAt: '2025-03-01 09:30',
        version: VERSION,
      }),
    ),
  );
  return {
    open: opened.time,
    read: set.time,
    check: checked.time,
    find: found.time,
    write: written.time,
    figures: checked.value.coverage.figures.length,
  };
}

function print(name: string, { open, read, check: checking, find, write, figures }: Steps): void {
  const reading = open + read;
  const ratio = (time: number): string => (time / reading).toFixed(3).padStart(7);
  console.log(
    `${name.padEnd(26)} ${String(figures).padStart(7)}  ${reading.toFixed(1).padStart(8)}  ${ratio(open)} ${ratio(read)} ${ratio(checking)} ${ratio(find)} ${ratio(write)}`,
  );
}

/** The longest narrative of the corpus, against reading its workbook. */
function printNarrative(): void {
  const folder = join(process.cwd(), '../shared/corpus/urumqi-office-2024');
  if (!existsSync(folder)) {
    console.log(`\n${folder} is not there: no narrative was read`);
    return;
  }
  const bytes = readFileSync(join(folder, 'statements.xlsx'));
  const text = readFileSync(join(folder, 'narrative.md'), 'utf8');
  const reading = fastest(() => {
    const { sheets } = openWorkbook(bytes, 'bench.xlsx').content;
    return readStatements(sheets);
  });
  const set = reading.value;
  const narrative = fastest(() => readNarrative({ file: 'narrative.md', kind: 'markdown', text }, set));
  const alone = fastest(() => findingsOf(check(new Books(set), RULES)));
  const both = fastest(() => findingsOf(check(new Books(set, [narrative.value]), RULES)));
  const ratio = (time: number): string => (time / reading.time).toFixed(2);
  console.log(
    `\nurumqi-office-2024, its narrative of ${text.length} characters and ${narrative.value.printings.length} figures, as multiples of reading the workbook (${reading.time.toFixed(1)} ms):` +
      `\nreading it ${ratio(narrative.time)}, checking and finding with it ${ratio(both.time)} (without it ${ratio(alone.time)}), reading and checking it ${ratio(narrative.time + both.time - alone.time)}`,
  );
}

async function main(): Promise<void> {
  console.log(
    'package                    figures  reading ms    of reading: open   read   check  findings  write',
  );
  const corpus = join(process.cwd(), '../shared/corpus/putuo-ecology-2025/statements.xlsx');
  if (existsSync(corpus)) print('putuo-ecology-2025', stepsOf(readFileSync(corpus)));
  else console.log(`${corpus} is not there`);

  printNarrative();
  console.log('');

  const table: { readonly rows: number; readonly steps: Steps }[] = [];
  for (const rows of [125, 250, 500, 1000, 2000]) {
    const bytes = await aPackage({ books: randomAccounts(1, { rows, funds: true }) }).xlsx();
    const steps = stepsOf(bytes);
    print(`${rows} subject rows`, steps);
    table.push({ rows, steps });
  }
  console.log('\nsubject rows   checking, as a multiple of 125 rows   for each row, against 125 rows');
  const first = table[0]!;
  for (const { rows, steps } of table) {
    const multiple = steps.check / first.steps.check;
    console.log(
      `${String(rows).padStart(12)}   ${multiple.toFixed(2).padStart(10)}   ${((multiple * first.rows) / rows).toFixed(2).padStart(30)}`,
    );
  }
  await officeBench();
}

void main();
