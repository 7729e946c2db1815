import { readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE } from '../../src/cli/rules';
import { finalAccounts, RULES } from '../../src/publications/final-accounts';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';

const read = (name: string): string => readFileSync(`docs/domain/${name}`, 'utf8');
const named = (text: string): string[] =>
  [...text.matchAll(/`((?:T\d+|B\d+|BX|BN|BP|X|S|N|P|Y|R)\.[\w-]+(?:\.[\w-]+)?)`/g)].map(([, id]) => id!);

test.each(readdirSync('docs/domain'))('docs/domain/%s speaks of rules that the catalogue has', (name) => {
  const ids = CATALOGUE.map(({ id }) => id);
  expect(named(read(name)).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every identity between statements has its reason in identities.md', () => {
  const told = named(read('identities.md'));
  expect(RULES.map(({ id }) => id).filter((id) => id.startsWith('X.') && !told.includes(id))).toEqual([]);
});

test('statements.md lists the nine by their ids, names and titles, narrative.md the sections by their keys', () => {
  for (const { id, name, title } of finalAccounts.forms)
    expect(read('statements.md')).toContain(`| ${id} | ${name} | ${title.zh} |`);
  const sections = read('narrative.md');
  const keys = sections.split('\n').flatMap((line) => {
    const [first = '', ...more] = (/^\| [^|]+ \| ([\w., ]+) \|/.exec(line)?.[1] ?? '').split(', ');
    return [first, ...more.map((key) => (key.startsWith('.') ? first.replace(/\..*/, key) : key))];
  });
  // What reports nothing of its own is not in the table.
  const known = NARRATIVE.sections.map(({ key }) => key).filter((key) => key !== 'notes');
  expect(known.filter((key) => !keys.includes(key))).toEqual([]);
});

test('what a comment of src calls the domain’s is found in docs/domain', () => {
  const told = readdirSync('docs/domain').map((name) => `${name} ${read(name)}`);
  const words = told.join('\n').toLowerCase();
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const rests = files.flatMap((name) => [
    ...readFileSync(`src/${name}`, 'utf8').matchAll(/\(domain: ([^)]*)\)/g),
  ]);
  expect(rests.length).toBeGreaterThan(0);
  const cited = rests.flatMap(([, cites]) =>
    cites!
      .toLowerCase()
      .replace(/\s*\*?\s*\n\s*\*\s*/g, ' ')
      .split(', '),
  );
  expect(cited.filter((each) => !words.includes(each))).toEqual([]);
});
