import { t5 } from '../../src/publications/final-accounts/forms';
import { narrativeCoverage } from '../../src/check';
import { narrativeMarks, type Mark, type MarkedNarrative } from '../../src/findings/narrative-marks';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { narrativeOf } from '../fixtures/narrative';
import { aNarrated, type Narrated } from '../fixtures/narrated';
import { fundUnit } from '../fixtures/units';

const told = aNarrated();

const marked = (narrated: Narrated): MarkedNarrative =>
  narrativeMarks(
    examine(finalAccounts, { sheets: narrated.sheets(), narratives: narrated.narratives() }),
  )[0]!;

const says = ({ narrative: { text } }: MarkedNarrative, { start, end }: Mark): string =>
  text.slice(start, end);

/** The mark over the first place of these words. */
function markAt(all: MarkedNarrative, words: string): Mark {
  const at = all.narrative.text.indexOf(words);
  const found = all.marks.find(({ start, end }) => start < at + words.length && at < end);
  if (!found) throw new Error(`nothing is marked at ${words}`);
  return found;
}

test('without a narrative there is nothing to mark', () => {
  expect(narrativeMarks(examine(finalAccounts, { sheets: told.sheets() }))).toEqual([]);
});

test('every figure is marked once, in printed order, none over another', () => {
  const { marks } = marked(told);
  for (const [index, mark] of marks.entries()) {
    expect(mark.start).toBeLessThan(mark.end);
    if (index > 0) expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]!.end);
  }
  const [coverage] = narrativeCoverage(
    examine(finalAccounts, { sheets: told.sheets(), narratives: told.narratives() }).check,
  );
  expect(marks.map(({ start }) => start)).toEqual(coverage!.figures.map(({ span }) => span.start));
});

test('of a true narrative nothing disagrees, and what was not checked says why', () => {
  const { marks, belongs } = marked(told);
  expect(belongs).toBe(true);
  expect(marks.filter(({ state }) => state === 'disagrees')).toEqual([]);
  for (const mark of marks) expect(mark.reason !== null).toBe(mark.state === 'unchecked');
});

const wrong = told.printing(t5('2010301', 'total'), 'amount', '999.99万元');

test('a wrong figure disagrees, is suspected, and names its finding and the cell', () => {
  const all = marked(wrong);
  const mark = markAt(all, '999.99万元');
  expect(mark).toMatchObject({ state: 'disagrees', suspected: true });
  expect(mark.findings).toHaveLength(1);
  expect(mark.ties[0]).toMatchObject({ kind: 'inconsistent' });
  expect(mark.ties[0]!.figures[0]!.place).toMatchObject({ source: 'cell', statement: 'T5' });
});

test('a wrong cell: the narrative disagrees with it, and is not suspected', () => {
  const all = marked(told.but((pkg) => pkg.with(t5('2010301', 'total'), '+9')));
  const figure = told.figure(t5('2010301', 'total'), 'amount');
  const mark = all.marks.find(({ start }) => start === figure.start)!;
  expect(mark.suspected).toBe(false);
  expect(mark.ties.some(({ kind }) => kind === 'inconsistent')).toBe(true);
});

test('words that a finding points at are marked though they are no figure', () => {
  const all = marked(told.saying('占本年支出合计的', '占XX，占本年支出合计的'));
  const mark = markAt(all, 'XX');
  expect(says(all, mark)).toContain('XX');
  expect(mark).toMatchObject({ state: 'disagrees', figure: null });
});

test('of another unit: all is there, nothing was checked, each says so', () => {
  const text = narrativeOf(fundUnit, { family: 'xinjiang2024' }).text;
  const [all] = narrativeMarks(
    examine(finalAccounts, { sheets: told.sheets(), narratives: [{ file: '别的.txt', kind: 'text', text }] }),
  ) as [MarkedNarrative];
  expect(all.belongs).toBe(false);
  const figures = all.marks.filter(({ figure }) => figure !== null);
  expect(figures.length).toBeGreaterThan(50);
  expect(figures.every(({ ties }) => ties.length === 0)).toBe(true);
});
