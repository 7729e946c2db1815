import { otherwise, withBalances } from '../../../../fixtures/other-forms';
import { t5, t6 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { unevenUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();

table('X.T5-T6.basic', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'holds in two blocks', package: aPackage({ family: 'shanghai' }), verdict: 'exact' },
  { name: 'holds when rounded', package: aPackage({ books: unevenUnit }), verdict: 'exact' },
  {
    name: '143.57 + 40.44 against 184.00: each rounded by itself',
    package: plain.with(t5('total', 'basic'), '-0.01'),
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: 'two cents are more than two addends explain',
    package: plain.with(t5('total', 'basic'), '-0.02'),
    verdict: 'inconsistent',
    difference: '-0.02',
  },
  {
    name: '公用经费 left out',
    package: plain.without(t6('public')),
    verdict: 'inconsistent',
  },
  { name: 'T6 missing', package: plain.withoutStatement('T6'), verdict: 'notEvaluated' },
]);

const TITLE = '一般公共预算财政拨款收入支出决算表';

table('X.T5-T6.parts', [
  { name: 'expenditure alone', package: aPackage(), verdict: 'none' },
  {
    name: 'staff and public beside basic',
    package: otherwise(aPackage(), 'T5', TITLE, withBalances(aPackage())),
    verdict: 'exact',
    times: 2,
  },
  {
    name: 'another staff total in T6',
    package: otherwise(aPackage().with(t6('staff'), '+5.00'), 'T5', TITLE, withBalances(aPackage())),
    verdict: 'inconsistent',
    times: 1,
  },
]);
