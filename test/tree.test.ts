import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What the files of the tree say, whatever they do. */

/** Every file that is or would be committed, but for what npm writes. */
const files = execFileSync(
  'git',
  ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  {
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((file) => file !== '' && file !== 'package-lock.json' && existsSync(file));

const linesWith = (pattern: RegExp, among = files): string[] =>
  among.flatMap((file) =>
    readFileSync(file, 'latin1')
      .split('\n')
      .flatMap((line, index) => {
        const found = pattern.exec(line);
        return found ? [`${file}:${index + 1} ${found[0]}`] : [];
      }),
  );

// Put together from parts, since this file is one of the tree.
const roots = ['work', 'root', 'home', 'tmp', 'Users', 'private', 'mnt', 'var/folders'].join('|');
const MACHINE_PATH = new RegExp(
  `(?:(?<![\\w.~/@-])|file://)/(?:${roots})/\\w|\\b[A-Z]:[\\\\/]+(?:Users|Documents)\\b`,
);

test('the files are seen by this test', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(linesWith(/^# Gouji/, ['README.md'])).toHaveLength(1);
});

test.each([
  ['/work', '/x'],
  ['/home', '/somebody/gouji'],
  ['"/tmp', '/x.xlsx"'],
  ['file:///root', '/x'],
  ['C:\\', 'Users\\li'],
  ['D:/', 'Users/li'],
])('a path of one machine is known as one: %s%s', (...parts) => {
  expect(MACHINE_PATH.test(parts.join(''))).toBe(true);
});

test.each(['../workbench/host', './work/x', 'src/home/x', 'https://example.org/home/x', '~/work/x'])(
  'no path of one machine: %s',
  (line) => {
    expect(MACHINE_PATH.test(line)).toBe(false);
  },
);

test('no file names a path of one machine', () => {
  expect(linesWith(MACHINE_PATH)).toEqual([]);
});

test('what stands beside the checkout is asked for in one place, so that it may be absent', () => {
  // The schemas only add to what is asked of each file that tests write: no test of its own is skipped without them.
  const places = ['test/fixtures/shared.ts', 'test/valid/schemas.ts'];
  const code = files.filter((file) => /\.(?:[jt]sx?|mjs)$/.test(file) && !places.includes(file));
  expect(linesWith(/(['"`])(?:\.\.\/)+shared\//, code)).toEqual([]);
});
