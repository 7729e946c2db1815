import { t1, t3, t5, t7, t8 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit, nonFiscalUnit, unevenUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });
const uneven = aPackage({ books: unevenUnit });

table('X.T3-T5.subject', [
  { name: 'fiscal money only: equal', package: plain, verdict: 'exact' },
  { name: 'three funds: T5 + T7 + T8', package: funds, verdict: 'exact' },
  { name: 'own money too: T3 is larger', package: own, verdict: 'exact' },
  { name: 'own money, rounded', package: uneven, verdict: 'exact' },
  {
    name: 'printed one cent apart',
    package: plain.with(t3('total', 'project'), '+0.01'),
    verdict: 'rounding',
    difference: '0.01',
    times: 1,
  },
  {
    name: 'T5 leaves out a 项 that T3 has, though all money is fiscal',
    package: plain.withoutRow('T5', '2240299'),
    verdict: 'inconsistent',
    difference: '9.00',
    times: 2,
  },
  {
    name: 'T5 leaves out a 项 of a unit with own money: it may be all own',
    package: uneven.withoutRow('T5', '2110199'),
    verdict: 'exact',
  },
  {
    name: 'T5 spends more on a 项 than T3, own money or not',
    package: own.with(t5('2210201', 'basic'), '63.27'),
    verdict: 'inconsistent',
    difference: '-27.00',
    times: 1,
  },
  {
    name: 'fund money that T3 does not show',
    package: funds.with(t7('2120801', 'project'), '384.15'),
    verdict: 'inconsistent',
    difference: '-36.00',
    times: 1,
  },
  {
    name: 'state capital money that T3 does not show',
    package: funds.with(t8('2230105', 'total'), '61.72'),
    verdict: 'inconsistent',
    difference: '-45.00',
    times: 1,
  },
  {
    name: 'an unreadable source of T1: only the weaker relation can be claimed',
    package: plain.withText(t1.income('other'), '无').withoutRow('T5', '2240299'),
    verdict: 'exact',
  },
  {
    name: 'a cell of T5 unreadable',
    package: plain.withError(t5('2210201', 'basic')),
    verdict: 'notEvaluated',
    times: 1,
  },
  { name: 'T7 missing', package: plain.withoutStatement('T7'), verdict: 'notEvaluated' },
]);
