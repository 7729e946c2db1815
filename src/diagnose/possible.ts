import type Decimal from 'decimal.js';
import type { Figure } from '../model/figure';

/** May an amount be set right to this? What never is negative is not suggested so; a balance may have lost its sign. */
export function isPossible(figure: Figure, value: Decimal): boolean {
  if (!value.isNegative() || value.isZero() || mayBeNegative(figure)) return true;
  return BALANCE.test(figure.item.row) && value.eq(figure.value.neg());
}

/** 年初、年末结转和结余, 结余分配: with a loss carried over they are negative. */
const BALANCE = /\.(?:opening|closing|distribution|grand)$/;

/** Rates and changes go either way; an amount or a count is no less than nothing, unless it is printed so. */
export const mayBeNegative = ({ quantity, item, value }: Figure): boolean =>
  quantity === 'percent' || item.aspect === 'change' || value.isNegative();
