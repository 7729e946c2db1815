const { writeSync } = require('node:fs');

/** Prints which tests were skipped, and as the very last line what README.md promises: `N passed, N failed`. */
module.exports = class ClosingLine {
  constructor({ testNamePattern }) {
    this.chosen = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    // Chosen by a name (-t), nearly all others are skipped: nobody wants to read them.
    const untried = (this.chosen ? [] : results.testResults)
      .flatMap(({ testResults }) => testResults)
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `skipped: ${fullName}\n`);
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    process.on('exit', () =>
      writeSync(1, `\n${untried.join('')}${results.numPassedTests} passed, ${failed} failed${tail}\n`),
    );
  }
};
