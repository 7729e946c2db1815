const Sequencer = require('@jest/test-sequencer').default;

/** What takes longest: three that run in a browser or in the stand-in for minutes, and what else starts other programs. */
const LONGEST = /[\\/]test[\\/](?:taskpane[\\/]a11y|workbench-e2e|hosts[\\/]excel[\\/]cost|cli)/;

/** Begins with the longest, where jest does not know yet how long each takes, so that no core waits for one of them. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const isLong = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
