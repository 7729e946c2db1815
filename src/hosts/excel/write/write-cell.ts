/// <reference types="office-js" />
import { address, type Cell, sameContent } from '../../../model/sheet';
import { excelRefusals } from '../../../text/excel-texts';
import type { CellWrite } from '../../workbook';
import { switchEventsOn } from './apply';
import { contentInput } from './cell-input';
import { CELL_PROPERTIES, readCell } from '../read/cells';
import { inExcel, refuse } from '../office';

/** How Excel writes the format of a cell whose input is always text. */
const TEXT = '@';

type Before = Cell & { readonly format: string };

/** A cell that was written: Excel keeps the range where the cell is, whatever is inserted or deleted around it. */
export interface Written {
  readonly before: Before;
  readonly range: Excel.Range;
}

/**
 * Changes one cell of the user's in two syncs. The first looks whether it and its landmarks hold what was read; the
 * second writes, and looks again in the same request: Excel can be told no condition, so where she was quicker than
 * us, what stood there is put back at once. `sheet` is the sheet's id.
 */
export async function writeCell(write: CellWrite, sheet: string): Promise<Written> {
  let writing = false;
  try {
    return await inExcel(async (context) => {
      const seen = new Looked(context, write, sheet);
      await context.sync();
      seen.check();
      writing = true;
      const { range } = seen;
      // What we do ourselves is no news to us.
      context.runtime.enableEvents = false;
      // By the ranges that Excel keeps from the first sync: they have moved along with their cells.
      const again = seen.again();
      put(range, seen.before, write);
      context.runtime.enableEvents = true;
      context.trackedObjects.add(range);
      await context.sync();
      try {
        again.check();
      } catch (error) {
        await putBack(context, range, again);
        throw error;
      }
      return { before: again.before, range };
    });
  } catch (error) {
    if (writing) await switchEventsOn().catch(() => undefined);
    throw error;
  }
}

/** A cell and its landmarks as one request tells them. */
class Looked {
  readonly range: Excel.Range;
  private readonly worksheet: Excel.Worksheet;
  private readonly landmarks: readonly Excel.Range[];

  constructor(
    context: Excel.RequestContext,
    private readonly write: CellWrite,
    sheet: string,
    from?: Looked,
  ) {
    this.worksheet = from?.worksheet ?? context.workbook.worksheets.getItem(sheet);
    const rangeAt = (row: number, column: number): Excel.Range =>
      this.worksheet.getRangeByIndexes(row, column, 1, 1);
    // Of its own: what is loaded before a cell is written is not to be taken for what is written.
    this.range = from?.range.getCell(0, 0) ?? rangeAt(write.row, write.column);
    this.landmarks = from?.landmarks ?? write.landmarks.map(({ row, column }) => rangeAt(row, column));
    this.worksheet.load('protection/protected');
    for (const range of [this.range, ...this.landmarks]) range.load(CELL_PROPERTIES);
    this.again = () => new Looked(context, write, sheet, this);
  }

  readonly again: () => Looked;

  get before(): Before {
    const format: unknown = this.range.numberFormat[0]![0];
    return { value: null, ...cellOf(this.range), format: String(format) };
  }

  /** Throws HostError where anything is not as it was read. */
  check(): void {
    const { row, column, expected, landmarks } = this.write;
    const at = (r: number, c: number): string => `${this.write.sheet}!${address(r, c)}`;
    if (this.worksheet.protection.protected) throw refuse('sheetProtected', at(row, column));
    if (!sameContent(cellOf(this.range), expected))
      throw refuse('changed', `${at(row, column)} holds something else`);
    const { rowIndex, columnIndex } = this.range;
    const other = landmarks.find((mark, i) => {
      const there = this.landmarks[i]!;
      // It may have been cut and pasted away from them.
      const apart =
        (mark.row === row && there.rowIndex !== rowIndex) ||
        (mark.column === column && there.columnIndex !== columnIndex);
      return apart || !sameContent(cellOf(there), mark.cell);
    });
    if (other) throw refuse('changed', `${at(other.row, other.column)}, which says what it is, has changed`);
  }
}

const cellOf = ({ values, formulas, valueTypes, numberFormat }: Excel.Range): Cell | undefined =>
  readCell(values[0]![0], formulas[0]![0], valueTypes[0]![0]!, numberFormat[0]![0]);

/** What stood in the cell at the moment it was written. */
async function putBack(context: Excel.RequestContext, range: Excel.Range, { before }: Looked): Promise<void> {
  try {
    context.runtime.enableEvents = false;
    put(range, { format: '' }, { written: before });
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (error) {
    throw refuse('failed', String(error), excelRefusals.notPutBack);
  }
}

/** A number goes in after its format, or a cell formatted as text would make a text of it; what was one comes back before. */
function put(
  range: Excel.Range,
  before: { readonly format: string },
  { written, numberFormat }: Pick<CellWrite, 'written' | 'numberFormat'>,
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
