import { t1, t2 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });

table('X.T1-T2.income', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'holds with other money', package: own, verdict: 'exact' },
  { name: 'printed one cent apart', package: plain.with(t2('total', 'total'), '+0.01'), verdict: 'rounding' },
  {
    name: 'printed two cents apart',
    package: plain.with(t2('total', 'total'), '+0.02'),
    verdict: 'inconsistent',
    difference: '-0.02',
  },
  {
    name: 'T2 in 元 and T1 in 万元 are converted',
    package: plain.printed({ moneyUnits: { T2: '元' } }),
    verdict: 'exact',
  },
  { name: 'T2 missing', package: plain.withoutStatement('T2'), verdict: 'notEvaluated' },
]);

table('X.T1-T2.source', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: '财政拨款收入 is three lines of T1 together', package: funds, verdict: 'exact' },
  { name: 'every other source by itself', package: own, verdict: 'exact', times: 6 },
  {
    name: 'a cent',
    package: own.with(t2('total', 'business'), '-0.01'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: '事业收入 and 经营收入 in each other’s column',
    package: own.with(t2('total', 'undertaking'), '42.30').with(t2('total', 'business'), '318.45'),
    verdict: 'inconsistent',
    times: 2,
  },
  {
    name: '上级补助收入 in T2 alone',
    package: plain.with(t2('total', 'superiorSubsidy'), '3.00'),
    verdict: 'inconsistent',
    difference: '-3.00',
  },
  {
    name: 'a source unreadable',
    package: own.withText(t1.income('other'), '十五'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);
