import { createRequire } from 'node:module';
import type * as Built from '../../src/cli/workers';
import { Folder } from './gouji';

// The built ones: a process of its own runs what is compiled.
const { Workers } = createRequire(__filename)('../../build/src/cli/workers.js') as typeof Built;

const folder = new Folder();
afterAll(() => folder.remove());

/** Stands in for the check: what becomes of a package is told by its folder. */
const WORK = `
const works = {
  fine: (folder) => ({ outcome: { row: { folder, checked: null, problems: String(process.pid) }, status: 0, json: null }, megabytes: 50 }),
  grown: (folder) => ({ ...works.fine(folder), megabytes: 800 }),
  loops: () => { for (;;); },
  buffers: () => { const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1)); },
  crashes: () => process.kill(process.pid, 'SIGSEGV'),
  rejects: () => new Promise(() => void Promise.reject(new Error('nobody hears'))),
  stumbles: () => { throw new TypeError('so it was'); },
};
exports.default = ({ folder }) => works[folder](folder);`;

async function inTurn(workers: Built.Workers, ...folders: string[]) {
  const job = (name: string) => ({
    folder: name,
    workbooks: [''],
    narratives: [],
    language: 'zh' as const,
    json: false,
    targets: { checked: null, letter: null },
    now: 0,
  });
  const outcomes = await Promise.all(folders.map((name) => workers.run(job(name))));
  return outcomes.map((outcome) => {
    if (outcome === null) return null;
    return 'row' in outcome ? Number(outcome.row.problems) : outcome.failed.zh;
  });
}

test.each([
  ['loops', 1, /用了 1 秒还没有完.*--timeout/],
  ['buffers', 60, /超过 900 MB/],
  ['crashes', 60, /中断/],
  ['rejects', 60, /中断/],
  ['stumbles', 60, /中断/],
])(
  'a package that %s is told why it was not checked, and the next is checked',
  async (kind, seconds, says) => {
    const workers = new Workers(1, seconds, folder.put('work.js', WORK));
    try {
      expect(await inTurn(workers, 'fine', kind, 'fine')).toEqual([
        expect.any(Number),
        expect.stringMatching(says),
        expect.any(Number),
      ]);
    } finally {
      workers.stop();
    }
  },
);

test('a process does one package after the other; one that has grown is replaced', async () => {
  const workers = new Workers(1, 10, folder.put('work.js', WORK));
  try {
    const [first, second, third] = await inTurn(workers, 'fine', 'grown', 'fine');
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  } finally {
    workers.stop();
  }
});

test('work that is ended before its time comes to nothing, at once', async () => {
  const workers = new Workers(1, 60, folder.put('work.js', WORK));
  const running = inTurn(workers, 'loops', 'fine', 'fine');
  workers.stop();
  expect(await running).toEqual([null, null, null]);
  expect(await inTurn(workers, 'fine')).toEqual([null]);
});
