import Decimal from 'decimal.js';
import type { Verdict } from '../check';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';

export type Standing = ReadonlyMap<Item, readonly Verdict[]>;

/** The evaluated identities that each figure's item stands in. */
export function standingOf(verdicts: readonly Verdict[], figures: readonly Figure[]): Standing {
  const standing = new Map(figures.map(({ item }) => [item, [] as Verdict[]]));
  for (const verdict of verdicts) {
    if (verdict.kind === 'notEvaluated') continue;
    const { left, right } = verdict.identity;
    for (const item of new Set([...left, ...right])) standing.get(item)?.push(verdict);
  }
  return standing;
}

const ONE = new Decimal(1);
const CENT = new Decimal('0.01');

/** The last place that a figure is printed to: of a count one, of what says none a hundredth. */
export const stepOf = ({ ulp, quantity }: Figure): Decimal => ulp ?? (quantity === 'count' ? ONE : CENT);

/** Does an identity say that two figures are the same, of those that count: the printed ones, where nothing else is asked? */
export function isSameFact(
  { identity, terms }: Verdict,
  counts = ({ state }: Figure): boolean => state === 'number',
): boolean {
  if (identity.ratio || identity.constant || identity.relation === 'atLeast') return false;
  const counted = terms.filter(({ figure }) => counts(figure));
  return counted.length === 2 && counted[0]!.weight + counted[1]!.weight === 0;
}
