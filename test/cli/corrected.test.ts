import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/documents';
import { t6 } from '../../src/publications/final-accounts/forms';
import { accepted, looked, rejected } from '../documents/tracked';
import { narrativeOf, withFigure, withWords } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const right = narrativeOf(plainUnit, { family: 'xinjiang2024' });
const staff = right.figures.findIndex(({ of, role }) => of === t6('staff').key && role === 'amount');
const wrong = withFigure(right, staff, '7.89万元');
// Of a passage that no figure is suspected in: what it says of itself is to be looked at.
const doubtful = withWords(wrong, '2024年', '2019年');

let workbook: string;
beforeAll(async () => {
  workbook = folder.put('statements.xlsx', await aPackage().xlsx());
});
const given = folder.put('说明.docx', narrativeDocx(wrong));
const check = (...words: string[]) => gouji('check', workbook, ...words);

test('the sure figure is a tracked change: accepted, the check finds nothing of it; rejected, it is as it was', async () => {
  const path = join(folder.path, '更正稿.docx');
  const { status, err } = check('--narrative', given, '--corrected', path);
  expect({ status, err }).toEqual({
    status: 1,
    err: `已写出 ${path}（修订 1 处，批注 0 条）：在“审阅”里逐处接受或拒绝\n`,
  });
  const bytes = readFileSync(path);
  expect((await readDocument('a.docx', accepted(bytes))).text).toBe(
    (await readDocument('a.docx', narrativeDocx(right))).text,
  );
  expect(looked(rejected(bytes))).toEqual(looked(narrativeDocx(wrong)));
  expect(check('--narrative', folder.put('accepted.docx', accepted(bytes))).status).toBe(0);
  // Read before anything is accepted it already says what is right.
  expect(check('--narrative', path).status).toBe(0);
});

test('what is doubtful is a comment, beside the changes', () => {
  const path = join(folder.path, 'doubtful.docx');
  const { err } = check(
    '--narrative',
    folder.put('d.docx', narrativeDocx(doubtful)),
    '--corrected',
    path,
    '--lang',
    'en',
  );
  expect(err).toMatch(/1 tracked change, [1-9]\d* comments?/);
});

test('of several documents each has its own, in their order', () => {
  const other = folder.put('二.docx', narrativeDocx(right));
  const [one, two] = ['one.docx', 'two.docx'].map((name) => join(folder.path, name)) as [string, string];
  const words = ['--narrative', given, '--narrative', folder.put('三.txt', right.text), '--narrative', other];
  const { err } = check(...words, '--corrected', one, '--corrected', two);
  expect(err).toContain(`${one}（修订 1 处`);
  expect(err).toContain(`${two}（修订 0 处，批注 0 条）`);
  expect(readFileSync(two)).toEqual(readFileSync(other));
  const few = check(...words, '--corrected', join(folder.path, 'few.docx'));
  expect(few.status).toBe(2);
  expect(few.err).toMatch(/给出了 2 份 \.docx 说明（.*说明\.docx、.*二\.docx），--corrected 有 1 个/);
});

test.each<[string, () => string[], RegExp]>([
  ['no narrative', () => [], /请用 --narrative 给出/],
  [
    'one that is no .docx',
    () => ['--narrative', folder.put('n.txt', wrong.text)],
    /n\.txt 不是.*另存为 \.docx/,
  ],
])('%s: one clear line, exit 2, and nothing is written', (_, words, says) => {
  const [path, output] = [join(folder.path, 'not.docx'), join(folder.path, 'not.xlsx')];
  const { status, err } = check(...words(), '--output', output, '--corrected', path);
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(says);
  expect([path, output].some((each) => existsSync(each))).toBe(false);
});

test.each([
  ['over the narrative itself', () => given],
  ['under a name that Word would not open', () => join(folder.path, 'corrected.txt')],
  ['into a folder that is not there', () => join(folder.path, 'none/corrected.docx')],
  ['over the copy with comments', () => join(folder.path, '说明.checked.docx')],
])('%s: refused, and nothing is written', (_, path) => {
  const before = readdirSync(folder.path);
  const output = join(folder.path, 'refused.xlsx');
  const { status, err } = check('--narrative', given, '--output', output, '--corrected', path());
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder.path)).toEqual(before);
});
