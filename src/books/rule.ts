import type Decimal from 'decimal.js';
import type { Place } from '../model/figure';
import type { Identity } from '../model/identity';
import type { Item } from '../model/item';
import type { Text } from '../model/text';
import type { Books } from './books';

export type Severity = 'error' | 'review' | 'rounding' | 'info';

/** A cell an observation points at; not always a figure. */
export interface Spot {
  readonly place: Place;
  readonly printed: string;
  /** What it is: 科目名称, or the headings of its row and column as printed. */
  readonly label: Text;
}

/** What a rule that is no sum sees: a missing statement, two names for one code. */
export interface Observation {
  /** Tells it from others of the same rule, run after run; holds no amounts. */
  readonly key: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly spots: readonly Spot[];
  /** By how much amounts differ, where it is about amounts. */
  readonly difference?: Decimal;
}

/** An identity that does not hold. */
export interface BrokenIdentity {
  readonly rule: Rule;
  readonly identity: Identity;
  /** Σ left − Σ right. */
  readonly residual: Decimal;
}

/** What some broken identities come to. */
export interface WeighedBreach {
  readonly broken: readonly BrokenIdentity[];
  readonly observation: Observation;
  /** What is told of by it: other reviews that stand on the same are told with it. */
  readonly told: readonly Item[];
}

/**
 * Says what the breaches of several rules come to together: of one cause they are one thing, and some may be in order.
 * Every one of them is told in one of those that it gives, the clearest first.
 */
export type Weigh = (books: Books, broken: readonly BrokenIdentity[]) => readonly WeighedBreach[];

/** One rule of the catalogue: identities over items, or an observation of the form. */
export interface Rule {
  /** Stable: it is printed in reports. */
  readonly id: string;
  readonly title: Text;
  /** The document, form or identity the rule comes from. */
  readonly basis: Text;
  /** What a broken identity of it is; `error` unless said. */
  readonly severity?: 'review';
  /** Its breaches are weighed together with those of the rules that have the same here. */
  readonly weigh?: Weigh;
  /** It asks what the narrative says, where the others ask of statements alone. */
  readonly ofNarrative?: true;
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
