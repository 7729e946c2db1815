import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOutput, FileError, readFile, writeAllSafely, writeSafely } from '../../../src/hosts/file';
import { onlyWhere } from '../../skipping';

let folder: string;
const path = (name: string) => join(folder, name);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-save-')));
  writeFileSync(path('in.xlsx'), 'original');
});
afterEach(() => rmSync(folder, { recursive: true }));

const reason = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof FileError) return error.reason.zh;
    throw error;
  }
  return 'nothing was refused';
};
const bytes = Uint8Array.of(1, 2, 3);

test('a file is written whole, over an earlier one too, and leaves nothing else behind', () => {
  for (const round of [1, 2]) {
    writeSafely(path('out.xlsx'), Uint8Array.of(round), [path('in.xlsx')]);
    expect(readFileSync(path('out.xlsx'))).toEqual(Buffer.from([round]));
  }
  expect(readdirSync(folder)).toEqual(['in.xlsx', 'out.xlsx']);
});

describe('the input is never written over', () => {
  test.each<[string, () => string]>([
    ['by its own path', () => path('in.xlsx')],
    ['by a path with detours', () => join(folder, 'x', '..', 'in.xlsx')],
    ['by a symbolic link', () => (symlinkSync(path('in.xlsx'), path('soft.xlsx')), path('soft.xlsx'))],
    ['by a hard link', () => (linkSync(path('in.xlsx'), path('hard.xlsx')), path('hard.xlsx'))],
    ['through a linked folder', () => (symlinkSync(folder, path('self')), join(folder, 'self', 'in.xlsx'))],
  ])('%s', (_, output) => {
    expect(reason(() => writeSafely(output(), bytes, [path('in.xlsx')]))).toContain('输出与输入是同一个文件');
    expect(readFileSync(path('in.xlsx'), 'utf8')).toBe('original');
  });
});

test('a folder, a folder that is not there, a wrong extension: refused before any work', () => {
  mkdirSync(path('folder.xlsx'));
  expect(reason(() => checkOutput(path('folder.xlsx'), []))).toContain('是文件夹');
  expect(reason(() => checkOutput(path('none/out.xlsx'), []))).toBe('out.xlsx：无法写入：文件夹不存在。');
  expect(reason(() => checkOutput(path('in.xlsx/out.xlsx'), []))).toContain('无法写入');
  expect(reason(() => checkOutput(path('out.xlsx'), [], '.xlsm'))).toContain('.xlsm');
  expect(reason(() => checkOutput(path('OUT.XLSM'), [], '.xlsm'))).toBe('nothing was refused');
});

test('a write that fails leaves nothing behind', () => {
  const long = path(`${'长'.repeat(100)}.xlsx`);
  expect(reason(() => writeSafely(long, bytes))).toContain('无法写入：文件名太长');
  expect(readdirSync(folder)).toEqual(['in.xlsx']);
});

describe('what was there is kept', () => {
  test('its permissions', () => {
    writeFileSync(path('out.xlsx'), 'before');
    for (const mode of [0o600, 0o640, 0o666, 0o755]) {
      chmodSync(path('out.xlsx'), mode);
      writeSafely(path('out.xlsx'), bytes);
      expect(statSync(path('out.xlsx')).mode & 0o7777).toBe(mode);
    }
  });

  onlyWhere(process.getuid?.() === 0, 'not run by root: the owner of an output is kept', () => {
    test('its owner', () => {
      writeFileSync(path('out.xlsx'), 'before');
      chownSync(path('out.xlsx'), 12345, 23456);
      writeSafely(path('out.xlsx'), bytes);
      expect(statSync(path('out.xlsx'))).toMatchObject({ uid: 12345, gid: 23456 });
    });
  });

  test.each([
    ['to a file', true],
    ['to a file that is not there yet', false],
  ])('a link %s: what it leads to is written', (_, isThere) => {
    mkdirSync(path('archive'));
    if (isThere) writeFileSync(path('archive/2024.xlsx'), 'before');
    symlinkSync('archive/2024.xlsx', path('latest.xlsx'));
    symlinkSync('latest.xlsx', path('out.xlsx'));
    writeSafely(path('out.xlsx'), bytes);
    expect(readlinkSync(path('out.xlsx'))).toBe('latest.xlsx');
    expect(readlinkSync(path('latest.xlsx'))).toBe('archive/2024.xlsx');
    expect(lstatSync(path('archive/2024.xlsx')).isFile()).toBe(true);
    expect(Uint8Array.from(readFileSync(path('archive/2024.xlsx')))).toEqual(bytes);
    expect(readdirSync(path('archive'))).toEqual(['2024.xlsx']);
  });

  test('the earlier content, under its other hard links', () => {
    writeFileSync(path('out.xlsx'), 'before');
    linkSync(path('out.xlsx'), path('kept.xlsx'));
    writeSafely(path('out.xlsx'), bytes);
    expect(readFileSync(path('kept.xlsx'), 'utf8')).toBe('before');
  });

  test('a link that leads to itself is refused', () => {
    symlinkSync('b.xlsx', path('a.xlsx'));
    symlinkSync('a.xlsx', path('b.xlsx'));
    expect(reason(() => writeSafely(path('a.xlsx'), bytes))).toContain('a.xlsx：无法写入：链接');
    expect(readlinkSync(path('a.xlsx'))).toBe('b.xlsx');
  });
});

