import { t1, t2, t3, t4, t5, t9 } from '../../../../../src/publications/final-accounts/forms';
import { said } from '../../../../../src/model/item';
import { aNarrated } from '../../../../fixtures/narrated';
import { fundUnit, nonFiscalUnit, plainUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aNarrated();
const funds = aNarrated(fundUnit, { family: 'xinjiang2023' });
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });
/** Sections that report small amounts. */
const PARTS = ['generalBudget', 'threePublic', 'governmentFund', 'stateCapital'] as const;
const totals = aNarrated(plainUnit, { omit: PARTS });
const expenses = aNarrated(fundUnit, {
  family: 'shanghai',
  omit: ['generalBudget', 'governmentFund', 'stateCapital'],
});
const total5 = t5('total', 'total');

table('N.growth', [
  { name: 'totals and their rates', package: totals, verdict: 'exact' },
  { name: 'small changes leave a rate some room', package: plain, verdict: 'rounding' },
  { name: 'out of a PDF', package: aNarrated(plainUnit, { breaks: 'pdf', omit: PARTS }), verdict: 'exact' },
  {
    name: 'the last digit of a rate',
    package: plain.printing(t1.income('grand'), 'growth', '5.45%'),
    verdict: 'inconsistent',
    difference: '0.03',
    times: 1,
  },
  {
    name: 'the change was updated, the rate was not',
    package: plain.printing(t1.income('grand'), 'change', '94.05万元'),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'computed on this year instead of last',
    package: plain.printing(t1.income('grand'), 'growth', '5.14%'),
    verdict: 'inconsistent',
    difference: '-0.28',
  },
  {
    name: '增加 left standing where it decreased',
    package: plain.saying('比上年决算减少', '比上年决算增加'),
    verdict: 'inconsistent',
  },
  {
    name: 'it went up, and down by so many per cent',
    package: plain.saying('增长5.42%', '下降5.42%'),
    verdict: 'inconsistent',
    difference: '-10.84',
  },
  {
    name: 'both words turned round',
    package: plain.saying('增加49.05万元，增长5.42%', '减少49.05万元，下降5.42%'),
    verdict: 'inconsistent',
  },
  {
    name: 'nothing last year: 100.00%',
    package: totals.printing(said('operating'), 'growth', '100.00%'),
    verdict: 'exact',
  },
  {
    name: 'nothing last year, and another rate',
    package: totals.printing(said('operating'), 'growth', '50.00%'),
    verdict: 'inconsistent',
    difference: '-50.00',
  },
]);

table('N.share', [
  { name: 'sources, kinds, classes', package: funds, verdict: 'exact' },
  { name: 'shares without decimals', package: aNarrated(fundUnit, { shareDecimals: 0 }), verdict: 'exact' },
  {
    name: 'a share of its group',
    package: funds.printing(t3('total', 'project'), 'share', '64.10%'),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'a share of another whole: 占本年支出合计的',
    package: funds.printing(total5, 'share', '69.26%'),
    verdict: 'inconsistent',
    difference: '2.97',
  },
  {
    name: 'the last digit made to fit 100%',
    package: plain
      .printing(t9('vehicles', 'actual'), 'share', '90.02%')
      .printing(t9('reception', 'actual'), 'share', '9.98%'),
    verdict: 'rounding',
  },
  {
    name: 'the last digit, and nothing to fit',
    package: plain.printing(t9('vehicles', 'actual'), 'share', '90.36%'),
    verdict: 'inconsistent',
  },
]);

table('N.share-sum', [
  { name: 'parts make up the whole', package: plain, verdict: 'exact' },
  {
    name: 'six sources, each rounded by itself',
    package: aNarrated(nonFiscalUnit, { shareDecimals: 1 }),
    verdict: 'rounding',
  },
  {
    name: 'one share too many',
    package: plain.printing(t2('total', 'other'), 'share', '10.00%'),
    verdict: 'inconsistent',
    difference: '10.00',
  },
]);

