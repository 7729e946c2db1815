import { readFileSync } from 'node:fs';
import { address, parseAddress } from '../src/model/sheet';
import { parseArea } from '../src/hosts/reference';
import type { Press } from './host/browser-office';
import { loadWorkbook } from './host/load';
import type { Sheet, Workbook } from './host/model';
import { installedApiSets } from './host/node-office';
import { isSheetName } from './host/sheets';
import { saveWorkbook } from './host/save';
import { type HostEvent, type RuntimeState, StandIn } from './host/stand-in';
import { User } from './host/user';
import type { Ribbon, WorkbookView } from './page/view';
import { type ManifestButton, ribbonOf } from './ribbon';
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

/** Where the ribbon has no buttons of the add-in's, Excel opens its pane from the list of add-ins. */
const FROM_THE_LIST: ManifestButton = {
  id: 'add-ins',
  label: '我的加载项 My Add-ins',
  tip: '此版 Excel 的窗格与功能区不共用运行时，没有按钮。This Excel shares no runtime: no buttons.',
  icon: '/pane/assets/icon-32.png',
  functionName: null,
};

/** The workbook on the desk: one at a time, in front of one stand-in for Excel. */
export class Desk {
  standIn!: StandIn;
  private user!: User;
  private session = 0;
  private shown = 0;
  private readonly manifest = ribbonOf(readFileSync('manifest.xml', 'utf8'));
  private presses = 0;
  /** What was pressed and has not been told to the pane. */
  private untold: Press[] = [];
  /** What is not done yet: the button of each press. */
  private readonly busy = new Map<string, ManifestButton>();
  private failed: string[] = [];
  /** Told when the page has something new to draw. */
  onChange: () => void = () => undefined;
  /** Told when the pane's Office.js has events to hear. */
  onEvents: () => void = () => undefined;

  /** Puts a workbook on the desk. Throws FileError where it cannot be opened; what lay there stays. */
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
  get surroundings(): { session: number; fileName: string; excelApi: string; sharedRuntime: boolean } {
    const { excelApi, sharedRuntime } = this.standIn;
    return { session: this.session, fileName: this.workbook.fileName, excelApi, sharedRuntime };
  }

  /** A batch of Office.js; null where it comes from a pane of a workbook that is no longer open. */
  execute(session: number, request: string): string | null {
    if (session !== this.session) return null;
    const { workbook, standIn } = this;
    const before = [workbook.active, workbook.selection] as const;
    const undo = standIn.undo.length;
    const { runtime } = standIn;
    const answer = standIn.execute(request);
    const showed = workbook.active !== before[0] || workbook.selection !== before[1];
    if (showed) this.shown++;
    const { error } = standIn.log.at(-1)!;
    if (
      showed ||
      standIn.undo.length > undo ||
      standIn.runtime !== runtime ||
      error?.includes('the stand-in lacks')
    )
      this.onChange();
    this.onEvents();
    return answer;
  }

  takeEvents(): (HostEvent | { readonly press: Press })[] {
    return [...this.standIn.takeEvents(), ...this.untold.splice(0).map((press) => ({ press }))];
  }

  /** She presses a button of the ribbon. A function starts the add-in where it does not run yet, unseen. */
  press(id: string): void {
    const button = this.buttons.find((each) => each.id === id);
    if (!button || this.isBusy(id)) return;
    if (button.functionName === null) this.standIn.runtime = 'Visible';
    else {
      if (this.standIn.runtime === 'Inactive') this.standIn.runtime = 'Background';
      const press = { id: `${id}#${++this.presses}`, button: id, functionName: button.functionName };
      this.busy.set(press.id, button);
      this.untold.push(press);
    }
    this.onChange();
    this.onEvents();
  }

  /** Office.js says that a button's function is done: 0, or the number of an error. */
  completed(session: number, press: string, status: number): void {
    const button = this.busy.get(press);
    if (session !== this.session || !button) return;
    this.busy.delete(press);
    if (status !== 0) this.failed.push(`${button.functionName}: ${status}`);
    this.onChange();
  }

  /** She closes the pane. A shared runtime goes on until the workbook is closed; another ends with its pane. */
  closePane(): void {
    this.standIn.runtime = this.standIn.sharedRuntime ? 'Background' : 'Inactive';
    this.onChange();
  }

  type(sheet: string, a1: string, input: string): void {
    if (this.workbook.sheet(sheet)?.isProtected) throw new Error(`“${sheet}” is protected`);
    this.user.type(sheet, a1, input);
    this.onChange();
  }

  /** She inserts a row above a cell, or deletes its row. */
  shiftRows(sheet: string, a1: string, by: 'insert' | 'delete'): void {
    if (this.workbook.sheet(sheet)?.isProtected) throw new Error(`“${sheet}” is protected`);
    const row = parseAddress(a1).row + 1;
    if (by === 'insert') this.user.insertRows(sheet, row);
    else this.user.deleteRows(sheet, row);
    this.onChange();
  }

  /** Throws where Excel would not take the name. */
  rename(sheet: string, name: string): void {
    const taken = this.workbook.sheet(name);
    if (!isSheetName(name) || (taken && taken.name !== sheet))
      throw new Error(`不能用这个表名 “${name}” cannot be a sheet's name`);
    this.user.rename(sheet, name);
    this.onChange();
  }

  select(sheetName: string, a1: string): void {
    if (this.workbook.sheet(sheetName) && parseArea(a1)) this.user.select(sheetName, a1);
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
      ribbon: this.ribbon,
      runtime: this.standIn.runtime,
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

  private get ribbon(): Ribbon {
    return {
      buttons: this.buttons,
      busy: this.buttons.map(({ id }) => id).filter((id) => this.isBusy(id)),
      failed: this.failed,
    };
  }

  private get buttons(): readonly ManifestButton[] {
    return this.standIn.sharedRuntime ? this.manifest : [FROM_THE_LIST];
  }

  private isBusy(id: string): boolean {
    return [...this.busy.values()].some((button) => button.id === id);
  }

  private get active(): Sheet {
    return this.workbook.active ?? this.workbook.sheets[0]!;
  }

  private start(workbook: Workbook, excelApi: string): void {
    // The pane is there from the beginning, because this is what is tried here; who has closed it opens it again.
    const runtime: RuntimeState =
      !this.standIn || this.standIn.runtime === 'Visible' ? 'Visible' : 'Inactive';
    this.session++;
    this.standIn = new StandIn(workbook, { apiSets: installedApiSets(), excelApi });
    this.standIn.runtime = runtime;
    this.untold = [];
    this.busy.clear();
    this.failed = [];
    this.standIn.onUserEvent = () => this.onEvents();
    this.user = new User(this.standIn);
    this.onChange();
  }
}
