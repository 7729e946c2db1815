import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import ClosingLine from './test/closing-line.mjs';
import LongestFirst from './test/longest-first.mjs';

/**
 * What tests are told apart by: the guard by which each says that it needs another program (test/skipping.ts), what of
 * Office.js or of what is built it runs, the word by which it says that it takes long, or by which it asks for modules
 * that no other test has loaded.
 */
const GUARDS = {
  browser: /\b(?:inBrowser|atTheWorkbench|hasChromium)\b/,
  office: /\bwithLibreOffice\b/,
  excel: /\b(?:openInExcel|everyHost)\b/,
  built: /\b(?:gouji\(|STARTED)|\bbuild\//,
  alone: /\b(?:collect|vi\.mock)\(/,
  thorough: /@thorough\b/,
};

/**
 * In a hurry only those that need none of it are run, and few draws are made (test/draws.ts): the first ones, which every
 * run of all makes too.
 */
const IN_A_HURRY = process.env.npm_lifecycle_event === 'test:quick';
const SHARE_OF_DRAWS = IN_A_HURRY ? 0.1 : 1;

/** Every test file below test/ with its kind. */
const tests = readdirSync(path.join(import.meta.dirname, 'test'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => {
    const text = readFileSync(path.join(import.meta.dirname, 'test', name), 'utf8');
    const kind = Object.keys(GUARDS).find((each) => GUARDS[each].test(text)) ?? 'quick';
    return { name: `test/${name.replaceAll(path.sep, '/')}`, kind };
  });

const filesOf = (kinds) => tests.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);

/** Those that share no process with others; most are in one, since each process loads for itself what it tests. */
const projects = [
  { name: 'browser', kinds: ['browser'], more: { globalSetup: 'test/taskpane/harness/start.ts' } },
  { name: 'alone', kinds: ['alone'], more: { isolate: true } },
  { name: 'node', kinds: ['office', 'excel', 'built', 'thorough', 'quick'] },
];
const chosen = IN_A_HURRY ? [{ name: 'node', kinds: ['quick'] }] : projects;

export default defineConfig({
  define: { SHARE_OF_DRAWS },
  test: {
    globals: true,
    setupFiles: 'test/valid/every-output.ts',
    // All test files of a process share what they load: loading it takes longer than most of them run.
    isolate: false,
    pool: 'forks',
    execArgv: ['--interrupt-budget=600000', '--max-semi-space-size=64', '--single-threaded-gc'],
    projects: chosen.map(({ name, kinds, more }) => ({
      extends: true,
      test: { name, include: filesOf(kinds), ...more },
    })),
    // What never happens ends a test; how fast a busy computer is does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of two cores vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    reporters: [
      'default',
      new ClosingLine({ tests, kinds: chosen.flatMap(({ kinds }) => kinds), shareOfDraws: SHARE_OF_DRAWS }),
    ],
  },
});
