import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, rulesMarkdown } from '../../src/cli/rules';
import { VERSION } from '../../src/version';
import { gouji } from './gouji';

test('gouji rules prints every rule with its title and basis', () => {
  const { status, out } = gouji('rules');
  expect(status).toBe(0);
  for (const { id, title, basis } of CATALOGUE) {
    expect(out).toContain(id);
    expect(out).toContain(title.zh);
    expect(out).toContain(basis.zh);
  }
});

test('as JSON, in English', () => {
  const rules = JSON.parse(gouji('rules', '--format', 'json', '--lang', 'en').out) as {
    id: string;
    title: string;
  }[];
  expect(rules.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
  expect(rules[0]!.title).toBe(CATALOGUE[0]!.title.en);
});

test('docs/rules.md says what the program does (npm run docs writes it)', () => {
  expect(readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesMarkdown());
});

test('the catalogue is of the accounts, of the budget and of what ties both', () => {
  const ids = CATALOGUE.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['T1.balance', 'N.growth', 'B1.balance', 'BX.B5-B7', 'Y.three']),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('every rule stands under a heading of docs/rules.md', () => {
  const written = rulesMarkdown();
  for (const { id } of CATALOGUE) expect(written).toContain(`| \`${id}\` |`);
});

test('the version printed in reports is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(VERSION).toBe(version);
  expect(gouji('--version').out.trim()).toBe(version);
});

test.each<[words: string[], status: number, says: string]>([
  [['--help'], 0, '用法'],
  [['help'], 0, '用法'],
  [['check', '--help'], 0, '用法'],
  [['check', 'no-such-file.xlsx', '-h'], 0, '用法'],
  [['batch', '--help', '--lang', 'en'], 0, 'Usage'],
  [['rules', '-h'], 0, '用法'],
  [[], 2, '用法'],
  [['--lang', 'en'], 2, 'Usage'],
  [['--lang=en', '--help'], 0, 'Usage'],
])('%j shows how it is used, exit %d', (words, status, says) => {
  const run = gouji(...words);
  expect(run).toMatchObject({ status, err: '' });
  expect(run.out).toContain(says);
});

test('the language may stand before the command', () => {
  expect(gouji('--lang', 'en', 'rules').out).toBe(gouji('rules', '--lang', 'en').out);
});

test('an option in the place of the command is called one', () => {
  expect(gouji('--fast', '--lang', 'en')).toMatchObject({ status: 2, err: 'unknown option --fast\n' });
});

test('an unknown command: one line, exit 2', () => {
  const { status, err } = gouji('chek');
  expect(status).toBe(2);
  expect(err).toContain('chek');
});
