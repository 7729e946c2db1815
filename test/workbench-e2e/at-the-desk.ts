import { basename } from 'node:path';
import type { Browser, Download, FrameLocator, Locator, Page } from 'playwright-core';
import { parseAddress } from '../../src/model/sheet';
import { Desk } from '../../workbench/desk';
import { snapshot } from '../../workbench/host/snapshot';
import { serveWorkbench, type Workbench } from '../../workbench/server';
import { sharedBrowser } from '../taskpane/harness/shared-browser';

/** How long anything may take before a test gives up: only what never happens takes so long, on any computer. */
const PATIENCE = 90_000;

/** After so long without an answer she clicks again: too late for a double click. */
const ONCE_MORE = 5_000;

const SEVERITIES = { error: '错误', review: '需核对', rounding: '尾差', info: '提示' } as const;
type Severity = keyof typeof SEVERITIES;

/** What is asked of the page, typed by hand: the tests are compiled without a browser's types. */
interface Dom {
  querySelector(selector: string): Part;
  elementFromPoint(x: number, y: number): unknown;
}
interface Part {
  getClientRects(): readonly Readonly<Record<'left' | 'top' | 'width' | 'height', number>>[];
  contains(part: unknown): boolean;
}

/** A file as a page's form takes it. */
interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What was downloaded, as a file to be picked: the browser is another's, and has its own folder for downloads. */
async function downloaded(download: Download): Promise<PickedFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const name = download.suggestedFilename();
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.concat(chunks) };
}

/** The workbench with its browser: one for a test file. */
export class Office {
  /** What went wrong on the page since somebody sat down. */
  private problems: string[] = [];

  private constructor(
    private readonly workbench: Workbench,
    private readonly browser: Browser,
    private readonly page: Page,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.problems.push(String(error.stack)));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('request', (request) => {
      if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(workbench.url))
        this.problems.push(request.url());
    });
  }

  static async open(): Promise<Office> {
    const workbench = await serveWorkbench(new Desk());
    const browser = await sharedBrowser();
    // One page for all: a new one would read and compile Office.js and the pane again.
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    return new Office(workbench, browser, page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.workbench.close();
  }

  /** Puts a workbook on the desk, in place of another. */
  async put(bytes: Uint8Array, fileName = 'statements.xlsx'): Promise<void> {
    await this.workbench.desk.open(bytes, fileName);
  }

  /** Puts a workbook on the desk, and somebody who has never used Gouji before it. */
  async sit(bytes: Uint8Array, fileName = 'statements.xlsx'): Promise<Accountant> {
    await this.put(bytes, fileName);
    this.problems = [];
    await this.page.mouse.move(0, 0);
    await this.page.goto(this.workbench.url);
    return new Accountant(this.page, this.workbench.desk, this.problems);
  }
}

