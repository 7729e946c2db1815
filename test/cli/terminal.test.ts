import { t5 } from '../../src/publications/final-accounts/forms';
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../src/cli/terminal';
import type { CheckResult } from '../../src/findings/result';
import { aPackage } from '../fixtures/package';
import { onlyWhere } from '../skipping';
import { Folder, gouji, STARTED } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());
let broken: string;
beforeAll(async () => {
  broken = folder.put('statements.xlsx', await aPackage().with(t5('2010301', 'basic'), '+12.89').xlsx());
});

/** ESC that clears the screen, a line end, a C1 control sequence, text turned round. */
const STEERING = '\u001b[2J\r\n\u009b31m\u202e';
const SHOWN = '␛[2J␍␊\\u009b31m\\u202e';

test.each([
  ['一般公共预算 1,234.50', '一般公共预算 1,234.50'],
  [STEERING, SHOWN],
  ['\u0000\u0007\u0008\u007f', '␀␇␈\\u007f'],
  ['\u2066a\u2069\u200e\u2028', '\\u2066a\\u2069\\u200e\\u2028'],
])('what would steer a terminal is shown: %#', (line, shown) => {
  expect(printable(line)).toBe(shown);
});

describe('a name that would steer the terminal is shown', () => {
  test('in an error, which stays one line', () => {
    const { status, err } = gouji('check', `x${STEERING}.xlsx`);
    expect({ status, err }).toEqual({ status: 2, err: `x${SHOWN}.xlsx：没有这个文件，请检查路径。\n` });
  });

  test.each([['--format'], [`--${STEERING}`], ['check', `--${STEERING}`], ['rules', STEERING], [STEERING]])(
    'in what is said of the command line %#',
    (...words) => {
      const { status, err } = gouji(...words);
      expect(status).toBe(2);
      expect(err).toMatch(/^[^\p{Cc}\p{Bidi_Control}]+\n$/u);
    },
  );

  test('in the report, and in what is said of the files written', () => {
    const narrative = folder.put(`说明${STEERING}.txt`, '没有数字。\n');
    const output = join(folder.path, `核对${STEERING}.xlsx`);
    const { out, err } = gouji('check', broken, '--narrative', narrative, '--output', output);
    expect(out).toContain(`说明${SHOWN}.txt`);
    expect(err).toBe(`已写出 ${join(folder.path, `核对${SHOWN}.xlsx`)}\n`);
    expect(out + err).toMatch(/^[^\p{Cc}\p{Bidi_Control}]+$/mu);
    expect((out + err).replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('in JSON too, which reads as before', () => {
    const narrative = folder.put(`json${STEERING}.txt`, '没有数字。\n');
    const { out } = gouji('check', broken, '--narrative', narrative, '--format', 'json');
    expect(out.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect((JSON.parse(out) as CheckResult).package.narratives).toEqual([`json${STEERING}.txt`]);
  });
});

describe('whoever reads stops reading: it ends without a word, with the status that it would have had', () => {
  test.each<[words: () => string[], status: number]>([
    [() => ['check', broken], 1],
    [() => ['check', broken, '--format', 'json'], 1],
    [() => ['rules'], 0],
    [() => ['--help'], 0],
  ])('%#', async (words, status) => {
    const child = spawn(process.execPath, [...STARTED, ...words()], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    expect(await outcome(child)).toEqual({ status, err: '' });
  });
});

onlyWhere(existsSync('/dev/full'), 'no /dev/full: a full disk under standard output', () => {
  test('a full disk under standard output: one line, exit 2', async () => {
    const full = openSync('/dev/full', 'w');
    const run = outcome(
      spawn(process.execPath, [...STARTED, 'check', broken], { stdio: ['ignore', full, 'pipe'] }),
    );
    closeSync(full);
    expect(await run).toEqual({ status: 2, err: '结果没有全部输出：标准输出所在的磁盘已满\n' });
  });
});

async function outcome(child: ChildProcess): Promise<{ readonly status: unknown; readonly err: string }> {
  const said: Buffer[] = [];
  child.stderr!.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, err: Buffer.concat(said).toString() };
}
