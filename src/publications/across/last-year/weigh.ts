import Decimal from 'decimal.js';
import type { Books } from '../../../books/books';
import type { BrokenIdentity, Spot, Weigh, WeighedBreach } from '../../../books/rule';
import type { Figure } from '../../../model/figure';
import type { SectionKind } from '../../../model/grammar';
import type { Item } from '../../../model/item';
import { addTo } from '../../../model/lists';
import { formatAmount } from '../../../model/money';
import type { Printing } from '../../../model/narrative';
import { asPrinted, type Text } from '../../../model/text';
import { fiscal, governmentFund, stateCapital, summary } from '../../final-accounts/narrative';
import { comparedIn, type YearOnYear } from './comparisons';
import { exceptionsIn } from './exceptions';
import { calledBy, valueOf } from './known';
import { openingsOf, type Opening } from './openings';
import { lastYearTexts, type Apart } from './texts';

/** One thing that two years print otherwise, with all that is broken of it. */
interface Breach {
  readonly broken: BrokenIdentity[];
  /** By how much the two years differ; null where only a rate does. */
  readonly size: Decimal | null;
  /** What the difference counts: money, or so many. */
  readonly quantity: Figure['quantity'];
  /** Of what it is a part, where that decides: T4's total of its funds, 合计 of its subjects. */
  readonly under: string | null;
  readonly opening: Opening | null;
  readonly compared: YearOnYear | null;
}

/** Balances are told of in these sections. */
const OF_BALANCES: readonly SectionKind[] = [summary, fiscal, governmentFund, stateCapital];

const CENT = new Decimal('0.01');

/**
 * What the breaches between two years come to: the same difference in T1, T4 and a fund is one thing, and so are a fund
 * and its total. What the narrative gives a reason for, by the words of an exception, may be in order.
 */
export const weigh: Weigh = (books, broken) =>
  groupsOf(breachesOf(books, broken)).map((group) => told(books, group));

function breachesOf(books: Books, broken: readonly BrokenIdentity[]): Breach[] {
  const openings = new Map(openingsOf(books).map((each) => [each.opening, each]));
  const compared = new Map<Item, YearOnYear>();
  for (const each of comparedIn(books))
    for (const printing of [each.change, each.rate, each.prior])
      if (printing) compared.set(printing.figure.item, each);
  const found = new Map<Opening | Item, Breach>();
  for (const each of broken) {
    const { left, right } = each.identity;
    const opening = openings.get(left[0]!);
    if (opening) {
      found.set(opening, ofOpening(each, opening));
      continue;
    }
    const of = [...left, ...right].map((item) => compared.get(item)).find((known) => known !== undefined)!;
    const known = found.get(of.of);
    if (known) known.broken.push(each);
    else found.set(of.of, ofCompared(books, each, of));
  }
  return [...found.values()];
}

function ofOpening(broken: BrokenIdentity, opening: Opening): Breach {
  const { statement, row } = opening.opening;
  const isFund = statement === 'T4' && row.startsWith('income.opening.');
  const isRow = (statement === 'T7' || statement === 'T8') && row !== 'total';
  return {
    broken: [broken],
    size: broken.residual.abs(),
    quantity: undefined,
    under: isFund || isRow ? statement : null,
    opening,
    compared: null,
  };
}

function ofCompared(books: Books, broken: BrokenIdentity, compared: YearOnYear): Breach {
  const { now, last, change, prior } = compared;
  const due = valueOf(books, now).minus(valueOf(books, last));
  const size = change
    ? due.minus(change.figure.value).abs()
    : prior
      ? prior.figure.value.minus(valueOf(books, last)).abs()
      : null;
  const quantity = (change ?? prior)?.figure.quantity;
  return { broken: [broken], size, quantity, under: null, opening: null, compared };
}

/** Those that are one thing, in the order in which they were found. */
function groupsOf(breaches: readonly Breach[]): Breach[][] {
  const groups: Breach[][] = [];
  const wholeOf = new Map<string, Breach[]>();
  const put = (breach: Breach): Breach[] => {
    const same = groups.find((group) => group.some((other) => isSame(other, breach)));
    if (same) same.push(breach);
    else groups.push([breach]);
    return same ?? groups.at(-1)!;
  };
  for (const breach of breaches.filter(({ under }) => under === null)) {
    const group = put(breach);
    if (breach.opening) wholeOf.set(breach.opening.opening.statement, group);
  }
  const alone = new Map<string, Breach[]>();
  for (const breach of breaches.filter(({ under }) => under !== null)) {
    const whole = wholeOf.get(breach.under!);
    if (whole) whole.push(breach);
    // Subjects among which money moved are one thing; a fund whose total agrees is one by itself.
    else if (breach.under === 'T4') put(breach);
    else addTo(alone, breach.under!, breach);
  }
  return [...groups, ...alone.values()];
}

