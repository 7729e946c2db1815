import { t1, t3, t4 } from '../../forms';
import { FUNDS } from '../../funds';
import { say } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { atLeast, equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';
import { printsFiscalAsOne } from './t1-t2';

/** Does the unit earn or spend anything by 经营 activities? */
function runsBusiness(books: Books): boolean {
  return [t1.income('business'), t3('total', 'business')].some((item) => {
    const figure = books.figure(item);
    return figure !== undefined && !figure.value.isZero();
  });
}

export const t1t4Rules: readonly Rule[] = [
  rule(
    'X.T1-T4.fund',
    say('T1 三项财政拨款收入 = T4 同项收入', 'Each fund of T1 = the same fund of T4'),
    say('公开01表 1行至3行 = 公开04表 1行至3行', 'Form 01, lines 1 to 3 = form 04, lines 1 to 3'),
    function* (books) {
      if (printsFiscalAsOne(books)) yield equal(t1.income('fiscal'), t4.income('total'));
      for (const fund of FUNDS) yield equal(t1.income(fund), t4.income(fund));
    },
  ),
  rule(
    'X.T1-T4.class',
    say('T1 各类支出 ≥ T4 同类合计', 'Each functional class of T1 ≥ its total in T4'),
    say('财政拨款支出是本年支出的一部分', 'Fiscal expenditure is a part of all expenditure'),
    (books) => books.classes().map((code) => atLeast(t1.expenditure(code), t4.expenditure(code, 'total'))),
  ),
  rule(
    'X.T1-T4.carry',
    say('T1 年初、年末结转和结余 ≥ T4 财政拨款部分', 'Opening and closing balances of T1 ≥ those of T4'),
    say('财政拨款结转是全部结转的一部分', 'Fiscal balances are a part of all balances'),
    (books) =>
      // A loss carried over by 经营 activities is negative and lies within T1's balance alone.
      runsBusiness(books)
        ? []
        : [
            atLeast(t1.income('opening'), t4.income('opening')),
            atLeast(t1.expenditure('closing'), t4.expenditure('closing', 'total')),
          ],
  ),
];
