import { FORMS } from '../src/publications/final-accounts/forms';
import { NARRATIVE } from '../src/publications/final-accounts/narrative';
import { readFileSync } from 'node:fs';
import type Decimal from 'decimal.js';
import { check } from '../src/check';
import { conflictsOfRounding } from '../src/diagnose';
import { findingsOf } from '../src/findings';
import { applyEdits, openWorkbook } from '../src/hosts/file';
import type { Figure } from '../src/model/figure';
import type { Sheet } from '../src/model/sheet';
import { editsFor } from '../src/output';
import { Books } from '../src/books/books';
import { finalAccounts, RULES } from '../src/publications/final-accounts';
import { readNarrative } from '../src/prose';
import { readStatements } from '../src/tables';
import { VERSION } from '../src/version';
import { aPackage } from '../test/fixtures/package';
import { randomAccounts } from '../test/fixtures/random';
import { inCorpus, published, publishedWorkbook } from '../test/fixtures/shared';
import { batchBench } from './batch-cost';
import { officeBench } from './bench-office';
import { paneCheckBench } from './pane-check-cost';
import { paneBench } from './pane-cost';
import { startBench } from './bench-start';
import { repeatedBench } from './bench-repeated';
import { rollUpBench } from './roll-up-cost';
import { Dice, mistaken, MISTAKES } from './measure/mistakes';
import { slackOf, withValue } from './measure/run';

/**
 * `npm run bench`: the steps of a check, as ratios of what was measured in the same run; then what Excel is asked for, and
 * batches of 200 packages (`-- --packages 5000`: of 200 to 5,000).
 */

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
  const set = fastest(() => readStatements(FORMS, sheets));
  const checked = fastest(() => check(new Books(set.value), RULES, finalAccounts.usual));
  const found = fastest(() => findingsOf(checked.value));
  const written = fastest(() =>
    applyEdits(
      opened.value,
      editsFor({
        publication: finalAccounts,
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

const LARGEST = 2000;
const ERRORS = 20;

/** Errors planted anywhere among the figures that a sum ties, always the same ones. */
function broken(sheets: readonly Sheet[]): readonly Sheet[] {
  const { coverage, verdicts } = check(new Books(readStatements(FORMS, sheets)), RULES, finalAccounts.usual);
  const slack = slackOf(verdicts);
  const figures = coverage.figures.filter((figure) => slack.has(figure));
  const dice = new Dice(ERRORS);
  const wrong = new Map<Figure, Decimal>();
  while (wrong.size < ERRORS) {
    const figure = figures[dice.below(figures.length)]!;
    const value = mistaken(figure.value, MISTAKES[dice.below(MISTAKES.length)]!, dice);
    if (value?.minus(figure.value).abs().gt(slack.get(figure)!)) wrong.set(figure, value);
  }
  return [...wrong].reduce((before, [figure, value]) => withValue(before, figure, value), sheets);
}

/** Diagnosis where much is wrong, and where nothing is, against reading the same file. */
function printWorst(name: string, bytes: Uint8Array, { open, read, find }: Steps): void {
  const { sheets } = openWorkbook(bytes, 'bench.xlsx').content;
  const reading = open + read;
  const clean = check(new Books(readStatements(FORMS, sheets)), RULES, finalAccounts.usual);
  const conflicts = fastest(() => conflictsOfRounding(clean.verdicts), 5);
  const checked = check(new Books(readStatements(FORMS, broken(sheets))), RULES, finalAccounts.usual);
  const found = fastest(() => findingsOf(checked), 3);
  const inconsistent = checked.verdicts.filter(({ kind }) => kind === 'inconsistent').length;
  const ratio = (time: number): string => (time / reading).toFixed(3);
  console.log(
    `${name}: ${ERRORS} errors break ${inconsistent} identities, finding them takes ${ratio(found.time)} of reading; ` +
      `with none, findings take ${ratio(find)}, of that rounding taken together ${ratio(conflicts.time)}`,
  );
}

/** The longest narrative of the corpus, against reading its workbook. */
function printNarrative(): void {
  const name = 'urumqi-office-2024';
  if (!published.includes(name)) {
    console.log(`\n${inCorpus(name)} is not there: no narrative was read`);
    return;
  }
  const bytes = publishedWorkbook(name);
  const text = readFileSync(inCorpus(name, 'narrative.md'), 'utf8');
  const reading = fastest(() => {
    const { sheets } = openWorkbook(bytes, 'bench.xlsx').content;
    return readStatements(FORMS, sheets);
  });
  const set = reading.value;
  const narrative = fastest(() =>
    readNarrative(NARRATIVE, { file: 'narrative.md', kind: 'markdown', text }, set),
  );
  const alone = fastest(() => findingsOf(check(new Books(set), RULES, finalAccounts.usual)));
  const both = fastest(() =>
    findingsOf(check(new Books(set, [narrative.value]), RULES, finalAccounts.usual)),
  );
  const ratio = (time: number): string => (time / reading.time).toFixed(2);
  console.log(
    `\n${name}, its narrative of ${text.length} characters and ${narrative.value.printings.length} figures, as multiples of reading the workbook (${reading.time.toFixed(1)} ms):` +
      `\nreading it ${ratio(narrative.time)}, checking and finding with it ${ratio(both.time)} (without it ${ratio(alone.time)}), reading and checking it ${ratio(narrative.time + both.time - alone.time)}`,
  );
}

async function main(): Promise<void> {
  console.log(
    'package                    figures  reading ms    of reading: open   read   check  findings  write',
  );
  const known = 'putuo-ecology-2025';
  const worst: [name: string, bytes: Uint8Array, steps: Steps][] = [];
  if (published.includes(known)) {
    const bytes = publishedWorkbook(known);
    const steps = stepsOf(bytes);
    print(known, steps);
    worst.push([known, bytes, steps]);
  } else {
    console.log(`${inCorpus(known)} is not there`);
  }

  printNarrative();
  console.log('');

  const table: { readonly rows: number; readonly steps: Steps }[] = [];
  for (const rows of [125, 250, 500, 1000, LARGEST]) {
    const bytes = await aPackage({ books: randomAccounts(1, { rows, funds: true }) }).xlsx();
    const steps = stepsOf(bytes);
    print(`${rows} subject rows`, steps);
    table.push({ rows, steps });
    if (rows === LARGEST) worst.push([`${rows} subject rows`, bytes, steps]);
  }
  console.log('\nWorst case');
  for (const [name, bytes, steps] of worst) printWorst(name, bytes, steps);
  console.log('\nsubject rows   checking, as a multiple of 125 rows   for each row, against 125 rows');
  const first = table[0]!;
  for (const { rows, steps } of table) {
    const multiple = steps.check / first.steps.check;
    console.log(
      `${String(rows).padStart(12)}   ${multiple.toFixed(2).padStart(10)}   ${((multiple * first.rows) / rows).toFixed(2).padStart(30)}`,
    );
  }
  await startBench();
  const plain = openWorkbook(await aPackage({ books: randomAccounts(1, { rows: 20 }) }).xlsx(), 'bench.xlsx');
  repeatedBench(plain.content.sheets);
  await officeBench();
  await rollUpBench();
  await paneBench();
  await paneCheckBench();
  const [option, packages] = process.argv.slice(2);
  await batchBench(option === '--packages' ? Number(packages) : undefined);
}

void main();
