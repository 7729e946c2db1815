const { writeSync } = require('node:fs');
const path = require('node:path');

/** How many of the slowest test files are told. */
const SLOWEST = 10;

/** What the tests of a kind need. */
const NEEDS = {
  browser: 'a browser',
  office: 'LibreOffice',
  excel: 'Office.js, with its stand-in',
  built: 'the built program',
  thorough: 'time',
};

/** Prints the slowest test files, what was left out or skipped, and as the very last line what README.md promises. */
module.exports = class ClosingLine {
  /** `tests`: every test file with its kind; `shareOfDraws`: the part of the draws that are made; from jest.config.js. */
  constructor({ testNamePattern, rootDir }, { tests, shareOfDraws }) {
    this.chosen = Boolean(testNamePattern);
    this.rootDir = rootDir;
    this.tests = tests;
    this.shareOfDraws = shareOfDraws;
  }

  onRunComplete(contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    // Chosen by a name (-t), nearly all others are skipped: nobody wants to read them.
    const untried = (this.chosen ? [] : results.testResults)
      .flatMap(({ testResults }) => testResults)
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `skipped: ${fullName}\n`);
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    const lines = [...this.slowest(results.testResults), ...this.leftOut(contexts), ...untried];
    process.on('exit', () =>
      writeSync(1, `\n${lines.join('')}${results.numPassedTests} passed, ${failed} failed${tail}\n`),
    );
  }

  /** What other kinds there are where only some were asked for. */
  leftOut(contexts) {
    if (!process.argv.includes('--selectProjects')) return [];
    const kinds = new Set([...contexts].map(({ config }) => config.displayName.name));
    const files = this.tests
      .filter(({ kind }) => !kinds.has(kind))
      .map(({ name, kind }) => `left out: ${name}: needs ${NEEDS[kind] ?? kind}\n`);
    const draws = Math.round(100 * (1 - this.shareOfDraws));
    return draws > 0
      ? [...files, `left out: ${draws} % of all draws, seeds and published packages\n`]
      : files;
  }

  /** The slowest of many; of a few nobody asks. */
  slowest(files) {
    if (files.length <= SLOWEST) return [];
    const seconds = ({ perfStats: { start, end } }) => (end - start) / 1000;
    return [...files]
      .sort((a, b) => seconds(b) - seconds(a))
      .slice(0, SLOWEST)
      .map((file) => {
        const name = path.relative(this.rootDir, file.testFilePath);
        return `${seconds(file).toFixed(1).padStart(6)} s  ${name}\n`;
      });
  }
};
