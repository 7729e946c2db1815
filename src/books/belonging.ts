import type { StatementSet } from '../model/statement-set';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import type { Narrative } from '../model/narrative';

/** What speaks against a narrative's being of this package. */
export interface Doubt {
  readonly year: boolean;
  /** It names another unit in its title. */
  readonly unit: boolean;
  /** It names no unit at all: a passage of it, perhaps. */
  readonly nameless: boolean;
}

/** Below this share of figures alike, a narrative of another name or year is taken for a stranger. */
export const ALIKE = 0.3;
/** Fewer figures prove nothing. */
export const ENOUGH = 5;

/** Does it name another year or another unit than the workbook? */
export function doubtOf({ names }: Narrative, set: StatementSet): Doubt {
  const unnamed = names.namesUnit === false && names.variants.length === 0;
  return {
    year: set.fiscalYear !== null && names.year !== null && names.year !== set.fiscalYear,
    unit: unnamed && names.unit !== null,
    nameless: unnamed && names.unit === null,
  };
}

/**
 * A narrative of another unit or another year: it says so, or names none, and hardly any of its figures is the
 * workbook's. Tying it would only give a flood.
 */
export function isStranger(
  narrative: Narrative,
  set: StatementSet,
  figureOf: (item: Item) => Figure | undefined,
): boolean {
  const doubt = doubtOf(narrative, set);
  if (!doubt.year && !doubt.unit && !doubt.nameless) return false;
  const amounts = narrative.printings.filter(
    ({ fact, figure }) => fact.statement !== 'N' && !figure.value.isZero() && figureOf(fact) !== undefined,
  );
  const alike = amounts.filter(({ fact, figure }) =>
    figure.value
      .minus(figureOf(fact)!.value)
      .abs()
      .lte(figure.ulp ?? 0),
  );
  // Too few to tell: what it says of itself decides.
  if (amounts.length < ENOUGH) return doubt.year || doubt.unit;
  return alike.length < amounts.length * ALIKE;
}
