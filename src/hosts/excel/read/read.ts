/// <reference types="office-js" />
import type { Area, Cell, Sheet } from '../../../model/sheet';
import { GOUJI_NAME } from '../../../output/edits';
import { kindOf, type OwnThing, withoutOwn } from '../../own';
import { HostError } from '../../workbook';
import { addCells, CELL_PROPERTIES, type CellTables } from './cells';
import { MARK_PROPERTIES, marksIn } from './marks';
import { inExcel, supports, TooLarge, tooLarge } from '../office';
import { halve, pack, type SheetPiece, SHEETS_PER_ANSWER } from './portions';
import type { ExcelSheet, Extras, OurFormats, Snapshot } from '../snapshot';

/**
 * Reads the workbook in two syncs: what there is, then everything that stands in it. Only a workbook too large for one
 * answer, or one of whose extras Excel refuses some, takes more: the snapshot says which extras to ask for next time.
 * `alongside` is done in the first sync.
 */
export async function readWorkbook(
  extras: Extras,
  alongside: (context: Excel.RequestContext) => void,
): Promise<Snapshot> {
  const outline = await inExcel((context) => readOutline(context, alongside));
  return withWhatExcelGives(extras, async (wanted) => {
    if (outline.sheets.length > SHEETS_PER_ANSWER) return readInPortions(outline, wanted);
    try {
      return await inExcel((context) => readAtOnce(context, outline, wanted));
    } catch (error) {
      if (error instanceof TooLarge) return readInPortions(outline, wanted);
      throw error;
    }
  });
}

/**
 * Excel fails a whole batch for a sheet with more than 512 merged areas, and for some conditional formats it cannot
 * describe (OfficeDev/office-js#6827): then the cells are read without what it refused.
 */
async function withWhatExcelGives<T>(extras: Extras, read: (extras: Extras) => Promise<T>): Promise<T> {
  try {
    return await read(extras);
  } catch (error) {
    const isOddity = error instanceof HostError && error.refusal === 'failed' && !(error instanceof TooLarge);
    if (!isOddity || !Object.values(extras).some(Boolean)) throw error;
    return withWhatExcelGives(without(extras, error), read);
  }
}

/** Less what the error's statement names; where it names none, without all. */
function without(extras: Extras, { details }: HostError): Extras {
  if (extras.merges && /MergedAreas/.test(details)) return { ...extras, merges: false };
  if (extras.formats && /conditionalFormats/.test(details)) return { ...extras, formats: false };
  if (extras.printAreas && /PrintArea/.test(details)) return { ...extras, printAreas: false };
  return { merges: false, formats: false, printAreas: false };
}

interface Outline {
  readonly sheets: readonly ExcelSheet[];
  readonly structureProtected: boolean;
  readonly names: readonly { readonly name: string; readonly comment: string }[];
}

async function readOutline(
  context: Excel.RequestContext,
  alongside: (context: Excel.RequestContext) => void,
): Promise<Outline> {
  const { worksheets, protection, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  protection.load('protected');
  names.load('items/name,items/comment');
  alongside(context);
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[
        sheet.visibility
      ],
      isProtected: sheet.protection.protected,
    })),
    structureProtected: protection.protected,
    names: names.items
      .filter(({ name }) => name.toLowerCase().startsWith(GOUJI_NAME))
      .map(({ name, comment }) => ({ name, comment })),
  };
}

async function readAtOnce(
  context: Excel.RequestContext,
  outline: Outline,
  extras: Extras,
): Promise<Snapshot> {
  // First what Excel may refuse: a batch stops where it fails, before the many cells.
  const rest = askForRest(context, outline, extras);
  const tables = outline.sheets.map(({ id }) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRange(true);
    used.load(CELL_PROPERTIES);
    return used;
  });
  await context.sync();
  const cells = new Map(
    outline.sheets.map(({ id }, i): [string, (Cell | undefined)[][]] => {
      const sheet: (Cell | undefined)[][] = [];
      addCells(complete(tables[i]!), sheet);
      return [id, sheet];
    }),
  );
  return assemble(outline, cells, rest(), extras);
}

async function readInPortions(outline: Outline, extras: Extras): Promise<Snapshot> {
  const { pieces, rest } = await inExcel((context) => measure(context, outline, extras));
  const cells = new Map(outline.sheets.map(({ id }): [string, (Cell | undefined)[][]] => [id, []]));
  for (const group of pack(pieces)) await readGroup(group, cells);
  return assemble(outline, cells, rest, extras);
}

