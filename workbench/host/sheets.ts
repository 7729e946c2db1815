import { quoteSheetName } from '../../src/model/sheet';
import type { Sheet, Workbook } from './model';

/** 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end. */
export const isSheetName = (name: string): boolean =>
  name !== '' && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);

/** Renames a sheet, and with it what formulas, names and links call it. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  retarget(workbook, old, `${quoteSheetName(name)}!`);
}

/** Takes a sheet out: its own names go, everything else that stood on it shows `#REF!`. */
export function removeSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet);
  retarget(workbook, sheet.name, null);
  if (workbook.selection?.sheet === sheet) workbook.selection = null;
  if (workbook.active === sheet) {
    workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? null;
  }
}

function retarget(workbook: Workbook, sheet: string, to: string | null): void {
  const plain = sheet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = plain.replace(/'/g, "''");
  const reference = new RegExp(
    `(?:'${quoted}'|(?<![\\p{L}\\p{N}_.'])${plain})!${to === null ? '\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?' : ''}`,
    'giu',
  );
  const changed = (formula: string): string => formula.replace(reference, () => to ?? '#REF!');
  for (const name of workbook.names) name.formula = changed(name.formula);
  for (const { all } of workbook.sheets.map((other) => ({ all: other.all() }))) {
    for (const [, , cell] of all) {
      if (cell.formula !== undefined) cell.formula = changed(cell.formula);
      if (cell.link?.location !== undefined) cell.link = { location: changed(cell.link.location) };
    }
  }
}
