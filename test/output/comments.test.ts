import { t5, t6 } from '../../src/publications/final-accounts/forms';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { NarrativeText } from '../../src/model/narrative-text';
import { commentsFor } from '../../src/output';
import { narrativeOf, withFigure, withWords } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit, unevenUnit } from '../fixtures/units';

const built = narrativeOf(plainUnit, { family: 'xinjiang2024' });
const at = (key: string): number =>
  built.figures.findIndex(({ of, role }) => of === key && role === 'amount');

const commentsOn = (text: string, pkg = aPackage(), file = '说明.docx') => {
  const narratives: NarrativeText[] = [{ file: '说明.docx', kind: 'docx', text }];
  return commentsFor(examine(finalAccounts, { sheets: pkg.sheets(), narratives }).findings, file, 'zh');
};

test('a narrative that agrees gets none', () => {
  expect(commentsOn(built.text)).toEqual([]);
});

test('rounding gets none', () => {
  const pkg = aPackage({ books: unevenUnit });
  expect(commentsOn(narrativeOf(unevenUnit, { family: 'xinjiang2024' }).text, pkg)).toEqual([]);
});

test('a wrong figure gets one, on itself, with what it should be', () => {
  const index = at(t6('staff').key);
  const wrong = withFigure(built, index, '7.89万元');
  const { start, end } = wrong.figures[index]!;
  const [comment, ...others] = commentsOn(wrong.text);
  expect(others).toEqual([]);
  expect(comment).toMatchObject({ start, end, author: '勾稽' });
  expect(comment!.text).toContain('7.89');
  expect(comment!.text).toContain(plainStaff);
});

const plainStaff = built.figures[at(t6('staff').key)]!.printed.replace(/万元$/, '');

test('words that look unfinished get one', () => {
  const residue = withWords(built, built.figures[at(t5('total', 'basic').key)]!.printed, 'XX万元');
  expect(commentsOn(residue.text).map(({ start, end }) => residue.text.slice(start, end))).toContain('XX');
});

test('the comments of one narrative are not those of another', () => {
  const wrong = withFigure(built, at(t6('staff').key), '7.89万元');
  expect(commentsOn(wrong.text, aPackage(), '另一份.docx')).toEqual([]);
});
