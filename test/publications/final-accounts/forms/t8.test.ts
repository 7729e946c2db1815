import { t8 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { fundUnit } from '../../../fixtures/units';
import { table } from '../rules/table';
import { fundParts } from './fund-parts';

const empty = aPackage();
const funds = aPackage({ books: fundUnit });
const shanghai = aPackage({ books: fundUnit, family: 'shanghai' });
table('T8.row', [
  { name: 'holds', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  {
    name: 'the form with 本年支出 alone',
    package: funds.printed({ stateCapitalForm: 'expenditureOnly' }),
    verdict: 'exact',
  },
  { name: 'an empty statement says nothing', package: empty, verdict: 'none' },
  { name: 'a cent', package: funds.with(t8('2230105', 'total'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'basic printed as project too',
    package: funds.with(t8('2230105', 'basic'), '20.00'),
    verdict: 'inconsistent',
    difference: '-20.00',
    times: 1,
  },
  {
    name: 'a project amount unreadable',
    package: funds.withText(t8('2230105', 'project'), '未定'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T8.tree', [
  { name: 'every column', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  {
    name: 'the form with 本年支出 alone',
    package: funds.printed({ stateCapitalForm: 'expenditureOnly' }),
    verdict: 'exact',
  },
  { name: 'an empty statement says nothing', package: empty, verdict: 'none' },
  { name: 'a cent', package: funds.with(t8('total', 'income'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'an opening balance with a digit swapped',
    package: funds.with(t8('2230105', 'opening'), '33.00'),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'a 款 left out with its 项',
    package: funds.withoutRow('T8', '22399').withoutRow('T8', '2239999'),
    verdict: 'inconsistent',
  },
  { name: 'no 合计 row', package: funds.withoutRow('T8', 'total'), verdict: 'notEvaluated' },
]);

table('T8.roll', [
  { name: 'every row', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  {
    name: 'the form with 本年支出 alone has no balances to roll',
    package: funds.printed({ stateCapitalForm: 'expenditureOnly' }),
    verdict: 'none',
  },
  { name: 'a cent', package: funds.with(t8('2230105', 'closing'), '-0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'a closing balance that does not follow',
    package: funds.with(t8('2230105', 'closing'), '+9.00'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  {
    name: 'the opening balance of the total row forgotten',
    package: funds.without(t8('total', 'opening')),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'an income unreadable',
    package: funds.withError(t8('2230105', 'income')),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T8.parts', fundParts('T8', '国有资本经营预算财政拨款收入支出决算表', funds));
