/// <reference types="office-js" />
import { address, type Cell, sameContent } from '../../model/sheet';
import type { CellWrite } from '../workbook';
import { switchEventsOn } from './apply';
import { contentInput } from './cell-input';
import { CELL_PROPERTIES, readCell } from './cells';
import { inExcel, refuse } from './office';

/** How Excel writes the format of a cell whose input is always text. */
const TEXT = '@';

/** Changes one cell of the user's in two syncs: one to see that it still holds what was read, one to write. */
export async function writeCell(write: CellWrite): Promise<Cell> {
  let writing = false;
  try {
    return await inExcel(async (context) => {
      const { range, before } = await look(context, write);
      writing = true;
      // What we do ourselves is no news to us.
      context.runtime.enableEvents = false;
      put(range, before, write);
      context.runtime.enableEvents = true;
      await context.sync();
      return before;
    });
  } catch (error) {
    if (writing) await switchEventsOn().catch(() => undefined);
    throw error;
  }
}

async function look(
  context: Excel.RequestContext,
  { sheet, row, column, expected }: CellWrite,
): Promise<{ readonly range: Excel.Range; readonly before: Cell & { readonly format: string } }> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.load('protection/protected');
  const range = worksheet.getRangeByIndexes(row, column, 1, 1);
  range.load(CELL_PROPERTIES);
  await context.sync();
  const at = `${sheet}!${address(row, column)}`;
  if (worksheet.protection.protected) throw refuse('sheetProtected', at);
  const format: unknown = range.numberFormat[0]![0];
  const there = readCell(range.values[0]![0], range.formulas[0]![0], range.valueTypes[0]![0]!, format);
  if (!sameContent(there, expected)) throw refuse('changed', `${at} holds something else`);
  return { range, before: { value: null, ...there, format: String(format) } };
}

/** A number goes in after its format, or a cell formatted as text would make a text of it; what was one comes back before. */
function put(
  range: Excel.Range,
  before: { readonly format: string },
  { written, numberFormat }: CellWrite,
): void {
  const becomesNumber = before.format === TEXT && typeof written?.value === 'number';
  const format = written?.format ?? (becomesNumber ? numberFormat : undefined);
  const setFormat = (): void => {
    if (format !== undefined && format !== before.format) range.numberFormat = [[format]];
  };
  if (format !== TEXT) setFormat();
  range.formulas = [[contentInput(written)]];
  if (format === TEXT) setFormat();
}
