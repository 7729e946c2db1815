import { OTHER_EXPENSES, t6, t9 } from '../../forms';
import { say } from '../../../../model/text';
import { atLeast } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';
import { THREE_PUBLIC } from '../../../kinds/three-public';

export const t6t9Rules: readonly Rule[] = [
  rule(
    'X.T6-T9.item',
    say(
      'T9 决算数 ≥ T6 同项（30212、30217、30231、31013；印有会议费、培训费的，30215、30216）',
      'T9 actual ≥ the same subject in T6',
    ),
    say(
      '基本支出中的“三公”经费是全部“三公”经费的一部分',
      'Three public expenses within basic expenditure are a part of all',
    ),
    function* (books) {
      const printed = new Set(books.lines('T6').map((line) => line.key));
      for (const [code, line] of THREE_PUBLIC) {
        if (printed.has(code)) yield atLeast(t9(line, 'actual'), t6(code));
      }
      for (const [code, line] of OTHER_EXPENSES) {
        const isPrinted = printed.has(code) && books.figure(t9(line, 'actual')) !== undefined;
        if (isPrinted) yield atLeast(t9(line, 'actual'), t6(code));
      }
    },
  ),
];
