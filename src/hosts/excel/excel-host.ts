/// <reference types="office-js" />
import type { Text } from '../../model/text';
import type { Edit } from '../../output/edits';
import { excelLimits, excelRefusals } from '../../text/excel-texts';
import type { Area } from '../../model/sheet';
import {
  type CellPlace,
  type CellWrite,
  type CellWritten,
  type Change,
  HostError,
  type Refusal,
  type SelectedCell,
  type Skipped,
  type WorkbookContent,
  type WorkbookHost,
} from '../workbook';
import { applyPlan, switchEventsOn } from './write/apply';
import { notAsRead, stillAsRead } from './write/as-read';
import { Changes } from './changes';
import { findMarks } from './read/marks';
import { inExcel, refuse, supports } from './office';
import { planFor } from './write/manners';
import { selectedCell } from './selected';
import { readWorkbook } from './read/read';
import { ALL_EXTRAS, type Snapshot } from './snapshot';
import { writeCells, type Written } from './write/write-cell';

/** Cells with all that says what they are take less of a request than Excel on the web takes (5 MB). */
const MOST_WRITES = 500;

/** Keys of Gouji's among the settings that a workbook keeps for add-ins. */
const SETTING = 'gouji.';

/** The workbook that is open in Excel, through Office.js. To be made after `Office.onReady`. */
export class ExcelHost implements WorkbookHost {
  readonly limits: readonly Text[] = [
    ...(supports('1.13') ? [] : [excelLimits.mergedAreas]),
    ...(supports('1.20') ? [] : [excelLimits.undo]),
  ];
  private readonly changes = new Changes();
  /** What we know; null as soon as the user has changed anything. */
  private snapshot: Snapshot | null = null;
  /** What `read` gave last: the edits and writes that come are meant for it. */
  private given: WorkbookContent | null = null;
  /** Where the cell that was written last is: Excel keeps it for us. */
  private followed: Written['range'] | null = null;
  /** What Excel refused of this workbook once is not asked for again. */
  private extras = ALL_EXTRAS;

  constructor() {
    this.changes.add(() => {
      this.snapshot = null;
    });
  }

  /** Two syncs; three the first time in a workbook of which Excel refuses something (read.ts). */
  async read(): Promise<WorkbookContent> {
    const { content } = await this.readAfresh();
    this.given = content;
    return content;
  }

  /** One sync after a reading that is still fresh; more only where Excel would not tell the conditional formats. */
  async apply(edits: readonly Edit[]): Promise<readonly Skipped[]> {
    const trusted = this.snapshot !== null;
    try {
      return await this.attempt(edits);
    } catch (error) {
      const stale = error instanceof HalfDone || trusted;
      if (!stale || !mayBeStale(error)) throw plain(error);
    }
    // Something changed that Excel tells nobody about: once more, from a new reading. That also finds and removes
    // whatever the first attempt left behind.
    try {
      return await this.attempt(edits);
    } catch (error) {
      if (error instanceof HalfDone) await this.attempt([]).catch(() => undefined);
      throw plain(error);
    }
  }

  removeAll(): Promise<readonly Skipped[]> {
    return this.apply([]);
  }

  /** Two syncs. */
  async writeCell(write: CellWrite): Promise<CellWritten> {
    const [done] = await this.put([write]);
    if (done instanceof HostError) throw done;
    const { before, range } = done!;
    await this.follow(range);
    return { before, where: () => this.whereIs(range) };
  }

  /** Two syncs; more, and more than one undo, only for more cells than a request has room for. */
  async writeCells(writes: readonly CellWrite[]): Promise<readonly (CellWritten | HostError)[]> {
    const done: (CellWritten | HostError)[] = [];
    for (let from = 0; from < writes.length; from += MOST_WRITES) {
      const portion = writes.slice(from, from + MOST_WRITES);
      const put = await this.put(portion).catch((error: unknown) => {
        // What was written before stays, and is told.
        if (from === 0 || !(error instanceof HostError)) throw error;
        return portion.map(() => error);
      });
      // Excel keeps no ranges for so many.
      const where = () => Promise.resolve(null);
      done.push(...put.map((each) => (each instanceof HostError ? each : { before: each.before, where })));
    }
    return done;
  }

  private put(writes: readonly CellWrite[]): Promise<readonly (Written | HostError)[]> {
    this.snapshot = null;
    const targets = writes.map((write) => ({ write, sheet: this.idOf(write.sheet) }));
    return this.changes.during(async () => {
      const done = await writeCells(targets);
      const own = targets.flatMap(({ write, sheet }, i) =>
        done[i] instanceof HostError
          ? []
          : [{ sheet, area: areaOf(write), value: write.written?.value ?? '' }],
      );
      return [done, own] as const;
    });
  }