table('N.variance', [
  { name: 'budgets and what came of them', package: plain, verdict: 'exact' },
  {
    name: 'the sign is lost',
    package: plain.printing(t9('total', 'actual'), 'variance', '15.06%'),
    verdict: 'inconsistent',
    difference: '30.12',
  },
  {
    name: 'computed on what was spent',
    package: plain.printing(t4.income('grand'), 'variance', '23.61%'),
    verdict: 'inconsistent',
    difference: '-7.30',
  },
  {
    name: 'no budget and nothing spent',
    package: plain.printing(t9('abroad', 'actual'), 'variance', '100.00%'),
    verdict: 'inconsistent',
    difference: '100.00',
  },
]);

table('N.completion', [
  { name: '三公 against its budget', package: expenses, verdict: 'exact' },
  { name: 'every 项 against its initial budget', package: shanghai, verdict: 'rounding' },
  {
    name: 'two digits swapped',
    package: shanghai.printing(total5, 'completion', '239.31%'),
    verdict: 'inconsistent',
    difference: '5.40',
  },
  {
    name: 'a share of a budget of nothing',
    package: shanghai.printing(total5, 'initialBudget', '0.00万元'),
    verdict: 'inconsistent',
  },
]);

/** 一般公共预算财政拨款支出 is told against a budget that is not printed. */
const above = (rate: string, by: string): typeof plain =>
  plain.saying(
    '年初预算数728.97万元，决算数939.77万元，预决算差异率28.92%',
    `完成年初预算的${rate}，决算数大于预算数${by}`,
  );

table('N.completion-change', [
  {
    name: 'so much above the budget is so much of it',
    package: above('128.92%', '210.80万元'),
    verdict: 'exact',
  },
  {
    name: '100% though it lies above the budget',
    package: above('100%', '210.80万元'),
    verdict: 'inconsistent',
  },
  {
    name: 'the budget is printed: another identity has it',
    package: shanghai,
    verdict: 'none',
  },
]);

const income = (words: string): ReturnType<typeof plain.rewritten> =>
  funds.rewritten(() => `青禾市住房和城乡建设局2024年度决算\n二、收入决算情况说明\n${words}\n`);

table('N.share-either', [
  {
    name: 'a part of the part in whose bracket it stands',
    package: income('财政拨款收入200.00万元（其中：政府性基金收入100.00万元，占50.00%）。'),
    verdict: 'exact',
  },
  {
    name: 'of neither of the two',
    package: income('财政拨款收入200.00万元（其中：政府性基金收入100.00万元，占70.00%）。'),
    verdict: 'inconsistent',
    times: 1,
  },
]);

const detail = (words: string): ReturnType<typeof plain.rewritten> =>
  plain.rewritten(
    () =>
      `青禾市档案管理中心2024年度决算\n五、一般公共预算财政拨款支出决算具体情况\n1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）：支出决算为395.34万元，${words}。\n`,
  );

table('N.completion-word', [
  { name: 'all of it', package: detail('完成预算100%，决算数等于预算数'), verdict: 'exact' },
  {
    name: 'less of the second',
    package: detail(
      '完成预算100%，决算数等于预算数。\n2.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）：支出决算为391.14万元，完成预算的79.20%，决算数小于预算数的主要原因是压减',
    ),
    verdict: 'exact',
  },
  { name: 'more', package: detail('完成预算的104.0%，决算数大于预算数'), verdict: 'exact' },
  {
    name: 'all of it, and less than the budget',
    package: detail('完成预算的104.0%，决算数小于预算数'),
    verdict: 'inconsistent',
    difference: '-4.00',
  },
  {
    name: 'less of it, and as much',
    package: detail('完成预算的79.20%，决算数与预算数持平'),
    verdict: 'inconsistent',
    difference: '-20.80',
  },
]);
