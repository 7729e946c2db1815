import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { t5 } from '../../src/publications/final-accounts/forms';
import { readDocument } from '../../src/documents';
import { aPackage } from '../fixtures/package';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

let workbook: string;
beforeAll(async () => {
  workbook = folder.put('statements.xlsx', await aPackage().with(t5('2010301', 'basic'), '+12.89').xlsx());
});

test('--letter writes the letter that sends the package back, and says so', async () => {
  const path = join(folder.path, '审核意见.docx');
  const { status, out, err } = gouji('check', workbook, '--letter', path);
  expect({ status, err }).toEqual({ status: 1, err: `已写出 ${path}\n` });
  expect(out).toContain('错误 1 处');
  const { text } = await readDocument('审核意见.docx', readFileSync(path));
  expect(text).toContain('需要更正的问题');
  expect(text).toContain('statements.xlsx');
});

test('with a checked copy and the comments, all are written together', () => {
  const [output, letter] = [join(folder.path, 'checked.xlsx'), join(folder.path, 'letter.docx')];
  gouji('check', workbook, '--output', output, '--letter', letter, '--lang', 'en');
  expect([output, letter].map((path) => existsSync(path))).toEqual([true, true]);
});

test.each([
  ['a name that Word would not open', 'letter.pdf', /\.docx/],
  ['a folder that is not there', 'none/letter.docx', /letter\.docx/],
])('%s: one clear line, exit 2, and nothing is written', (_, name, says) => {
  const output = join(folder.path, 'not-written.xlsx');
  const { status, err } = gouji('check', workbook, '--output', output, '--letter', join(folder.path, name));
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(says);
  expect(existsSync(output)).toBe(false);
});

test('it does not take the place of a narrative’s copy with comments', () => {
  const narrative = folder.put('n/说明.docx', readFileSync(join(folder.path, 'letter.docx')));
  const output = join(folder.path, 'out.xlsx');
  const letter = join(folder.path, '说明.checked.docx');
  const { status, err } = gouji(
    'check',
    workbook,
    '--narrative',
    narrative,
    '--output',
    output,
    '--letter',
    letter,
  );
  expect(status).toBe(2);
  expect(err).toContain('两次');
});
