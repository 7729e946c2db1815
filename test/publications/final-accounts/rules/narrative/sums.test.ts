import { t4, t5, t6, t9 } from '../../../../../src/publications/final-accounts/forms';
import { said } from '../../../../../src/model/item';
import { aNarrated } from '../../../../fixtures/narrated';
import { fundUnit, plainUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aNarrated();
const funds = aNarrated(fundUnit, { family: 'xinjiang2023' });
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });
const fund = t4.expenditure('grand', 'governmentFund');

table('N.basic', [
  { name: 'staff and public', package: plain, verdict: 'exact' },
  {
    name: 'staff expenditure of an earlier draft',
    package: plain.printing(t6('staff'), 'amount', '448.40万元'),
    verdict: 'inconsistent',
    difference: '12.89',
  },
  {
    name: 'each rounded by itself',
    package: plain.printing(t6('staff'), 'amount', '461.30万元'),
    verdict: 'rounding',
  },
]);

table('N.funds', [
  { name: 'income and expenditure of the funds', package: funds, verdict: 'exact' },
  {
    name: 'the total of the fund in one place',
    package: funds.printing(fund, 'amount', '476.05万元'),
    verdict: 'inconsistent',
    difference: '9.00',
    times: 2,
  },
  { name: 'no fund, nothing to add', package: plain, verdict: 'none' },
]);

table('N.operating', [
  { name: '行政 and 事业 told apart', package: plain, verdict: 'exact' },
  { name: 'not told apart: no more than 公用经费', package: shanghai, verdict: 'exact' },
  {
    name: 'told apart, and less than 公用经费',
    package: plain.printing(said('operating'), 'amount', '64.94万元'),
    verdict: 'inconsistent',
    difference: '-4.50',
  },
  {
    name: 'not told apart, and more than 公用经费',
    package: shanghai.printing(said('operating'), 'amount', '192.02万元'),
    verdict: 'inconsistent',
  },
]);

table('N.people', [
  { name: 'active, retired cadres, retired', package: plain, verdict: 'exact' },
  {
    name: 'one retired since',
    package: plain.printing(said('people.active'), 'count', '19人'),
    verdict: 'inconsistent',
    difference: '1.00',
  },
  {
    name: 'no retired cadres to tell of',
    package: plain.saying('离休人员1人，增加1人；', '').printing(said('people.total'), 'count', '23人'),
    verdict: 'exact',
  },
]);

table('N.vehicles', [
  { name: 'eight kinds', package: plain, verdict: 'exact' },
  {
    name: 'one car of a kind too many',
    package: plain.saying('应急保障用车0辆', '应急保障用车1辆'),
    verdict: 'inconsistent',
    difference: '-1.00',
  },
]);

table('N.assets', [
  { name: 'buildings and cars are a part of all', package: funds, verdict: 'exact' },
  {
    name: 'all without the buildings',
    package: funds.printing(said('assets.fixed'), 'amount', '579.34万元'),
    verdict: 'inconsistent',
  },
]);

table('N.reception', [
  { name: 'at home only', package: shanghai, verdict: 'exact' },
  {
    name: 'at home, changed',
    package: shanghai.printing(said('reception.domestic'), 'amount', '0.24万元'),
    verdict: 'inconsistent',
    difference: '0.18',
  },
  {
    name: 'more batches of foreign guests than of guests',
    package: shanghai.printing(said('guests.batches'), 'count', '90批次'),
    verdict: 'inconsistent',
  },
]);

const total5 = t5('total', 'total');

table('N.budget-sum', [
  {
    name: 'the 项 were budgeted as the whole',
    package: aNarrated(plainUnit, { family: 'shanghai', seed: 3 }),
    verdict: 'exact',
  },
  {
    name: 'the whole budget was not brought up to date',
    package: shanghai.printing(total5, 'initialBudget', '379.91万元'),
    verdict: 'inconsistent',
    difference: '-18.02',
  },
  {
    name: 'a 项 with a budget and no spending is not told of',
    package: shanghai.printing(total5, 'initialBudget', '401.00万元'),
    verdict: 'exact',
  },
  {
    name: 'one 项 is not told of, so nothing can be added',
    package: shanghai.rewritten((text) => text.replace(/\n2\.一般公共服务支出（类）[^\n]*/, '')),
    verdict: 'none',
  },
]);

table('N.budget-all', [
  {
    name: 'the 项 were budgeted as the whole',
    package: aNarrated(plainUnit, { family: 'shanghai', seed: 3 }),
    verdict: 'exact',
  },
  {
    name: 'less than the whole: a person must look',
    package: shanghai.printing(total5, 'initialBudget', '401.00万元'),
    verdict: 'inconsistent',
    difference: '3.07',
  },
]);

/** Section one of the plain unit told with last year's amount. */
const told = (prior: string, by: string): typeof shanghai =>
  aNarrated().rewritten((text) =>
    text.replace(
      /(一、收入支出决算总体情况说明\n)[^\n]*/,
      `$1${plainUnit.year}年度收入总计954.27万元，比上年${prior}增加${by}。`,
    ),
  );

table('N.movement', [
  {
    name: "last year's amount and the change make this year's",
    package: told('905.22万元', '49.05万元'),
    verdict: 'exact',
  },
  {
    name: 'the change was not brought up to date',
    package: told('905.22万元', '49.50万元'),
    verdict: 'inconsistent',
    difference: '-0.45',
  },
  { name: "last year's amount is not named", package: aNarrated(), verdict: 'none' },
]);

table('N.change-sum', [
  { name: 'the changes of 项 and of 三公', package: funds, verdict: 'exact' },
  {
    name: 'the change of one 项',
    package: funds.printing(t5('2080501', 'total'), 'change', '44.44万元'),
    verdict: 'inconsistent',
  },
  {
    name: 'the change of one part of 三公',
    package: funds.printing(t9('vehicles', 'actual'), 'change', '3.13万元'),
    verdict: 'inconsistent',
    difference: '3.00',
  },
  {
    name: 'a 项 that ended last year counts too',
    package: aNarrated(fundUnit, { family: 'xinjiang2023', seed: 3, gone: 2 }),
    verdict: 'exact',
  },
]);

table('N.roll-forward', [
  {
    name: 'last year closed as this year opened',
    package: aNarrated(fundUnit, { family: 'xinjiang2023', seed: 3 }),
    verdict: 'exact',
  },
  { name: 'no funds, last year neither', package: plain, verdict: 'exact' },
  {
    name: 'the total changed by something else',
    package: funds.saying('财政拨款收入支出总体与上年相比，增加', '财政拨款收入支出总体与上年相比，增加1'),
    verdict: 'inconsistent',
  },
  {
    name: 'a fund has money, and nothing is said of its last year',
    package: funds.rewritten((text) =>
      text.replace(/政府性基金预算财政拨款收入支出总体与上年相比[^。]*。/, ''),
    ),
    verdict: 'none',
  },
]);

const training = (amount: string): typeof plain =>
  plain.rewritten(
    (text) =>
      `${text}\n第三部分 2024年度部门决算情况说明\n九、一般性支出情况说明\n培训费支出${amount}万元。\n`,
  );

table('N.meetings-basic', [
  { name: 'no less than basic expenditure paid for', package: training('0.95'), verdict: 'exact' },
  { name: 'projects paid for more', package: training('2.00'), verdict: 'exact' },
  { name: 'less than basic expenditure paid for', package: training('0.50'), verdict: 'inconsistent' },
]);
