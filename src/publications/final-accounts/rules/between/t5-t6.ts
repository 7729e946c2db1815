import { t5, t6 } from '../../forms';
import { say } from '../../../../model/text';
import { equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

export const t5t6Rules: readonly Rule[] = [
  rule(
    'X.T5-T6.basic',
    say(
      'T5 基本支出合计 = T6 人员经费合计 + 公用经费合计',
      'T5 basic expenditure = T6 staff total + public total',
    ),
    say(
      '公开05表 合计行 2栏 = 公开06表 人员经费合计 + 公用经费合计',
      'Form 05, total row, column 2 = form 06, staff + public totals',
    ),
    () => [equal(t5('total', 'basic'), [t6('staff'), t6('public')])],
  ),
  rule(
    'X.T5-T6.parts',
    say(
      'T5 人员经费、公用经费 = T6 人员经费合计、公用经费合计',
      'T5 staff and public = T6 staff and public totals',
    ),
    say(
      '公开05表，基本支出分栏列示的表 与 公开06表',
      'Form 05, where basic expenditure is split, against form 06',
    ),
    (books) =>
      (['staff', 'public'] as const)
        .filter((part) => books.has('T5', part))
        .map((part) => equal(t5('total', part), t6(part))),
  ),
];
