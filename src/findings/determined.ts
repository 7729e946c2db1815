import type Decimal from 'decimal.js';
import type { Verdict } from '../check';
import { holdsWith, meantBy } from '../diagnose';
import type { Figure } from '../model/figure';
import { isSameFact, stepOf } from './standing';

/**
 * Is a value the only one that a figure can have? `touching`: the identities that it stands in, all of them held with the
 * value in its place. It is where a last place more or less would break one of them; else where another printing of the same
 * fact says it or a typing error can have turned it into what is printed, and none can have so turned another. A total of many
 * rounded figures, or an amount that only its rate is known of, may be a few last places off: that is for her to say.
 */
export function isDetermined(printed: Figure, value: Decimal, touching: readonly Verdict[]): boolean {
  const step = stepOf(printed);
  if (!mayBe(value.plus(step)) && !mayBe(value.minus(step))) return true;
  const meant = meantBy(printed.value, step.decimalPlaces());
  const isMeant = (each: Decimal): boolean => meant.some((slip) => slip.value.eq(each));
  const isSaid = touching.some(isSamePrinted);
  if (isSaid && isMeant(value)) return true;
  return (isSaid || isMeant(value)) && !meant.some((slip) => !slip.value.eq(value) && mayBe(slip.value));

  /** Would every identity hold with this value, too? */
  function mayBe(other: Decimal): boolean {
    const change = other.minus(value).toNumber();
    return touching.every((verdict) => {
      const own = verdict.terms.find(({ figure }) => figure.item === printed.item);
      return !own || holdsWith(verdict, new Map([[own.figure, change]]));
    });
  }
}

/** Does an identity say that two figures are the same, zeros aside, and are they? */
const isSamePrinted = (verdict: Verdict): boolean =>
  verdict.kind === 'exact' &&
  isSameFact(verdict, ({ state, value }) => state === 'number' && !value.isZero());
