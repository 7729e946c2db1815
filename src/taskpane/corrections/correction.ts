import type { CellPlace } from '../../hosts/workbook';
import { address, type Cell, sameContent } from '../../model/sheet';
import type { Correction, ItemCell, KeptCorrection, Outcome } from '../worker/messages';

/**
 * A suggestion as an outcome makes it: this number for the cell of this item, wherever that stands now. Null where it is
 * no longer made; also where an item is printed in several places and it cannot be told which of them was meant.
 */
export function offered(correction: Correction, { cards }: Outcome): Correction | null {
  const same = Object.values(cards)
    .flatMap(({ corrections, numbers }) => [...corrections, ...numbers])
    .filter((each) => each !== null)
    .filter((each) => sameSuggestion(each, correction));
  if (same.includes(correction)) return correction;
  const [first] = same;
  return first && same.every((each) => samePlace(each, first)) ? first : null;
}

const sameSuggestion = (one: Correction, other: Correction): boolean =>
  one.key === other.key && one.value === other.value && sameContent(one.expected, other.expected);

export const samePlace = (one: CellPlace, other: CellPlace): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

/** A text that becomes a number looks like the numbers of its column; everything else keeps its format. */
export const takesFormat = ({ asText, expected }: Correction): boolean =>
  asText && (expected?.format === undefined || expected.format === '@');

/** What is to stand in the cell. */
export const writtenBy = (correction: Correction): Cell => ({
  value: correction.value,
  ...(takesFormat(correction) && { format: correction.numberFormat }),
});

/** What is kept of a correction that was applied. */
export function noteOf(correction: Correction, before: Cell, time: string, id: string): KeptCorrection {
  const { sheet, row, column, where, item, key, printed, suggested, value, unit, expected, rule } =
    correction;
  const inUnit = (amount: string): string => (unit !== null && amount !== '' ? `${amount} ${unit}` : amount);
  return {
    id,
    key,
    time,
    sheet,
    address: address(row, column),
    where,
    item,
    old: inUnit(printed),
    new: inUnit(suggested),
    formula: expected?.formula ?? null,
    rule,
    undo: { value, before },
  };
}

/** Can it be taken back: does its cell hold what was applied, for all that is known? */
export function isUndoable({ key, undo }: KeptCorrection, outcome: Outcome | null): boolean {
  if (!undo) return false;
  const cells = outcome?.cells[key ?? ''];
  // Made since: the next check tells.
  return !cells || cells.some(({ holds }) => sameContent(holds, { value: undo.value }));
}

/** Corrections as they are to be told: at the place where their item stands now. */
export const followed = (
  corrections: readonly KeptCorrection[],
  cells: Readonly<Record<string, readonly ItemCell[]>>,
): readonly KeptCorrection[] =>
  corrections.map((each) => {
    const [cell, another] = cells[each.key ?? ''] ?? [];
    if (!cell || another) return each;
    return { ...each, sheet: cell.sheet, address: address(cell.row, cell.column), where: cell.where };
  });
