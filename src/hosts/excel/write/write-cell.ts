/// <reference types="office-js" />
import { address, type Cell, sameContent } from '../../../model/sheet';
import { excelRefusals } from '../../../text/excel-texts';
import type { CellWrite, HostError } from '../../workbook';
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

/** A cell that is to be written, and the id of its sheet. */
export interface WriteTarget {
  readonly write: CellWrite;
  readonly sheet: string;
}

/**
 * Changes cells of the user's in two syncs; gives for each what was written, or why it was left. The first looks
 * whether they and their landmarks hold what was read; the second writes, and looks again in the same request: Excel can
 * be told no condition, so where she was quicker than us, what stood there is put back at once.
 */
export async function writeCells(targets: readonly WriteTarget[]): Promise<readonly (Written | HostError)[]> {
  let writing = false;
  try {
    return await inExcel(async (context) => {
      const seen = look(context, targets);
      await context.sync();
      const done: (Written | HostError)[] = seen.map((each) => each.refusal() ?? each);
      const open = seen.filter((each, i) => done[i] === each);
      if (open.length === 0) return done;
      writing = true;
      // What we do ourselves is no news to us.
      context.runtime.enableEvents = false;
      // By the ranges that Excel keeps from the first sync: they have moved along with their cells.
      const again = look(
        context,
        open.map(({ target }) => target),
        open,
      );
      for (const { range, before, target } of open) put(range, before, target.write);
      context.runtime.enableEvents = true;
      // One can be followed; many would slow Excel down.
      if (targets.length === 1) context.trackedObjects.add(open[0]!.range);
      await context.sync();
      const late: Looked[] = [];
      again.forEach((each, i) => {
        const refusal = each.refusal();
        if (refusal) late.push(each);
        done[seen.indexOf(open[i]!)] = refusal ?? { before: each.before, range: open[i]!.range };
      });
      if (late.length > 0) await putBack(context, late);
      return done;
    });
  } catch (error) {
    if (writing) await switchEventsOn().catch(() => undefined);
    throw error;
  }
}

/** Asks for cells and their landmarks, each landmark once. `from`: what an earlier look was given of the same. */
function look(
  context: Excel.RequestContext,
  targets: readonly WriteTarget[],
  from: readonly Looked[] = [],
): readonly Looked[] {
  const worksheets = new Map<string, Excel.Worksheet>();
  const marks = new Map<string, Excel.Range>();
  const onceIn = <T>(map: Map<string, T>, key: string, make: () => T): T => {
    const made = map.get(key) ?? make();
    map.set(key, made);
    return made;
  };
  const looked = targets.map((target, i): Looked => {
    const { write, sheet } = target;
    const earlier = from[i];
    const worksheet =
      earlier?.worksheet ?? onceIn(worksheets, sheet, () => context.workbook.worksheets.getItem(sheet));
    const rangeAt = (row: number, column: number): Excel.Range =>
      worksheet.getRangeByIndexes(row, column, 1, 1);
    const landmarks = write.landmarks.map(({ row, column }) =>
      onceIn(marks, `${sheet} ${row},${column}`, () => rangeAt(row, column)),
    );
    // Of its own: what is loaded before a cell is written is not to be taken for what is written.
    const range = earlier?.range.getCell(0, 0) ?? rangeAt(write.row, write.column);
    return new Looked(target, worksheet, range, earlier?.landmarks ?? landmarks);
  });
  for (const worksheet of new Set(looked.map((each) => each.worksheet)))
    worksheet.load('protection/protected');
  for (const range of new Set(looked.flatMap((each) => [each.range, ...each.landmarks])))
    range.load(CELL_PROPERTIES);
  return looked;
}

/** A cell and its landmarks as one request tells them. */
class Looked {
  constructor(
    readonly target: WriteTarget,
    readonly worksheet: Excel.Worksheet,
    readonly range: Excel.Range,
    readonly landmarks: readonly Excel.Range[],
  ) {}

  get before(): Before {
    const format: unknown = this.range.numberFormat[0]![0];
    return { value: null, ...cellOf(this.range), format: String(format) };
  }

  /** Why it is not written: something is not as it was read. Null where all is. */
  refusal(): HostError | null {
    const { row, column, expected, landmarks, sheet } = this.target.write;
    const at = (r: number, c: number): string => `${sheet}!${address(r, c)}`;
    if (this.worksheet.protection.protected) return refuse('sheetProtected', at(row, column));
    if (!sameContent(cellOf(this.range), expected))
      return refuse('changed', `${at(row, column)} holds something else`);
    const { rowIndex, columnIndex } = this.range;
    const other = landmarks.find((mark, i) => {
      const there = this.landmarks[i]!;
      // It may have been cut and pasted away from them.
      const apart =
        (mark.row === row && there.rowIndex !== rowIndex) ||
        (mark.column === column && there.columnIndex !== columnIndex);
      return apart || !sameContent(cellOf(there), mark.cell);
    });
    return other
      ? refuse('changed', `${at(other.row, other.column)}, which says what it is, has changed`)
      : null;
  }
}

const cellOf = ({ values, formulas, valueTypes, numberFormat }: Excel.Range): Cell | undefined =>
  readCell(values[0]![0], formulas[0]![0], valueTypes[0]![0]!, numberFormat[0]![0]);

/** What stood in the cells at the moment they were written. */
async function putBack(context: Excel.RequestContext, late: readonly Looked[]): Promise<void> {
  try {
    context.runtime.enableEvents = false;
    for (const { range, before } of late) put(range, { format: '' }, { written: before });
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
