import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPackage } from '../fixtures/package';
import { Folder, STARTED } from './gouji';

/** What is loaded for what, and not how long it takes: that depends on the computer. */

const folder = new Folder();
afterAll(() => folder.remove());
let xlsx: string;
let xls: string;
let text: string;
beforeAll(async () => {
  xlsx = folder.put('statements.xlsx', await aPackage().xlsx());
  xls = folder.put('statements.xls', aPackage().xls());
  text = folder.put('narrative.txt', '没有数字。\n');
});

/** Prints what was loaded: packages by their names, modules of Node’s own. */
const PROBE = `
process.on('exit', () => {
  const packages = Object.keys(require.cache).flatMap((file) => /node_modules[\\\\/]((?:@[^\\\\/]+[\\\\/])?[^\\\\/]+)/.exec(file)?.[1] ?? []);
  const builtin = process.moduleLoadList.flatMap((name) => /^NativeModule (worker_threads|child_process|crypto|readline)$/.exec(name)?.[1] ?? []);
  require('node:fs').writeFileSync(process.env.PROBE, JSON.stringify([...new Set([...packages, ...builtin])].sort()));
});`;

function loadedBy(...words: string[]): string[] {
  const probe = folder.put('probe.js', PROBE);
  const seen = join(folder.path, 'loaded.json');
  spawnSync(process.execPath, ['--require', probe, ...STARTED, ...words], {
    env: { ...process.env, PROBE: seen },
  });
  return JSON.parse(readFileSync(seen, 'utf8')) as string[];
}

test.each([[['--help']], [['--version']], [['check', '--help']], [['no such command']]])(
  '%j waits for no library',
  (words) => {
    expect(loadedBy(...words)).toEqual([]);
  },
);

test('the catalogue of rules waits for decimals alone', () => {
  expect(loadedBy('rules')).toEqual(['decimal.js']);
});

test('the check of an .xlsx with a text waits for no reader of .xls or PDF, and no worker', () => {
  const needed = ['crypto', 'decimal.js', 'heap', 'yalps'];
  expect(loadedBy('check', xlsx, '--narrative', text).filter((name) => !needed.includes(name))).toEqual([]);
});

test('the probe sees what is loaded', () => {
  expect(loadedBy('check', xls)).toEqual(expect.arrayContaining(['decimal.js', 'child_process']));
});
