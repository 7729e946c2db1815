import { examinePackage } from '../../../../src/examine';
import { sheets, TEXT } from './archives';

/** What came of last year's budget as the changes imply it. */
const kindsOf = (text: string): readonly string[] =>
  examinePackage({ sheets, narratives: [{ file: '说明.txt', kind: 'text', text }] })
    .check.verdicts.filter(({ rule }) => rule.id === 'BN.prior')
    .map(({ kind }) => kind);

function but(from: string, to: string): string {
  if (!TEXT.includes(from)) throw new Error(`the text does not say ${from}`);
  return TEXT.replace(from, to);
}

test('the budget of the year before, as this year’s changes imply it, obeys the identities of a budget', () => {
  const kinds = kindsOf(TEXT);
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds)).toEqual(new Set(['exact']));
});

test.each([
  [
    'more of one amount than there is',
    '单位资金50.00万元，占9.09%，比上年预算增加5.00',
    '单位资金50.00万元，占9.09%，比上年预算增加55.00',
  ],
  [
    'more of the general budget than of all',
    '项目支出120.00万元，比上年预算增加10.00',
    '项目支出120.00万元，比上年预算减少60.00',
  ],
])('a change that would make last year have spent %s is seen', (_, from, to) => {
  expect(kindsOf(but(from, to))).toContain('inconsistent');
});
