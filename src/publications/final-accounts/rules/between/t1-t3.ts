import { t1, t3 } from '../../forms';
import { say } from '../../../../model/text';
import { equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

export const t1t3Rules: readonly Rule[] = [
  rule(
    'X.T1-T3.expenditure',
    say('T1 本年支出合计 = T3 本年支出合计', 'T1 expenditure of the year = T3 total'),
    say('公开01表 58行 = 公开03表 合计行 1栏', 'Form 01, line 58 = form 03, total row, column 1'),
    () => [equal(t1.expenditure('total'), t3('total', 'total'))],
  ),
  rule(
    'X.T1-T3.class',
    say('T1 各类支出 = T3 同类合计', 'Each functional class of T1 = its total in T3'),
    say(
      '公开01表 32行至57行 = 公开03表 类级各行 1栏',
      'Form 01, lines 32 to 57 = form 03, class rows, column 1',
    ),
    (books) => books.classes().map((code) => equal(t1.expenditure(code), t3(code, 'total'))),
  ),
];
