/// <reference types="office-js" />
import type { Text } from '../../model/text';
import type { Edit } from '../../output/edits';
import { excelLimits, excelRefusals } from '../../text/excel-texts';
import type { Cell } from '../../model/sheet';
import {
  type CellWrite,
  HostError,
  type Refusal,
  type Skipped,
  type WorkbookContent,
  type WorkbookHost,
} from '../workbook';
import { applyPlan, switchEventsOn } from './apply';
import { Changes } from './changes';
import { findMarks } from './marks';
import { inExcel, refuse, supports } from './office';
import { planEdits } from './plan';
import { readWorkbook } from './read';
import { ALL_EXTRAS, type Snapshot } from './snapshot';
import { writeCell } from './write-cell';

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
  /** What Excel refused of this workbook once is not asked for again. */
  private extras = ALL_EXTRAS;

  constructor() {
    this.changes.add(() => {
      this.snapshot = null;
    });
  }

  /** Two syncs; three the first time in a workbook of which Excel refuses something (read.ts). */
  async read(): Promise<WorkbookContent> {
    return (await this.readAfresh()).content;
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
  writeCell(write: CellWrite): Promise<Cell> {
    this.snapshot = null;
    return writeCell(write);
  }

  /** One sync. */
  async select(sheet: string, address: string): Promise<void> {
    const known = this.snapshot?.sheets.find(({ name }) => name === sheet);
    if (known && known.visibility !== 'visible') {
      throw refuse('failed', `${sheet} is ${known.visibility}`, excelRefusals.hiddenSheet(sheet));
    }
    await inExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });
  }

  /** No sync after a reading, which has asked for the events already. */
  async watch(changed: () => void): Promise<() => Promise<void>> {
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
      return snapshot;
    } finally {
      stop();
    }
  }

  private async attempt(edits: readonly Edit[]): Promise<readonly Skipped[]> {
    const snapshot = this.snapshot ?? (await this.readAfresh());
    this.snapshot = null;
    const plan = planEdits(snapshot, await findMarks(snapshot), edits);
    let changed = false;
    const stop = this.changes.add(() => {
      changed = true;
    });
    try {
      const after = await applyPlan(snapshot, plan);
      this.snapshot = changed ? null : after;
    } catch (error) {
      if (isRefusal(error, 'editing')) throw error;
      await switchEventsOn().catch(() => undefined);
      throw new HalfDone(error);
    } finally {
      stop();
    }
    return [...plan.skipped].map(([sheet, why]) => ({ sheet, why }));
  }
}

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
