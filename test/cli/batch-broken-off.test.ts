import { t5 } from '../../src/publications/final-accounts/forms';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/file';
import { aPackage } from '../fixtures/package';
import { Folder, gouji, STARTED } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const all = join(folder.path, 'all');
const names = ['p0', 'p1', 'p2', 'p3', 'p4'];
let plain: Uint8Array;
let long: Uint8Array;
beforeAll(async () => {
  plain = await aPackage().xlsx();
  long = takingLong(plain);
});
beforeEach(() => names.forEach((name) => folder.put(`all/${name}/报表.xlsx`, plain)));

/** The same package, whose cover has so many cells below it that it is not read before whoever waits for a line has had it. */
function takingLong(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const cover = 'xl/worksheets/sheet1.xml';
  const text = new TextDecoder().decode(parts[cover]);
  const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
  parts[cover] = new TextEncoder().encode(text.replace('</sheetData>', `${row.repeat(4_000)}</sheetData>`));
  return zipSync(parts, { level: 1 });
}

interface Ended {
  readonly status: number | null;
  readonly folders: readonly string[];
  readonly err: string;
}

/**
 * Runs it until its first line is there, and then does this to it, while it is busy with the third package. Afterwards
 * that one is as small as the others.
 */
async function until(words: readonly string[], then: (child: ChildProcess) => void): Promise<Ended> {
  folder.put(`all/${names[2]}/报表.xlsx`, long);
  const child = spawn(process.execPath, [...STARTED, 'batch', all, '--jobs', '1', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stdout.once('data', () => then(child));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  folder.put(`all/${names[2]}/报表.xlsx`, plain);
  return { status, folders: foldersOf(out), err };
}

const foldersOf = (out: string): string[] => [...out.matchAll(/^(\w+)：/gm)].map(([, name]) => name!);
const rowsOf = (output: string): unknown[] =>
  openWorkbook(readFileSync(output), 'summary.xlsx')
    .content.own[0]!.sheet.cells.slice(2)
    .map((row) => row?.[1]?.value);

/** A place for a summary, and what lies beside it. */
function place(name: string): { readonly output: string; readonly beside: () => string[] } {
  const output = folder.put(`${name}/汇总.xlsx`, 'an earlier summary');
  return {
    output,
    beside: () => readdirSync(join(folder.path, name)).filter((file) => file !== '汇总.xlsx'),
  };
}

test.each([
  ['Ctrl-C', 'SIGINT', 130],
  ['the system', 'SIGTERM', 143],
  ['the closing of its terminal', 'SIGHUP', 129],
] as const)(
  'ended by %s: the summary holds what was printed, and it is gone on from there',
  async (_, signal, status) => {
    const { output, beside } = place(signal);
    const first = await until(['--output', output], (child) => child.kill(signal));
    expect(first.status).toBe(status);
    expect([names.slice(0, 1), names.slice(0, 2)]).toContainEqual(first.folders);
    expect(rowsOf(output)).toEqual(first.folders);
    expect(first.err).toContain(`核对了 ${names.length} 包中的 ${first.folders.length} 包`);
    expect(first.err).toContain('--resume');

    const { status: ended, out, err } = gouji('batch', all, '--output', output, '--resume');
    expect(ended).toBe(0);
    expect(err).toContain(`${first.folders.length} 包已核对过`);
    expect([...first.folders, ...foldersOf(out)]).toEqual(names);
    expect(rowsOf(output)).toEqual(names);
    expect(beside()).toEqual([]);
  },
);

test('without a summary, it says how a run can be gone on with', async () => {
  const { status, err } = await until([], (child) => child.kill('SIGINT'));
  expect(status).toBe(130);
  expect(err).toMatch(/没有写汇总；用 --output/);
});

test('killed at once: no half of a summary, and it is gone on from the last line that was printed', async () => {
  const { output, beside } = place('killed');
  const first = await until(['--output', output], (child) => child.kill('SIGKILL'));
  expect(readFileSync(output, 'utf8')).toBe('an earlier summary');
  const [journal] = beside();
  // A line that was being written when it ended.
  writeFileSync(join(folder.path, 'killed', journal!), '{"files":"[[\\"报', { flag: 'a' });
  const { out } = gouji('batch', all, '--output', output, '--resume');
  expect(foldersOf(out)).toEqual(names.slice(names.length - foldersOf(out).length));
  expect(foldersOf(out).length).toBeLessThanOrEqual(names.length - first.folders.length + 1);
  expect(rowsOf(output)).toEqual(names);
  expect(beside()).toEqual([]);
});

describe('a run that is gone on with', () => {
  test('checks again what has changed, and its status is that of all packages', async () => {
    const { output } = place('changed');
    await until(['--output', output], (child) => child.kill('SIGINT'));
    const path = join(all, names[0]!, '报表.xlsx');
    writeFileSync(path, await aPackage().with(t5('2010301', 'basic'), '+12.89').xlsx());
    const { status, out, err } = gouji('batch', all, '--output', output, '--resume');
    expect(err).toContain('1 包的文件变了');
    expect(foldersOf(out)[0]).toBe(names[0]);
    expect(out).toMatch(/^p0：错误 1 处/);
    expect(status).toBe(1);
    expect(rowsOf(output)).toEqual(names);
  });

  test.each(['stays', 'is made again where it is gone'])(
    'the checked copy of a package that was done %s, and every package has its copy and its letter',
    async (what) => {
      const at = `copies-${what.length}`;
      const { output } = place(at);
      const written = ['--checked', '--letters'].map((option) => [
        option,
        join(folder.path, at, option.slice(2)),
      ]);
      const words = ['--output', output, ...written.flat()];
      const made = (): string[][] =>
        written.map(([, to]) =>
          readdirSync(to!, { recursive: true, encoding: 'utf8' })
            .filter((file) => /\.(?:xlsx|docx)$/.test(file))
            .sort(),
        );
      await until(words, (child) => child.kill('SIGINT'));
      const copy = join(written[0]![1]!, made()[0]![0]!);
      if (what === 'stays') utimesSync(copy, 1_000, 1_000);
      else rmSync(copy);
      gouji('batch', all, ...words, '--resume');
      expect(made().map(({ length }) => length)).toEqual([names.length, names.length]);
      expect(statSync(copy).mtimeMs === 1_000_000).toBe(what === 'stays');
      expect(rowsOf(output)).toEqual(names);
    },
  );

  test('knows an error of before by its status, though its package is not checked again', async () => {
    const path = join(all, names[0]!, '报表.xlsx');
    writeFileSync(path, await aPackage().with(t5('2010301', 'basic'), '+12.89').xlsx());
    const { output } = place('status');
    await until(['--output', output], (child) => child.kill('SIGINT'));
    const { status, out } = gouji('batch', all, '--output', output, '--resume');
    expect(foldersOf(out)).not.toContain(names[0]);
    expect(status).toBe(1);
  });

  test.each([
    [
      'another version’s record',
      (text: string) => text.replace(/"gouji":"[^"]*"/, '"gouji":"0.0.1"'),
      /另一个版本/,
    ],
    ['a record of other times', (text: string) => text, /1 包的文件变了/],
  ])('%s: checked again', async (_, change, says) => {
    const { output, beside } = place(`record ${says.source}`);
    await until(['--output', output], (child) => child.kill('SIGINT'));
    const journal = join(output, '..', beside()[0]!);
    writeFileSync(journal, change(readFileSync(journal, 'utf8')));
    utimesSync(join(all, names[0]!, '报表.xlsx'), 1, 1);
    const { out, err } = gouji('batch', all, '--output', output, '--resume');
    expect(err).toMatch(says);
    expect(foldersOf(out)[0]).toBe(names[0]);
    expect(rowsOf(output)).toEqual(names);
  });

  test('with nothing to go on from: all are checked, and that is said', () => {
    const { output } = place('nothing');
    const { out, err } = gouji('batch', all, '--output', output, '--resume');
    expect(err).toContain('没有可以接着的记录');
    expect(foldersOf(out)).toEqual(names);
  });

  test('needs a summary to go on with', () => {
    const { status, err } = gouji('batch', all, '--resume');
    expect({ status, err }).toEqual({ status: 2, err: '--resume 接着写上次的汇总，请用 --output 给出它\n' });
  });
});

test('whoever stops reading ends it, without a word', async () => {
  const { status, err } = await until([], (child) => child.stdout!.destroy());
  expect({ status, err }).toEqual({ status: 141, err: '' });
});

test('whoever stops reading still gets the summary that was asked for', async () => {
  const { output } = place('read');
  const { status, err } = await until(['--output', output], (child) => child.stdout!.destroy());
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(existsSync(output) && rowsOf(output)).toEqual(names);
});
