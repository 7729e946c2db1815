import { t2, t4 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();

table('X.T2-T4.fiscal', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'three funds together', package: aPackage({ books: fundUnit }), verdict: 'exact' },
  { name: 'own income stays out of it', package: aPackage({ books: nonFiscalUnit }), verdict: 'exact' },
  { name: 'a cent', package: plain.with(t2('total', 'fiscal'), '+0.01'), verdict: 'rounding' },
  {
    name: 'a digit replaced',
    package: plain.with(t4.income('total'), '884.27'),
    verdict: 'inconsistent',
    difference: '-50.00',
  },
  { name: 'T2 missing', package: plain.withoutStatement('T2'), verdict: 'notEvaluated' },
]);
