import { address as addressOf, type Area } from '../../model/sheet';
import { parseArea } from '../reference';
import type { SelectedCell, WorkbookContent } from '../workbook';

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The one cell that Excel says is selected; null where it is several, or on a sheet that was not read. */
export function selectedCell(
  { worksheetId, address }: { readonly worksheetId: string; readonly address: string },
  content: WorkbookContent | null,
): SelectedCell | null {
  const sheet = content?.sheets.find(({ id }) => id === worksheetId);
  const area = parseArea(address);
  if (!sheet || !area) return null;
  const isOne = area.top === area.bottom && area.left === area.right;
  if (!isOne && !sheet.merges.some((merge) => sameArea(merge, area))) return null;
  return { sheet: sheet.name, address: addressOf(area.top, area.left) };
}
