import { t1, t2 } from '../../forms';
import { FUNDS } from '../../funds';
import { say } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

const OWN_SOURCES = ['superiorSubsidy', 'undertaking', 'business', 'affiliatedRemittance', 'other'] as const;

/** Does T1 print 财政拨款收入 as one line, its funds at most as parts of it? */
export const printsFiscalAsOne = (books: Books): boolean => books.figure(t1.income('fiscal')) !== undefined;

export const t1t2Rules: readonly Rule[] = [
  rule(
    'X.T1-T2.income',
    say('T1 本年收入合计 = T2 本年收入合计', 'T1 income of the year = T2 total'),
    say('公开01表 27行 = 公开02表 合计行 1栏', 'Form 01, line 27 = form 02, total row, column 1'),
    () => [equal(t1.income('total'), t2('total', 'total'))],
  ),
  rule(
    'X.T1-T2.source',
    say('T1 各项收入 = T2 同项合计（财政拨款收入为三项之和）', 'Each source of T1 = its total in T2'),
    say(
      '公开01表 1行至8行 = 公开02表 合计行 2栏至7栏',
      'Form 01, lines 1 to 8 = form 02, total row, columns 2 to 7',
    ),
    (books) => [
      equal(
        t2('total', 'fiscal'),
        printsFiscalAsOne(books) ? t1.income('fiscal') : FUNDS.map((fund) => t1.income(fund)),
      ),
      ...OWN_SOURCES.map((source) => equal(t1.income(source), t2('total', source))),
    ],
  ),
];
