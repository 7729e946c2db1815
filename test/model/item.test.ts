import { t1, t3, t4, t6, t9 } from '../../src/publications/final-accounts/forms';
import { editionOf, LAST_YEAR, measured } from '../../src/model/edition';
import { at, budgeted, item, printingOf, reasonedChange, said, saidOf } from '../../src/model/item';

const LAST_BUDGET = editionOf({ ...LAST_YEAR, measure: 'initialBudget' });

test.each([
  [t1.income('grand').key, 'T1/income.grand/amount'],
  [t1.expenditure('208').key, 'T1/expenditure.208/amount'],
  [t3('2010301', 'basic').key, 'T3/2010301/basic'],
  [t4.income('opening.governmentFund').key, 'T4/income.opening.governmentFund/amount'],
  [t4.expenditure('total', 'stateCapital').key, 'T4/expenditure.total/stateCapital'],
  [t6('30101').key, 'T6/30101/amount'],
  [t9('running', 'actual').key, 'T9/row/running'],
  [t9('running', 'fullYearBudget').key, 'T9/row/running@fullYearBudget'],
  [at(LAST_YEAR, t3('total', 'basic')).key, 'T3/total/basic@last'],
  [item('T3', 'total', 'basic', LAST_BUDGET).key, 'T3/total/basic@initialBudget@last'],
])('an item has one spelling: %s', (key, spelling) => {
  expect(key).toBe(spelling);
});

test('the same fact is the same item, another is another', () => {
  expect(t3('2010301', 'basic')).toBe(item('T3', '2010301', 'basic'));
  expect(t9('total', 'actual')).not.toBe(t9('total', 'fullYearBudget'));
  expect(at(LAST_YEAR, t3('total', 'basic'))).not.toBe(t3('total', 'basic'));
});

test('an item says of what it is', () => {
  expect(item('T9', 'row', 'running', LAST_BUDGET)).toMatchObject({
    statement: 'T9',
    row: 'row',
    column: 'running',
    edition: { unit: 0, year: -1, measure: 'initialBudget' },
    aspect: 'amount',
  });
});

const income = t1.income('total');

test.each([
  ['its change', saidOf(income, 'change'), 'N/T1/income.total/amount:change/value', 'change'],
  ['its growth', saidOf(income, 'growth'), 'N/T1/income.total/amount:growth/value', 'growth'],
  [
    'its change against a budget',
    saidOf(income, 'change', { budget: 'initial' }),
    'N/T1/income.total/amount:change@initialBudget/value',
    'change',
  ],
  [
    'its change against nobody knows what',
    saidOf(income, 'change', null),
    'N/T1/income.total/amount:change@?/value',
    'change',
  ],
  ['its share', saidOf(income, 'share', null), 'N/T1/income.total/amount:share/value', 'share'],
  [
    'a change that a reason names',
    reasonedChange('项目支出', 'lastYear'),
    'N/reason:项目支出:change/value',
    'change',
  ],
] as const)('what is said of an amount is an item that says what it is: %s', (_, found, key, aspect) => {
  expect(found).toMatchObject({ key, aspect, statement: 'N' });
});

test('what is said of an amount is one item, whoever says it', () => {
  expect(saidOf(income, 'change')).toBe(saidOf(income, 'change', 'lastYear'));
  expect(reasonedChange('人员经费', 'lastYear')).toBe(reasonedChange('人员经费', 'lastYear'));
});

test.each([
  ['this year’s amount', income, 'N/T1/income.total/amount/#2'],
  [
    'last year’s, by which findings are remembered',
    at(LAST_YEAR, income),
    'N/N/T1/income.total/amount:prior/value/#2',
  ],
  ['a count of the narrative’s own', said('cars.kept'), 'N/N/cars.kept/value/#2'],
  ['a budget', budgeted('initialBudget', income), 'N/T1/income.total/amount@initialBudget/#2'],
])('each printing of a fact is an item of its own: %s', (_, fact, key) => {
  const second = printingOf(fact, 2);
  expect(second).toMatchObject({ key, edition: fact.edition, aspect: fact.aspect });
  expect(second).toBe(printingOf(fact, 2));
  expect(second).not.toBe(printingOf(fact, 1));
});

test('an edition is one value: this year’s budget is the same from wherever it is named', () => {
  expect(measured('initialBudget')).toBe(editionOf({ unit: 0, year: 0, measure: 'initialBudget' }));
  expect(budgeted('initialBudget', income)).toBe(at(measured('initialBudget'), income));
});
