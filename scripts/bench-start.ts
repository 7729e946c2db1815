import { FORMS } from '../src/publications/final-accounts/forms';
import { NARRATIVE } from '../src/publications/final-accounts/narrative';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from '../src/documents';
import { openWorkbook } from '../src/hosts/file';
import { readNarrative } from '../src/prose';
import { readStatements } from '../src/tables';
import { inCorpus, published } from '../test/fixtures/shared';

/** `npm run bench`: what the command line takes beyond Node's own start, which everything waits for. */

const PROGRAM = 'build/cli/main.js';
const RUNS = 21;

interface Package {
  readonly name: string;
  readonly workbook: string;
  /** None that is a PDF: its reader would be all that is seen. */
  readonly narrative: string;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

async function timed(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Medians in milliseconds. The programs take turns, so that a machine that is busy for a while is so for all. */
async function startsOf(programs: readonly (readonly string[])[]): Promise<number[]> {
  const times = programs.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, words] of programs.entries()) {
      times[index]!.push(await timed(() => spawnSync(process.execPath, words, { stdio: 'ignore' })));
    }
  }
  return times.map(median);
}

/** Reading the same files in a process that has warmed up. */
async function readingOf({ workbook, narrative }: Package): Promise<number> {
  const [bytes, text] = [readFileSync(workbook), readFileSync(narrative)];
  const read = async (): Promise<void> => {
    const set = readStatements(FORMS, openWorkbook(bytes, workbook).content.sheets);
    readNarrative(NARRATIVE, await readDocument(narrative, text), set);
  };
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timed(read));
  return median(times.slice(5));
}

function packages(): Package[] {
  const demo = {
    name: 'samples/demo',
    workbook: 'samples/demo/statements.xlsx',
    narrative: 'samples/demo/narrative.docx',
  };
  const found = published.flatMap((name) =>
    ['narrative.docx', 'narrative.txt', 'narrative.md']
      .map((file) => inCorpus(name, file))
      .filter((file) => existsSync(file))
      .map((narrative): Package => ({ name, workbook: inCorpus(name, 'statements.xlsx'), narrative })),
  );
  return [demo, ...found];
}

export async function startBench(): Promise<void> {
  const checked = packages();
  const rows: readonly (readonly [name: string, words: readonly string[], of: Package | null])[] = [
    ['gouji --help', ['--help'], null],
    ['gouji rules', ['rules'], null],
    ...checked.flatMap((each): [string, string[], Package][] => [
      [`gouji check ${each.name}`, ['check', each.workbook], each],
      ['    with its narrative', ['check', each.workbook, '--narrative', each.narrative], each],
    ]),
  ];
  const [node, ...times] = await startsOf([['-e', '0'], ...rows.map(([, words]) => [PROGRAM, ...words])]);
  console.log(
    `\nStart, medians of ${RUNS} runs; node -e 0 takes ${node!.toFixed(0)} ms` +
      `\n                                       beyond node, ms   of node’s start   of reading it with its narrative in process`,
  );
  for (const [index, [name, , of]] of rows.entries()) {
    const beyond = times[index]! - node!;
    const reading = of ? (beyond / (await readingOf(of))).toFixed(1) : '';
    console.log(
      `${name.padEnd(38)} ${beyond.toFixed(0).padStart(15)}   ${(beyond / node!).toFixed(2).padStart(15)}   ${reading.padStart(10)}`.trimEnd(),
    );
  }
}
