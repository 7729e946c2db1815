/** @thorough Builds and starts vitest twice, in a copy of the project. */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { homeOf } from '../../scripts/new-rule';

const TITLES = ['甲 = 乙', 'This = that'];

const copy = mkdtempSync(join(tmpdir(), 'gouji-new-rule-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
const npm = (...words: string[]) => spawnSync('npm', words, { cwd: copy, encoding: 'utf8' });
const tested = () => run('node_modules/vitest/vitest.mjs', 'run', 'between/t1-t4.test');

test('the new rule stands in docs/rules.md, and its test fails until it is filled in', () => {
  const files = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    {
      encoding: 'utf8',
    },
  );
  for (const name of files.split('\0').filter((name) => existsSync(name || '-')))
    cpSync(name, join(copy, name));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

  const made = npm('run', '--silent', 'new-rule', '--', 'X.T1-T4.made', ...TITLES);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(copy, 'docs/rules.md'), 'utf8')).toContain(
    '| `X.T1-T4.made` | 甲 = 乙 | This = that |',
  );

  const open = tested();
  expect(open.status).toBe(1);
  expect(open.stdout).toMatch(/× 'TODO: in which it holds'[^]*× 'TODO: in which it does not'/);

  const fill = (file: string, what: string, by: string): void => {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toContain(what);
    writeFileSync(join(copy, file), text.replace(what, by));
  };
  const home = homeOf('X.T1-T4.made');
  fill(
    `src/${home}.ts`,
    '() => [],\n',
    "() => [equal(t1.income('generalBudget'), t4.income('generalBudget'))],\n",
  );
  fill(
    `test/${home}.test.ts`,
    "not', package: aPackage()",
    "not', package: aPackage().with(t4.income('generalBudget'), '+9.00')",
  );
  const filled = tested();
  expect(filled).toMatchObject({ status: 0 });
  // It builds and starts vitest twice: slow where much else runs.
}, 600_000);
