import Decimal from 'decimal.js';
import type { Books } from '../../books/books';
import { observation, type Observation, type Rule } from '../../books/rule';
import { budgeted, type Item } from '../../model/item';
import { formatAmount } from '../../model/money';
import { say } from '../../model/text';
import { b1, b4, b5 } from '../budget/forms';
import { FUNDS } from '../budget/funds';
import { t4, t5 } from '../final-accounts/forms';
import { figureSpot } from '../final-accounts/rules/narrative/spot';
import { acrossTexts, BASIS } from './texts';

/** What the accounts may have counted in, or left out. */
const PARTS: readonly Item[] = [
  b4.income('carry'),
  b1.income('carry'),
  ...FUNDS.map((fund) => b4.income(fund)),
  b1.income('ownMoney'),
];

const QUOTED: readonly (readonly [fact: Item, published: Item])[] = [
  [budgeted('initialBudget', t4.income('grand')), b4.income('grand')],
  [budgeted('initialBudget', t5('total', 'total')), b5('total', 'total')],
];

const CENT = new Decimal('0.01');

/** Where a quoted 年初预算 differs from the published total by just one of its parts: which. */
function* explained(books: Books): Iterable<Observation> {
  for (const [fact, published] of QUOTED) {
    const printed = books.figure(published);
    if (printed?.state !== 'number') continue;
    for (const { figure } of books.said(fact)) {
      const difference = figure.value.minus(printed.value).abs();
      if (difference.lte(CENT)) continue;
      const part = PARTS.map((each) => books.figure(each)).find(
        (each) =>
          each?.state === 'number' && !each.value.isZero() && each.value.minus(difference).abs().lte(CENT),
      );
      if (!part) continue;
      yield {
        key: figure.item.key,
        severity: 'info',
        message: acrossTexts.initialPart({
          said: figure.printed,
          published: printed.printed,
          difference: formatAmount(difference),
          part: part.rowLabel,
        }),
        spots: [figure, printed, part].map((each) => figureSpot(each, each.rowLabel)),
      };
    }
  }
}

export const initialPart: Rule = observation(
  'Y.initial-part',
  say(
    '说明中的年初预算与预算公开相差的正是一项资金或上年结转',
    'A quoted initial budget differs from the published one by just one of its parts',
  ),
  BASIS,
  explained,
);
