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
