import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(__dirname, '..');

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => normalize(join('src', name)));
const known = new Set(files);

/** The file that a relative import leads to; undefined for what is no module of ours. */
const leadsTo = (from: string, to: string): string | undefined => {
  const path = normalize(join(dirname(from), to.replace(/\.js$/, '')));
  return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((each) => known.has(each));
};

/** What each file imports, types too. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const named = [...text.matchAll(/\b(?:from|import)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?['"](\.[^'"]*)['"]/g)];
    return [file, named.flatMap(([, to]) => leadsTo(file, to!) ?? [])] as const;
  }),
);

/** The way from a file back to itself, the shortest there is; null where there is none. */
function circleOf(file: string): string[] | null {
  const from = new Map<string, string | null>([[file, null]]);
  const open = [file];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of imports.get(at) ?? []) {
      if (next === file) {
        const way = [at];
        for (let back = from.get(at); back; back = from.get(back)) way.unshift(back);
        return [...way, file].map((each) => relative('src', each));
      }
      if (from.has(next)) continue;
      from.set(next, at);
      open.push(next);
    }
  }
  return null;
}

test('no file of src imports itself by way of others: each can be read, tried and moved by itself', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => circleOf(file)?.join(' → ') ?? [])).toEqual([]);
});

test('no file of src is longer than can be read in one sitting', () => {
  const long = files.flatMap((file) => {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n').length;
    return lines > 351 ? [`${file}: ${lines}`] : [];
  });
  expect(long).toEqual([]);
});

test('a type’s name is declared once: one word, one meaning', () => {
  const declared = files.flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(
        /^(?:export )?(?:abstract )?(?:interface|type|class|enum) (\w{2,})/gm,
      ),
    ].map(([, name]) => ({ name: name!, file })),
  );
  const twice = declared.filter(({ name }, at) => declared.findIndex((each) => each.name === name) < at);
  expect(twice.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
});
