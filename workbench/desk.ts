import { address } from '../src/model/sheet';
import { parseArea } from '../src/hosts/reference';
import { loadWorkbook } from './host/load';
import type { Sheet, Workbook } from './host/model';
import { installedApiSets } from './host/node-office';
import { saveWorkbook } from './host/save';
import { type HostEvent, StandIn } from './host/stand-in';
import { User } from './host/user';
import type { WorkbookView } from './page/view';
import { viewSheet, viewTabs } from './view';

/** What a user may switch, to see how the add-in takes it. */
export interface Switches {
  readonly protect?: boolean;
  readonly editing?: boolean;
  readonly readOnly?: boolean;
  /** An Excel that has ExcelApi 1.9 and nothing newer. */
  readonly old?: boolean;
}

const NEWEST = '1.20';
const OLDEST = '1.9';

/** The workbook on the desk: one at a time, in front of one stand-in for Excel. */
export class Desk {
  standIn!: StandIn;
  private user!: User;
  private session = 0;
  private shown = 0;
  /** Told when the page has something new to draw. */
  onChange: () => void = () => undefined;
  /** Told when the pane's Office.js has events to hear. */
  onEvents: () => void = () => undefined;

  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    this.start(await loadWorkbook(bytes, fileName), NEWEST);
  }

  save(): Promise<Uint8Array> {
    return saveWorkbook(this.workbook);
  }

  get workbook(): Workbook {
    return this.standIn.workbook;
  }

  /** What the pane's window.external says of this Excel. */
  get surroundings(): { session: number; fileName: string; excelApi: string } {
    return { session: this.session, fileName: this.workbook.fileName, excelApi: this.standIn.excelApi };
  }

  /** A batch of Office.js; null where it comes from a pane of a workbook that is no longer open. */
  execute(session: number, request: string): string | null {
    if (session !== this.session) return null;
    const { workbook, standIn } = this;
    const before = [workbook.active, workbook.selection] as const;
    const undo = standIn.undo.length;
    const answer = standIn.execute(request);
    const showed = workbook.active !== before[0] || workbook.selection !== before[1];
    if (showed) this.shown++;
    const { error } = standIn.log.at(-1)!;
    if (showed || standIn.undo.length > undo || error?.includes('the stand-in lacks')) this.onChange();
    this.onEvents();
    return answer;
  }

  takeEvents(): HostEvent[] {
    return this.standIn.takeEvents();
  }

  type(sheet: string, a1: string, input: string): void {
    if (this.workbook.sheet(sheet)?.isProtected) throw new Error(`“${sheet}” is protected`);
    this.user.type(sheet, a1, input);
    this.onChange();
  }

  select(sheetName: string, a1: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(a1);
    if (!sheet || !area) return;
    this.workbook.active = sheet;
    this.workbook.selection = { sheet, area };
  }

  switch({ protect, editing, readOnly, old }: Switches): void {
    const { workbook } = this;
    if (protect !== undefined) this.user.protect(this.active.name, protect);
    if (editing !== undefined) workbook.editing = editing;
    if (readOnly !== undefined) workbook.readOnly = readOnly;
    // Another Excel in front of the same workbook: the pane starts anew.
    if (old !== undefined) this.start(workbook, old ? OLDEST : NEWEST);
    this.onChange();
  }

  view(): WorkbookView {
    const { workbook, active } = this;
    const { selection } = workbook;
    const area = selection?.sheet === active ? selection.area : { top: 0, left: 0 };
    return {
      session: this.session,
      fileName: workbook.fileName,
      tabs: viewTabs(workbook),
      sheet: viewSheet(active),
      selection: address(area.top, area.left),
      shown: this.shown,
      editing: workbook.editing,
      readOnly: workbook.readOnly,
      old: this.standIn.excelApi === OLDEST,
      lacks: [
        ...new Set(
          this.standIn.log.flatMap(({ error }) => /the stand-in lacks (.+)$/.exec(error ?? '')?.[1] ?? []),
        ),
      ],
    };
  }

  private get active(): Sheet {
    return this.workbook.active ?? this.workbook.sheets[0]!;
  }

  private start(workbook: Workbook, excelApi: string): void {
    this.session++;
    this.standIn = new StandIn(workbook, { apiSets: installedApiSets(), excelApi });
    this.standIn.onUserEvent = () => this.onEvents();
    this.user = new User(this.standIn);
    this.onChange();
  }
}
