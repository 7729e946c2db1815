import Decimal from 'decimal.js';
import type { FigureOf } from '../check/ratio';
import type { Figure } from '../model/figure';
import type { Ratio } from '../model/identity';

/** May an amount be set right to this? What never is negative is not suggested so; a balance may have lost its sign. */
export function isPossible(figure: Figure, value: Decimal): boolean {
  if (!value.isNegative() || value.isZero() || mayBeNegative(figure)) return true;
  return BALANCE.test(figure.item.row) && value.eq(figure.value.neg());
}

const ZERO = new Decimal(0);

/** 年初、年末结转和结余, 结余分配: with a loss carried over they are negative. */
const BALANCE = /\.(?:opening|closing|distribution|grand)$/;

/** Rates and changes go either way; an amount or a count is no less than nothing, unless it is printed so. */
export const mayBeNegative = ({ quantity, item, value }: Figure): boolean =>
  quantity === 'percent' || item.aspect === 'change' || value.isNegative();

/**
 * What a rate is worked out from, where it is less than nothing and cannot be: 0 this year and 9 more than last year
 * would be -9 last year. The amount or its change is wrong then, and no rate would be right. Null where it may be.
 */
export function impossibleBase({ denominator }: Ratio, figureOf: FigureOf): Decimal | null {
  const terms = denominator.flatMap(([weight, item]) => {
    const figure = figureOf(item);
    return figure ? [{ weight, figure }] : [];
  });
  const added = terms.filter(({ weight }) => weight > 0);
  if (
    added.length === 0 ||
    added.some(({ figure }) => mayBeNegative(figure) || BALANCE.test(figure.item.row))
  )
    return null;
  const base = terms.reduce((sum, { weight, figure }) => sum.plus(figure.value.times(weight)), ZERO);
  const room = terms.reduce((sum, { figure }) => sum.plus(figure.ulp ?? ZERO), ZERO);
  return base.plus(room).isNegative() ? base : null;
}
