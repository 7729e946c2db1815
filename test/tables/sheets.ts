import { FORMS } from '../../src/publications/final-accounts/forms';
import type { Statement } from '../../src/model/statement';
import { type Area, type Cell, parseAddress, type Sheet } from '../../src/model/sheet';
import { readStatements } from '../../src/tables';

type Written = string | number | null | Cell;

/** A sheet written by hand: rows of cells; numbers get the money format, texts and codes none. */
export function aSheet(
  rows: readonly (readonly Written[])[],
  options: { name?: string; merges?: string[] } = {},
): Sheet {
  return {
    name: options.name ?? 'Sheet1',
    visibility: 'visible',
    cells: rows.map((row) => row.map(cellOf)),
    merges: (options.merges ?? []).map(areaOf),
  };
}

function cellOf(written: Written): Cell | undefined {
  if (written === null) return undefined;
  if (typeof written === 'number') return { value: written, format: '#,##0.00' };
  return typeof written === 'string' ? { value: written } : written;
}

/** `A1:C2` as an area. */
export function areaOf(range: string): Area {
  const [from, to] = range.split(':').map(parseAddress);
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
}

/** Digits that are no money: 行次, 栏次, a code stored as a number. */
export const plain = (value: number): Cell => ({ value });

/** The one statement a sheet prints. */
export function statementOf(sheet: Sheet): Statement {
  const [statement, ...others] = readStatements(FORMS, [sheet]).statements.values();
  if (!statement || others.length > 0) throw new Error('the sheet prints no statement');
  return statement;
}

/** What was read, in one line a figure that prints something: `201/basic 3.00`. */
export function figuresOf(sheet: Sheet): string[] {
  return statementOf(sheet).printed.map(({ item, state, value }) => {
    const { measure } = item.edition;
    const row = [item.row, measure === 'actual' ? item.column : `${item.column}@${measure}`].join('/');
    return `${row} ${state === 'number' ? value.toFixed(2) : state}`;
  });
}

/** What looked like money and was not understood. */
export function notUnderstood(sheet: Sheet): string[] {
  return statementOf(sheet).remarks.flatMap((remark) =>
    remark.kind === 'notUnderstood' ? [remark.printed] : [],
  );
}
