import { address, type Area, quoted, type Sheet } from '../model/sheet';
import type { Text } from '../model/text';
import { freeSheetName } from '../model/sheet-name';
import { type BlockEdit, type Edit, GOUJI_NAME, type SheetEdit, type Tone } from '../output/edits';
import {
  blockArea,
  blockCells,
  type LinkTarget,
  type PlannedCell,
  rowHeight,
  sheetCells,
  spans,
} from './layout';
import type { OwnThing } from './own';
import { contains, formatArea, MAX_COLUMNS, MAX_ROWS, overlap } from './reference';
import type { Skipped } from './workbook';

/**
 * What is done to a workbook, decided once for every host: what of an earlier run goes and what must stay, where marks,
 * blocks and sheets come, how they are called, what is refused and why. A host tells what stands in its workbook and
 * carries the plan out.
 */

/** What a plan needs to know of a workbook. */
export interface WorkbookState {
  /** Every sheet, in workbook order. */
  readonly sheets: readonly SheetState[];
  readonly structureProtected: boolean;
  /** What an earlier run added. */
  readonly own: readonly OwnThing[];
  /** What stands on the user's worksheets, without what an earlier run added. */
  readonly contents: readonly Sheet[];
}

export interface SheetState {
  readonly name: string;
  /** Not a chart on a sheet of its own, nor anything else without cells. */
  readonly isWorksheet: boolean;
  readonly visibility: Sheet['visibility'];
  readonly isProtected: boolean;
  /** Whether it carries conditional formats of ours. */
  readonly isMarked: boolean;
}

/** What a host can only do in its own way, and the words in which it says what it has left as it was. */
export interface Manners {
  readonly left: Readonly<Record<'sheetProtected' | 'cannotAdd' | 'cannotRemove' | 'lastVisible', Text>>;
  /** Why a block has no room; null where the user is at the workbook and has just put something there: nothing is done. */
  readonly noRoom: Text | null;
  /** Sheets go before others come, so that the last one to be seen stays even where others come. */
  readonly deletesFirst: boolean;
  /** Merged cells and links of a block can be taken away without a trace. */
  readonly mergesAndLinks: boolean;
}

/** Everything that is to happen, in this order. */
export interface Plan {
  /** The user's sheets that change, as the edits come upon them. */
  readonly sheets: readonly SheetPlan[];
  /** Sheets of ours that go. */
  readonly deleted: readonly string[];
  /** Hidden names that go. */
  readonly forgotten: readonly string[];
  /** Sheets that come, behind all others. */
  readonly added: readonly PlannedSheet[];
  /** What of ours stays although it should have gone. */
  readonly kept: readonly OwnThing[];
  /** The sheets that are left as they are, though an edit wanted them changed. */
  readonly skipped: readonly Skipped[];
}

export interface SheetPlan {
  readonly sheet: string;
  /** All conditional formats of ours go. */
  readonly unmark: boolean;
  /** Blocks of an earlier run that go. */
  readonly emptied: readonly OwnThing[];
  /** Where a cell is marked twice, what comes first here is seen. */
  readonly marks: readonly { readonly tone: Tone; readonly areas: readonly Area[] }[];
  readonly blocks: readonly PlannedBlock[];
}

export interface PlannedBlock {
  /** The hidden name that remembers it. */
  readonly item: string;
  readonly area: Area;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
}

type Kept = 'columnWidths' | 'hiddenColumns' | 'repeatRows' | 'frozenRows' | 'wide';
export interface PlannedSheet extends Pick<SheetEdit, Kept> {
  readonly name: string;
  /** The hidden name that remembers it. */
  readonly item: string;
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly merges: readonly Area[];
  /** In points, of each row. */
  readonly heights: readonly number[];
  /** Columns in use, at least one. */
  readonly width: number;
  /** What prints: no column that is hidden at the end, no row behind the last printed one; null of an empty sheet. */
  readonly printArea: Area | null;
  readonly onePage: boolean;
}

/** Why nothing at all is done; `at` is what stands where a block was to come. */
export type Unplanned =
  | { readonly refused: 'noSheet'; readonly sheet: string }
  | { readonly refused: 'occupied'; readonly sheet: string; readonly at: string };

/**
 * Plans to take away everything of an earlier run, then to make the edits. Throws where an edit itself is wrong: an amount
 * that is no decimal, a span over a cell that holds something, an id that no name can hold.
 */
