/// <reference types="office-js" />
import { blockArea } from '../layout';
import { OWN_BLOCK, OWN_SHEET, type OwnThing } from '../own';
import { contains } from '../reference';
import { GOUJI_NAME } from '../../output/edits';
import { askWhetherAsRead, notAsRead } from './as-read';
import type { OwnWrite } from './changes';
import { inExcel } from './office';
import type { Plan, SheetPlan } from './plan';
import type { SheetState, Snapshot } from './snapshot';
import { blockRange, writeMarks } from './write-marks';
import { weigh, writeSheet } from './write-sheet';

/** A request grows to this before it is sent, where one would not do: Excel on the web takes 5 MB. */
const ROOM = 3.5 * 1024 * 1024;

/** What the workbook is like afterwards, and what of it we wrote. */
export type Applied = readonly [after: Snapshot, own: readonly OwnWrite[]];

/**
 * Does what was planned, in one sync. Where a sheet turns out to hold something else than was read, what was added is
 * taken away again and HostError thrown (`changed`).
 */
export function applyPlan(before: Snapshot, plan: Plan): Promise<Applied> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    // What we do ourselves is no news to us.
    context.runtime.enableEvents = false;
    const differing = askWhetherAsRead(context, before, plan);
    const covered = askWhatIsCovered(context, plan);
    context.application.suspendScreenUpdatingUntilNextSync();

    for (const sheet of plan.sheets) takeAway(context, sheet);
    for (const id of plan.deleted) worksheets.getItem(id).delete();
    for (const item of plan.forgotten) names.getItem(item).delete();

    const formats = plan.sheets.map((sheet) => addTo(context, sheet));
    const [first = [], ...more] = inRequests(plan.added);
    const added = first.map((sheet) => addSheet(context, sheet, plan));
    context.runtime.enableEvents = true;
    await context.sync();
    const [differs] = differing();
    if (differs !== undefined) {
      await takeBack(context, before, plan, formats, covered);
      throw notAsRead(`${differs} is not as it was read`);
    }
    for (const portion of more) added.push(...(await addMore(context, portion, plan)));
    const state = after(before, plan, formats, added);
    return [state, written(before, state, plan)] as const;
  });
}

/** What stands where blocks are to be written: nothing, or she was quicker than us. */
function askWhatIsCovered(context: Excel.RequestContext, { sheets }: Plan): readonly Excel.Range[] {
  return sheets.flatMap(({ id, newBlocks }) =>
    newBlocks.map(({ edit }) => {
      const range = blockRange(context.workbook.worksheets.getItem(id), edit);
      range.load('formulas');
      return range;
    }),
  );
}

/** Takes away what was just laid over a sheet that had changed, and puts back what a block was written over. */
async function takeBack(
  context: Excel.RequestContext,
  { own }: Snapshot,
  { sheets }: Plan,
  formats: readonly (readonly Excel.ConditionalFormat[])[],
  covered: readonly Excel.Range[],
): Promise<void> {
  context.runtime.enableEvents = false;
  const there = [...covered];
  sheets.forEach(({ name, newBlocks }, i) => {
    for (const format of formats[i]!) format.delete();
    for (const { edit, item } of newBlocks) {
      const { top, left } = blockArea(edit);
      const earlier = (row: number, column: number): boolean =>
        own.some(
          ({ kind, place }) =>
            kind === 'block' && place?.sheet === name && contains(place.area, top + row, left + column),
        );
      const formulas = there.shift()!.formulas as unknown[][];
      const block = context.workbook.names.getItem(item);
      // By its name: it has moved along with its cells.
      block.getRange().formulas = formulas.map((row, r) =>
        row.map((input, c) => (earlier(r, c) ? '' : typed(input))),
      );
      block.delete();
    }
  });
  context.runtime.enableEvents = true;
  await context.sync();
}

/** As it must be typed to become what it was. */
const typed = (input: unknown): unknown =>
  typeof input === 'string' && input !== '' && !input.startsWith('=') ? `'${input}` : input;

