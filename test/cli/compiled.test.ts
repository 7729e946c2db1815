import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Folder, PROGRAM } from './gouji';

// Each in a Node of its own: what V8 keeps is of its flags, which the tests run with others of.

const folder = new Folder();
afterAll(() => folder.remove());

const COMPILED = JSON.stringify(join(dirname(PROGRAM), '../src/cli/compiled.js'));
const MODULE = `globalThis.ran = [__filename, __dirname, require('node:path').sep, module.exports === exports];`;

function asked(script: string): unknown {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '-e',
      `const { cacheOf, compiled } = require(${COMPILED}); const { writeFileSync } = require('node:fs');
       console.log(JSON.stringify((() => { ${script} })()))`,
    ],
    { encoding: 'utf8' },
  );
  return JSON.parse(stdout);
}

test.each([
  ['nothing', '', null],
  [
    'what was compiled of it',
    'writeFileSync(cacheOf(file), compiled(file).script.createCachedData())',
    false,
  ],
  [
    'what was compiled of another source',
    'writeFileSync(cacheOf(file), compiled(another).script.createCachedData())',
    true,
  ],
  ['what is no compiled code', `writeFileSync(cacheOf(file), 'no compiled code')`, true],
])('a program with %s beside it runs as it would by require', (beside, keep, isRejected) => {
  const file = folder.put(`${beside}.js`, MODULE);
  const another = folder.put('another.js', 'globalThis.ran = null;');
  const files = `const file = ${JSON.stringify(file)}, another = ${JSON.stringify(another)}`;
  expect(
    asked(
      `${files}; ${keep}; const { script, run } = compiled(file); run(); return [script.cachedDataRejected ?? null, ...globalThis.ran];`,
    ),
  ).toEqual([isRejected, file, folder.path, expect.stringMatching(/^[\\/]$/), true]);
});

test('the program that is built starts from what was compiled of it', () => {
  const program = JSON.stringify(join(dirname(PROGRAM), 'program.js'));
  expect(asked(`return compiled(${program}).script.cachedDataRejected`)).toBe(false);
});
