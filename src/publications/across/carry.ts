import Decimal from 'decimal.js';
import type { Books } from '../../books/books';
import { observation, type Observation, type Rule } from '../../books/rule';
import type { Figure } from '../../model/figure';
import type { FormId } from '../../model/form-id';
import type { Item } from '../../model/item';
import { formatAmount } from '../../model/money';
import { say } from '../../model/text';
import { b1, b4 } from '../budget/forms';
import { t1, t4 } from '../final-accounts/forms';
import { figureSpot } from '../final-accounts/rules/narrative/spot';
import { acrossTexts, BASIS } from './texts';

const ZERO = new Decimal(0);

/** All money, and that of 财政拨款. */
const PAIRS: readonly (readonly [opened: Item, planned: Item, table: FormId])[] = [
  [t1.income('opening'), b1.income('carry'), 'B1'],
  [t4.income('opening'), b4.income('carry'), 'B4'],
];

interface OpenedAndPlanned {
  readonly key: string;
  readonly opened: Figure;
  /** What the budget prints; zero where it prints nothing. */
  readonly planned: Decimal;
  readonly figures: readonly Figure[];
}

/** What was carried over: the budget is drafted before the books close. The same amounts are told once. */
function* carriedOver(books: Books): Iterable<Observation> {
  const told: OpenedAndPlanned[] = [];
  for (const [openedAs, plannedAs, table] of PAIRS) {
    const opened = books.figure(openedAs);
    const printed = books.figure(plannedAs);
    if (opened?.state !== 'number' || !books.statement(table) || books.lack(plannedAs) !== null) continue;
    const planned = printed?.state === 'number' ? printed.value : ZERO;
    if (opened.value.eq(planned)) continue;
    const figures = [opened, ...(printed ? [printed] : [])];
    const same = told.findIndex((each) => each.opened.value.eq(opened.value) && each.planned.eq(planned));
    if (same < 0) told.push({ key: openedAs.key, opened, planned, figures });
    else told[same] = { ...told[same]!, figures: [...told[same]!.figures, ...figures] };
  }
  for (const { key, opened, planned, figures } of told)
    yield {
      key,
      severity: 'info',
      message: acrossTexts.carry({ opened: opened.printed, planned: formatAmount(planned) }),
      spots: figures.map((figure) => figureSpot(figure, figure.rowLabel)),
    };
}

export const carryTie: Rule = observation(
  'Y.carry',
  say('决算年初结转和结余与预算上年结转', 'The opening balance against the carry-over of the budget'),
  BASIS,
  carriedOver,
);