async function measure(
  context: Excel.RequestContext,
  outline: Outline,
  extras: Extras,
): Promise<{ pieces: SheetPiece[]; rest: Rest }> {
  const sizes = outline.sheets.map(({ id }) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRange(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return used;
  });
  const rest = askForRest(context, outline, extras);
  await context.sync();
  const pieces = sizes.map(({ rowIndex, columnIndex, rowCount, columnCount }, i): SheetPiece => ({
    sheet: outline.sheets[i]!.id,
    top: rowIndex,
    left: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
  return { pieces, rest: rest() };
}

/** Reads some rectangles in one sync, or in two where that was too much. */
async function readGroup(
  group: readonly SheetPiece[],
  cells: ReadonlyMap<string, (Cell | undefined)[][]>,
): Promise<void> {
  try {
    await inExcel(async (context) => {
      const tables = group.map(({ sheet, top, left, rows, columns }) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const range = worksheet.getRangeByIndexes(top, left, rows, columns);
        range.load(CELL_PROPERTIES);
        return range;
      });
      await context.sync();
      tables.forEach((table, i) => addCells(complete(table), cells.get(group[i]!.sheet)!));
    });
  } catch (error) {
    const halves = error instanceof TooLarge ? halve(group) : null;
    if (!halves) throw error;
    await readGroup(halves[0], cells);
    await readGroup(halves[1], cells);
  }
}

/** Beyond five million cells Excel gives null instead of a table (OfficeDev/office-js#4783). */
function complete(range: Excel.Range): CellTables {
  const tables = range as unknown as CellTables & { readonly values: unknown };
  if (Array.isArray(tables.values)) return tables;
  throw tooLarge('the range has too many cells for one answer');
}

interface Rest {
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  readonly marks: OurFormats | null;
  readonly own: readonly OwnThing[];
  readonly printAreas: ReadonlyMap<string, readonly Area[]>;
}

const AREAS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Asks for all that is not cells; what it gives is to be called after the sync. */
function askForRest(context: Excel.RequestContext, outline: Outline, extras: Extras): () => Rest {
  const { worksheets, names } = context.workbook;
  const places = outline.names.map(({ name }) => {
    const range = names.getItem(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    return range;
  });
  // Merged areas come only when asked for over everything in use, formats included.
  const withMerges = extras.merges && supports('1.13');
  const merged = (withMerges ? outline.sheets : []).map(({ id }) => {
    const areas = worksheets.getItem(id).getUsedRange().getMergedAreasOrNullObject();
    areas.load(AREAS);
    return areas;
  });
  const printed = (extras.printAreas ? outline.sheets : []).map(({ id }) => {
    const areas = worksheets.getItem(id).pageLayout.getPrintAreaOrNullObject();
    areas.load(AREAS);
    return areas;
  });
  const formats = (extras.formats ? outline.sheets : []).map(({ id }) => {
    const list = worksheets.getItem(id).getRange().conditionalFormats;
    list.load(MARK_PROPERTIES);
    return list;
  });
  const bySheet = (list: readonly Excel.RangeAreas[]): ReadonlyMap<string, readonly Area[]> =>
    new Map(
      list.map((areas, i) => [
        outline.sheets[i]!.id,
        areas.isNullObject ? [] : areas.areas.items.map(areaOf),
      ]),
    );
  return () => ({
    merges: bySheet(merged),
    printAreas: bySheet(printed),
    marks: extras.formats ? new Map(formats.map((list, i) => [outline.sheets[i]!.id, marksIn(list)])) : null,
    own: outline.names.map(({ name, comment }, i) => {
      const range = places[i]!;
      const area = range.isNullObject ? null : areaOf(range);
      return {
        id: name.slice(GOUJI_NAME.length),
        kind: kindOf(comment, area),
        place: area && { sheet: range.worksheet.name, area },
      };
    }),
  });
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

function assemble(
  { sheets, structureProtected }: Outline,
  cells: ReadonlyMap<string, Sheet['cells']>,
  { merges, marks, own, printAreas }: Rest,
  extras: Extras,
): Snapshot {
  const read = sheets.map(({ id, name, visibility, isProtected }): Sheet => ({
    name,
    id,
    visibility,
    cells: cells.get(id)!,
    merges: merges.get(id) ?? [],
    ...(isProtected && { isProtected }),
    ...(printAreas.get(id)?.length ? { printAreas: printAreas.get(id)! } : {}),
  }));
  return { sheets, structureProtected, own, marks, extras, content: withoutOwn(read, own) };
}
