import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm run notices`: writes THIRD-PARTY-NOTICES.txt, the licences of everything by others that the command line needs
 * or that is built into the task pane. The test of the same name says when it is out of date, and webpack refuses to
 * bundle a package that does not stand in it (notices-plugin.js).
 */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** What is built into the pane or the command line, in part or whole: devDependencies, since npm installs none of it. */
const BUILT_IN = [
  '@fluentui/react-components',
  '@fluentui/react-icons',
  '@microsoft/office-js',
  'docx',
  'fflate',
  'react',
  'react-dom',
] as const;

/** Licences under which everything may ship in a program under MIT; office.js has terms of its own, which allow it. */
export const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'LICENSE (@microsoft/office-js)',
]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As package.json says it. */
  readonly license: string;
  /** The text of every licence file in the package, or who made it where there is none. */
  readonly text: string;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a package that is asked for from a folder. */
function folderOf(name: string, from: string): string {
  for (let at = path.resolve(from); ; at = path.dirname(at)) {
    const found = path.join(at, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
    if (at === path.dirname(at)) throw new Error(`${name}, asked for by ${from}, is not installed`);
  }
}

/** Every package that ships, with all that they depend on, by name. Types are no code. Throws where one is not installed. */
export function shipped(): Shipped[] {
  const found = new Map<string, Shipped>();
  const visit = (folder: string): void => {
    const { name, version, license = '', author, dependencies = {} } = manifestOf(folder);
    const key = `${name} ${version}`;
    if (found.has(key) || name.startsWith('@types/')) return;
    found.set(key, {
      name,
      version,
      license: license === 'LICENSE' ? `LICENSE (${name})` : license,
      text: licenceText(folder) || `No licence text in the package. By ${nameOf(author)}.`,
    });
    for (const each of Object.keys(dependencies)) visit(folderOf(each, folder));
  };
  for (const name of [...Object.keys(manifestOf('.').dependencies ?? {}), ...BUILT_IN])
    visit(folderOf(name, '.'));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const nameOf = (author: Manifest['author']): string =>
  (typeof author === 'string' ? author : author?.name) ?? 'its authors';

/** All licence files of a package, also those of fonts and tables deeper in it, each text once. */
function licenceText(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[._-][\w.-]*)?$/i.test(path.basename(file)))
    .filter((file) => !file.includes('node_modules'))
    .sort((a, b) => a.split(path.sep).length - b.split(path.sep).length || (a < b ? -1 : 1));
  const texts = files.map((file) =>
    readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim(),
  );
  return [...new Set(texts)].join('\n\n');
}

/** The file's text: packages under the same words stand together. */
export function noticesOf(packages: readonly Shipped[]): string {
  const together = new Map<string, Shipped[]>();
  for (const each of packages) {
    const same = `${each.license}\n${each.text}`;
    together.set(same, [...(together.get(same) ?? []), each]);
  }
  const parts = [...together.values()].map((same) =>
    [...same.map(({ name, version, license }) => `${name} ${version} (${license})`), '', same[0]!.text].join(
      '\n',
    ),
  );
  return `${[HEAD, ...parts].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

const HEAD = `Gouji is under the MIT licence (LICENSE). The command line installs or has built into it, and the task pane has
built into it, the packages below, each under its own licence.

The task pane ships Microsoft's Office.js unchanged, for use in this add-in only. Microsoft is not responsible for
maintaining, updating or supporting Gouji.`;

if (require.main === module) writeFileSync(NOTICES, noticesOf(shipped()));
