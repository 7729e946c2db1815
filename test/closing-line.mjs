import { writeSync } from 'node:fs';

/** How many of the slowest test files are told. */
const SLOWEST = 10;

/** What the tests of a kind need. */
const NEEDS = {
  browser: 'a browser',
  office: 'LibreOffice',
  excel: 'Office.js, with its stand-in',
  built: 'the built program',
  alone: 'modules of its own',
  thorough: 'time',
};

/** Prints the slowest test files, what was left out or skipped, and as the very last line what README.md promises. */
export default class ClosingLine {
  /** `tests`: every test file with its kind; `kinds`: which are run; `shareOfDraws`: the part of the draws that are made. */
  constructor({ tests, kinds, shareOfDraws }) {
    this.tests = tests;
    this.kinds = new Set(kinds);
    this.shareOfDraws = shareOfDraws;
  }

  onInit(vitest) {
    this.vitest = vitest;
  }

  onTestRunEnd(modules, unhandled) {
    const all = modules.flatMap(({ children }) => [...children.allTests()]);
    const having = (state) => all.filter((test) => test.result().state === state);
    const unloaded = modules.reduce((sum, module) => sum + module.errors().length, unhandled.length);
    const failed = having('failed').length + unloaded;
    const skipped = having('skipped');
    // Chosen by a name (-t), nearly all others are skipped: nobody wants to read them.
    const untried = this.vitest.config.testNamePattern ? [] : skipped;
    const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    const lines = [
      ...this.slowest(modules),
      ...this.leftOut(),
      ...untried.map(({ fullName }) => `skipped: ${fullName}\n`),
    ];
    process.on('exit', () =>
      writeSync(1, `\n${lines.join('')}${having('passed').length} passed, ${failed} failed${tail}\n`),
    );
  }

  /** What other kinds there are where only some were asked for. */
  leftOut() {
    const files = this.tests
      .filter(({ kind }) => !this.kinds.has(kind))
      .map(({ name, kind }) => `left out: ${name}: needs ${NEEDS[kind]}\n`);
    const draws = Math.round(100 * (1 - this.shareOfDraws));
    return draws > 0
      ? [...files, `left out: ${draws} % of all draws, seeds and published packages\n`]
      : files;
  }

  /** The slowest of many; of a few nobody asks. */
  slowest(modules) {
    if (modules.length <= SLOWEST) return [];
    const seconds = (module) => {
      const { collectDuration, duration } = module.diagnostic();
      return (collectDuration + duration) / 1000;
    };
    return [...modules]
      .sort((a, b) => seconds(b) - seconds(a))
      .slice(0, SLOWEST)
      .map((module) => `${seconds(module).toFixed(1).padStart(6)} s  ${module.relativeModuleId}\n`);
  }
}
