import { address, sameContent } from '../model/sheet';
import type { AppliedCorrection } from '../output';
import type { Correction, Outcome } from './worker/messages';

/** Does an outcome still suggest just this number for just this cell? */
export const isOffered = (correction: Correction, { cards }: Outcome): boolean =>
  Object.values(cards).some(({ corrections }) => corrections.some((each) => same(each, correction)));

const same = (one: Correction | null, other: Correction): boolean =>
  one !== null &&
  one.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column &&
  one.value === other.value &&
  sameContent(one.expected, other.expected);

/** A text that becomes a number looks like the numbers of its column; everything else keeps its format. */
export const takesFormat = ({ asText, expected }: Correction): boolean =>
  asText && (expected?.format === undefined || expected.format === '@');

/** What is kept of a correction that was applied. */
export function noteOf(correction: Correction, time: string): AppliedCorrection {
  const { sheet, row, column, where, item, printed, suggested, unit, expected, rule } = correction;
  const inUnit = (amount: string): string => (unit !== null && amount !== '' ? `${amount} ${unit}` : amount);
  return {
    time,
    sheet,
    address: address(row, column),
    where,
    item,
    old: inUnit(printed),
    new: inUnit(suggested),
    formula: expected?.formula ?? null,
    rule,
  };
}
