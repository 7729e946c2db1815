import { t1, t3, t4, t6, t9 } from '../../src/publications/final-accounts/forms';
import { item } from '../../src/model/item';

test.each([
  [t1.income('grand').key, 'T1/income.grand/amount'],
  [t1.expenditure('208').key, 'T1/expenditure.208/amount'],
  [t3('2010301', 'basic').key, 'T3/2010301/basic'],
  [t4.income('opening.governmentFund').key, 'T4/income.opening.governmentFund/amount'],
  [t4.expenditure('total', 'stateCapital').key, 'T4/expenditure.total/stateCapital'],
  [t6('30101').key, 'T6/30101/amount'],
  [t9('running', 'actual').key, 'T9/row/running'],
  [t9('running', 'fullYearBudget').key, 'T9/row/running@fullYearBudget'],
  [item('T3', 'total', 'basic', 'actual', -1).key, 'T3/total/basic@last'],
  [item('T3', 'total', 'basic', 'initialBudget', -1).key, 'T3/total/basic@initialBudget@last'],
])('an item has one spelling: %s', (key, spelling) => {
  expect(key).toBe(spelling);
});

test('the same fact is the same item, another is another', () => {
  expect(t3('2010301', 'basic')).toBe(item('T3', '2010301', 'basic'));
  expect(t9('total', 'actual')).not.toBe(t9('total', 'fullYearBudget'));
  expect(item('T3', 'total', 'basic', 'actual', -1)).not.toBe(t3('total', 'basic'));
});

test('an item says of what it is', () => {
  expect(item('T9', 'row', 'running', 'initialBudget', -1)).toMatchObject({
    statement: 'T9',
    row: 'row',
    column: 'running',
    measure: 'initialBudget',
    year: -1,
  });
});
