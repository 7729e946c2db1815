import { breaks, inEach } from '../broken';

breaks('BX.B1-B2', [
  ...inEach('B1/income.generalBudget/amount', ['xinjiang', 'national']),
  ...inEach('B1/income.fiscal/amount', ['shanghai']),
]);
breaks('BX.B1-B3', [
  ...inEach('B1/expenditure.208/amount'),
  { layout: 'shanghai', cell: 'B1/expenditure.basic/amount', ofUnit: true },
]);
breaks('BX.B1-B4', [...inEach('B4/income.governmentFund/amount'), ...inEach('B4/expenditure.208/total')]);
breaks('BX.B2-B3', inEach('B2/2080505/total', ['xinjiang', 'shanghai']));
breaks('BX.B2-B4', inEach('B2/total/fiscal', ['xinjiang', 'shanghai']));
breaks('BX.B4-B5', inEach('B4/expenditure.208/generalBudget'));
breaks('BX.B4-B8', inEach('B4/expenditure.212/governmentFund'));
breaks('BX.B4-B9', inEach('B9/total/total'));
breaks('BX.B3-B5', inEach('B3/2080505/total'));
breaks('BX.B5-B6', inEach('B6/total/amount'));
breaks('BX.B5-B7', [
  ...inEach('B7/total/total', ['xinjiang', 'national']),
  ...inEach('B7/2010302/业务专项2010302/total', ['xinjiang']),
]);
breaks(
  'BX.B6-B10',
  inEach('B10/row/running').map((each) => ({ ...each, by: '-9.80' })),
);
breaks('BX.B1-B11', inEach('B11/total/fiscal', ['xinjiang']));
