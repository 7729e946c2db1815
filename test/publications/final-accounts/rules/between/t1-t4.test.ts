import { t1, t4 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit, nonFiscalUnit, unevenUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });
const uneven = aPackage({ books: unevenUnit });

table('X.T1-T4.fund', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'three funds', package: funds, verdict: 'exact', times: 3 },
  { name: 'a cent', package: funds.with(t4.income('stateCapital'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'a fund of T1 that T4 does not show',
    package: funds.without(t4.income('governmentFund')),
    verdict: 'inconsistent',
    difference: '406.45',
    times: 1,
  },
  { name: 'T4 missing', package: funds.withoutStatement('T4'), verdict: 'notEvaluated', times: 3 },
]);

table('X.T1-T4.class', [
  { name: 'equal where all money is fiscal', package: plain, verdict: 'exact' },
  { name: 'T4 below T1: the rest is the unit’s own money', package: own, verdict: 'exact' },
  { name: 'T4 below T1 after rounding too', package: uneven, verdict: 'exact' },
  {
    name: 'T4 a cent above T1',
    package: plain.with(t4.expenditure('221', 'total'), '+0.01'),
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: 'more fiscal money spent on a class than money altogether',
    package: plain.with(t4.expenditure('221', 'total'), '63.27'),
    verdict: 'inconsistent',
    difference: '-27.00',
    times: 1,
  },
  {
    name: 'a class of T1 unreadable',
    package: plain.withText(t1.expenditure('221'), '三十六'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('X.T1-T4.carry', [
  { name: 'equal where all money is fiscal', package: plain, verdict: 'exact', times: 2 },
  { name: 'T4 below T1: own balances', package: uneven, verdict: 'exact' },
  { name: '经营亏损 makes T1’s balance smaller than T4’s: nothing to say', package: own, verdict: 'none' },
  {
    name: 'T4 a cent above T1',
    package: plain.with(t4.income('opening'), '+0.01'),
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: 'a fiscal balance that T1 does not have',
    package: plain.without(t1.income('opening')),
    verdict: 'inconsistent',
    difference: '-120.00',
    times: 1,
  },
  {
    name: 'T4’s closing balance unreadable',
    package: plain.withText(t4.expenditure('closing', 'total'), '十四'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);
