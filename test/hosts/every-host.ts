import { partText } from '../../src/formats/package';
import { applyEdits, type OpenedWorkbook, openWorkbook } from '../../src/hosts/file';
import { contains } from '../../src/hosts/reference';
import { HostError, type Skipped, type WorkbookContent } from '../../src/hosts/workbook';
import { address, type Area } from '../../src/model/sheet';
import { type Edit, GOUJI_MARK } from '../../src/output/edits';
import { TONES } from '../../src/output/looks';
import { excelSkips } from '../../src/text/excel-texts';
import { skipReasons } from '../../src/text/file-errors';
import { loadWorkbook } from '../../workbench/host/load';
import type { Sheet, Workbook } from '../../workbench/host/model';
import { saveWorkbook } from '../../workbench/host/save';
import { snapshot } from '../../workbench/host/snapshot';
import { StandIn } from '../../workbench/host/stand-in';
import { User } from '../../workbench/host/user';
import { openInExcel } from './in-excel';

/** A workbook in the hands of a host, whichever: the same is done to it and it is looked at in the same words. */
export interface InHand {
  /** What the host reads of it. */
  content(): Promise<WorkbookContent>;
  /** What was left as it was, e.g. `T5: sheetProtected`. */
  apply(edits: readonly Edit[]): Promise<readonly string[]>;
  removeAll(): Promise<readonly string[]>;
  /** The accountant does something to it, between one run and the next. */
  meanwhile(does: (user: User, workbook: Workbook) => void): Promise<void>;
  view(): Promise<View>;
  /** Everything that can be seen or is saved. */
  state(): Promise<unknown>;
}

export interface View {
  /** In order, those that cannot be seen in brackets. */
  readonly sheets: readonly string[];
  /** What stands in every cell, e.g. `T5!E2`: a value, or a formula with its `=`. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** The cells of areas marked by us, with the colour that is seen. */
  readonly marks: Readonly<Record<string, string>>;
  /** Where cells jump to within the workbook. */
  readonly links: Readonly<Record<string, string>>;
  /** Our hidden names. */
  readonly names: readonly string[];
}

export interface EveryHost {
  readonly name: string;
  /** The accountant has the workbook open, and may be quicker than we are. */
  readonly live: boolean;
  /** It tells which cells are merged: an Excel before 1.13 does not. */
  readonly knowsMerges: boolean;
  readonly hold: (workbook: Workbook) => Promise<InHand>;
}

export const everyHost: readonly EveryHost[] = [
  { name: 'a file', live: false, knowsMerges: true, hold: asFile },
  { name: 'Excel', live: true, knowsMerges: true, hold: (workbook) => inExcel(workbook, '1.20') },
  { name: 'an Excel of 1.9', live: true, knowsMerges: false, hold: (workbook) => inExcel(workbook, '1.9') },
];

async function asFile(workbook: Workbook): Promise<InHand> {
  let bytes = await saveWorkbook(workbook);
  const opened = () => openWorkbook(bytes, 'statements.xlsx');
  const apply = (edits: readonly Edit[]): Promise<readonly string[]> =>
    Promise.resolve().then(() => {
      const applied = applyEdits(opened(), edits);
      bytes = applied.bytes;
      return applied.skipped.map(reasonOf);
    });
  return {
    content: () => Promise.resolve(opened().content),
    apply,
    removeAll: () => apply([]),
    async meanwhile(does) {
      const loaded = await loadWorkbook(bytes);
      does(new User(new StandIn(loaded)), loaded);
      bytes = await saveWorkbook(loaded);
    },
    view: async () => ({ ...viewOf(await loadWorkbook(bytes)), links: linksIn(opened()) }),
    state: async () => snapshot(await loadWorkbook(bytes)),
  };
}

async function inExcel(workbook: Workbook, excelApi: string): Promise<InHand> {
  const excel = await openInExcel(workbook, { excelApi });
  const { host } = excel;
  return {
    content: () => host.read(),
    async apply(edits) {
      await host.read();
      return (await host.apply(edits)).map(reasonOf);
    },
    async removeAll() {
      await host.read();
      return (await host.removeAll()).map(reasonOf);
    },
    async meanwhile(does) {
      does(excel.user, workbook);
      await excel.heard();
    },
    view: () => Promise.resolve(viewOf(workbook)),
    state: () => Promise.resolve(excel.state()),
  };
}

/** Each host has words of its own, all of them say what to do. */
function reasonOf({ sheet, why }: Skipped): string {
  const reasons = [...Object.entries(skipReasons), ...Object.entries(excelSkips)];
  const reason = reasons.find(([, words]) => words === why);
  return `${sheet}: ${reason?.[0] ?? why.zh}`;
}

/** That nothing at all was done: the one refuses the file, the other tells the user to check again. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HostError) return error.refusal;
  return error instanceof Error ? error.name : 'done';
}

function viewOf(workbook: Workbook): View {
  const cells: Record<string, unknown> = {};
  const marks: Record<string, string> = {};
  const links: Record<string, string> = {};
  for (const sheet of workbook.sheets) {
    for (const [row, column, { value, error, formula, link }] of sheet.all()) {
      const at = `${sheet.name}!${address(row, column)}`;
      const shown = formula === undefined ? (error ?? value) : `=${formula}`;
      if (shown !== null) cells[at] = shown;
      if (link?.location !== undefined) links[at] = link.location;
    }
    for (const [place, tone] of marksOf(sheet)) marks[`${sheet.name}!${place}`] = tone;
  }
  return {
    sheets: workbook.sheets.map(({ name, visibility }) => (visibility === 'Visible' ? name : `(${name})`)),
    cells,
    marks,
    links,
    names: workbook.names.flatMap(({ name, visible }) => (visible ? [] : [name])).sort(),
  };
}

/** exceljs, which tells how a file looks, passes over links that stay within it. */
function linksIn({ ooxml }: OpenedWorkbook): Record<string, string> {
  const { parts, workbook } = ooxml!;
  const links = workbook.sheets.flatMap(({ name, part }) =>
    [...partText(parts, part)!.matchAll(/<hyperlink ref="([^"]+)" location="([^"]*)"/g)].map(
      ([, ref, location]) => [`${name}!${ref}`, location!] as const,
    ),
  );
  return Object.fromEntries(links);
}

function marksOf({ conditionalFormats }: Sheet): Map<string, string> {
  const seen = new Map<string, string>();
  for (const { formula, areas, style } of conditionalFormats) {
    if (formula !== GOUJI_MARK) continue;
    const tone = Object.entries(TONES).find(([, { colour }]) =>
      style.font?.color?.argb?.endsWith(colour.slice(1)),
    );
    for (const place of tone ? areas.flatMap(placesIn) : []) if (!seen.has(place)) seen.set(place, tone![0]);
  }
  return seen;
}

const placesIn = ({ top, left, bottom, right }: Area): string[] => {
  const places: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (contains({ top, left, bottom, right }, row, column)) places.push(address(row, column));
    }
  }
  return places;
};
