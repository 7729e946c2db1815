import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOutput, FileError, readFile, writeSafely } from '../../../src/hosts/file';

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
  expect(reason(() => checkOutput(path('none/out.xlsx'), []))).toContain('无法写入');
  expect(reason(() => checkOutput(path('in.xlsx/out.xlsx'), []))).toContain('无法写入');
  expect(reason(() => checkOutput(path('out.xlsx'), [], '.xlsm'))).toContain('.xlsm');
  expect(reason(() => checkOutput(path('OUT.XLSM'), [], '.xlsm'))).toBe('nothing was refused');
});

test('a write that fails leaves nothing behind', () => {
  const long = path(`${'长'.repeat(100)}.xlsx`);
  expect(reason(() => writeSafely(long, bytes))).toContain('无法写入');
  expect(readdirSync(folder)).toEqual(['in.xlsx']);
});

test('reading says what is wrong', () => {
  expect(reason(() => readFile(path('none.xlsx')))).toContain('没有这个文件');
  expect(reason(() => readFile(path('in.xlsx/a')))).toContain('没有这个文件');
  expect(reason(() => readFile(folder))).toContain('是文件夹');
  expect(Buffer.from(readFile(path('in.xlsx'))).toString()).toBe('original');
});
