import type Decimal from 'decimal.js';
import type { Place } from '../model/figure';
import type { Item } from '../model/item';
import type { Text } from '../model/text';
import type { Books } from './books';

/**
 * An identity over items: Σ left = Σ right, or Σ left ≥ Σ right. The left side is what an accountant would name
 * first: the total, or the statement with the lower number.
 */
export interface Identity {
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  readonly relation: 'equal' | 'atLeast' | 'ratio';
  /** Added to the right side: shares add up to 100. */
  readonly constant?: Decimal;
  /** Of a ratio, where `left` is the rate in percent and `right` what it was worked out from. */
  readonly ratio?: Ratio;
}

/** A sum of items, each with its weight. */
export type Weighted = readonly (readonly [weight: 1 | -1, item: Item])[];

/** rate = 100 · numerator / denominator. */
export interface Ratio {
  readonly numerator: Weighted;
  readonly denominator: Weighted;
  /** What stands for the rate of something out of nothing: 100.00, or nothing may. */
  readonly outOfNothing: 'hundred' | 'none';
  /** How many of its last places the rate may be off beyond rounding: a share that makes its group add up to 100. */
  readonly slack: number;
  /** Which of its figures was worked out from the others, where it is not the rate: a score from its weight. */
  readonly asked: Item | null;
}

export const equal = (left: Item | readonly Item[], right: Item | readonly Item[]): Identity => ({
  left: listOf(left),
  right: listOf(right),
  relation: 'equal',
});

export const atLeast = (left: Item | readonly Item[], right: Item | readonly Item[]): Identity => ({
  left: listOf(left),
  right: listOf(right),
  relation: 'atLeast',
});

/** A rate in percent: rate = 100 · numerator / denominator. */
export const ratio = (
  rate: Item,
  numerator: Weighted,
  denominator: Weighted,
  {
    outOfNothing = 'hundred',
    slack = 0,
    asked = null,
  }: Partial<Pick<Ratio, 'outOfNothing' | 'slack' | 'asked'>> = {},
): Identity => ({
  left: [rate],
  right: [...new Set([...numerator, ...denominator].map(([, item]) => item))],
  relation: 'ratio',
  ratio: { numerator, denominator, outOfNothing, slack, asked },
});

const listOf = (items: Item | readonly Item[]): readonly Item[] => ('key' in items ? [items] : items);

export type Severity = 'error' | 'review' | 'rounding' | 'info';

/** A cell an observation points at; not always a figure. */
export interface Spot {
  readonly place: Place;
  readonly printed: string;
  readonly label: string;
}

/** What a rule that is no sum sees: a missing statement, two names for one code. */
export interface Observation {
  /** Tells it from others of the same rule, run after run; holds no amounts. */
  readonly key: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly spots: readonly Spot[];
}

/** One rule of the catalogue: identities over items, or an observation of the form. */
export interface Rule {
  /** Stable: it is printed in reports. */
  readonly id: string;
  readonly title: Text;
  /** The document, form or identity the rule comes from. */
  readonly basis: Text;
  /** What a broken identity of it is; `error` unless said. */
  readonly severity?: 'review';
  readonly identities?: (books: Books) => Iterable<Identity>;
  readonly observe?: (books: Books) => Iterable<Observation>;
}

export function rule(
  id: string,
  title: Text,
  basis: Text,
  identities: NonNullable<Rule['identities']>,
): Rule {
  return { id, title, basis, identities };
}

/** A rule whose breach a person must look at: it may be right. */
export const reviewRule = (...given: Parameters<typeof rule>): Rule => ({
  ...rule(...given),
  severity: 'review',
});

export function observation(
  id: string,
  title: Text,
  basis: Text,
  observe: NonNullable<Rule['observe']>,
): Rule {
  return { id, title, basis, observe };
}
