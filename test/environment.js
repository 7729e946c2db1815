const { TestEnvironment } = require('jest-environment-node');

/** Node as ever, and a way to what is loaded once for all test files of a process, not by each of them anew (test/exceljs.js). */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadedOnce = (name) => require(name);
  }
};
