import { item } from '../../model/item';
import { say } from '../../model/text';
import { equal } from '../../model/identity';
import { rule, type Rule } from '../rule';

/** A table that prints balances and income beside its expenditure rolls forward in every row. */
export function rollRule(id: 'T5' | 'T7' | 'T8', form: string): Rule {
  return rule(
    `${id}.roll`,
    say(
      '每行：年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余',
      'Each row: opening + income = expenditure + closing',
    ),
    say(
      id === 'T5' ? `公开${form}表，印有收入和结转的表` : `公开${form}表 6栏 = 1栏 + 2栏 - 3栏`,
      id === 'T5'
        ? `Form ${form}, where it prints income and balances`
        : `Form ${form}, column 6 = 1 + 2 - 3`,
    ),
    function* (books) {
      if (!['opening', 'income', 'closing'].every((column) => books.has(id, column))) return;
      for (const line of books.lines(id)) {
        yield equal(
          [item(id, line.key, 'opening'), item(id, line.key, 'income')],
          [item(id, line.key, 'total'), item(id, line.key, 'closing')],
        );
      }
    },
  );
}
