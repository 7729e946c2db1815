import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the commands of the documents write. */
const WRITTEN = /^samples\/demo\/(?:narrative\.)?checked\.\w+$/;

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .map((name) => `docs/${name}`),
].filter((name) => existsSync(name));

test.each(documents)('%s names only files that are there', (document) => {
  const words = readFileSync(document, 'utf8');
  const named = [...words.matchAll(/`((?:src|test|scripts|samples|docs)\/[\w./-]*[\w/])`/g)].map(
    ([, path]) => path!,
  );
  expect(named.filter((path) => !existsSync(path) && !WRITTEN.test(path))).toEqual([]);
  const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : '';
  const linked = [...words.matchAll(/\]\(([\w./-]+)(?:#[\w-]*)?\)/g)].map(([, path]) => `${folder}${path}`);
  expect(linked.filter((path) => !existsSync(path))).toEqual([]);
});
