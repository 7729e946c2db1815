import type { Area } from '../../src/model/sheet';
import { formatArea } from '../../src/hosts/reference';
import { type ApiSets, compareVersions, offers } from './api-sets';
import { type Refused, refusals } from './errors';
import type { Sheet, Workbook } from './model';
import { WorkbookObject } from './objects/workbook';
import { type Reply, type Request, runBatch } from './protocol';
import { type Change, recalculate } from './recalculate';
import type { WireObject } from './wire';

export interface StandInOptions {
  /** The highest ExcelApi version on offer. */
  readonly excelApi?: string;
  /** Where known, members above the version are refused, as an older Excel refuses them. */
  readonly apiSets?: ApiSets;
  /** The bytes a request or an answer may have: 5 MB in Excel on the web; null on the desktop. */
  readonly payloadLimit?: number | null;
  /** Tells a program of what it changes itself although it has switched events off, as where they come late. */
  readonly tellsAll?: boolean;
}

/** One batch, as it was answered. */
export interface LogEntry {
  /** `cleanup`: Office.js lets go of objects by itself after `Excel.run`; no program asked for it. */
  readonly kind: 'sync' | 'cleanup';
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

/** An event as the library takes it. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The numbers under which Office.js knows events of the collection of worksheets. */
export const EVENTS = {
  changed: 10,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  protectionChanged: 24,
  nameChanged: 25,
} as const;
export type EventName = keyof typeof EVENTS;

/** Where the add-in is: not started, running without being seen, or in its pane. */
export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

const MEGABYTE = 1024 * 1024;

/** Excel's stand-in: a workbook in memory that answers the batches which the real Office.js sends. */
export class StandIn {
  readonly log: LogEntry[] = [];
  /** What a user could undo, one line for each batch that changed something. */
  readonly undo: string[] = [];
  readonly references = new Map<string, WireObject>();
  /** Events a program has asked for. */
  readonly listening = new Set<EventName>();
  /** Names of sheets that are no worksheets (charts, macros): Excel lists them nowhere, but gives no other their name. */
  readonly takenNames = new Set<string>();
  /** `Runtime.enableEvents`. */
  eventsEnabled = true;
  /** As `Office.addin` shows and hides the pane. */
  runtime: RuntimeState = 'Visible';
  readonly excelApi: string;
  readonly apiSets: ApiSets;
  readonly payloadLimit: number | null;
  /** Called when something happened outside of any batch; the transport fetches the events then. */
  onUserEvent: () => void = () => undefined;
  private readonly tellsAll: boolean;
  private readonly pending: HostEvent[] = [];
  private changes = 0;
  private changed: Change[] = [];
  private referenceCount = 0;

  constructor(
    readonly workbook: Workbook,
    options: StandInOptions = {},
  ) {
    this.tellsAll = options.tellsAll ?? false;
    this.excelApi = options.excelApi ?? '1.20';
    this.apiSets = options.apiSets ?? new Map<string, string>();
    this.payloadLimit = options.payloadLimit === undefined ? 5 * MEGABYTE : options.payloadLimit;
  }

  /** Whether a requirement set is on offer: what `Office.context.requirements.isSetSupported` answers. */
  supports(set: string, version = '1.1'): boolean {
    if (set === 'SharedRuntime') return this.sharedRuntime && compareVersions(version, '1.1') <= 0;
    return set !== 'ExcelApi' || compareVersions(version, this.excelApi) <= 0;
  }

  /** Whether ribbon and pane share one runtime: Excel can since the version that brought ExcelApi 1.11. */
  get sharedRuntime(): boolean {
    return compareVersions('1.11', this.excelApi) <= 0;
  }

  /** Answers a batch: the text of a request's body in, the text of the answer's body out. */
  execute(requestText: string): string {
    const requestBytes = bytesOf(requestText);
    const request = JSON.parse(requestText) as Request;
    let answer = this.answer(request, requestBytes);
    let text = JSON.stringify(answer);
    if (this.payloadLimit !== null && bytesOf(text) > this.payloadLimit) {
      answer = failure(refusals.responseTooLarge());
      text = JSON.stringify(answer);
    }
    this.finish(request);
    this.log.push({
      kind: isCleanup(request) ? 'cleanup' : 'sync',
      actions: request.Actions.length,
      requestBytes,
      responseBytes: bytesOf(text),
      error: answer.Error ? `${answer.Error.Code}: ${answer.Error.Message}` : null,
    });
    return text;
  }

