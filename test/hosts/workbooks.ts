import { parseArea } from '../../src/hosts/reference';
import { parseAddress } from '../../src/model/sheet';
import { type Cell, type Sheet, Workbook } from '../../workbench/host/model';

/** Small workbooks as they may lie open in Excel, so that a test shows in its own lines what is odd about one. */

export interface SheetOf {
  /** By address: a value, or a whole cell. */
  readonly cells?: Readonly<Record<string, Cell | string | number | boolean>>;
  readonly merges?: readonly string[];
  readonly change?: (sheet: Sheet) => void;
}

export function workbookOf(sheets: Readonly<Record<string, SheetOf>>): Workbook {
  const workbook = new Workbook('test.xlsx');
  for (const [name, { cells = {}, merges = [], change }] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    for (const [a1, content] of Object.entries(cells)) {
      const { row, column } = parseAddress(a1);
      Object.assign(sheet.make(row, column), typeof content === 'object' ? content : { value: content });
    }
    sheet.merges = merges.map((merge) => parseArea(merge)!);
    change?.(sheet);
  }
  return workbook;
}

/** A conditional format of the user's: `A1<0` in italics. */
export function userFormat(
  sheet: Sheet,
  over: string,
  more: Partial<Sheet['conditionalFormats'][number]> = {},
): void {
  sheet.conditionalFormats.push({
    id: `{user-${sheet.conditionalFormats.length}}`,
    type: 'Custom',
    areas: [parseArea(over)!],
    formula: 'A1<0',
    style: { font: { italic: true } },
    stopIfTrue: false,
    ...more,
  });
}
