import { t4 } from '../../../../src/publications/final-accounts/forms';
import { FUNDS } from '../../../../src/publications/final-accounts/funds';
import { aPackage, type Package } from '../../../fixtures/package';
import { fundUnit, unevenUnit } from '../../../fixtures/units';
import { table } from '../rules/table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const uneven = aPackage({ books: unevenUnit });

table('T4.row', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'three funds', package: funds, verdict: 'exact' },
  {
    name: 'a cent of rounding',
    package: funds.with(t4.expenditure('total', 'total'), '+0.01'),
    verdict: 'rounding',
  },
  {
    name: 'fund money entered under the general budget as well',
    package: funds.with(t4.expenditure('212', 'generalBudget'), '444.60'),
    verdict: 'inconsistent',
    difference: '-444.60',
    times: 1,
  },
  {
    name: 'a row total left out',
    package: funds.without(t4.expenditure('closing', 'total')),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'a fund column unreadable',
    package: funds.withText(t4.expenditure('212', 'governmentFund'), '--元'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T4.income-total', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'three funds', package: funds, verdict: 'exact' },
  {
    name: 'a cent',
    package: funds.with(t4.income('total'), '-0.01'),
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: 'the government fund left out',
    package: funds.without(t4.income('governmentFund')),
    verdict: 'inconsistent',
    difference: '406.45',
  },
  { name: 'no total line', package: funds.withoutRow('T4', 'income.total'), verdict: 'notEvaluated' },
]);

table('T4.expenditure-total', [
  { name: 'per column, one fund', package: plain, verdict: 'exact', times: 2 },
  { name: 'per column, three funds', package: funds, verdict: 'exact', times: 4 },
  {
    name: 'classes rounded by themselves',
    package: uneven,
    verdict: 'rounding',
    difference: '-0.01',
    times: 2,
  },
  {
    name: 'a class left out of one column only',
    package: funds.without(t4.expenditure('229', 'governmentFund')),
    verdict: 'inconsistent',
    difference: '5.40',
    times: 1,
  },
  {
    name: 'a class left out of both its columns',
    package: plain.without(t4.expenditure('221', 'generalBudget')).without(t4.expenditure('221', 'total')),
    verdict: 'inconsistent',
    difference: '36.27',
    times: 2,
  },
  {
    name: 'an unreadable class',
    package: plain.withText(t4.expenditure('221', 'total'), '卅六'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T4.opening-total', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'three funds', package: funds, verdict: 'exact' },
  {
    name: 'the funds written 一、二、三、 as in Shanghai',
    package: aPackage({ books: fundUnit, family: 'shanghai' }),
    verdict: 'exact',
  },
  {
    name: 'a cent',
    package: funds.with(t4.income('opening'), '+0.01'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: 'a digit dropped in one fund',
    package: funds.with(t4.income('opening.governmentFund'), '6.60'),
    verdict: 'inconsistent',
    difference: '54.00',
  },
  {
    name: 'a form that does not split the balance',
    package: FUNDS.reduce((pkg, fund) => pkg.withoutRow('T4', `income.opening.${fund}`), plain),
    verdict: 'none',
  },
  {
    name: 'a fund that nobody can read',
    package: funds.withText(t4.income('opening.stateCapital'), '三万'),
    verdict: 'notEvaluated',
  },
]);

/** Some forms repeat the three funds below 年末财政拨款结转和结余 as well. */
function splitClosing(pkg: Package, amounts: readonly number[]): Package {
  const names = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  return FUNDS.reduce((changed, fund, i) => {
    const { row } = pkg.addressOf(t4.income(`opening.${fund}`));
    return changed
      .withCell('T4', `D${row + 1}`, names[i]!)
      .withCell('T4', `F${row + 1}`, { value: amounts[i]!, format: '#,##0.00' });
  }, pkg);
}

table('T4.closing-total', [
  { name: 'a form that does not split it', package: funds, verdict: 'none' },
  { name: 'a form that splits it', package: splitClosing(funds, [14.5, 17.05, 4.58]), verdict: 'exact' },
  {
    name: 'a cent',
    package: splitClosing(funds, [14.5, 17.05, 4.59]),
    verdict: 'rounding',
    difference: '-0.01',
  },
  {
    name: 'one fund wrong',
    package: splitClosing(funds, [14.5, 17.5, 4.58]),
    verdict: 'inconsistent',
    difference: '-0.45',
  },
]);

table('T4.grand', [
  { name: 'both sides', package: plain, verdict: 'exact' },
  { name: 'both sides, every fund', package: funds, verdict: 'exact', times: 5 },
  {
    name: 'opening balances split by fund are not added twice',
    package: aPackage({ books: fundUnit, family: 'shanghai' }),
    verdict: 'exact',
    times: 5,
  },
  {
    name: 'closing balances split by fund are not added twice',
    package: splitClosing(funds, [14.5, 17.05, 4.58]),
    verdict: 'exact',
    times: 5,
  },
  { name: 'a cent', package: plain.with(t4.income('grand'), '+0.01'), verdict: 'rounding' },
  {
    name: 'the grand total of one fund forgets its closing balance',
    package: funds.with(t4.expenditure('grand', 'generalBudget'), '930.77'),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'left grand total with a digit swapped',
    package: plain.with(t4.income('grand'), '945.27'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  {
    name: 'no grand total line',
    package: plain.withoutRow('T4', 'income.grand'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T4.balance', [
  { name: 'holds', package: plain, verdict: 'exact' },
  {
    name: 'a cent',
    package: plain.with(t4.income('grand'), '+0.01'),
    verdict: 'rounding',
    difference: '0.01',
  },
  {
    name: 'the two sides differ',
    package: plain.with(t4.income('grand'), '1054.27'),
    verdict: 'inconsistent',
    difference: '100.00',
  },
  {
    name: 'one side unreadable',
    package: plain.withError(t4.expenditure('grand', 'total'), '#REF!'),
    verdict: 'notEvaluated',
  },
]);

table('T4.fund-balance', [
  { name: 'one fund', package: plain, verdict: 'exact' },
  { name: 'every fund by itself', package: funds, verdict: 'exact', times: 3 },
  { name: 'a cent', package: funds.with(t4.income('opening.stateCapital'), '+0.01'), verdict: 'rounding' },
  {
    name: 'money moved from one fund to another: the totals hold, the funds do not',
    package: funds.with(t4.income('governmentFund'), '+10.00').with(t4.income('stateCapital'), '-10.00'),
    verdict: 'inconsistent',
    times: 2,
  },
  {
    name: 'closing balance of one fund unreadable',
    package: funds.withText(t4.expenditure('closing', 'governmentFund'), 'x'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);