/** What an accountant does at the desk, all of it through the page. */
export class Accountant {
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    readonly desk: Desk,
    /** What went wrong on the page: errors, and requests to anywhere else. */
    readonly problems: readonly string[],
  ) {
    this.pane = page.frameLocator('#pane');
  }

  /** Leaves nothing behind: the next has never used Gouji. */
  async leave(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'wait' });
    await this.page.evaluate('localStorage.clear()');
    await this.page.goto('about:blank');
  }

  /** All of the workbook as plain data. */
  workbook(): unknown {
    return snapshot(this.desk.workbook);
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  says(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor();
  }

  async check(): Promise<void> {
    await this.button('检查').click();
    await this.checked();
  }

  async checked(): Promise<void> {
    await this.pane.getByText(/^已核对 \d+ \/ \d+ 个数字/).waitFor();
  }

  /** The findings the pane lists, by severity: asked for by its filters, as she would. */
  async findings(): Promise<Record<string, Severity>> {
    const found: Record<string, Severity> = {};
    for (const [severity, label] of Object.entries(SEVERITIES) as [Severity, string][]) {
      const filter = this.pane
        .getByRole('group', { name: '按类别筛选' })
        .getByRole('button', { name: label });
      if ((await filter.count()) === 0) continue;
      await filter.click();
      const more = this.pane.getByRole('button', { name: /^还有 \d+ 处/ });
      while (await more.isVisible()) await more.click();
      for (const id of await this.listed()) found[id] = severity;
      await filter.click();
    }
    return found;
  }

  /** The findings that are on the list now. */
  listed(): Promise<string[]> {
    // Typed by hand: the tests are compiled without a browser's types.
    const ids = (cards: readonly { readonly dataset: { readonly finding: string } }[]): string[] =>
      cards.map(({ dataset }) => dataset.finding);
    return this.pane.locator('[data-finding]').evaluateAll(ids);
  }

  /** Chooses narratives in the panel behind the chip, and comes back. */
  async loadNarrative(...files: string[]): Promise<void> {
    await this.pane.getByRole('button', { name: /载入或查看说明$/ }).click();
    await this.pane.locator('input[type=file]').setInputFiles(files);
    for (const file of files) {
      const row = this.pane.getByRole('listitem').filter({ hasText: basename(file) });
      await row.getByText(/^读到 \d+ 个数字$/).waitFor();
    }
    await this.button('返回').click();
  }

  async openNarrative(name: string): Promise<void> {
    await this.pane.getByRole('button', { name: /载入或查看说明$/ }).click();
    await this.button(`查看 ${name}`).click();
    await this.pane.locator('[data-mark]').first().waitFor();
  }

  /** Presses the first figure that agrees in a section of the narrative; the cell it ties to. */
  async pickFigure(section: RegExp): Promise<string> {
    const part = this.pane
      .locator('section')
      .filter({ has: this.page.getByRole('button', { name: section }) });
    await part.locator('[data-mark][data-state=agrees]').first().click();
    const tie = this.pane
      .getByRole('region', { name: '与它核对的' })
      .getByRole('button', { name: /\s[A-Z]{1,2}\d+/ });
    return /\s([A-Z]{1,2}\d+)/.exec((await tie.first().textContent())!)![1]!;
  }

  /** The narrative's copy with comments, as the browser saves it. */
  async downloadComments(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    await this.pane.getByRole('button', { name: /载入或查看说明$/ }).click();
    const download = this.page.waitForEvent('download');
    await this.pane.getByRole('button', { name: /^下载批注版说明/ }).click();
    const { name, buffer } = await downloaded(await download);
    await this.button('返回').click();
    return { name, bytes: new Uint8Array(buffer) };
  }

  /** Asks the pane to write, and says yes. */
  async write(what: '标红' | '插入差异率' | '生成报告', yes: '标红' | '插入' | '生成'): Promise<void> {
    await this.pane.locator('footer').getByRole('button', { name: what, exact: true }).click();
    await this.pane.getByRole('alertdialog').getByRole('button', { name: yes, exact: true }).click();
  }

  /** Opens a finding and presses 采用. */
  async propose(finding: string): Promise<void> {
    const head = this.pane.locator(finding).first();
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    await this.pane
      .getByRole('button', { name: /^采用：/ })
      .first()
      .click();
  }

  /** Says yes to what 采用 asks. */
  agree(): Promise<void> {
    return this.pane.getByRole('alertdialog').getByRole('button', { name: '采用', exact: true }).click();
  }

  async apply(finding: string): Promise<void> {
    await this.propose(finding);
    await this.agree();
    // Nothing moves under the pointer: what is new is shown once it has left the list.
    await this.page.mouse.move(1, 1);
    await this.says(/^已采用：/);
  }

  async removeEverything(): Promise<void> {
    await this.button('更多').click();
    await this.pane.getByRole('menuitem', { name: '撤除全部标注' }).click();
    await this.pane.getByRole('alertdialog').getByRole('button', { name: '撤除', exact: true }).click();
    await this.says('已全部撤除。');
  }

  /** The file she would find among her downloads. */
  async save(): Promise<PickedFile> {
    const download = this.page.waitForEvent('download');
    await this.page.locator('#save').click();
    return downloaded(await download);
  }

  /** Picks a file; the pane starts anew. */
  async open(file: PickedFile): Promise<void> {
    const { session } = this.desk.surroundings;
    await this.page.locator('#open').setInputFiles(file);
    await this.page.locator(`#pane[src$="session=${session + 1}"]`).waitFor();
  }

  /** A button that the manifest puts on the ribbon. */
  ribbon(name: '勾稽窗格' | '立即检查' | '我的加载项 My Add-ins'): Locator {
    return this.page.locator('#ribbon').getByRole('button', { name, exact: true });
  }

  /** Makes the pane so wide, by the bar beside it. */
  async widen(width: number): Promise<void> {
    const bar = this.page.locator('#splitter');
    const now = Number(await bar.getAttribute('aria-valuenow'));
    for (let step = 0; step < Math.abs(width - now) / 10; step++)
      await bar.press(width < now ? 'ArrowRight' : 'ArrowLeft');
  }

  /** Until something in the pane is where she can see it. */
  async sees(selector: string): Promise<void> {
    const frame = this.page.frame({ url: /taskpane\.html/ })!;
    await frame.waitForFunction((wanted) => {
      const { document } = globalThis as unknown as { readonly document: Dom };
      const sought = document.querySelector(wanted);
      const { left, top, width, height } = sought.getClientRects()[0]!;
      return sought.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }, selector);
  }

  async closePane(): Promise<void> {
    await this.page.locator('#closePane').click();
    await this.page.locator('#task').waitFor({ state: 'hidden' });
  }

  /** Goes to a sheet by its tab. */
  async turnTo(sheet: string): Promise<void> {
    await this.page.locator('#tabs').getByRole('button', { name: sheet }).click();
    await this.page.locator(`html[data-drawn="${sheet}"]`).waitFor();
  }

  cell(a1: string): Locator {
    const { row, column } = parseAddress(a1);
    return this.page.locator(`#grid td[data-x="${column}"][data-y="${row}"]`);
  }

  /** Selects a cell of the sheet in front: once more where the sheet was drawn anew under the mouse. */
  async select(a1: string): Promise<void> {
    const selected = this.page.locator('#name', { hasText: new RegExp(`^${a1}$`) });
    const cameTrue = (): Promise<boolean> =>
      selected.waitFor({ timeout: ONCE_MORE }).then(
        () => true,
        () => false,
      );
    do await this.cell(a1).click();
    while (!(await cameTrue()));
  }

  /** Inserts a row above a cell of the sheet in front, or deletes the cell's row. */
  async rows(what: 'insert' | 'delete', a1: string): Promise<void> {
    await this.select(a1);
    const taken = this.page.waitForResponse((response) => response.url().endsWith('/rows'));
    await this.page.locator(`#${what}Row`).click();
    await taken;
  }

  /** Gives the sheet in front another name. */
  async rename(name: string): Promise<void> {
    this.page.once('dialog', (dialog) => void dialog.accept(name));
    await this.page.locator('#tabs button[aria-pressed=true]').dblclick();
    await this.page.locator(`html[data-drawn="${name}"]`).waitFor();
  }

  /** Opens a cell's editor and types; Enter ends it. */
  async type(a1: string, text: string): Promise<void> {
    await this.startTyping(a1, text);
    await this.page.keyboard.press('Enter');
  }

  async startTyping(a1: string, text: string): Promise<void> {
    await this.cell(a1).dblclick();
    await this.cell(a1).locator('input').fill(text);
    // The server draws the switch: from then on it refuses batches.
    await this.page.locator('#editing:checked').waitFor();
  }

  async switch(id: 'protect' | 'editing' | 'readOnly' | 'old'): Promise<void> {
    const taken = this.page.waitForResponse((response) => response.url().endsWith('/switch'));
    await this.page.locator(`#${id}`).click();
    await taken;
  }
}
