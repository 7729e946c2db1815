import type { Books } from '../../../books/books';
import { reviewRule, type Rule } from '../../../books/rule';
import { LAST_YEAR, type Base } from '../../../model/edition';
import { equal, ratio, type Identity } from '../../../model/identity';
import type { Item } from '../../../model/item';
import { once } from '../../../model/once';
import type { Printing } from '../../../model/narrative';
import { say } from '../../../model/text';
import { t5 } from '../../final-accounts/forms';
import { generalDetail } from '../../final-accounts/narrative';
import { changeOf, leavesOf } from '../../final-accounts/rules/narrative/sayings';
import { BASIS } from './texts';
import { addsUp, isGrowth, lastOf, thisOf, valueOf } from './known';

/** What the narrative compares with last year, and what last year's accounts print of it. */
export interface YearOnYear {
  /** This year's fact. */
  readonly of: Item;
  readonly now: Item;
  readonly last: Item;
  /** 增减额, 增减率, 上年数: one at least. */
  readonly change: Printing | null;
  readonly rate: Printing | null;
  readonly prior: Printing | null;
}

/** Everything that the narratives compare with last year's figure and last year's accounts print, in printed order. */
export const comparedIn = once((books: Books): readonly YearOnYear[] => {
  const year = books.in(LAST_YEAR)?.fiscalYear ?? null;
  const isLastYear = (base: Base | null): boolean =>
    base === 'lastYear' ||
    (typeof base === 'object' && base !== null && 'year' in base && base.year === year);
  const found: YearOnYear[] = [];
  for (const { printings, ratios } of books.narratives) {
    const rateOf = new Map(
      ratios.flatMap(({ kind, part, rate }) => (kind === 'growth' ? [[part, rate]] : [])),
    );
    const linked = new Set([...rateOf.values()]);
    for (const printing of printings) {
      const { role, of, base, explains } = printing;
      if (explains || !isLastYear(base)) continue;
      const isAlone = role === 'growth' && !linked.has(printing);
      if (role !== 'change' && role !== 'prior' && !isAlone) continue;
      const [now, last] = [thisOf(books, of), lastOf(books, of)];
      if (!now || !last) continue;
      const change = role === 'change' ? printing : null;
      const rate = isAlone ? printing : (rateOf.get(printing.figure.item) ?? null);
      found.push({ of, now, last, change, rate, prior: role === 'prior' ? printing : null });
    }
  }
  return found;
});

/** Does 增减额 agree with both years? */
const changeFits = (books: Books, { now, last, change }: YearOnYear): boolean =>
  change !== null &&
  addsUp(books, [
    [1, now],
    [-1, last],
    [-1, change.figure.item],
  ]);

const rateFits = (books: Books, { now, last, rate }: YearOnYear): boolean =>
  rate !== null && !valueOf(books, last).isZero() && isGrowth(books, rate.figure.item, now, last);

/** Is it the other figure of its sentence that disagrees, or the sum of its parts that agrees? Then it alone is wrong. */
const changeIsWrong = (books: Books, compared: YearOnYear): boolean =>
  !changeFits(books, compared) && (rateFits(books, compared) || partsFit(books, compared));

/** Do the changes of the items make up what both years give for the whole? */
function partsFit(books: Books, { of, now, last }: YearOnYear): boolean {
  if (of !== t5('total', 'total')) return false;
  const parts = leavesOf(books, { form: t5, section: generalDetail }, changeOf);
  return (
    parts !== null &&
    addsUp(books, [[1, now], [-1, last], ...parts.map((part): readonly [-1, Item] => [-1, part])])
  );
}

type ComparisonKind = 'change' | 'zero' | 'three';

/** Of 三公经费; of what was nothing last year, or is said to have been; of all else. */
function kindOf(books: Books, { of, now, last, change }: YearOnYear): ComparisonKind {
  if (of.statement === 'T9') return 'three';
  if (valueOf(books, last).isZero()) return 'zero';
  return change && valueOf(books, now).eq(change.figure.value) ? 'zero' : 'change';
}

function* changes(books: Books, kind: ComparisonKind): Iterable<Identity> {
  for (const compared of comparedIn(books)) {
    if (kindOf(books, compared) !== kind) continue;
    const { now, last, change, prior } = compared;
    if (change) {
      const tied = equal(now, [last, change.figure.item]);
      yield changeIsWrong(books, compared) ? { ...tied, certain: true } : tied;
    }
    if (prior) yield equal(prior.figure.item, last);
  }
}

const isNextToNothing = (books: Books, of: Item): boolean => {
  const figure = books.figure(of);
  return figure?.state === 'number' && figure.value.isZero() && figure.ulp !== null;
};

function* rates(books: Books): Iterable<Identity> {
  for (const compared of comparedIn(books)) {
    const { now, last, rate, change } = compared;
    // Of what prints as 0.00 and is more than nothing any rate may be.
    if (!rate || isNextToNothing(books, last)) continue;
    const tied = ratio(
      rate.figure.item,
      [
        [1, now],
        [-1, last],
      ],
      [[1, last]],
    );
    const isWrong =
      change !== null && changeFits(books, compared) && !isGrowth(books, rate.figure.item, now, last);
    yield isWrong ? { ...tied, certain: true } : tied;
  }
}

export const comparisonRules: readonly Rule[] = [
  reviewRule(
    'L.change',
    say(
      '本年数 − 说明的增减额 = 上年决算数（增减率或各项增减额也与两年决算相符的，增减额有误）',
      'This year’s figure less the change that the narrative says = last year’s figure (where the rate or the parts agree with both years, the change is wrong)',
    ),
    BASIS,
    (books) => changes(books, 'change'),
  ),
  reviewRule(
    'L.growth',
    say(
      '说明的增减率 =（本年数 − 上年决算数）÷ 上年决算数',
      'The growth that the narrative says = (this year − last year) / last year, by the accounts of both',
    ),
    BASIS,
    rates,
  ),
  reviewRule(
    'L.zero',
    say(
      '说明推算上年为零的，上年决算没有这一项或为零；上年为零的，增加额 = 本年数',
      'What the narrative implies was nothing last year is nothing in last year’s accounts, and the reverse',
    ),
    BASIS,
    (books) => changes(books, 'zero'),
  ),
  reviewRule(
    'L.three',
    say(
      '“三公”经费决算数 − 说明的增减额 = 上年决算数',
      'The three public expenses less their changes = last year’s figures',
    ),
    BASIS,
    (books) => changes(books, 'three'),
  ),
];
