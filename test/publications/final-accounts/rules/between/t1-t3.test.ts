import { t1, t3 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { nonFiscalUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();
const own = aPackage({ books: nonFiscalUnit });

table('X.T1-T3.expenditure', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'printed one cent apart', package: plain.with(t3('total', 'total'), '-0.01'), verdict: 'rounding' },
  {
    name: 'a digit dropped in T3',
    package: plain.with(t3('total', 'total'), '93.97'),
    verdict: 'inconsistent',
    difference: '845.80',
  },
  { name: 'T3 missing', package: plain.withoutStatement('T3'), verdict: 'notEvaluated' },
]);

table('X.T1-T3.class', [
  { name: 'every class', package: plain, verdict: 'exact', times: 5 },
  { name: 'fiscal and own spending together', package: own, verdict: 'exact' },
  {
    name: 'an older name of a class is the same class',
    package: plain.withLabel('T1', 'expenditure.210', '八、医疗卫生与计划生育支出'),
    verdict: 'exact',
    times: 5,
  },
  { name: 'a cent', package: plain.with(t3('221', 'total'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'a class printed in the line of another',
    package: plain.without(t1.expenditure('224')).with(t1.expenditure('229'), '9.00'),
    verdict: 'inconsistent',
    times: 2,
  },
  {
    name: 'a class that T3 does not list',
    package: plain.withoutRow('T3', '224').withoutRow('T3', '22402').withoutRow('T3', '2240299'),
    verdict: 'inconsistent',
    difference: '9.00',
    times: 1,
  },
  {
    name: 'a class unreadable in T3',
    package: plain.withError(t3('208', 'total'), '#NAME?'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);
