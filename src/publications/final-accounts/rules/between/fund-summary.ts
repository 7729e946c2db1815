import type { t7 } from '../../forms';
import { t4 } from '../../forms';
import { item } from '../../../../model/item';
import { say } from '../../../../model/text';
import { equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

/** T4's column of a fund against that fund's own statement. */
export function fundSummaryRules(
  { id, title }: typeof t7,
  fund: 'governmentFund' | 'stateCapital',
): readonly Rule[] {
  const name = title.zh.replace(/财政拨款收入支出决算表$/, '');
  return [
    rule(
      `X.T4-${id}`,
      say(
        `T4 ${name}的年初、收入、支出、年末及各类支出 = ${id}`,
        `T4's column of the fund = ${id}: opening, income, expenditure, closing, each class`,
      ),
      say(
        `公开04表 与 公开${id.replace('T', '0')}表 合计行、类级各行`,
        `Form 04 against form ${id.replace('T', '0')}, total and class rows`,
      ),
      function* (books) {
        if (
          books.lines('T4').some((line) => line.key === `income.opening.${fund}`) &&
          books.has(id, 'opening')
        ) {
          yield equal(t4.income(`opening.${fund}`), item(id, 'total', 'opening'));
        }
        if (books.has(id, 'income')) yield equal(t4.income(fund), item(id, 'total', 'income'));
        yield equal(t4.expenditure('total', fund), item(id, 'total', 'total'));
        if (books.has(id, 'closing'))
          yield equal(t4.expenditure('closing', fund), item(id, 'total', 'closing'));
        for (const code of books.classes()) {
          yield equal(t4.expenditure(code, fund), item(id, code, 'total'));
        }
      },
    ),
  ];
}
