import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { t5 } from '../../src/publications/final-accounts/forms';
import { openWorkbook } from '../../src/hosts/file';
import { narrativeOf } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const [all, checked, letters] = ['all', 'checked', 'letters'].map((name) => join(folder.path, name));
const output = join(folder.path, '汇总.xlsx');
beforeAll(async () => {
  folder.put('all/a/报表.xlsx', await aPackage().with(t5('2010301', 'basic'), '+12.89').xlsx());
  folder.put('all/a/说明.docx', narrativeDocx(narrativeOf(plainUnit, { family: 'xinjiang2024' })));
  folder.put('all/b/报表.xlsx', await aPackage().xlsx());
});

const batch = (...words: string[]) => gouji('batch', all!, ...words);
const files = ['--checked', checked!, '--letters', letters!];

test('a checked copy and a letter are written for every package; its line says so, and the rest is as before', () => {
  const { status, out } = batch(...files, '--output', output);
  expect(status).toBe(1);
  expect(readdirSync(join(checked!, 'a')).sort()).toEqual(['报表.checked.xlsx', '说明.checked.docx']);
  expect(readdirSync(letters!)).toEqual(['a.docx', 'b.docx']);
  expect(out).toContain(`已写出 ${join(checked!, 'b', '报表.checked.xlsx')}、${join(letters!, 'b.docx')}`);
  const copy = readFileSync(join(checked!, 'a', '报表.checked.xlsx'));
  expect(openWorkbook(copy, '报表.xlsx').content.own.map(({ id }) => id)).toContain('report');
});

test('in JSON the files stand beside the result, and nothing does where none were asked for', () => {
  const [a] = batch(...files, '--format', 'ndjson').out.split('\n');
  expect((JSON.parse(a!) as { written: unknown }).written).toEqual({
    checked: join(checked!, 'a', '报表.checked.xlsx'),
    narratives: [join(checked!, 'a', '说明.checked.docx')],
    letter: join(letters!, 'a.docx'),
    problem: null,
  });
  expect(JSON.parse(batch('--format', 'ndjson').out.split('\n')[0]!)).not.toHaveProperty('written');
});

test('the summary that is replaced is what the new one is compared with', async () => {
  folder.put('all/b/报表.xlsx', await aPackage().with(t5('2010301', 'basic'), '+3').xlsx());
  const { err } = batch('--output', output);
  expect(err).toMatch(/错误由 1 处变为 2 处；错误和需核对新增 [1-9]\d* 处，已消除 0 处/);
  expect(err).toContain('没有说明的：b');
});

test('a package whose files cannot be written is a line that says so, and the rest go on', () => {
  rmSync(letters!, { recursive: true });
  mkdirSync(join(letters!, 'a.docx'), { recursive: true });
  const { status, out } = batch('--letters', letters!);
  expect(status).toBe(2);
  expect(out).toMatch(/^a：错误 1 处.*；没有写出文件：a\.docx/m);
  expect(existsSync(join(letters!, 'b.docx'))).toBe(true);
});

test.each([['--checked'], ['--letters']])(
  '%s among the packages is refused: it would be one of them',
  (option) => {
    const { status, err } = batch(option, join(all!, 'out'));
    expect({ status, lines: err.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
    expect(existsSync(join(all!, 'out'))).toBe(false);
  },
);
