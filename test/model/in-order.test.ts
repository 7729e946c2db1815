import { inOneClause, inOrder } from '../../src/model/in-order';

test.each([
  ['公务用车购置及运行维护费', true],
  ['公务用车运行及购置费', false],
  ['用车购置费', false],
])('%s: words one behind the other: %s', (text, expected) => {
  expect(inOrder(text, /用车/, /购置/, /[及和与]/, /运行/)).toBe(expected);
});

test('words of two clauses are no statement about one', () => {
  expect(inOneClause('本表反映支出，无数据', /本表/, /无/, /数据/)).toBe(false);
  expect(inOneClause('说明：本表无数据。', /本表/, /无/, /数据/)).toBe(true);
});
