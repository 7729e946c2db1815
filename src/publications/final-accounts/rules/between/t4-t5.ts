import { t4, t5 } from '../../forms';
import { say } from '../../../../model/text';
import { equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

export const t4t5Rules: readonly Rule[] = [
  rule(
    'X.T4-T5.expenditure',
    say('T4 一般公共预算本年支出合计 = T5 合计', 'T4 general public budget = T5 total'),
    say(
      '公开04表 59行 3栏 = 公开05表 合计行 1栏',
      'Form 04, line 59, column 3 = form 05, total row, column 1',
    ),
    () => [equal(t4.expenditure('total', 'generalBudget'), t5('total', 'total'))],
  ),
  rule(
    'X.T4-T5.class',
    say('T4 一般公共预算各类支出 = T5 同类合计', 'T4 general public budget by class = T5'),
    say(
      '公开04表 33行至58行 3栏 = 公开05表 类级各行 1栏',
      'Form 04, lines 33 to 58, column 3 = form 05, class rows',
    ),
    (books) => books.classes().map((code) => equal(t4.expenditure(code, 'generalBudget'), t5(code, 'total'))),
  ),
];
