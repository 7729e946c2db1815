const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { cacheOf, compiled } = require('../build/src/cli/compiled.js');

/**
 * Runs the command line once, as `gouji check` of the demonstration, and keeps what V8 compiled of it beside the program:
 * the functions that a check calls, for the next start.
 */

const ROOT = path.join(__dirname, '..');
const PROGRAM = path.join(ROOT, 'build/cli/program.js');
const demo = (name) => path.join(ROOT, 'samples/demo', name);

process.argv = [
  process.execPath,
  PROGRAM,
  ...['check', demo('statements.xlsx'), '--narrative', demo('narrative.docx')],
];
const { script, run } = compiled(PROGRAM);
process.on('exit', (status) => {
  // 1: the demonstration has errors to show.
  if (status === 1) writeFileSync(cacheOf(PROGRAM), script.createCachedData());
  process.exitCode = status === 1 ? 0 : 2;
});
void run().run(process.argv.slice(2), null);
