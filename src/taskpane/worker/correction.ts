import Decimal from 'decimal.js';
import { shownOf, valueText, type Finding } from '../../findings';
import { conversion } from '../../model/money';
import type { Sheet } from '../../model/sheet';
import type { Books } from '../../rules';
import type { Correction } from './messages';

/** For each suspect of a finding the number its cell should hold; null for one in a narrative, which we never change. */
export function correctionsOf(
  { pointers, suspects, rule }: Finding,
  books: Books,
  sheets: readonly Sheet[],
): (Correction | null)[] {
  return suspects.map(({ pointer, suggested }): Correction | null => {
    const target = pointers[pointer];
    if (target?.kind !== 'figure' || target.figure.place.source !== 'cell') return null;
    const { figure } = target;
    const { statement: id, sheet: name, row, column } = target.figure.place;
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) return null;
    const { where, item, printed } = shownOf(target);
    const statement = books.statement(id);
    const packageUnit = books.set.moneyUnit;
    const unit = statement?.moneyUnitMeant ?? statement?.moneyUnit?.value ?? packageUnit;
    const shown = new Decimal(suggested).times(figure.quantity ? 1 : conversion(packageUnit, unit));
    return {
      sheet: name,
      row,
      column,
      where,
      item,
      rule,
      expected: sheet.cells[row]?.[column] ?? null,
      value: new Decimal(suggested).div(figure.quantity ? 1 : (figure.perStored ?? 1)).toNumber(),
      suggested: valueText(figure, shown).zh,
      printed,
      unit: unit === packageUnit || figure.quantity ? null : unit,
      asText: figure.asText,
      numberFormat: formatNear(sheet, row, column),
    };
  });
}

/** The format of the number that stands nearest in the same column. */
function formatNear({ cells }: Sheet, row: number, column: number): string {
  for (let away = 1; away < Math.max(cells.length - row, row + 1); away++) {
    for (const near of [row - away, row + away]) {
      const cell = cells[near]?.[column];
      if (typeof cell?.value === 'number' && cell.format !== '@') return cell.format ?? 'General';
    }
  }
  return 'General';
}
