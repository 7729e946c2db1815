import type { Books } from '../../../books/books';
import type { Rule } from '../../../books/rule';
import type { ReportedComparison } from '../../publication';
import { comparedIn, comparisonRules } from './comparisons';
import { addsUp, isGrowth, valueOf } from './known';
import { openingRules, openingsOf } from './openings';
import { seenRules } from './seen';
import { weigh } from './weigh';

export { initialRule } from './initial';

/** What this year's accounts and last year's print of one thing: L. What may be in order is weighed together. */
export const lastYearRules: readonly Rule[] = [
  ...openingRules.map((rule): Rule => ({ ...rule, weigh })),
  ...comparisonRules.map((rule): Rule => ({ ...rule, weigh, ofNarrative: true })),
  ...seenRules,
];

/** How much of what both years print of one thing agrees: balances, and what the narrative compares. */
export interface YearsAlike {
  readonly asked: number;
  readonly agree: number;
}

/** What is nothing in both years agrees with every unit's, and is not counted. */
export function likeness(books: Books): YearsAlike {
  const balances = openingsOf(books)
    .filter(({ opening, closing }) => ![opening, closing].every((of) => valueOf(books, of).isZero()))
    .map(({ opening, closing }) =>
      addsUp(books, [
        [1, opening],
        [-1, closing],
      ]),
    );
  const compared = new Map(
    comparedIn(books)
      .filter(({ now, last }) => ![now, last].every((of) => valueOf(books, of).isZero()))
      .map(({ of, now, last, change, rate, prior }) => [
        of,
        change
          ? addsUp(books, [
              [1, now],
              [-1, last],
              [-1, change.figure.item],
            ])
          : prior
            ? addsUp(books, [
                [1, prior.figure.item],
                [-1, last],
              ])
            : isGrowth(books, rate!.figure.item, now, last),
      ]),
  );
  const all = [...balances, ...compared.values()];
  return { asked: all.length, agree: all.filter(Boolean).length };
}

/** What the working paper reckons anew: every fact once that the narratives compare with last year. */
export const reportedComparisons = (books: Books): readonly ReportedComparison[] => [
  ...new Map(
    comparedIn(books)
      .filter(({ change, rate }) => change !== null || rate !== null)
      .map(({ of, now, last, change, rate }) => [
        of,
        { now, last, change: change?.figure ?? null, rate: rate?.figure ?? null },
      ]),
  ).values(),
];
