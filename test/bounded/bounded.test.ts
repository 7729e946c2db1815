import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Bounded from '../../src/bounded';

// The built one: a process of its own runs what is compiled.
const { BoundedProcess, runBounded } = createRequire(__filename)(
  '../../build/src/bounded/index.js',
) as typeof Bounded;

const folder = mkdtempSync(join(tmpdir(), 'gouji-bounded-'));
const work = join(folder, 'work.js');
beforeAll(() =>
  writeFileSync(
    work,
    `const works = {
      double: ({ bytes }) => bytes.map((byte) => 2 * byte),
      loop: () => { for (;;); },
      wait: () => new Promise(() => undefined),
      heap: () => { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)); },
      rows: () => { const all = []; for (let i = 0; i < 4e9; i++) all[i] = []; },
      buffers: () => { const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1)); },
      crash: () => process.abort(),
      fault: () => process.kill(process.pid, 'SIGSEGV'),
      reject: () => new Promise(() => void Promise.reject(new Error('nobody hears'))),
      stumble: () => { throw new TypeError('so it was'); },
    };
    exports.default = (input) => works[input.work](input);`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

const bounds = { heapMegabytes: 64, megabytes: 200, seconds: 30 };

test('bytes go there and come back', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(await runBounded(work, { work: 'double', bytes }, bounds)).toEqual(Uint8Array.of(2, 4, 6));
});

test.each([
  ['a loop without an end', 'loop', 'time'],
  ['waiting for ever', 'wait', 'time'],
  ['arrays without an end', 'heap', 'memory'],
  ['one array that grows', 'rows', 'memory'],
  ['buffers, which no heap counts', 'buffers', 'memory'],
  ['the end of the process itself', 'crash', 'memory'],
])('%s is out of bounds, and we go on', async (_, kind, which) => {
  const own = which === 'time' ? { ...bounds, seconds: 0.2 } : bounds;
  await expect(runBounded(work, { work: kind }, own)).rejects.toMatchObject({ name: 'OutOfBounds', which });
});

test('what the work threw is told', async () => {
  await expect(runBounded(work, { work: 'stumble' }, bounds)).rejects.toThrow('so it was');
});

test.each([
  ['a fault in native code', 'fault', 'SIGSEGV'],
  ['an error that nobody catches', 'reject', '1'],
])('%s ends the process, and is not called a lack of memory', async (_, kind, how) => {
  await expect(runBounded(work, { work: kind }, bounds)).rejects.toThrow(`the process ended (${how})`);
});

test('one process does one piece of work after the other, and a new one goes on where it died', async () => {
  const process = new BoundedProcess(bounds);
  const double = (): Promise<unknown> => process.run(work, { work: 'double', bytes: Uint8Array.of(4) });
  try {
    expect(await double()).toEqual(Uint8Array.of(8));
    await expect(process.run(work, { work: 'buffers' })).rejects.toMatchObject({ which: 'memory' });
    expect(await double()).toEqual(Uint8Array.of(8));
  } finally {
    process.close();
  }
});
