import Decimal from 'decimal.js';
import { LAST_YEAR } from '../../../../model/edition';
import type { Identity, Weighted } from '../../../../model/identity';
import { at, saidOf, type Item } from '../../../../model/item';
import type { RateMove } from '../../../../model/narrative';
import { say } from '../../../../model/text';
import { Printed, type Books } from '../../../../books/books';
import { rule, type Rule } from '../../../../books/rule';
import { facts } from '../../narrative/facts';
import { HUNDRED } from './shares';

const ONE = new Decimal(1);

export const pointsRules: readonly Rule[] = [
  rule(
    'N.points',
    say(
      '比上年升降的百分点 = 本年比率 − 上年比率；上年比重没有写出的，由上年数推算',
      "Percentage points = this year's rate − last year's; a share that is not told by last year's amounts",
    ),
    say('决算公开说明：文内百分点', 'The narrative: percentage points within the text'),
    function* (books) {
      for (const move of books.narratives.flatMap(({ moves }) => moves)) {
        const identity = move.prior ? betweenRates(move, move.prior.figure.item) : byAmounts(books, move);
        if (identity) yield identity;
      }
    },
  ),
];

const weighed = (points: Item, weights: ReadonlyMap<Item, Decimal>, constant?: Decimal): Identity => ({
  left: [points],
  right: [...weights.keys()],
  relation: 'weighted',
  weights,
  ...(constant ? { constant } : {}),
});

const betweenRates = ({ rate, points }: RateMove, prior: Item): Identity =>
  weighed(
    points.figure.item,
    new Map([
      [rate.figure.item, ONE],
      [prior, ONE.neg()],
    ]),
  );

/**
 * points = share − part / whole of last year. A product of two unknowns, (share − points) × whole = part, written as the
 * sum that it comes down to where all but one of the figures stay as printed. Null where last year's amounts are not known.
 */
function byAmounts(books: Books, { rate, points, of, wholes }: RateMove): Identity | null {
  if (rate.role !== 'share' || wholes.length !== 1) return null;
  const [part, whole] = [lastYearOf(books, of), lastYearOf(books, wholes[0]!)];
  if (!part || !whole) return null;
  const base = valueOf(books, whole);
  if (!base.isPositive() || base.isZero() || valueOf(books, part).isNegative()) return null;
  const was = rate.figure.value.minus(points.figure.value);
  const weights = new Map([[rate.figure.item, ONE]]);
  const add = (sum: Weighted, times: Decimal): void => {
    for (const [weight, item] of sum)
      weights.set(item, (weights.get(item) ?? new Decimal(0)).plus(times.times(weight)));
  };
  add(part, HUNDRED.neg().div(base));
  add(whole, was.div(base));
  return weighed(points.figure.item, weights, was.neg());
}

const valueOf = (books: Books, sum: Weighted): Decimal =>
  sum.reduce((total, [weight, item]) => total.plus(books.figure(item)!.value.times(weight)), new Decimal(0));

/** Last year's amount, as last year's accounts or the narrative print it, or this year's less its change; null where it is not known. */
function lastYearOf(books: Books, of: Item): Weighted | null {
  for (const each of sameAs(of)) {
    const told = [at(LAST_YEAR, each), ...books.said(at(LAST_YEAR, each)).map(({ figure }) => figure.item)];
    const known = told.find((item) => isNumber(books, item));
    if (known) return [[1, known]];
    const [change] = books.said(saidOf(each, 'change'));
    const now = [...books.said(each).map(({ figure }) => figure.item), each].find((item) =>
      isNumber(books, item),
    );
    if (change && now) {
      return [
        [1, now],
        [-1, change.figure.item],
      ];
    }
  }
  return null;
}

const isNumber = (books: Books, item: Item): boolean =>
  books.state(item) === Printed.amount || books.state(item) === Printed.zero;

/** An item, and those that print the same by the form. */
function sameAs(of: Item): Item[] {
  const { same } = facts;
  const one = same.get(of) ?? of;
  return [...new Set([of, one, ...[...same].flatMap(([each, other]) => (other === one ? [each] : []))])];
}
