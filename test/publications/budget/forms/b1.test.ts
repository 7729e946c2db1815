import { breaks, inEach } from '../broken';

breaks('B1.of-which', [
  ...inEach('B1/income.generalBudget.transfer/amount', ['xinjiang']),
  ...inEach('B1/income.stateCapital/amount', ['shanghai']),
  { layout: 'shanghai', cell: 'B1/expenditure.basic.staff/amount', ofUnit: true },
]);
breaks('B1.income-year', inEach('B1/income.total/amount', ['national']));
breaks('B1.income-grand', inEach('B1/income.grand/amount'));
breaks('B1.expenditure-grand', [
  ...inEach('B1/expenditure.208/amount'),
  { layout: 'shanghai', cell: 'B1/expenditure.project/amount', ofUnit: true },
]);
breaks('B1.balance', inEach('B1/expenditure.grand/amount'));