/** What Excel may tell of a plan that was carried out. */
function written(before: Snapshot, { sheets, own }: Snapshot, plan: Plan): OwnWrite[] {
  const idOf = (name: string): string | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
  const blocks = [...before.own, ...own].flatMap(({ kind, place }): OwnWrite[] => {
    const sheet = kind === 'block' && place ? idOf(place.sheet) : undefined;
    return sheet === undefined ? [] : [{ sheet, area: place!.area }];
  });
  const added = plan.added.flatMap(({ name }) => idOf(name) ?? []);
  return [...blocks, ...[...plan.deleted, ...added].map((sheet) => ({ sheet, area: null }))];
}

type NewSheet = Plan['added'][number];

/** New sheets in portions of one request each: all of them in the first, unless they are very long. */
function inRequests(sheets: readonly NewSheet[]): NewSheet[][] {
  const portions: NewSheet[][] = [[]];
  let filled = 0;
  for (const sheet of sheets) {
    const weight = weigh(sheet.edit);
    if (filled > 0 && filled + weight > ROOM) {
      portions.push([]);
      filled = 0;
    }
    portions.at(-1)!.push(sheet);
    filled += weight;
  }
  return portions;
}

async function addMore(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  plan: Plan,
): Promise<Excel.Worksheet[]> {
  context.runtime.enableEvents = false;
  const added = sheets.map((sheet) => addSheet(context, sheet, plan));
  context.runtime.enableEvents = true;
  await context.sync();
  return added;
}

function addSheet(
  context: Excel.RequestContext,
  { edit, name, item }: NewSheet,
  { linkTarget }: Plan,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  // Named at once, so that even a sheet we do not get to finish is found and removed.
  remember(context, item, sheet.getRange('A1'), OWN_SHEET);
  writeSheet(sheet, edit, linkTarget);
  return sheet;
}

/** Events stay off where a batch failed between the two switches. */
export function switchEventsOn(): Promise<void> {
  return inExcel(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

function takeAway(context: Excel.RequestContext, { id, formats, blocks }: SheetPlan): void {
  if (formats.length > 0) {
    const list = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    for (const format of formats) list.getItem(format).delete();
  }
  // By its name: it has moved along when the user inserted rows or columns.
  for (const item of blocks) context.workbook.names.getItem(item).getRange().clear('Contents');
}

function addTo(context: Excel.RequestContext, plan: SheetPlan): Excel.ConditionalFormat[] {
  if (plan.highlights.length + plan.newBlocks.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(plan.id);
  for (const { edit, item } of plan.newBlocks) remember(context, item, blockRange(sheet, edit), OWN_BLOCK);
  return writeMarks(sheet, plan);
}

function remember(context: Excel.RequestContext, item: string, range: Excel.Range, comment: string): void {
  context.workbook.names.add(item, range, comment).visible = false;
}

function after(
  before: Snapshot,
  plan: Plan,
  formats: readonly (readonly Excel.ConditionalFormat[])[],
  added: readonly Excel.Worksheet[],
): Snapshot {
  const newSheets = plan.added.map(({ name }, i): SheetState => ({
    id: added[i]!.id,
    name,
    visibility: 'visible',
    isProtected: false,
  }));
  const own = [
    ...plan.kept,
    ...plan.sheets.flatMap(({ name, newBlocks }) =>
      newBlocks.map(({ edit, item }): OwnThing => ({
        id: item.slice(GOUJI_NAME.length),
        kind: 'block',
        place: { sheet: name, area: blockArea(edit) },
      })),
    ),
    ...plan.added.map(({ name, item }): OwnThing => ({
      id: item.slice(GOUJI_NAME.length),
      kind: 'sheet',
      place: { sheet: name, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    })),
  ];
  const marks = new Map(
    plan.sheets.map(({ id, stay }, i) => [id, [...stay, ...formats[i]!.map((format) => format.id)]]),
  );
  return {
    ...before,
    sheets: [...before.sheets.filter(({ id }) => !plan.deleted.includes(id)), ...newSheets],
    own,
    marks,
  };
}
