import type { Area, Sheet } from '../model/sheet';
import { GOUJI_NAME } from '../output/edits';
import type { WorkbookContent } from './workbook';
import { contains, parseReference, within } from './reference';

/** A defined name, as a workbook lists it. */
export interface DefinedName {
  readonly name: string;
  /** The place among the sheets of the one it belongs to; null for one of the workbook. */
  readonly localSheetId: number | null;
  readonly hidden: boolean;
  readonly comment: string;
  readonly formula: string;
}

/** What an earlier run added, as its hidden defined names remember it. */
export interface OwnThing {
  readonly id: string;
  readonly kind: 'sheet' | 'block';
  /** null where the user has deleted what the name stood for. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

/** In the comment of a defined name, so that a block of one cell at A1 is never taken for a sheet. */
export const OWN_SHEET = 'Gouji: sheet';
export const OWN_BLOCK = 'Gouji: block';

/** The sheets and blocks an earlier run added. */
export function ownThings(names: readonly DefinedName[]): OwnThing[] {
  return names.filter(isOwnName).map(({ name, comment, formula }) => {
    const place = parseReference(formula) ?? null;
    return { id: name.slice(GOUJI_NAME.length), kind: kindOf(comment, place?.area ?? null), place };
  });
}

export const isOwnName = ({ name, localSheetId }: Pick<DefinedName, 'name' | 'localSheetId'>): boolean =>
  localSheetId === null && name.toLowerCase().startsWith(GOUJI_NAME);

/** What a hidden name stands for; by its place where a program has lost the comment. */
export function kindOf(comment: string, area: Area | null): OwnThing['kind'] {
  const isSheet = comment ? comment === OWN_SHEET : area !== null && isFirstCell(area);
  return isSheet ? 'sheet' : 'block';
}

const isFirstCell = ({ top, left, bottom, right }: Area): boolean =>
  top === 0 && left === 0 && bottom === 0 && right === 0;

/** Takes what an earlier run added out of the user's sheets. */
export function withoutOwn(sheets: readonly Sheet[], own: readonly OwnThing[]): WorkbookContent {
  const ownSheets = new Map<string, string>();
  const blocks = new Map<string, Area[]>();
  for (const { id, kind, place } of own) {
    if (!place) continue;
    const key = place.sheet.toLowerCase();
    if (kind === 'sheet') ownSheets.set(key, id);
    else if (blocks.has(key)) blocks.get(key)!.push(place.area);
    else blocks.set(key, [place.area]);
  }
  const content: { sheets: Sheet[]; own: { id: string; sheet: Sheet }[] } = { sheets: [], own: [] };
  for (const sheet of sheets) {
    const key = sheet.name.toLowerCase();
    const id = ownSheets.get(key);
    if (id !== undefined) content.own.push({ id, sheet });
    else content.sheets.push(withoutBlocks(sheet, blocks.get(key) ?? []));
  }
  return content;
}

function withoutBlocks(sheet: Sheet, blocks: readonly Area[]): Sheet {
  if (blocks.length === 0) return sheet;
  const cells: (Sheet['cells'][number] | undefined)[] = [];
  sheet.cells.forEach((row, r) => {
    if (!row) return;
    const kept: (typeof row)[number][] = [];
    row.forEach((cell, c) => {
      if (!blocks.some((area) => contains(area, r, c))) kept[c] = cell;
    });
    if (kept.length > 0) cells[r] = kept;
  });
  const merges = sheet.merges.filter((merge) => !blocks.some((area) => within(merge, area)));
  return { ...sheet, cells, merges };
}