describe('several files are written together or not at all', () => {
  test('where one cannot be put on the disk, none is', () => {
    writeFileSync(path('out.xlsx'), 'before');
    const files = ['out.xlsx', 'none/out.docx'].map((name) => ({ path: path(name), bytes }));
    expect(reason(() => writeAllSafely(files))).toBe('out.docx：无法写入：文件夹不存在。');
    expect(readFileSync(path('out.xlsx'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('where the last step fails for one, it is said which were written', () => {
    const long = path(`${'长'.repeat(100)}.docx`);
    const files = [path('out.xlsx'), long].map((each) => ({ path: each, bytes }));
    expect(reason(() => writeAllSafely(files))).toContain(`文件名太长。（已写出 ${path('out.xlsx')}）`);
    expect(readdirSync(folder)).toEqual(['in.xlsx', 'out.xlsx']);
  });
});

describe('what a killed run left', () => {
  /** A run that is stopped while it writes: its temporary file lies there. */
  const WRITING = `
    const fs = require('node:fs');
    fs.fsyncSync = () => { fs.writeSync(1, 'writing'); for (;;); };
    require(process.argv[1]).writeSafely(process.argv[2], Buffer.from('half'));`;

  test.each([
    ['is taken away by the next', 'SIGKILL' as const, 0],
    ['is left while the run goes on', undefined, 1],
  ])('%s', async (_, signal, left) => {
    const save = join(__dirname, '../../../build/src/hosts/file/save.js');
    const child = spawn(process.execPath, ['-e', WRITING, save, path('out.xlsx')]);
    try {
      await once(child.stdout, 'data');
      if (signal) {
        child.kill(signal);
        await once(child, 'exit');
      }
      const temporary = () => readdirSync(folder).filter((name) => name.startsWith('.gouji-'));
      expect(temporary()).toHaveLength(1);
      writeSafely(path('out.xlsx'), bytes);
      expect(temporary()).toHaveLength(left);
      expect(Uint8Array.from(readFileSync(path('out.xlsx')))).toEqual(bytes);
    } finally {
      child.kill('SIGKILL');
    }
  });

  test.each([
    ['of another machine, just now', '.gouji-00000000-1-abc.tmp', 0, true],
    ['of another machine, days ago', '.gouji-00000000-1-abc.tmp', 3, false],
    ['of another program', '.gouji.tmp', 3, true],
  ])('%s', (_, name, days, stays) => {
    writeFileSync(path(name), '');
    const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    utimesSync(path(name), then, then);
    writeSafely(path('out.xlsx'), bytes);
    expect(existsSync(path(name))).toBe(stays);
  });
});

onlyWhere(spawnSync('mkfifo', ['--version']).status === 0, 'no mkfifo: pipes and devices are refused', () => {
  test.each([
    ['a pipe', () => (execFileSync('mkfifo', [path('pipe.xlsx')]), path('pipe.xlsx'))],
    [
      'a link to a pipe',
      () => {
        execFileSync('mkfifo', [path('pipe.xlsx')]);
        symlinkSync('pipe.xlsx', path('link.xlsx'));
        return path('link.xlsx');
      },
    ],
    ['nothing', () => '/dev/null'],
    ['a device without end', () => '/dev/zero'],
    ['a full device', () => '/dev/full'],
  ])('%s is refused at once, as input and as output', (_, place) => {
    const at = place();
    expect(reason(() => readFile(at))).toContain('是管道、设备或套接字');
    expect(reason(() => writeSafely(at, bytes))).toContain('是管道、设备或套接字');
    expect(statSync(at).isFile()).toBe(false);
  });

  test('what the system makes up on reading is empty', () => {
    expect(readFile('/proc/self/status')).toHaveLength(0);
  });
});

test('a file too large to be any of ours is refused before it is read', () => {
  writeFileSync(path('large.xlsx'), '');
  truncateSync(path('large.xlsx'), 3 * 1024 ** 3);
  expect(reason(() => readFile(path('large.xlsx')))).toContain('文件超过 256 MB');
});

test('reading says what is wrong', () => {
  expect(reason(() => readFile(path('none.xlsx')))).toContain('没有这个文件');
  expect(reason(() => readFile(path('in.xlsx/a')))).toContain('没有这个文件');
  expect(reason(() => readFile(folder))).toContain('是文件夹');
  expect(Buffer.from(readFile(path('in.xlsx'))).toString()).toBe('original');
});
