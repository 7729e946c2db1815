import { t6 } from '../../src/publications/final-accounts/forms';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { CheckResult } from '../../src/findings/result';
import { openWorkbook } from '../../src/hosts/file';
import { oleOf, pdfOf } from '../documents/files';
import { narrativeOf, withFigure } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const built = narrativeOf(plainUnit, { family: 'xinjiang2024' });
const staff = built.figures.findIndex(({ of, role }) => of === t6('staff').key && role === 'amount');
const wrong = withFigure(built, staff, '7.89万元');

let workbook: string;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await aPackage().xlsx();
  workbook = folder.put('one/statements.xlsx', bytes);
});

const check = (...words: string[]) => gouji('check', workbook, ...words);
const json = (...words: string[]): CheckResult =>
  JSON.parse(check(...words, '--format', 'json').out) as CheckResult;

test('a narrative that agrees: exit 0, and how many of its figures were checked', () => {
  const { status, out, err } = check('--narrative', folder.put('one/说明.docx', narrativeDocx(built)));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/说明 说明\.docx：已核对 \d+ \/ \d+ 个数字/);
});

test('a wrong figure in it: exit 1, the section and the words it stands in', () => {
  const { status, out } = check('--narrative', folder.put('one/wrong.txt', wrong.text));
  expect(status).toBe(1);
  expect(out).toMatch(/错误 {2}说明 人员经费 7\.89（说明·一般公共预算基本支出决算）/);
  expect(out).toMatch(/说明·一般公共预算基本支出决算：“.*【7\.89万元】.*”/);
});

test.each<[string, () => Uint8Array | string]>([
  ['n.docx', () => narrativeDocx(wrong)],
  ['n.txt', () => wrong.text],
  ['n.md', () => wrong.text],
])('%s: the JSON has its figures, at spans of the text', (name, content) => {
  const result = json('--narrative', folder.put(`kinds/${name}`, content()));
  expect(result.package.narratives).toEqual([name]);
  expect(result.narrative!.figures).toBeGreaterThan(100);
  const figure = result.findings[0]!.figures.find(({ source }) => source === 'narrative')!;
  expect(figure).toMatchObject({ file: name, printed: '7.89万元' });
  if (name !== 'n.docx') expect(wrong.text.slice(figure.start, figure.end)).toBe('7.89万元');
});

test('several narratives: all are read', () => {
  const words = ['a.txt', 'b.txt'].flatMap((name) => [
    '--narrative',
    folder.put(`two/${name}`, name === 'a.txt' ? wrong.text : built.text),
  ]);
  const result = json(...words);
  expect(result.package.narratives).toEqual(['a.txt', 'b.txt']);
  expect(result.findings.some(({ figures }) => figures.some(({ file }) => file === 'a.txt'))).toBe(true);
});

test('the checked copy of a .docx has a comment at the wrong figure; the original stays as it is', () => {
  const original = narrativeDocx(wrong);
  const path = folder.put('one/narrative.docx', original);
  const output = join(folder.path, 'checked.xlsx');
  const copy = join(folder.path, 'narrative.checked.docx');
  const { status, err } = check('--narrative', path, '--output', output);
  expect(status).toBe(1);
  expect(err).toBe(`已写出 ${output}\n已写出 ${copy}（批注 1 条）\n`);
  expect(readFileSync(path).equals(original)).toBe(true);
  const comments = Buffer.from(unzipSync(readFileSync(copy))['word/comments.xml']!).toString();
  expect(comments).toContain('w:author="勾稽"');
  expect(comments).toContain('7.89');
  expect(openWorkbook(readFileSync(output), 'checked.xlsx').content.own).toHaveLength(4);
});

test('two .docx of one name from two folders get a copy each', () => {
  const words = ['x', 'y'].flatMap((name) => [
    '--narrative',
    folder.put(`${name}/同名.docx`, narrativeDocx(built)),
  ]);
  const { status } = check(...words, '--output', join(folder.path, 'same.xlsx'));
  expect(status).toBe(0);
  expect(existsSync(join(folder.path, '同名.checked.docx'))).toBe(true);
  expect(existsSync(join(folder.path, '同名 (2).checked.docx'))).toBe(true);
});

describe('a narrative that cannot be used: one clear line, exit 2, nothing written', () => {
  const output = join(folder.path, 'never.xlsx');
  test.each<[string, string, () => Uint8Array | string | null, RegExp]>([
    ['not there', 'nowhere.docx', () => null, /nowhere\.docx.*没有这个文件/],
    ['empty', 'empty.docx', () => '', /empty\.docx/],
    ['a workbook', 'tables.docx', () => bytes, /tables\.docx.*工作簿/],
    ['cut off', 'cut.docx', () => narrativeDocx(built).subarray(0, 900), /cut\.docx/],
    ['an old Word document', 'old.doc', () => oleOf('WordDocument'), /old\.doc.*旧版/],
    ['encrypted', 'locked.docx', () => oleOf('EncryptedPackage'), /locked\.docx.*密码/],
    ['a scan', 'scan.pdf', () => pdfOf([[]]), /scan\.pdf.*扫描/],
    ['a cut PDF', 'cut.pdf', () => '%PDF-1.7\n', /cut\.pdf/],
  ])('%s', (_, name, content, says) => {
    const made = content();
    const path = made === null ? join(folder.path, name) : folder.put(`bad/${name}`, made);
    const { status, out, err } = check('--narrative', path, '--output', output);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
    expect(existsSync(output)).toBe(false);
  });

  test('the copy would be written over a narrative', () => {
    const paths = ['n.docx', 'n.checked.docx'].map((name) =>
      folder.put(`over/${name}`, narrativeDocx(built)),
    );
    const { status, err } = check(
      ...paths.flatMap((path) => ['--narrative', path]),
      '--output',
      join(folder.path, 'over/checked.xlsx'),
    );
    expect(status).toBe(2);
    expect(err).toMatch(/n\.checked\.docx.*同一个文件/);
    expect(existsSync(join(folder.path, 'over/checked.xlsx'))).toBe(false);
  });

  test('a narrative without its option: it says which', () => {
    const { status, err } = check(folder.put('one/说明.txt', built.text));
    expect(status).toBe(2);
    expect(err).toContain('--narrative');
  });
});

describe('batch', () => {
  test('takes a package’s narratives by extension, leaves locks and its own copies; a bad one is a line with an error', () => {
    folder.put('all/a/statements.xlsx', bytes);
    folder.put('all/a/说明.docx', narrativeDocx(wrong));
    folder.put('all/a/说明.checked.docx', narrativeDocx(built));
    folder.put('all/a/~$说明.docx', 'lock');
    folder.put('all/b/statements.xlsx', bytes);
    folder.put('all/b/scan.pdf', pdfOf([[]]));
    folder.put('all/c/statements.xlsx', bytes);
    folder.put('all/c/1.txt', built.text);
    folder.put('all/c/2.md', built.text);
    const { status, out } = gouji('batch', join(folder.path, 'all'), '--format', 'ndjson');
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CheckResult & { error?: string });
    expect(status).toBe(2);
    expect(results.map(({ package: { narratives } }) => narratives)).toEqual([
      ['说明.docx'],
      ['scan.pdf'],
      ['1.txt', '2.md'],
    ]);
    expect(results[0]!.findings[0]!.severity).toBe('error');
    expect(results[1]!.error).toContain('scan.pdf');
    expect(results[2]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