export function planEdits(state: WorkbookState, edits: readonly Edit[], manners: Manners): Plan | Unplanned {
  const { sheets, structureProtected, own } = state;
  const skipped = new Map<string, Text>();
  const newSheets = edits.filter((edit) => edit.kind === 'sheet');
  const deleted = deletable(state, !structureProtected && newSheets.length > 0, manners, skipped);
  const staying = sheets.map(({ name }) => name).filter((name) => !deleted.includes(name));
  const kept = own.filter(
    ({ kind, place }) => kind === 'sheet' && place && staying.some((name) => same(name, place.sheet)),
  );
  const touched = touchedSheets(state, edits, manners, { skipped, kept });
  if ('refused' in touched) return touched;

  const added: { edit: SheetEdit; name: string }[] = [];
  for (const edit of newSheets) {
    if (structureProtected) skipped.set(edit.name, manners.left.cannotAdd);
    else {
      const taken = [...staying, ...added.map(({ name }) => name)];
      added.push({ edit, name: freeSheetName(edit.name, taken) });
    }
  }
  // A link to a sheet of ours follows it to the name it was given.
  const linkTarget: LinkTarget = (link) => {
    const ours = added.find(({ edit }) => edit.name === link.sheet)?.name;
    const name = ours ?? staying.find((other) => other === link.sheet);
    return name === undefined ? null : `${quoted(name)}!${link.address}`;
  };
  const freeItem = freeItems(kept);
  const plans = touched.map(({ sheet, emptied, blocks }): SheetPlan => ({
    sheet: sheet.name,
    unmark: sheet.isMarked,
    emptied,
    marks: marksOn(sheet.name, edits),
    blocks: blocks.map((edit) => plannedBlock(edit, freeItem(edit.id), linkTarget, manners)),
  }));
  return {
    sheets: plans.filter(
      (plan) => plan.unmark || plan.emptied.length + plan.marks.length + plan.blocks.length > 0,
    ),
    deleted,
    forgotten: own.filter((thing) => !kept.includes(thing)).map(itemOf),
    added: added.map(({ edit, name }) => plannedSheet(edit, name, freeItem(edit.id), linkTarget)),
    kept,
    skipped: [...skipped].map(([sheet, why]) => ({ sheet, why })),
  };
}

interface Touched {
  readonly sheet: SheetState;
  readonly emptied: readonly OwnThing[];
  readonly blocks: readonly BlockEdit[];
}

/** The user's sheets to be changed: those the edits name, in their order, then those of which something of ours goes. */
function touchedSheets(
  { sheets, own, contents }: WorkbookState,
  edits: readonly Edit[],
  manners: Manners,
  { skipped, kept }: { readonly skipped: Map<string, Text>; readonly kept: OwnThing[] },
): Touched[] | Unplanned {
  const users = sheets.filter(({ isWorksheet, name }) => isWorksheet && !isOwnSheet(own, name));
  const byName = new Map(users.map((sheet) => [sheet.name, sheet]));
  const named = new Set(edits.flatMap((edit) => (edit.kind === 'sheet' ? [] : [edit.sheet])));
  for (const sheet of named) if (!byName.has(sheet)) return { refused: 'noSheet', sheet };

  const touched: Touched[] = [];
  for (const name of new Set([...named, ...byName.keys()])) {
    const sheet = byName.get(name)!;
    const emptied = own.filter(({ kind, place }) => kind === 'block' && place && same(place.sheet, name));
    if (!named.has(name) && !sheet.isMarked && emptied.length === 0) continue;
    if (sheet.isProtected) {
      skipped.set(name, manners.left.sheetProtected);
      kept.push(...emptied);
      continue;
    }
    const blocks: BlockEdit[] = [];
    for (const edit of edits) {
      if (edit.kind !== 'block' || edit.sheet !== name) continue;
      const at = inTheWay(contents, blocks, edit);
      if (at === null) blocks.push(edit);
      else if (manners.noRoom) skipped.set(name, manners.noRoom);
      else return { refused: 'occupied', sheet: name, at };
    }
    touched.push({ sheet, emptied, blocks });
  }
  return touched;
}

export const itemOf = ({ id }: OwnThing): string => GOUJI_NAME + id;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isOwnSheet = (own: readonly OwnThing[], name: string): boolean =>
  own.some(({ kind, place }) => kind === 'sheet' && place !== null && same(place.sheet, name));

