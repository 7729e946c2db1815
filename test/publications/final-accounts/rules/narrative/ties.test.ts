import { t1, t2, t3, t4, t5, t6, t7, t8, t9 } from '../../../../../src/publications/final-accounts/forms';
import { measuresDown, otherwise } from '../../../../fixtures/other-forms';
import { aPackage } from '../../../../fixtures/package';
import { aNarrated, type Narrated } from '../../../../fixtures/narrated';
import { fundUnit, unevenUnit } from '../../../../fixtures/units';
import { observations, table } from '../table';

const plain = aNarrated();
const older = aNarrated(fundUnit, { family: 'xinjiang2023' });
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });
const yuan = aNarrated(fundUnit, { unit: '元' });
const bigUnits = aNarrated(fundUnit, { unit: '亿元' });

table('N.T1', [
  { name: 'the totals of section one', package: plain, verdict: 'exact' },
  { name: 'the same out of a PDF', package: aNarrated(fundUnit, { breaks: 'pdf' }), verdict: 'exact' },
  { name: '上海 says one total', package: shanghai, verdict: 'exact' },
  { name: 'in 元 where the statements are in 万元', package: yuan, verdict: 'exact' },
  { name: 'in 亿元 with two decimals', package: bigUnits, verdict: 'rounding' },
  {
    name: 'two digits swapped',
    package: plain.printing(t1.income('grand'), 'amount', '945.27万元'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  {
    name: 'a cent of rounding',
    package: plain.printing(t1.expenditure('closing'), 'amount', '14.51万元'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: "last year's figure left standing",
    package: plain.printing(t1.income('opening'), 'amount', '96.30万元'),
    verdict: 'inconsistent',
    difference: '-23.70',
  },
  {
    name: 'the statement corrected, the text not',
    package: plain.but((pkg) => pkg.with(t1.income('opening'), '+3.00')),
    verdict: 'inconsistent',
    difference: '-3.00',
  },
]);

table('N.T2', [
  { name: "this year's income by source", package: plain, verdict: 'exact' },
  {
    name: '元 for 万元',
    package: plain.printing(t2('total', 'fiscal'), 'amount', '834.27元'),
    verdict: 'inconsistent',
    difference: '-834.19',
  },
]);

table('N.T3', [
  { name: 'expenditure by kind', package: older, verdict: 'exact' },
  {
    name: 'a digit of 项目支出',
    package: plain.printing(t3('total', 'project'), 'amount', '409.84万元'),
    verdict: 'inconsistent',
    difference: '0.80',
  },
]);

table('N.T4', [
  { name: 'fiscal totals and balances', package: plain, verdict: 'exact' },
  { name: "a fund's total is printed by T4 alone", package: older, verdict: 'exact' },
  {
    name: "the fund's total differs",
    package: older.printing(t4.expenditure('grand', 'governmentFund'), 'amount', '476.05万元'),
    verdict: 'inconsistent',
    difference: '9.00',
  },
  {
    name: '年末 differs',
    package: plain.printing(t4.expenditure('closing', 'total'), 'amount', '41.50万元'),
    verdict: 'inconsistent',
    difference: '27.00',
  },
]);

table('N.T5', [
  { name: 'general budget, its classes and its 项', package: plain, verdict: 'exact' },
  {
    name: 'one 项',
    package: shanghai.printing(t5('2010302', 'total'), 'amount', '319.14万元'),
    verdict: 'inconsistent',
    difference: '-72.00',
  },
  {
    name: 'one 类',
    package: plain.printing(t5('208', 'total'), 'amount', '82.00万元'),
    verdict: 'inconsistent',
    difference: '1.80',
  },
  {
    name: 'a 项 that has no row any more, of which money is told',
    package: aNarrated(fundUnit, { family: 'xinjiang2023', gone: 1 }).saying(
      '支出决算数为0.00万元',
      '支出决算数为15.47万元',
    ),
    verdict: 'inconsistent',
    difference: '15.47',
  },
]);

table('N.T6', [
  { name: 'staff and public', package: plain, verdict: 'exact' },
  {
    name: 'public expenditure',
    package: plain.printing(t6('public'), 'amount', '64.94万元'),
    verdict: 'inconsistent',
    difference: '-4.50',
  },
]);

table('N.T7', [
  { name: 'a government fund', package: older, verdict: 'exact' },
  {
    name: 'its opening balance',
    package: older.printing(t7('total', 'opening'), 'amount', '66.00万元'),
    verdict: 'inconsistent',
    difference: '5.40',
  },
  {
    name: 'one of its 项',
    package: shanghai.printing(t7('2120801', 'total'), 'amount', '384.15万元'),
    verdict: 'inconsistent',
    difference: '36.00',
  },
]);

table('N.T8', [
  { name: 'state capital', package: older, verdict: 'exact' },
  {
    name: 'its income',
    package: older.printing(t8('total', 'income'), 'amount', '26.40万元'),
    verdict: 'inconsistent',
    difference: '1.80',
  },
]);

table('N.T9', [
  { name: '三公 and its budget', package: older, verdict: 'exact' },
  { name: '上海 calls the budget of T9 年初预算', package: shanghai, verdict: 'exact' },
  {
    name: 'an expense, the second time it is told',
    package: older.printing(t9('running', 'actual'), 'amount', '8.57万元', 1),
    verdict: 'inconsistent',
    difference: '-0.18',
    times: 1,
  },
  {
    name: 'its budget',
    package: older.printing(t9('reception', 'actual'), 'fullYearBudget', '10.00万元'),
    verdict: 'inconsistent',
    difference: '9.00',
  },
]);

table('N.same', [
  { name: 'cars in 三公 and in 国有资产', package: plain, verdict: 'exact' },
  {
    name: 'two numbers of cars',
    package: plain.saying('固定资产车辆3辆', '固定资产车辆2辆'),
    verdict: 'inconsistent',
    difference: '1.00',
  },
  {
    name: 'two initial budgets of one expenditure',
    package: shanghai.saying(
      '一般公共预算财政拨款支出年初预算为',
      '一般公共预算财政拨款支出年初预算为1.00万元，一般公共预算财政拨款支出年初预算为',
    ),
    verdict: 'inconsistent',
  },
]);

/** Both overall sections give one reason, with a figure each. */
function causes(...figures: readonly [string, string]): ReturnType<typeof aNarrated> {
  const left = [...figures];
  return older.rewritten((text) =>
    text.replace(/(收入支出总体与上年相比，[^：]*：)[^。]*/g, (words, opening: string) =>
      left.length > 0 ? `${opening}项目支出减少，较上年减少${left.shift()!}` : words,
    ),
  );
}

const summary = (words: string): Narrated =>
  plain.rewritten(() => `青禾市档案管理中心2024年度决算\n一、收入支出决算总体情况说明\n${words}\n`);

table('N.either', [
  { name: '总收入 is the income of the year', package: summary('总收入834.27万元。'), verdict: 'exact' },
  { name: '总收入 is 总计', package: summary('总收入954.27万元。'), verdict: 'exact' },
  {
    name: '总收入 is neither: the nearer of the two is due',
    package: summary('总收入854.27万元。'),
    verdict: 'inconsistent',
    difference: '20.00',
    times: 1,
  },
  {
    name: 'one of the two cannot be read: it may be that',
    package: summary('总收入854.27万元。').but((pkg) => pkg.withError(t1.income('grand'))),
    verdict: 'notEvaluated',
  },
  {
    name: '收入总计 of which only parts of the year are told',
    package: summary('收入总计834.27万元，其中：财政拨款收入834.27万元。'),
    verdict: 'exact',
  },
]);

table('N.same-reason', [
  { name: 'two sections give one reason', package: causes('80.16万元', '80.16万元'), verdict: 'exact' },
  {
    name: 'the reason was brought up to date in one section only',
    package: causes('80.16万元', '81.60万元'),
    verdict: 'inconsistent',
    difference: '-1.44',
  },
  { name: 'reasons without figures', package: aNarrated(unevenUnit), verdict: 'none' },
]);

const performance = (words: string): typeof plain =>
  plain.rewritten((text) => `${text}\n十一、预算绩效情况\n发现的问题及原因：${words}。`);

observations('N.restated', [
  { name: 'nothing is said again', package: plain, severity: 'none' },
  { name: 'said again as elsewhere', package: performance('基本支出530.73万元'), severity: 'none' },
  {
    name: 'another value than elsewhere',
    package: performance('基本支出319.56万元'),
    severity: 'review',
    mentions: ['319.56', '别处是'],
  },
]);

/** A package whose T9 prints 会议费 and 培训费, and a passage about them. */
const ofMeetings = (meetings: string) => {
  const statements = otherwise(
    aPackage(),
    'T9',
    '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
    measuresDown(),
  );
  const text = `一、财政拨款“三公”经费、会议费、培训费支出决算情况说明\n会议费支出${meetings}万元。培训费支出7.25万元。`;
  return { ...statements, narratives: () => [{ file: '说明.txt', kind: 'text' as const, text }] };
};

table('N.meetings', [
  { name: 'T9 prints the three alone', package: plain, verdict: 'none' },
  {
    name: 'meetings and training as T9 prints them',
    package: ofMeetings('8.50'),
    verdict: 'exact',
    times: 2,
  },
  {
    name: 'two digits swapped',
    package: ofMeetings('5.80'),
    verdict: 'inconsistent',
    difference: '-2.70',
    times: 1,
  },
]);
