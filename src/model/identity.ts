import type Decimal from 'decimal.js';
import type { Item } from './item';

/**
 * An identity over items: Σ left = Σ right (`weighted`: each item so many times), or Σ left ≥ Σ right. The left side is what an accountant would name
 * first: the total, or the statement with the lower number.
 */
export interface Identity {
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  readonly relation: 'equal' | 'weighted' | 'atLeast' | 'ratio';
  /** How many times an item counts; once where nothing is said. */
  readonly weights?: ReadonlyMap<Item, Decimal>;
  /** Added to the right side: shares add up to 100. */
  readonly constant?: Decimal;
  /** It binds though its rule's breaches are reviews: a third printing says the same. */
  readonly certain?: true;
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

/** Rates in percent of known wholes make up an amount: left = Σ rate · whole / 100. */
export const weighted = (left: Item, rates: ReadonlyMap<Item, Decimal>): Identity => ({
  left: [left],
  right: [...rates.keys()],
  relation: 'weighted',
  weights: new Map([...rates].map(([rate, whole]) => [rate, whole.div(100)])),
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
