import { t2, t4 } from '../../forms';
import { say } from '../../../../model/text';
import { equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

export const t2t4Rules: readonly Rule[] = [
  rule(
    'X.T2-T4.fiscal',
    say('T2 财政拨款收入合计 = T4 本年收入合计', 'T2 fiscal income = T4 income of the year'),
    say('公开02表 合计行 2栏 = 公开04表 27行', 'Form 02, total row, column 2 = form 04, line 27'),
    () => [equal(t2('total', 'fiscal'), t4.income('total'))],
  ),
];
