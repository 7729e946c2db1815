import { t1, item, type Item } from '../../model/item';
import { FUNDS } from '../../model/statements';
import { say } from '../../model/text';
import type { Books } from '../books';
import { atLeast, equal } from '../../model/identity';
import { rule, type Rule } from '../rule';

/** The items of T1's lines on one side that enter the year's total (`body`) or only the grand total (`below`). */
function addends(books: Books, side: 'income' | 'expenditure', section: 'body' | 'below'): Item[] {
  return books
    .lines('T1')
    .filter((line) => line.side === side && line.section === section && !line.partOf)
    .filter((line) => !/\.(?:total|grand)(?:#|$)/.test(line.key))
    .map((line) => item('T1', line.key, 'amount'));
}

export const t1Rules: readonly Rule[] = [
  rule(
    'T1.fiscal',
    say(
      '财政拨款收入 ≥ 其中各项拨款之和，三项全印的应相等',
      'Fiscal appropriations ≥ the funds printed as parts of them; equal where all three are',
    ),
    say('公开01表，财政拨款收入合为一行的表', 'Form 01, where fiscal appropriations are one line'),
    (books) => {
      const funds = FUNDS.map((fund) => t1.income(fund)).filter((each) => books.figure(each) !== undefined);
      if (books.figure(t1.income('fiscal')) === undefined || funds.length === 0) return [];
      const relate = funds.length === FUNDS.length ? equal : atLeast;
      return [relate(t1.income('fiscal'), funds)];
    },
  ),
  rule(
    'T1.income-total',
    say('本年收入合计 = 各项收入之和', 'Income of the year = sum of the sources'),
    say('公开01表 27行 = 1行至8行之和', 'Form 01, line 27 = lines 1 to 8'),
    (books) => [equal(t1.income('total'), addends(books, 'income', 'body'))],
  ),
  rule(
    'T1.expenditure-total',
    say('本年支出合计 = 各功能分类支出之和', 'Expenditure of the year = sum of the functional classes'),
    say('公开01表 58行 = 32行至57行之和', 'Form 01, line 58 = lines 32 to 57'),
    (books) => [equal(t1.expenditure('total'), addends(books, 'expenditure', 'body'))],
  ),
  rule(
    'T1.income-grand',
    say(
      '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
      'Income grand total = income + balances used + opening balance',
    ),
    say('公开01表 31行 = 27行 + 28行 + 29行', 'Form 01, line 31 = 27 + 28 + 29'),
    (books) => [equal(t1.income('grand'), [t1.income('total'), ...addends(books, 'income', 'below')])],
  ),
  rule(
    'T1.expenditure-grand',
    say(
      '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余',
      'Expenditure grand total = expenditure + distribution + closing balance',
    ),
    say('公开01表 62行 = 58行 + 59行 + 60行', 'Form 01, line 62 = 58 + 59 + 60'),
    (books) => [
      equal(t1.expenditure('grand'), [t1.expenditure('total'), ...addends(books, 'expenditure', 'below')]),
    ],
  ),
  rule(
    'T1.balance',
    say('收入总计 = 支出总计', 'Income grand total = expenditure grand total'),
    say('公开01表 31行 = 62行', 'Form 01, line 31 = line 62'),
    () => [equal(t1.income('grand'), t1.expenditure('grand'))],
  ),
];
