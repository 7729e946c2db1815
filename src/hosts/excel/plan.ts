import { address, type Area } from '../../model/sheet';
import type { Text } from '../../model/text';
import {
  type BlockEdit,
  type Edit,
  GOUJI_NAME,
  type HighlightEdit,
  type SheetEdit,
} from '../../output/edits';
import { excelRefusals, excelSkips } from '../../text/excel-texts';
import { blockArea, freeSheetName, type LinkTarget } from '../layout';
import type { OwnThing } from '../own';
import { contains, overlap } from '../reference';
import { refuse } from './office';
import type { Marks, SheetState, Snapshot } from './snapshot';

/** Everything that is to happen to a workbook, worked out before Excel is asked for any of it. */
export interface Plan {
  /** The user's sheets that change: what goes from them, then what comes. */
  readonly sheets: readonly SheetPlan[];
  /** Sheets of ours that go, by id. */
  readonly deleted: readonly string[];
  readonly added: readonly { readonly edit: SheetEdit; readonly name: string; readonly item: string }[];
  /** Hidden names that go. */
  readonly forgotten: readonly string[];
  /** What of ours stays although it should have gone. */
  readonly kept: readonly OwnThing[];
  readonly linkTarget: LinkTarget;
  /** By sheet name: why it was left as it is. */
  readonly skipped: ReadonlyMap<string, Text>;
}

export interface SheetPlan {
  readonly id: string;
  readonly name: string;
  /** Ids of conditional formats of ours: those that go, and those that must stay. */
  readonly formats: readonly string[];
  readonly stay: readonly string[];
  /** Hidden names of blocks to be emptied. */
  readonly blocks: readonly string[];
  readonly highlights: readonly HighlightEdit[];
  readonly newBlocks: readonly { readonly edit: BlockEdit; readonly item: string }[];
}

/** Plans to take away everything of an earlier run, then to make the edits. Throws HostError rather than write over anything. */
export function planEdits(snapshot: Snapshot, marks: Marks, edits: readonly Edit[]): Plan {
  const skipped = new Map<string, Text>();
  const { structureProtected, own } = snapshot;
  const kept = new Set<OwnThing>();
  const isOwn = (sheet: SheetState): boolean => ownSheets(own).has(sheet.name.toLowerCase());
  const deleted = deletable(snapshot.sheets, isOwn, structureProtected, skipped);
  for (const thing of own) {
    if (thing.kind === 'sheet' && thing.place && !deleted.some(({ name }) => same(name, thing.place!.sheet)))
      kept.add(thing);
  }

  const users = snapshot.sheets.filter((sheet) => !isOwn(sheet));
  const plans = users.map((sheet) => {
    const there = own.filter(({ kind, place }) => kind === 'block' && place && same(place.sheet, sheet.name));
    const plan = {
      id: sheet.id,
      name: sheet.name,
      formats: marks.get(sheet.id) ?? [],
      stay: [],
      blocks: there.map(itemOf),
      highlights: edits.filter(
        (edit) => edit.kind === 'highlight' && edit.sheet === sheet.name,
      ) as HighlightEdit[],
      edits: edits.filter((edit) => edit.kind === 'block' && edit.sheet === sheet.name) as BlockEdit[],
    };
    const touched = plan.formats.length + plan.blocks.length + plan.highlights.length + plan.edits.length > 0;
    if (!touched || !sheet.isProtected) return plan;
    skipped.set(sheet.name, excelSkips.sheetProtected);
    there.forEach((thing) => kept.add(thing));
    return { ...plan, formats: [], stay: plan.formats, blocks: [], highlights: [], edits: [] };
  });
  for (const edit of edits) {
    if (edit.kind !== 'sheet' && !users.some(({ name }) => name === edit.sheet))
      throw refuse('changed', `no worksheet ${edit.sheet}`);
  }
  refuseOccupied(
    snapshot,
    plans.flatMap((plan) => plan.edits),
  );

  const items = new Set([...kept].map((thing) => itemOf(thing).toLowerCase()));
  const freeItem = (id: string): string => {
    let item = GOUJI_NAME + id;
    for (let n = 2; items.has(item.toLowerCase()); n++) item = `${GOUJI_NAME}${id}.${n}`;
    items.add(item.toLowerCase());
    return item;
  };
  const staying = snapshot.sheets.filter((sheet) => !deleted.includes(sheet)).map(({ name }) => name);
  const added: { edit: SheetEdit; name: string; item: string }[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'sheet') continue;
    if (structureProtected) skipped.set(edit.name, excelSkips.cannotAdd);
    else {
      const name = freeSheetName(edit.name, [...staying, ...added.map((other) => other.name)]);
      added.push({ edit, name, item: freeItem(edit.id) });
    }
  }
  return {
    sheets: plans.map(({ edits: blocks, ...plan }) => ({
      ...plan,
      newBlocks: blocks.map((edit) => ({ edit, item: freeItem(edit.id) })),
    })),
    deleted: deleted.map(({ id }) => id),
    added,
    forgotten: own.filter((thing) => !kept.has(thing)).map(itemOf),
    kept: [...kept],
    linkTarget: ({ sheet, address: a1 }) => {
      // A link to a sheet of ours follows it to the name it was given.
      const ours = added.find(({ edit }) => edit.name === sheet)?.name;
      const name = ours ?? staying.find((other) => other === sheet);
      return name === undefined ? null : `'${name.replace(/'/g, "''")}'!${a1}`;
    },
    skipped,
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const itemOf = ({ id }: OwnThing): string => GOUJI_NAME + id;

const ownSheets = (own: readonly OwnThing[]): ReadonlySet<string> =>
  new Set(own.flatMap(({ kind, place }) => (kind === 'sheet' && place ? [place.sheet.toLowerCase()] : [])));

/** The sheets of ours that Excel will delete. */
function deletable(
  sheets: readonly SheetState[],
  isOwn: (sheet: SheetState) => boolean,
  structureProtected: boolean,
  skipped: Map<string, Text>,
): SheetState[] {
  const ours = sheets.filter(isOwn);
  if (structureProtected) {
    for (const { name } of ours) skipped.set(name, excelSkips.cannotRemove);
    return [];
  }
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const last = visible.every(isOwn) ? visible.at(-1) : undefined;
  if (last) skipped.set(last.name, excelSkips.lastVisible);
  return ours.filter((sheet) => sheet !== last);
}

/** What was blank when the workbook was read is blank still, or the host would have read it again. */
function refuseOccupied({ content }: Snapshot, blocks: readonly BlockEdit[]): void {
  const areas: { sheet: string; area: Area }[] = [];
  for (const edit of blocks) {
    const area = blockArea(edit);
    const sheet = content.sheets.find(({ name }) => name === edit.sheet);
    const taken = areas.some((other) => other.sheet === edit.sheet && overlap(other.area, area));
    const merge = sheet?.merges.find((other) => overlap(other, area));
    if (taken || merge) throw occupied(edit.sheet, merge ?? area);
    sheet?.cells.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell && contains(area, r, c)) throw occupied(edit.sheet, { ...area, top: r, left: c });
      }),
    );
    areas.push({ sheet: edit.sheet, area });
  }
}

const occupied = (sheet: string, { top, left }: Area) =>
  refuse('changed', `${sheet}!${address(top, left)}`, excelRefusals.occupied(sheet, address(top, left)));
