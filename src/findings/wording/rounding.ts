import type Decimal from 'decimal.js';
import type { Verdict } from '../../check';
import { formatAmount } from '../../model/money';
import { many, joined, phrase, type Text } from '../../model/text';
import { describe } from './verdicts';

const roundings = phrase<{ whose: Text; count: number; largest: string }>(
  ({ whose, count, largest }) => `${whose} 有尾差 ${count} 处，最大 ${largest}，均在四舍五入允许范围内`,
  ({ whose, count, largest }) =>
    `${whose}: ${many(count, 'rounding difference')}, at most ${largest}, all within what rounding allows`,
);

/** 尾差 of a statement, or of the narrative: how many, and the largest. */
export const describeRounding = (whose: Text, count: number, largest: Decimal): Text =>
  roundings({
    whose,
    count,
    largest: formatAmount(nearest(largest)),
  });

/** To two decimals; to the first digit there is where these are 0.00. */
function nearest(size: Decimal): Decimal {
  const rounded = size.toDecimalPlaces(2);
  return rounded.isZero() ? size.toSignificantDigits(1) : rounded;
}

const conflicting = phrase<{ each: Text }>(
  ({ each }) => `下列尾差单独看都在允许范围内，合在一起却不可能都只是四舍五入：${each}`,
  ({ each }) =>
    `each of these differences is within what rounding allows, but together they cannot all be rounding: ${each}`,
);

/** Identities that rounding explains one by one, though no true values make all of them hold. */
export const describeConflict = (conflict: readonly Verdict[]): Text =>
  conflicting({
    each: joined(conflict.filter(({ kind }) => kind === 'rounding').map(describe), '；', '; '),
  });
