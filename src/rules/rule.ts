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
  readonly relation: 'equal' | 'atLeast';
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

export function observation(
  id: string,
  title: Text,
  basis: Text,
  observe: NonNullable<Rule['observe']>,
): Rule {
  return { id, title, basis, observe };
}