  /** The events since the last call. */
  takeEvents(): HostEvent[] {
    return this.pending.splice(0);
  }

  /** How many batches programs have sent, cleaning up apart. */
  get syncs(): number {
    return this.log.filter(({ kind }) => kind === 'sync').length;
  }

  keep(object: WireObject): string {
    object.referenceId ??= `ref${++this.referenceCount}`;
    this.references.set(object.referenceId, object);
    return object.referenceId;
  }

  /** A member is there only where the requirement set it came with is. */
  checkSet(member: string): void {
    const set = this.apiSets.get(member);
    if (set !== undefined && !offers(this.excelApi, set)) throw refusals.notInSet(member, set);
  }

  /** Before a program changes cells or anything else of a sheet. */
  changing(sheet: Sheet): void {
    if (this.workbook.readOnly || sheet.isProtected) throw refusals.accessDenied();
    this.changes++;
  }

  /** Before a program adds, removes, renames, hides sheets. */
  changingStructure(): void {
    if (this.workbook.readOnly || this.workbook.structureProtected) throw refusals.accessDenied();
    this.changes++;
  }

  /** Before a program changes what belongs to the workbook: names, settings. */
  changingWorkbook(): void {
    if (this.workbook.readOnly) throw refusals.accessDenied();
    this.changes++;
  }

  /** Cells have other contents now. */
  changedCells(sheet: Sheet, area: Area, by: 'add-in' | 'user'): void {
    this.changed.push({ sheet, area });
    const single = area.top === area.bottom && area.left === area.right;
    const cell = single ? sheet.at(area.top, area.left) : undefined;
    this.raise('changed', by, {
      worksheetId: sheet.id,
      address: formatArea(area),
      changeType: 'RangeEdited',
      ...(single && { valueAfter: cell?.error ?? cell?.value ?? '' }),
    });
  }

  /** Other cells are selected: Excel tells so whoever selects, and of nothing where they were selected already. */
  select(sheet: Sheet, area: Area, by: 'add-in' | 'user'): void {
    const { workbook } = this;
    const address = formatArea(area);
    const before = workbook.selection;
    const same = workbook.active === sheet && before?.sheet === sheet && formatArea(before.area) === address;
    workbook.active = sheet;
    workbook.selection = { sheet, area };
    if (!same) this.raise('selectionChanged', by, { worksheetId: sheet.id, address });
  }

  raise(event: EventName, by: 'add-in' | 'user', data: Readonly<Record<string, unknown>>): void {
    if (!this.listening.has(event) || !(this.eventsEnabled || this.tellsAll)) return;
    const triggerSource = this.supports('ExcelApi', '1.14')
      ? { triggerSource: by === 'add-in' ? 'ThisLocalAddin' : 'Unknown' }
      : {};
    this.pending.push({
      type: EVENTS[event],
      target: 'Workbook',
      data: { source: 'Local', ...triggerSource, ...data },
    });
  }

  /** Formulas get the results they have after a change. */
  settle(): void {
    if (this.changed.length > 0) recalculate(this.workbook, this.changed);
    this.changed = [];
  }

  private answer(request: Request, requestBytes: number): Reply {
    if (this.workbook.editing) return failure(refusals.editing());
    if (this.payloadLimit !== null && requestBytes > this.payloadLimit)
      return failure(refusals.requestTooLarge());
    return runBatch(this, new WorkbookObject(this), request);
  }

  private finish(request: Request): void {
    this.settle();
    if (this.changes > 0) this.undo.push(`${this.changes} changes in ${request.Actions.length} actions`);
    this.changes = 0;
  }
}

const failure = ({ code, message }: Refused): Reply => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: 0, Location: '' },
});

const isCleanup = ({ Actions }: Request): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
