const { readdirSync, readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const path = require('node:path');

/** Those of what is installed that come as modules only. */
const MODULES =
  '(?:pdfjs-dist|strip-bom|node-fetch|fetch-blob|formdata-polyfill|data-uri-to-buffer|uuid)/.+\\.m?js$';

/** What takes as long to load as most test files take to run: loaded by those that come to use it. */
const LARGE = ['exceljs', '@e965/xlsx', 'playwright-core', 'typescript'];

/**
 * What our code asks for at every step, given to each module as its own: a name of a sandbox's global object is looked up
 * there each time, which is a twelfth of all the time. Not those that tests stand in for (timers, process).
 */
const GLOBALS =
  'Array Boolean Error JSON Map Math Number Object Promise RegExp Set String Symbol Uint8Array'.split(' ');

/**
 * What tests are told apart by: the guard by which each says that it needs another program (test/skipping.ts), what of
 * Office.js or of what is built it runs, or the word by which it says that it takes long.
 */
const GUARDS = {
  browser: /\b(?:inBrowser|atTheWorkbench|hasChromium)\b/,
  office: /\bwithLibreOffice\b/,
  excel: /\b(?:openInExcel|everyHost)\b/,
  built: /\b(?:gouji\(|STARTED)|\bbuild\//,
  thorough: /@thorough\b/,
};

/** In a hurry few draws are made of each kind (test/draws.ts): the first ones, which every run of all makes too. */
const SHARE_OF_DRAWS = process.env.npm_lifecycle_event === 'test:quick' ? 0.1 : 1;

/** Every test file below test/ with its kind. */
const tests = readdirSync(path.join(__dirname, 'test'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => {
    const text = readFileSync(path.join(__dirname, 'test', name), 'utf8');
    const kind = Object.keys(GUARDS).find((each) => GUARDS[each].test(text)) ?? 'quick';
    return { name: `test/${name.replaceAll(path.sep, '/')}`, kind };
  });

/** One kind of tests, which `--selectProjects` chooses by its name. */
const project = (displayName, more = {}) => ({
  displayName,
  testEnvironment: '<rootDir>/test/environment.js',
  moduleNameMapper: { '^exceljs$': '<rootDir>/test/exceljs.js' },
  sandboxInjectedGlobals: GLOBALS,
  globals: { SHARE_OF_DRAWS },
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/valid/every-output.ts'],
  testMatch: tests.filter(({ kind }) => kind === displayName).map(({ name }) => `<rootDir>/${name}`),
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', lazy: LARGE },
      },
    ],
    // Packages that come as modules only, which jest loads only if they are made into what it knows: pdfjs, and what
    // office-addin-manifest reads manifests in JSON with.
    [`/node_modules/(?:.*/)?${MODULES}`]: [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?${MODULES})`],
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('quick'),
    project('excel'),
    project('built'),
    project('thorough'),
    project('office'),
    project('browser', {
      globalSetup: '<rootDir>/test/taskpane/harness/start.ts',
      globalTeardown: '<rootDir>/test/taskpane/harness/stop.ts',
    }),
  ],
  // What never happens ends a test; how fast a busy computer is does not.
  testTimeout: 120_000,
  // Of two cores jest would use one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/test/longest-first.js',
  reporters: ['default', ['<rootDir>/test/closing-line.js', { tests, shareOfDraws: SHARE_OF_DRAWS }]],
};