const isSame = (a: Breach, b: Breach): boolean =>
  a.size !== null &&
  b.size !== null &&
  a.quantity === undefined &&
  b.quantity === undefined &&
  !a.size.isZero() &&
  a.size.minus(b.size).abs().lte(CENT.times(2));

function told(books: Books, group: readonly Breach[]): WeighedBreach {
  const words = exceptionsIn(books, new Set(group.flatMap(sectionsOf)));
  const openings = group.flatMap(({ opening }) => opening ?? []);
  const comparisons = group.flatMap(({ compared }) => compared ?? []);
  const isRow = ({ under }: Breach): boolean => under === 'T7' || under === 'T8';
  const onlyRows = group.every(isRow);
  const size = group.find(({ size: each }) => each !== null)?.size ?? null;
  return {
    broken: group.flatMap(({ broken }) => broken),
    told: [
      ...openings.map(({ opening }) => opening),
      ...comparisons.flatMap(printingsOf).map(({ figure }) => figure.item),
    ],
    observation: {
      key: group.flatMap(({ broken }) => broken[0]!.identity.left.map(({ key }) => key)).join(),
      severity: words.length > 0 || onlyRows ? 'info' : 'review',
      message: lastYearTexts.apart({
        difference: size ? formatAmount(size) : '',
        openings: openings.map((each) => apartOf(books, each)),
        comparisons: comparisons.map((each) => comparedApart(books, each)),
        words,
        onlyRows,
      }),
      spots: spotsOf(books, [
        ...openings.flatMap(({ opening, closing }): SpotOf[] => [
          { of: opening, isLast: false },
          { of: closing, isLast: true },
        ]),
        ...comparisons.flatMap((each): SpotOf[] => [
          ...printingsOf(each).map(({ figure }) => ({ of: figure.item, isLast: false })),
          { of: each.now, isLast: false },
          { of: each.last, isLast: true },
        ]),
      ]),
      ...(size ? { difference: size } : {}),
    },
  };
}

const sectionsOf = ({ compared }: Breach): readonly SectionKind[] =>
  compared ? printingsOf(compared).map(({ section }) => section) : OF_BALANCES;

const printingsOf = ({ change, rate, prior }: YearOnYear): Printing[] =>
  [change, rate, prior].filter((each) => each !== null);

interface SpotOf {
  readonly of: Item;
  readonly isLast: boolean;
}

/** Where they stand, each once; what is not printed stands nowhere. */
function spotsOf(books: Books, items: readonly SpotOf[]): Spot[] {
  const found = new Map<Figure, Spot>();
  for (const { of, isLast } of items) {
    const figure = books.figure(of);
    if (!figure || found.has(figure)) continue;
    const { place, printed, rowLabel } = figure;
    const label: Text = isLast ? lastYearTexts.lastLabel({ name: asPrinted(rowLabel) }) : asPrinted(rowLabel);
    found.set(figure, { place, printed, label });
  }
  return [...found.values()];
}

/** As printed, with two decimals where nothing is. */
const printedOf = (books: Books, of: Item): string =>
  books.figure(of)?.printed || formatAmount(new Decimal(0));

function apartOf(books: Books, { opening, closing }: Opening): Apart {
  const figure = books.figure(opening) ?? books.figure(closing);
  return {
    name: figure ? calledBy(books, figure) : '',
    now: printedOf(books, opening),
    last: printedOf(books, closing),
    said: null,
    due: null,
  };
}

function comparedApart(books: Books, compared: YearOnYear): Apart {
  const { now, last, change, rate, prior } = compared;
  const [a, b] = [valueOf(books, now), valueOf(books, last)];
  const { figure } = printingsOf(compared)[0]!;
  const isCounted = figure.quantity === 'count';
  const amount = (value: Decimal): string => (isCounted ? value.toFixed() : formatAmount(value));
  const changeText = (value: Decimal): Text =>
    lastYearTexts.change({ less: value.isNegative() && !value.isZero(), size: amount(value.abs()) });
  const rateText = ({ figure: { value, ulp } }: Printing, size = value): Text =>
    lastYearTexts.growth({
      less: size.isNegative() && !size.isZero(),
      size: `${size.abs().toFixed(ulp?.decimalPlaces() ?? 2)}%`,
    });
  const together = (one: Text | null, other: Text | null): Text | null =>
    one && other ? lastYearTexts.both({ change: one, rate: other }) : (one ?? other);
  const growth = b.isZero() ? null : a.minus(b).times(100).div(b);
  return {
    name: calledBy(books, books.figure(now) ?? figure),
    now: printedOf(books, now),
    last: printedOf(books, last),
    said: prior
      ? lastYearTexts.prior({ amount: prior.figure.printed })
      : together(change && changeText(change.figure.value), rate && rateText(rate)),
    due: prior ? null : together(change && changeText(a.minus(b)), rate && growth && rateText(rate, growth)),
  };
}
