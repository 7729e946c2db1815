import { measuresDown, otherwise } from '../../../../fixtures/other-forms';
import { t6, t9 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });

const OTHER = '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表';
/** With 会议费 of T6, where T9 prints it beside the three. */
const withMeetings = (amount: string) =>
  otherwise(plain.with(t6('30215'), amount), 'T9', OTHER, measuresDown());

table('X.T6-T9.item', [
  { name: '三公 paid out of projects too: T9 is larger', package: plain, verdict: 'exact' },
  { name: 'all four expenses', package: funds, verdict: 'exact', times: 4 },
  { name: 'the Shanghai form', package: aPackage({ books: fundUnit, family: 'shanghai' }), verdict: 'exact' },
  {
    name: 'the budget may be far above or below the actual',
    package: funds.with(t9('reception', 'fullYearBudget'), '99.00').without(t9('abroad', 'fullYearBudget')),
    verdict: 'exact',
    times: 4,
  },
  {
    name: 'a cent',
    package: funds.with(t9('abroad', 'actual'), '-0.01'),
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: 'T6 with more 公务接待费 than T9',
    package: funds.with(t6('30217'), '4.20'),
    verdict: 'inconsistent',
    difference: '-3.78',
    times: 1,
  },
  {
    name: 'a car bought in T6 that T9 does not know',
    package: funds.without(t9('purchase', 'actual')),
    verdict: 'inconsistent',
    difference: '-17.98',
    times: 1,
  },
  {
    name: 'T9 unreadable',
    package: funds.withText(t9('running', 'actual'), '8.75辆'),
    verdict: 'notEvaluated',
    times: 1,
  },
  { name: 'meetings beside the three', package: withMeetings('8.50'), verdict: 'exact' },
  {
    name: 'T6 with more 会议费 than T9',
    package: withMeetings('8.90'),
    verdict: 'inconsistent',
    difference: '-0.40',
    times: 1,
  },
]);
