import { t1 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { fiscalInOneLine, otherwise } from '../../../fixtures/other-forms';
import { fundUnit, nonFiscalUnit, unevenUnit } from '../../../fixtures/units';
import { table } from '../rules/table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });
const uneven = aPackage({ books: unevenUnit });
const shanghai = aPackage({ books: nonFiscalUnit, family: 'shanghai' });

table('T1.income-total', [
  { name: 'one source only', package: plain, verdict: 'exact' },
  { name: 'all three funds', package: funds, verdict: 'exact' },
  { name: '事业, 经营 and other income beside the appropriation', package: own, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  { name: 'each source rounded by itself', package: uneven, verdict: 'rounding', difference: '0.01' },
  {
    name: 'one cent between a total and its only source',
    package: plain.with(t1.income('total'), '+0.01'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: 'two cents between a total and its only source',
    package: plain.with(t1.income('total'), '+0.02'),
    verdict: 'inconsistent',
    difference: '0.02',
  },
  {
    name: 'six sources may be three cents apart',
    package: own.with(t1.income('total'), '-0.03'),
    verdict: 'rounding',
    difference: '-0.03',
  },
  {
    name: 'six sources may not be four cents apart',
    package: own.with(t1.income('total'), '-0.04'),
    verdict: 'inconsistent',
    difference: '-0.04',
  },
  {
    name: 'a source left out',
    package: own.without(t1.income('business')),
    verdict: 'inconsistent',
    difference: '42.30',
  },
  {
    name: 'a source with the wrong sign',
    package: own.with(t1.income('other'), '=-15.08'),
    verdict: 'inconsistent',
    difference: '30.16',
  },
  {
    name: 'no total is printed at all',
    package: plain.withoutRow('T1', 'income.total'),
    verdict: 'notEvaluated',
  },
  {
    name: 'a source that nobody can read',
    package: own.withText(t1.income('undertaking'), '见附件'),
    verdict: 'notEvaluated',
  },
  { name: 'the statement is missing', package: plain.withoutStatement('T1'), verdict: 'notEvaluated' },
]);

table('T1.expenditure-total', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: '城乡社区 and 国有资本经营预算支出 among the classes', package: funds, verdict: 'exact' },
  { name: '24 classes instead of 26', package: aPackage({ classes: 24 }), verdict: 'exact' },
  {
    name: 'a cent of rounding',
    package: plain.with(t1.expenditure('total'), '+0.01'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: 'two digits swapped in a class',
    package: plain.with(t1.expenditure('208'), '82.00'),
    verdict: 'inconsistent',
    difference: '-1.80',
  },
  {
    name: 'a class that is printed in the wrong line still adds up',
    package: plain.without(t1.expenditure('224')).with(t1.expenditure('229'), '9.00'),
    verdict: 'exact',
  },
  {
    name: 'an Excel error in a class',
    package: plain.withError(t1.expenditure('210')),
    verdict: 'notEvaluated',
  },
]);

table('T1.income-grand', [
  { name: 'holds with an opening balance', package: plain, verdict: 'exact' },
  { name: 'holds with 使用非财政拨款结余', package: own, verdict: 'exact' },
  { name: '使用非财政拨款结余（含专用结余） in the Shanghai form', package: shanghai, verdict: 'exact' },
  { name: 'a cent of rounding', package: plain.with(t1.income('grand'), '+0.01'), verdict: 'rounding' },
  {
    name: 'two digits swapped',
    package: plain.with(t1.income('grand'), '945.27'),
    verdict: 'inconsistent',
    difference: '-9.00',
  },
  {
    name: 'the opening balance forgotten',
    package: plain.without(t1.income('opening')),
    verdict: 'inconsistent',
    difference: '120.00',
  },
  {
    name: 'opening balance unreadable',
    package: plain.withText(t1.income('opening'), '12o.00'),
    verdict: 'notEvaluated',
  },
  {
    name: 'a formula without a result counts for nothing',
    package: plain.asFormula(t1.income('grand'), 'C33+C35', { cached: false }),
    verdict: 'notEvaluated',
  },
]);

table('T1.expenditure-grand', [
  { name: 'holds with a closing balance', package: plain, verdict: 'exact' },
  { name: 'holds with 结余分配', package: own, verdict: 'exact' },
  {
    name: 'each figure rounded by itself',
    package: uneven,
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: '结余分配 left out',
    package: own.without(t1.expenditure('distribution')),
    verdict: 'inconsistent',
    difference: '88.05',
  },
  {
    name: 'closing balance ten times too large',
    package: plain.with(t1.expenditure('closing'), '145.00'),
    verdict: 'inconsistent',
    difference: '-130.50',
  },
  {
    name: 'closing balance unreadable',
    package: plain.withText(t1.expenditure('closing'), '略'),
    verdict: 'notEvaluated',
  },
]);

table('T1.balance', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'holds with other money', package: own, verdict: 'exact' },
  {
    name: 'printed one cent apart',
    package: plain.with(t1.expenditure('grand'), '-0.01'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: 'two cents apart',
    package: plain.with(t1.expenditure('grand'), '-0.02'),
    verdict: 'inconsistent',
    difference: '0.02',
  },
  {
    name: 'no grand total on the right',
    package: plain.withoutRow('T1', 'expenditure.grand'),
    verdict: 'notEvaluated',
  },
]);

const inOneLine = (parts: string[][]) => otherwise(funds, 'T1', '收入支出决算总表', fiscalInOneLine(parts));
const all = (general: string) => [
  ['1．一般公共预算财政拨款', general],
  ['2．政府性基金预算财政拨款', Number(funds.cellOf(t1.income('governmentFund')).value).toFixed(2)],
  ['3．国有资本经营预算财政拨款', Number(funds.cellOf(t1.income('stateCapital')).value).toFixed(2)],
];
const general = Number(funds.cellOf(t1.income('generalBudget')).value).toFixed(2);

table('T1.fiscal', [
  { name: 'three lines, no sum of them', package: funds, verdict: 'none' },
  {
    name: 'one line with a part',
    package: inOneLine([['其中：政府性基金预算财政拨款', '0.01']]),
    verdict: 'exact',
  },
  {
    name: 'a part larger than the whole',
    package: inOneLine([['其中：政府性基金预算财政拨款', '99999.00']]),
    verdict: 'inconsistent',
    times: 1,
  },
  { name: 'one line with its three funds', package: inOneLine(all(general)), verdict: 'exact' },
  {
    name: 'three funds that add up to less',
    package: inOneLine(all('0.50')),
    verdict: 'inconsistent',
    times: 1,
  },
]);
