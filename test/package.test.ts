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

/** What a built file asks for: files of ours that are started as processes or threads, and packages. */
function askedBy(file: string): { readonly ours: readonly string[]; readonly packages: readonly string[] } {
  const text = readFileSync(file, 'utf8');
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
  return {
    ours: [...all(/\bjoin\)?\(__dirname,"([^"]+\.js)"\)/g), ...all(/\brequire\("\.\/([^"]+\.js)"\)/g)].map(
      (name) => path.join(path.dirname(file), name),
    ),
    packages: all(/\b(?:require|require\.resolve|import)\("([^"]+)"\)/g)
      .filter((name) => !/^(?:node:|\.)/.test(name) && !builtinModules.includes(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]),
  };
}

/** The files that the command line consists of, from its start, and the packages that they ask for. */
function loaded(): { readonly ours: Set<string>; readonly packages: Set<string> } {
  const ours = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (ours.has(file)) return;
    ours.add(file);
    const asked = askedBy(file);
    asked.ours.forEach(visit);
    asked.packages.forEach((name) => packages.add(name));
  };
  visit(manifest.bin.gouji!);
  return { ours, packages };
}

test('holds the command line, its licence and those of others; no sources, tests or build of the pane', () => {
  expect(files).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.json']),
  );
  const others = files.filter((file) => file.includes('/') && !/^build\/cli\/[^/]+\.js$/.test(file));
  expect(others).toEqual([]);
});

test('holds every file that the command line loads or starts, and none besides', () => {
  const built = files.filter((file) => file.startsWith('build/'));
  expect(built.length).toBeGreaterThan(1);
  expect(built.sort()).toEqual([...loaded().ours].sort());
});

test('whoever installs it gets exactly the packages that the command line loads', () => {
  expect([...loaded().packages].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});
