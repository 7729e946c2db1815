/// <reference types="office-js" />
import type { Area } from '../../../model/sheet';
import { OWN_BLOCK, OWN_SHEET, type OwnThing } from '../../own';
import { itemOf, type Plan, type PlannedSheet, type SheetPlan } from '../../plan';
import { contains } from '../../reference';
import { GOUJI_NAME } from '../../../output/edits';
import { askWhetherAsRead, notAsRead } from './as-read';
import type { OwnWrite } from '../changes';
import { inExcel } from '../office';
import { type ExcelSheet, idOf, type MarkedSnapshot, type Snapshot } from '../snapshot';
import { rangeOf, writeMarks } from './mark-sheet';
import { weigh, writeSheet } from './new-sheet';

/** A request grows to this before it is sent, where one would not do: Excel on the web takes 5 MB. */
const ROOM = 3.5 * 1024 * 1024;

/** What the workbook is like afterwards, and what of it we wrote. */
export type CarriedOut = readonly [after: MarkedSnapshot, own: readonly OwnWrite[]];

/**
 * Does what was planned, in one sync. Where a sheet turns out to hold something else than was read, what was added is
 * taken away again and HostError thrown (`changed`).
 */
export function applyPlan(before: MarkedSnapshot, plan: Plan): Promise<CarriedOut> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    // What we do ourselves is no news to us.
    context.runtime.enableEvents = false;
    const differing = askWhetherAsRead(context, before, plan);
    const covered = askWhatIsCovered(context, before, plan);
    context.application.suspendScreenUpdatingUntilNextSync();

    for (const sheet of plan.sheets) takeAway(context, before, sheet);
    for (const name of plan.deleted) worksheets.getItem(idOf(before, name)).delete();
    for (const item of plan.forgotten) names.getItem(item).delete();

    const formats = plan.sheets.map((sheet) => addTo(context, before, sheet));
    const [first = [], ...more] = inRequests(plan.added);
    const added = first.map((sheet) => addSheet(context, sheet));
    context.runtime.enableEvents = true;
    await context.sync();
    const [differs] = differing();
    if (differs !== undefined) {
      await takeBack(context, before, plan, formats, covered);
      throw notAsRead(`${differs} is not as it was read`);
    }
    for (const portion of more) added.push(...(await addMore(context, portion)));
    const state = after(before, plan, formats, added);
    return [state, written(before, state, plan)] as const;
  });
}

/** What stands where blocks are to be written: nothing, or she was quicker than us. */
function askWhatIsCovered(
  context: Excel.RequestContext,
  before: Snapshot,
  { sheets }: Plan,
): readonly Excel.Range[] {
  return sheets.flatMap(({ sheet, blocks }) =>
    blocks.map(({ area }) => {
      const range = rangeOf(context.workbook.worksheets.getItem(idOf(before, sheet)), area);
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
  sheets.forEach(({ sheet, blocks }, i) => {
    for (const format of formats[i]!) format.delete();
    for (const { area, item } of blocks) {
      const { top, left } = area;
      const earlier = (row: number, column: number): boolean =>
        own.some(
          ({ kind, place }) =>
            kind === 'block' && place?.sheet === sheet && contains(place.area, top + row, left + column),
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
function written(before: Snapshot, after: Snapshot, plan: Plan): OwnWrite[] {
  const idIn = ({ sheets }: Snapshot, name: string): string | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
  const blocks = [...before.own, ...after.own].flatMap(({ kind, place }): OwnWrite[] => {
    const sheet = kind === 'block' && place ? idIn(after, place.sheet) : undefined;
    return sheet === undefined ? [] : [{ sheet, area: place!.area }];
  });
  const whole = [
    ...plan.deleted.map((name) => idOf(before, name)),
    ...plan.added.map(({ name }) => idOf(after, name)),
  ];
  return [...blocks, ...whole.map((sheet) => ({ sheet, area: null }))];
}

/** New sheets in portions of one request each: all of them in the first, unless they are very long. */
function inRequests(sheets: readonly PlannedSheet[]): PlannedSheet[][] {
  const portions: PlannedSheet[][] = [[]];
  let filled = 0;
  for (const sheet of sheets) {
    const weight = weigh(sheet);
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
  sheets: readonly PlannedSheet[],
): Promise<Excel.Worksheet[]> {
  context.runtime.enableEvents = false;
  const added = sheets.map((sheet) => addSheet(context, sheet));
  context.runtime.enableEvents = true;
  await context.sync();
  return added;
}

function addSheet(context: Excel.RequestContext, planned: PlannedSheet): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(planned.name);
  sheet.load('id');
  // Named at once, so that even a sheet we do not get to finish is found and removed.
  remember(context, planned.item, sheet.getRange('A1'), OWN_SHEET);
  writeSheet(sheet, planned);
  return sheet;
}

/** Events stay off where a batch failed between the two switches. */
export function switchEventsOn(): Promise<void> {
  return inExcel(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

function takeAway(
  context: Excel.RequestContext,
  before: MarkedSnapshot,
  { sheet, unmark, emptied }: SheetPlan,
): void {
  if (unmark) {
    const id = idOf(before, sheet);
    const list = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    for (const format of before.marks.get(id)!) list.getItem(format).delete();
  }
  // By its name: it has moved along when the user inserted rows or columns.
  for (const thing of emptied) context.workbook.names.getItem(itemOf(thing)).getRange().clear('Contents');
}

function addTo(context: Excel.RequestContext, before: Snapshot, plan: SheetPlan): Excel.ConditionalFormat[] {
  if (plan.marks.length + plan.blocks.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(idOf(before, plan.sheet));
  for (const { area, item } of plan.blocks) remember(context, item, rangeOf(sheet, area), OWN_BLOCK);
  return writeMarks(sheet, plan);
}

function remember(context: Excel.RequestContext, item: string, range: Excel.Range, comment: string): void {
  context.workbook.names.add(item, range, comment).visible = false;
}

function after(
  before: MarkedSnapshot,
  plan: Plan,
  formats: readonly (readonly Excel.ConditionalFormat[])[],
  added: readonly Excel.Worksheet[],
): MarkedSnapshot {
  const newSheets = plan.added.map(({ name }, i): ExcelSheet => ({
    id: added[i]!.id,
    name,
    visibility: 'visible',
    isProtected: false,
  }));
  const thing = (kind: OwnThing['kind'], item: string, sheet: string, area: Area): OwnThing => ({
    id: item.slice(GOUJI_NAME.length),
    kind,
    place: { sheet, area },
  });
  const own = [
    ...plan.kept,
    ...plan.sheets.flatMap(({ sheet, blocks }) =>
      blocks.map(({ area, item }) => thing('block', item, sheet, area)),
    ),
    ...plan.added.map(({ name, item }) => thing('sheet', item, name, FIRST_CELL)),
  ];
  const marks = new Map(before.marks);
  plan.sheets.forEach(({ sheet }, i) => {
    // Those of an earlier run are gone.
    marks.set(
      idOf(before, sheet),
      formats[i]!.map(({ id }) => id),
    );
  });
  const sheets = before.sheets.filter(({ name }) => !plan.deleted.includes(name));
  return { ...before, sheets: [...sheets, ...newSheets], own, marks };
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };
