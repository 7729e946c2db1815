/// <reference types="office-js" />
import type { Area } from '../../model/sheet';
import { formatArea } from '../reference';
import type { Change } from '../workbook';
import { supports } from './office';
import type { Snapshot } from './snapshot';

/** What we wrote ourselves, by the sheet's id. */
export interface OwnWrite {
  readonly sheet: string;
  /** Null: the sheet is ours, with all that stands on it. */
  readonly area: Area | null;
  /** Of a single cell. */
  readonly value?: unknown;
}

/** What is used of Excel's events, whatever they tell of. */
interface Heard {
  readonly type?: string;
  readonly worksheetId?: string;
  readonly address?: string;
  readonly triggerSource?: string;
  readonly details?: { readonly valueAfter?: unknown };
}

/** Hears what the user changes, from the first reading on. */
export class Changes {
  private readonly listeners = new Set<(change: Change) => void>();
  private registered = false;
  /** Of the last write: Excel may tell of it late. */
  private own: OwnWrite[] = [];
  /** Heard during a write: judged when it is known what was written. */
  private waiting: Heard[] | null = null;
  /** The ids of the sheets that we added, as far as is known. */
  private ourSheets: ReadonlySet<string> = new Set();

  add(listener: (change: Change) => void): () => void {
    // One function may be given twice: each call gets its own stop.
    const own = (change: Change) => listener(change);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  /** Says which sheets we added. */
  knowOurs({ own, sheets }: Pick<Snapshot, 'own' | 'sheets'>): void {
    const ours = own.flatMap(({ kind, place }) =>
      kind === 'sheet' && place ? place.sheet.toLowerCase() : [],
    );
    const names = new Set(ours);
    this.ourSheets = new Set(sheets.flatMap(({ id, name }) => (names.has(name.toLowerCase()) ? id : [])));
  }

  get isRegistered(): boolean {
    return this.registered;
  }

  /** Asks Excel for its events, with the next sync; `done` is to be called when that has succeeded. */
  register(context: Excel.RequestContext): () => void {
    if (this.registered) return () => undefined;
    const { worksheets } = context.workbook;
    const heard = (event: object): Promise<void> => {
      if (this.waiting) this.waiting.push(event);
      else this.judge(event);
      return Promise.resolve();
    };
    worksheets.onChanged.add(heard);
    worksheets.onAdded.add(heard);
    worksheets.onDeleted.add(heard);
    if (supports('1.14')) worksheets.onProtectionChanged.add(heard);
    try {
      if (supports('1.17')) worksheets.onNameChanged.add(heard);
    } catch {
      // The library may ask for Excel on the web besides: without it a new name is found when it is used.
    }
    return () => {
      this.registered = true;
    };
  }

  /**
   * Does a write, which says what it has written. Events are off meanwhile, but Excel may send them late, and what she
   * does in the same moment comes among them.
   */
  async during<T>(write: () => Promise<readonly [result: T, own: readonly OwnWrite[]]>): Promise<T> {
    this.own = [];
    this.waiting = [];
    try {
      const [result, own] = await write();
      this.own = [...own];
      return result;
    } finally {
      const heard = this.waiting ?? [];
      this.waiting = null;
      for (const event of heard) this.judge(event);
    }
  }

  private judge(event: Heard): void {
    if (!this.isOwn(event)) this.tell(this.isOnOurs(event) ? 'ours' : 'hers');
  }

  /** It tells of what we wrote, and Excel (from 1.14 on) does not say that somebody else did. */
  private isOwn(event: Heard): boolean {
    const { triggerSource } = event;
    if (triggerSource !== undefined && triggerSource !== 'ThisLocalAddin') return false;
    const at = this.own.findIndex((own) => tellsOf(event, own, triggerSource !== undefined));
    if (at < 0) return false;
    // Where Excel does not say whose it is, it is ours once: the same cell again is hers.
    if (triggerSource === undefined) this.own.splice(at, 1);
    return true;
  }

  private isOnOurs({ worksheetId = '' }: Heard): boolean {
    return (
      this.ourSheets.has(worksheetId) ||
      this.own.some(({ sheet, area }) => area === null && sheet === worksheetId)
    );
  }

  private tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

function tellsOf({ worksheetId, address, details }: Heard, own: OwnWrite, ours: boolean): boolean {
  if (worksheetId !== own.sheet) return false;
  // A whole sheet of ours: its coming and going, and what stands on it where Excel says that we wrote it.
  if (own.area === null) return ours || address === undefined;
  if (address === undefined || address.replace(/\$/g, '') !== formatArea(own.area)) return false;
  const { valueAfter } = details ?? {};
  return own.value === undefined || valueAfter === undefined || valueAfter === own.value;
}
