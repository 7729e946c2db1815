import { rule, type Rule } from '../../../../books/rule';
import type { Books } from '../../../../books/books';
import { addTo } from '../../../../model/lists';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import type { Item } from '../../../../model/item';
import type { Printing } from '../../../../model/narrative';
import { say } from '../../../../model/text';
import { FUNDS } from '../../funds';
import { BY_FUND } from '../../narrative/fiscal';
import { WITHIN } from './sums';

/** 公务接待费支出预算8万元(其中:一般公共预算支出8万元;政府性基金预算支出0万元;国有资本经营预算支出0万元). */
export const byFundRules: readonly Rule[] = [
  rule(
    'N.by-fund',
    say(
      '“三公”经费、会议费、培训费 = 三本预算各自的支出之和（没有写全的，不小于）',
      'Three public expenses, meetings, training = what each of the three funds paid (at least, where not all are told)',
    ),
    WITHIN,
    byFund,
  ),
];

function* byFund({ narratives }: Books): Iterable<Identity> {
  for (const { printings } of narratives) {
    const parts = new Map<string, Printing[]>();
    for (const printing of printings) {
      const { row } = printing.of;
      if (!row.startsWith(BY_FUND)) continue;
      const whole = row.slice(row.indexOf(':', BY_FUND.length) + 1);
      addTo(parts, `${printing.role} ${whole}`, printing);
    }
    if (parts.size === 0) continue;
    const wholes = new Map<string, Item>();
    for (const { role, of, figure } of printings) {
      const key = `${role} ${of.key}`;
      if (!wholes.has(key)) wholes.set(key, figure.item);
    }
    for (const [key, told] of parts) {
      const whole = wholes.get(key);
      if (!whole) continue;
      const items = new Map(told.map(({ of, figure }) => [of, figure.item]));
      yield (items.size === FUNDS.length ? equal : atLeast)(whole, [...items.values()]);
    }
  }
}
