import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

/** What `npm pack` would hold, of the command line as it is built now. */

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};
const [packed] = JSON.parse(
  execSync('npm pack --dry-run --json --ignore-scripts', {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as { readonly files: readonly { readonly path: string }[] }[];
const files = packed!.files.map((file) => file.path);

/** What a built file asks for, by name or by path. */
const askedBy = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:require|import)\(['"]([^'"]+)['"]\)/g)].map(
    ([, name]) => name!,
  );

/** The files that the command line loads, from its start and from its workers’, and the packages that they ask for. */
function loaded(): { readonly ours: Set<string>; readonly packages: Set<string> } {
  const ours = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (ours.has(file)) return;
    ours.add(file);
    for (const name of askedBy(file)) {
      if (name.startsWith('.'))
        visit(path.relative('.', require.resolve(path.resolve(path.dirname(file), name))));
      else if (!name.startsWith('node:') && !builtinModules.includes(name))
        packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)![0]);
    }
  };
  for (const start of [manifest.bin.gouji!, 'build/src/cli/worker.js']) visit(start);
  return { ours, packages };
}

test('holds the command line, its licence and those of others; no sources, tests or build of the pane', () => {
  expect(files).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.json']),
  );
  const others = files.filter((file) => file.includes('/') && !/^build\/src\/.+\.js$/.test(file));
  expect(others).toEqual([]);
});

test('holds every file that the command line loads', () => {
  const { ours } = loaded();
  expect(ours.size).toBeGreaterThan(100);
  expect([...ours].filter((file) => !files.includes(file))).toEqual([]);
});

test('whoever installs it gets exactly the packages that the command line loads', () => {
  expect([...loaded().packages].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});
