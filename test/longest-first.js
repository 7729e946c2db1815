const { statSync } = require('node:fs');
const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/**
 * What takes long for what it does, in seconds, where jest does not know yet how long each takes: what runs in a browser,
 * and what else starts other programs or writes whole packages into the stand-in for Excel.
 */
const LONG = [
  ['test/workbench-e2e/', 45],
  ['test/taskpane/a11y', 40],
  ['test/taskpane/keyboard', 30],
  ['test/hosts/excel/', 20],
  ['test/checked-copy', 20],
  ['test/cli/', 15],
  ['test/diagnose/', 5],
  ['test/documents/docx-comments', 10],
];

/** About as much as a test file takes for each of its bytes. */
const SECONDS_A_BYTE = 2 / 10_000;

function seconds({ path: file, duration, context }) {
  if (duration !== undefined) return duration / 1000;
  const name = path.relative(context.config.rootDir, file).replaceAll(path.sep, '/');
  const [, long] = LONG.find(([start]) => name.startsWith(start)) ?? [];
  return long ?? statSync(file).size * SECONDS_A_BYTE;
}

/** Begins with the longest, so that no core waits for one of them at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    // jest's own sorting sets the durations that it knows of last time.
    const known = [...super.sort(tests)].map((test) => [test, seconds(test)]);
    return known.sort(([, a], [, b]) => b - a).map(([test]) => test);
  }
};
