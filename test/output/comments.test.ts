import { t5, t6 } from '../../src/publications/final-accounts/forms';
import type { Finding } from '../../src/findings';
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
  return commentsFor(
    examine(finalAccounts, { sheets: pkg.sheets(), narratives }).findings,
    file,
    'zh',
    '2025-03-01 09:30',
  );
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

test('it is dated, and says what is due here, not which place it suspects', () => {
  const [comment] = commentsOn(withFigure(built, at(t6('staff').key), '7.89万元').text);
  expect(comment!.date).toBe('2025-03-01T09:30:00Z');
  expect(comment!.text.split('\n').at(-1)).toBe(`此处应为 ${plainStaff}`);
});

test('a passage that is right gets none because the cell is wrong', () => {
  const pkg = aPackage({ books: plainUnit }).with(t6('staff'), '+12.00');
  const narratives: NarrativeText[] = [{ file: '说明.docx', kind: 'docx', text: built.text }];
  const { findings } = examine(finalAccounts, { sheets: pkg.sheets(), narratives });
  const placeOf = (finding: Finding, index = 0) => {
    const pointer = finding.pointers[index]!;
    return pointer.kind === 'figure' ? pointer.figure.place.source : null;
  };
  const wrong = findings.filter(
    (each) => each.singled && each.pointers.some((_, index) => placeOf(each, index) === 'narrative'),
  );
  expect(wrong.map((each) => placeOf(each, each.suspects[0]!.pointer))).toEqual(['cell']);
  expect(commentsFor(wrong, '说明.docx', 'zh', '2025-03-01 09:30')).toEqual([]);
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