/** The sheets of ours that can go: none of a protected workbook, and not the last one to be seen. */
function deletable(
  { sheets, structureProtected, own }: WorkbookState,
  othersCome: boolean,
  { left, deletesFirst }: Manners,
  skipped: Map<string, Text>,
): string[] {
  const isOwn = ({ name }: SheetState): boolean => isOwnSheet(own, name);
  const ours = sheets.filter(isOwn).map(({ name }) => name);
  if (structureProtected) {
    for (const name of ours) skipped.set(name, left.cannotRemove);
    return [];
  }
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const last = visible.every(isOwn) && (deletesFirst || !othersCome) ? visible.at(-1)?.name : undefined;
  if (last !== undefined) skipped.set(last, left.lastVisible);
  return ours.filter((name) => name !== last);
}

/** The address of what stands where a block is to come: a merged area, a cell, another block, the sheet's edge; or null. */
function inTheWay(contents: readonly Sheet[], others: readonly BlockEdit[], block: BlockEdit): string | null {
  const area = blockArea(block);
  const sheet = contents.find(({ name }) => name === block.sheet);
  const merge = sheet?.merges.find((other) => overlap(other, area));
  if (merge) return address(merge.top, merge.left);
  const taken = others.some((other) => overlap(blockArea(other), area));
  if (taken || area.right >= MAX_COLUMNS || area.bottom >= MAX_ROWS) return address(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    const column = sheet?.cells[row]?.findIndex((cell, c) => cell && contains(area, row, c)) ?? -1;
    if (column >= 0) return address(row, column);
  }
  return null;
}

/** What marks a sheet: where a cell is both, red is seen. */
function marksOn(sheet: string, edits: readonly Edit[]): SheetPlan['marks'] {
  return (['suspect', 'involved'] as const).flatMap((tone) => {
    const areas = edits.flatMap((edit) =>
      edit.kind === 'highlight' && edit.sheet === sheet && edit.tone === tone ? edit.areas : [],
    );
    const distinct = new Map(areas.map((area) => [formatArea(area), area]));
    return distinct.size > 0 ? [{ tone, areas: [...distinct.values()] }] : [];
  });
}

/** Names for what comes: one may still stand for something that had to stay, then the next gets a number. */
function freeItems(kept: readonly OwnThing[]): (id: string) => string {
  const taken = new Set(kept.map((thing) => itemOf(thing).toLowerCase()));
  return (id) => {
    if (!/^[A-Za-z0-9_.]+$/.test(id)) throw new Error(`${id} cannot stand in a defined name`);
    let item = GOUJI_NAME + id;
    for (let n = 2; taken.has(item.toLowerCase()); n++) item = `${GOUJI_NAME}${id}.${n}`;
    taken.add(item.toLowerCase());
    return item;
  };
}

function plannedBlock(
  edit: BlockEdit,
  item: string,
  linkTarget: LinkTarget,
  { mergesAndLinks }: Manners,
): PlannedBlock {
  const merges = spans(edit.rows, edit.top, edit.left);
  return {
    item,
    area: blockArea(edit),
    cells: blockCells(edit, mergesAndLinks ? linkTarget : () => null),
    merges: mergesAndLinks ? merges : [],
  };
}

function plannedSheet(edit: SheetEdit, name: string, item: string, linkTarget: LinkTarget): PlannedSheet {
  const { columnWidths, hiddenColumns, repeatRows, frozenRows, onePage = false } = edit;
  const rows = sheetCells(edit.rows, linkTarget);
  const width = rows.reduce(
    (most, row) => Math.max(most, (row.at(-1)?.column ?? 0) + 1),
    Math.max(1, columnWidths.length),
  );
  return {
    name,
    item,
    rows,
    merges: spans(edit.rows, 0, 0),
    heights: edit.rows.map((row) => rowHeight(row, edit)),
    width,
    printArea: printedOf(edit, width),
    onePage,
    columnWidths,
    hiddenColumns,
    repeatRows,
    frozenRows,
    ...(edit.wide ? { wide: edit.wide } : {}),
  };
}

function printedOf(
  { rows, printedRows = rows.length, hiddenColumns }: SheetEdit,
  width: number,
): Area | null {
  let columns = width;
  while (hiddenColumns.includes(columns - 1)) columns--;
  if (printedRows === 0 || columns === 0) return null;
  return { top: 0, left: 0, bottom: Math.min(printedRows, rows.length) - 1, right: columns - 1 };
}
