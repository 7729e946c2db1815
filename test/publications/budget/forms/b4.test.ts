import { breaks, inEach } from '../broken';

breaks('B4.of-which', inEach('B4/income.year/amount', ['xinjiang', 'national']));
breaks('B4.income-total', inEach('B4/income.grand/amount'));
breaks('B4.row', inEach('B4/expenditure.208/generalBudget'));
breaks('B4.expenditure-total', inEach('B4/expenditure.212/governmentFund'));
breaks('B4.balance', inEach('B4/expenditure.grand/total'));
breaks('B4.fund', inEach('B4/income.governmentFund/amount'));