  /** One sync. */
  async select(sheet: string, address: string): Promise<void> {
    const known = this.snapshot?.sheets.find(({ name }) => name === sheet);
    if (known && known.visibility !== 'visible') {
      throw refuse('failed', `${sheet} is ${known.visibility}`, excelRefusals.hiddenSheet(sheet));
    }
    await inExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(this.idOf(sheet));
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });
  }

  /** No sync after a reading, which has asked for the events already. */
  async watch(changed: (change: Change) => void): Promise<() => Promise<void>> {
    if (!this.changes.isRegistered) {
      await inExcel(async (context) => {
        const registered = this.changes.register(context);
        await context.sync();
        registered();
      });
    }
    const stop = this.changes.add(changed);
    return () => {
      stop();
      return Promise.resolve();
    };
  }

  /** One sync. */
  async watchSelection(selected: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
    const handler = await inExcel(async (context) => {
      const registered = context.workbook.worksheets.onSelectionChanged.add((event) => {
        const cell = selectedCell(event, this.given);
        if (cell) selected(cell);
        return Promise.resolve();
      });
      await context.sync();
      return registered;
    });
    return () =>
      inExcel(async () => {
        handler.remove();
        await handler.context.sync();
      });
  }

  recall(key: string): Promise<string | null> {
    return inExcel(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(SETTING + key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
    });
  }

  remember(key: string, text: string | null): Promise<void> {
    return inExcel(async (context) => {
      const { settings } = context.workbook;
      if (text !== null) settings.add(SETTING + key, text);
      else {
        const setting = settings.getItemOrNullObject(SETTING + key);
        setting.load('key');
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
      await context.sync();
    });
  }

  /** A sheet is known by its id however it is renamed; by its name where it was never read. */
  private idOf(sheet: string): string {
    return this.given?.sheets.find(({ name }) => name === sheet)?.id ?? sheet;
  }

  /** Excel keeps one range for us: many would slow it down. */
  private async follow(range: Written['range']): Promise<void> {
    const before = this.followed;
    this.followed = range;
    if (!before) return;
    // Excel may have let go of it by itself.
    await inExcel(async () => {
      before.untrack();
      await before.context.sync();
    }).catch(() => undefined);
  }

  private async whereIs(range: Written['range']): Promise<CellPlace | null> {
    if (range !== this.followed) return null;
    try {
      range.load('rowIndex,columnIndex');
      range.worksheet.load('id');
      await inExcel(() => range.context.sync());
    } catch (error) {
      if (isRefusal(error, 'changed')) return null;
      throw error;
    }
    const sheet = this.given?.sheets.find(({ id }) => id === range.worksheet.id);
    return sheet ? { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex } : null;
  }

  private async readAfresh(): Promise<Snapshot> {
    let registered = (): void => undefined;
    let changed = false;
    const stop = this.changes.add(() => {
      changed = true;
    });
    try {
      const snapshot = await readWorkbook(this.extras, (context) => {
        registered = this.changes.register(context);
      });
      registered();
      this.extras = snapshot.extras;
      this.snapshot = changed ? null : snapshot;
      this.changes.knowOurs(snapshot);
      return snapshot;
    } finally {
      stop();
    }
  }

  private async attempt(edits: readonly Edit[]): Promise<readonly Skipped[]> {
    const read = this.snapshot ?? (await this.readAfresh());
    this.snapshot = null;
    const snapshot = { ...read, marks: await findMarks(read) };
    const plan = planFor(snapshot, edits);
    if (this.given && this.given !== snapshot.content) refuseStrange(this.given, snapshot.content, edits);
    let changed = false;
    const stop = this.changes.add(() => {
      changed = true;
    });
    try {
      const after = await this.changes.during(() => applyPlan(snapshot, plan));
      this.changes.knowOurs(after);
      this.snapshot = changed ? null : after;
    } catch (error) {
      if (isRefusal(error, 'editing')) throw error;
      await switchEventsOn().catch(() => undefined);
      throw new HalfDone(error);
    } finally {
      stop();
    }
    return plan.skipped;
  }
}

/** Edits were made from what was given; of other contents they say nothing. */
function refuseStrange(given: WorkbookContent, now: WorkbookContent, edits: readonly Edit[]): void {
  const names = new Set(edits.flatMap((edit) => (edit.kind === 'sheet' ? [] : [edit.sheet])));
  const meant = given.sheets.filter(({ name }) => names.has(name));
  if (!stillAsRead(meant, now.sheets)) throw notAsRead('changed since it was read');
}

const areaOf = ({ row, column }: CellPlace): Area => ({ top: row, left: column, bottom: row, right: column });

/** A batch failed on the way: a part of it may have been done. */
class HalfDone extends Error {
  constructor(readonly error: unknown) {
    super('half done');
  }
}

const plain = (error: unknown): unknown => (error instanceof HalfDone ? error.error : error);

const isRefusal = (error: unknown, refusal: Refusal): boolean =>
  error instanceof HostError && error.refusal === refusal;

const mayBeStale = (error: unknown): boolean =>
  plain(error) instanceof HostError && !isRefusal(plain(error), 'editing');
