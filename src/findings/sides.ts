import Decimal from 'decimal.js';
import type { Verdict } from '../check';
import type { Finding } from './finding';

/** One side of what a finding sets against another. */
export interface Side {
  /** Indexes into the finding's pointers; of several addends those that print an amount. */
  readonly figures: readonly number[];
  readonly total: Decimal;
}

/** The broken identity that a finding tells of; null for one that tells of none alone. */
export const verdictOf = ({ about }: Finding): Verdict | null =>
  about.kind === 'verdict' || about.kind === 'unsearched' ? about.verdict : null;

/**
 * What stands against what; null where the finding is about no one identity, or about a rate: it and the figures it was
 * worked out from have no sums to hold against each other.
 */
export function sidesOf(finding: Finding): readonly [Side, Side] | null {
  const verdict = verdictOf(finding);
  if (!verdict || verdict.identity.ratio) return null;
  const indexes = new Map(
    finding.pointers.map((pointer, index) => [pointer.kind === 'figure' ? pointer.figure : null, index]),
  );
  const side = (weight: 1 | -1): Side => {
    const terms = verdict.terms.filter((term) => Math.sign(term.weight) === weight);
    const figures = terms.map(({ figure }) => figure);
    return {
      figures: figures.flatMap((figure) => {
        const index = indexes.get(figure);
        return index === undefined || (figure.value.isZero() && figures.length > 1) ? [] : [index];
      }),
      total: sumOfSide(verdict, weight),
    };
  };
  return [side(1), side(-1)];
}

/** What the figures of one side of a sum come to. */
export function sumOfSide({ terms, identity }: Verdict, weight: 1 | -1): Decimal {
  // Shares are held against a hundred.
  let sum = (weight === -1 && identity.constant) || new Decimal(0);
  for (const { figure, weight: times } of terms) {
    if (Math.sign(times) === weight) sum = sum.plus(figure.value.times(Math.abs(times)));
  }
  return sum;
}
