import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import ClosingLine from './test/closing-line.mjs';
import LongestFirst from './test/longest-first.mjs';

/**
 * What tests are told apart by, in the order in which they are run: the guard by which each says that it needs another
 * program (test/skipping.ts), what of Office.js or of what is built it runs, the word by which it says that it takes long,
 * or by which it asks for modules that no other test has loaded.
 */
const GUARDS = {
  browser: /\b(?:inBrowser|atTheWorkbench|hasChromium)\b/,
  office: /\bwithLibreOffice\b/,
  excel: /\b(?:openInExcel|everyHost)\b/,
  built: /\b(?:gouji\(|STARTED)|\bbuild\//,
  alone: /\bcollect\(/,
  thorough: /@thorough\b/,
};
const KINDS = [...Object.keys(GUARDS), 'quick'];

/** In a hurry few draws are made of each kind (test/draws.ts): the first ones, which every run of all makes too. */
const SHARE_OF_DRAWS = process.env.npm_lifecycle_event === 'test:quick' ? 0.1 : 1;

/** Every test file below test/ with its kind. */
const tests = readdirSync(path.join(import.meta.dirname, 'test'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => {
    const text = readFileSync(path.join(import.meta.dirname, 'test', name), 'utf8');
    const kind = Object.keys(GUARDS).find((each) => GUARDS[each].test(text)) ?? 'quick';
    return { name: `test/${name.replaceAll(path.sep, '/')}`, kind };
  });

/** One kind of tests, which `--project` chooses by its name. */
const project = (name, more = {}) => ({
  extends: true,
  test: { name, include: tests.filter(({ kind }) => kind === name).map((test) => test.name), ...more },
});

const MORE = {
  alone: { isolate: true },
  browser: { globalSetup: 'test/taskpane/harness/start.ts' },
};

export default defineConfig({
  define: { SHARE_OF_DRAWS },
  test: {
    globals: true,
    setupFiles: 'test/valid/every-output.ts',
    // All test files of a kind in a process share what they load: loading it takes longer than most of them run.
    isolate: false,
    pool: 'forks',
    execArgv: ['--interrupt-budget=600000', '--max-semi-space-size=64'],
    projects: KINDS.map((name) => project(name, MORE[name])),
    // What never happens ends a test; how fast a busy computer is does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of two cores vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new ClosingLine(tests, SHARE_OF_DRAWS)],
  },
});
