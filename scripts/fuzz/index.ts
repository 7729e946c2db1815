import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BoundedProcess, OutOfBounds } from '../../src/bounded';
import { Dice } from '../../test/fixtures/random';
import { MUTATIONS, spoilt } from './mutate';
import { type Seed, seeds } from './seeds';
import type { Order, Outcome } from './work';

/**
 * `npm run fuzz -- [count] [seed] [folder]`: spoils files in every way they come to harm on their way, reads and
 * examines each, and prints what came of it. The same count and seed spoil the same files; those that went wrong are
 * kept in the folder, where one is given.
 */

const BOUNDS = { heapMegabytes: 800, megabytes: 1024, seconds: 20 };
const WORK = join(__dirname, 'work.js');
const COLUMNS = ['read', 'refused', 'lost', 'crash', 'time', 'memory'] as const;
type Column = (typeof COLUMNS)[number];

async function main([count = '1000', seed = '1', folder]: readonly string[]): Promise<number> {
  const files = await seeds();
  const dice = new Dice(Number(seed));
  const process = new BoundedProcess(BOUNDS);
  const table = new Map(Object.keys(MUTATIONS).map((kind) => [kind, new Map<Column, number>()]));
  const sound = new Map<Seed, Outcome>();
  const beside = files.find(({ name }) => name === 'national.xlsx')!;
  const ask = (file: Seed, bytes: Uint8Array): Promise<Outcome> => run(process, file, bytes, beside);
  let wrong = 0;
  try {
    for (const file of files) sound.set(file, await ask(file, file.bytes));
    for (let n = 0; n < Number(count); n++) {
      const file = dice.pick(files);
      const { kind, bytes } = spoilt(file, dice);
      const { column, why } = await outcomeOf(() => ask(file, bytes), sound.get(file)!);
      const row = table.get(kind)!;
      row.set(column, (row.get(column) ?? 0) + 1);
      if (column === 'read' || column === 'refused') continue;
      wrong++;
      const kept = `${n}-${kind.replace(/ /g, '-')}-${file.name}`;
      console.log(`${column}: ${kept}${why}`);
      if (folder !== undefined) keep(folder, kept, bytes);
    }
  } finally {
    process.close();
  }
  print(table);
  return wrong > 0 ? 1 : 0;
}

function run(process: BoundedProcess, file: Seed, bytes: Uint8Array, beside: Seed): Promise<Outcome> {
  const order: Order =
    file.what === 'workbook'
      ? { workbook: bytes, name: file.name, narrative: null }
      : { workbook: beside.bytes, name: beside.name, narrative: { name: file.name, bytes } };
  return process.run(WORK, order) as Promise<Outcome>;
}

/** Figures are lost where fewer are read than before, the status is that of a clean package, and nothing more is said. */
async function outcomeOf(
  ask: () => Promise<Outcome>,
  before: Outcome,
): Promise<{ readonly column: Column; readonly why: string }> {
  try {
    const now = await ask();
    if (now.kind === 'crash') return { column: 'crash', why: `\n  ${now.error}` };
    if (now.kind === 'refused' || before.kind !== 'read') return { column: 'refused', why: '' };
    const isLost = now.figures < before.figures && now.errors === 0 && now.said <= before.said;
    return isLost
      ? { column: 'lost', why: `: ${before.figures - now.figures} figures` }
      : { column: 'read', why: '' };
  } catch (error) {
    if (error instanceof OutOfBounds) return { column: error.which, why: '' };
    return { column: 'crash', why: `\n  ${String(error)}` };
  }
}

function keep(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}${extname(name) === '' ? '.bin' : ''}`), bytes);
}

function print(table: ReadonlyMap<string, ReadonlyMap<Column, number>>): void {
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join('');
  console.log(line('', COLUMNS));
  for (const [kind, row] of table)
    console.log(
      line(
        kind,
        COLUMNS.map((column) => row.get(column) ?? 0),
      ),
    );
  const sum = (column: Column): number =>
    [...table.values()].reduce((total, row) => total + (row.get(column) ?? 0), 0);
  console.log(line('all', COLUMNS.map(sum)));
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
