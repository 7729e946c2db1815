import { t4, t7 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { fundUnit } from '../../../../fixtures/units';
import { table } from '../table';

const empty = aPackage();
const funds = aPackage({ books: fundUnit });

table('X.T4-T7', [
  { name: 'opening, income, expenditure, closing and every class', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: aPackage({ books: fundUnit, family: 'shanghai' }), verdict: 'exact' },
  { name: 'no such money anywhere', package: empty, verdict: 'none' },
  {
    name: 'one cent apart',
    package: funds.with(t7('total', 'closing'), '+0.01'),
    verdict: 'rounding',
    times: 1,
  },
  {
    name: 'an opening balance that T4 does not carry',
    package: funds.without(t4.income('opening.governmentFund')),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'the whole income left out of T7',
    package: funds.without(t7('total', 'income')),
    verdict: 'inconsistent',
    difference: '406.45',
    times: 1,
  },
  {
    name: 'money in T4 and an empty T7',
    package: empty.with(t4.income('governmentFund'), '12.00'),
    verdict: 'inconsistent',
    difference: '12.00',
  },
  {
    name: 'a class with another amount',
    package: funds.with(t4.expenditure('229', 'governmentFund'), '+1.00'),
    verdict: 'inconsistent',
    difference: '1.00',
    times: 1,
  },
  { name: 'T7 missing', package: funds.withoutStatement('T7'), verdict: 'notEvaluated' },
]);
