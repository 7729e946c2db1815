import Decimal from 'decimal.js';
import type { Verdict } from '../check';
import { holdsWith, meantBy } from '../diagnose';
import type { Figure } from '../model/figure';

/**
 * Is a value the only one that a figure can have? `touching`: the identities that it stands in, all of them held with the
 * value in its place. It is where a last place more or less would break one of them; else where another printing of the same
 * fact says it or a typing error can have turned it into what is printed, and none can have so turned another. A total of many
 * rounded figures, or an amount that only its rate is known of, may be a few last places off: that is for her to say.
 */
export function isDetermined(printed: Figure, value: Decimal, touching: readonly Verdict[]): boolean {
  const step = printed.ulp ?? (printed.quantity === 'count' ? ONE : CENT);
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

const ONE = new Decimal(1);
const CENT = new Decimal('0.01');

/** Does an identity say that two figures are the same, and are they? */
function isSamePrinted({ kind, identity, terms }: Verdict): boolean {
  if (kind !== 'exact' || identity.ratio || identity.constant || identity.relation === 'atLeast')
    return false;
  const printed = terms.filter(({ figure }) => figure.state === 'number' && !figure.value.isZero());
  return printed.length === 2 && printed[0]!.weight + printed[1]!.weight === 0;
}
