import { t4, t5 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });

table('X.T4-T5.expenditure', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'other funds stay out of it', package: funds, verdict: 'exact' },
  { name: 'one cent apart', package: plain.with(t5('total', 'total'), '+0.01'), verdict: 'rounding' },
  {
    name: 'two digits swapped in T5',
    package: plain.with(t5('total', 'total'), '993.77'),
    verdict: 'inconsistent',
    difference: '-54.00',
  },
  { name: 'T5 missing', package: plain.withoutStatement('T5'), verdict: 'notEvaluated' },
]);

table('X.T4-T5.class', [
  { name: 'every class', package: plain, verdict: 'exact', times: 5 },
  { name: 'classes of other funds have nothing here', package: funds, verdict: 'exact' },
  {
    name: 'a cent',
    package: plain.with(t4.expenditure('201', 'generalBudget'), '-0.01'),
    verdict: 'rounding',
  },
  {
    name: 'a class in the wrong column of T4',
    package: plain
      .without(t4.expenditure('224', 'generalBudget'))
      .with(t4.expenditure('224', 'stateCapital'), '9.00'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  {
    name: 'a class of T5 unreadable',
    package: plain.withText(t5('221', 'total'), '36，27元整'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);
