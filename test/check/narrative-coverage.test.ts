import { narrativeCoverage, reportsAccounts, type NarrativeCoverage } from '../../src/check';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { narrativeOf, withWords, type BuiltNarrative } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';

const sheets = aPackage({ family: 'national', books: plainUnit }).sheets();
const built = narrativeOf(plainUnit, { family: 'xinjiang2023' });

function coverageOf({ text }: BuiltNarrative): NarrativeCoverage {
  const { check } = examine(finalAccounts, {
    sheets,
    narratives: [{ file: '说明.txt', kind: 'text', text }],
  });
  return narrativeCoverage(check)[0]!;
}

const said = ({ narrative, unchecked }: NarrativeCoverage): string[] =>
  unchecked.map(({ span, reason }) => `${narrative.text.slice(span.start, span.end)}: ${reason.zh}`);

test('no narrative, nothing to cover', () => {
  expect(narrativeCoverage(examine(finalAccounts, { sheets }).check)).toEqual([]);
});

test('its figures stand in printed order, each once, each where its span says', () => {
  const { narrative, figures } = coverageOf(built);
  const starts = figures.map(({ span }) => span.start);
  expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  for (const { span, text } of figures) {
    expect(narrative.text.slice(span.start, span.end).normalize('NFKC')).toBe(text);
  }
});

test('every amount and percentage of the accounts is checked', () => {
  const { unchecked } = coverageOf(built);
  expect(unchecked.filter(reportsAccounts).map(({ text, section }) => `${section} ${text}`)).toEqual([]);
});

test.each([
  {
    name: 'an amount of nobody knows what',
    from: '本年收入合计',
    to: '乐器甲共37.21万元，本年收入合计',
    lists: '37.21万元: 没有认出它说的是哪个项目：本句没有写明，或写法没有认出',
  },
  {
    name: 'a percentage of nobody knows what',
    from: '本年收入合计',
    to: '乐器甲共37.21%，本年收入合计',
    lists: '37.21%: 没有认出它说的是哪个项目：本句没有写明，或写法没有认出',
  },
])('$name is listed with the reason', ({ from, to, lists }) => {
  const coverage = coverageOf(withWords(built, from, to));
  expect(said(coverage).sort()).toEqual([...said(coverageOf(built)), lists].sort());
});
