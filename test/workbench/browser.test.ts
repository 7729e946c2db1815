/// <reference types="office-js" />
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import { transformSync } from '@swc/core';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import type { Page, PageOffice } from '../../workbench/host/browser-office';
import { installedApiSets } from '../../workbench/host/node-office';
import { StandIn } from '../../workbench/host/stand-in';
import { User } from '../../workbench/host/user';
import { workbookOf } from '../hosts/workbooks';
import { onlyWhere } from '../skipping';
import { CHROMIUM, hasChromium } from '../taskpane/harness/build';
import { sharedBrowser } from '../taskpane/harness/shared-browser';

/** The unchanged office.js in a real browser, as a task pane loads it. */

const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const office: PageOffice = {
  language: 'zh-CN',
  excelApi: '1.17',
  sharedRuntime: true,
  dark: true,
  fileName: 'C:\\决算\\报表.xlsx',
};

let server: Server;
let browser: Browser;
let page: BrowserPage;
let standIn: StandIn;
const asked: string[] = [];

const inTheBrowser = (): void => {
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname;
      const file = normalize(join(library, path));
      if (path === '/') {
        response.setHeader('content-type', 'text/html');
        response.end('<!doctype html><meta charset="utf-8"><script src="/office.js"></script>');
      } else if (file.startsWith(library) && existsSync(file)) {
        response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(file));
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await sharedBrowser();
    const context = await browser.newContext({ locale: 'zh-CN' });
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    await context.route('**/*', (route) => {
      const url = route.request().url();
      asked.push(url.replace(origin, ''));
      return url.startsWith(origin) ? route.continue() : route.abort();
    });
    page = await context.newPage();
    standIn = new StandIn(workbookOf({ T5: { cells: { A1: '合计', B1: 945.27 } } }), {
      apiSets: installedApiSets(),
      excelApi: office.excelApi,
    });
    await page.exposeFunction('answerBatch', (body: string) => ({
      answer: standIn.execute(body),
      events: standIn.takeEvents(),
    }));
    standIn.onUserEvent = () =>
      void page.evaluate(
        (events) => (globalThis as never as { host: Page }).host.tell(events),
        standIn.takeEvents() as never,
      );
    await page.addInitScript(
      `${pageScript()}\nglobalThis.done = [];
globalThis.host = installOffice({
  execute: (body) => answerBatch(body),
  completed: (press, status) => done.push([press, status === 0]),
}, ${JSON.stringify(office)});`,
    );
    await page.goto(origin);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('finds Excel on Windows, its language, its requirement sets, its theme, the workbook’s name', async () => {
    const found = await page.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { displayLanguage, requirements, officeTheme, document } = Office.context;
      return {
        host,
        platform,
        displayLanguage,
        sets: ['1.9', '1.17', '1.18'].map((version) => requirements.isSetSupported('ExcelApi', version)),
        background: officeTheme?.bodyBackgroundColor,
        url: document.url,
      };
    });
    expect(found).toEqual({
      host: 'Excel',
      platform: 'PC',
      displayLanguage: 'zh-CN',
      sets: [true, true, false],
      background: '#262626',
      url: office.fileName,
    });
  });

  test('reads and writes the workbook', async () => {
    const values = await page.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('T5').getUsedRange(true);
        range.load('values');
        context.workbook.worksheets.getItem('T5').getRange('C1').formulas = [['=B1*2']];
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([['合计', 945.27]]);
    expect(standIn.workbook.sheet('T5')!.cell('C1')).toMatchObject({ formula: 'B1*2', value: 1890.54 });
  });

  test('hears what the user changes', async () => {
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          void Excel.run(async (context) => {
            context.workbook.worksheets.onChanged.add(({ address, triggerSource }) => {
              resolve([address, triggerSource]);
              return Promise.resolve();
            });
            await context.sync();
            (globalThis as never as { registered: boolean }).registered = true;
          });
        }),
    );
    await page.waitForFunction(() => (globalThis as never as { registered?: boolean }).registered);
    new User(standIn).type('T5', 'B1', 954.27);
    expect(await heard).toEqual(['B1', 'Unknown']);
  });

  test('a button of the ribbon runs the function of its name, and is told when it is done', async () => {
    const source = await page.evaluate(
      () =>
        new Promise((resolve) => {
          Office.actions.associate('checkNow', (event: Office.AddinCommands.Event) => {
            resolve(event.source.id);
            event.completed();
          });
          const { host } = globalThis as never as { host: Page };
          host.press({ id: '1', button: 'Nobody', functionName: 'nobody' });
          host.press({ id: '2', button: 'Gouji.CheckNow', functionName: 'checkNow' });
        }),
    );
    expect(source).toBe('Gouji.CheckNow');
    await page.waitForFunction('done.length === 2');
    // A function that is not there is an error, not silence.
    expect(await page.evaluate('done')).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });

  test('shows and hides its pane', async () => {
    standIn.runtime = 'Background';
    expect(
      await page.evaluate(() => Office.context.requirements.isSetSupported('SharedRuntime', '1.1')),
    ).toBe(true);
    await page.evaluate(() => Office.addin.showAsTaskpane());
    expect(standIn.runtime).toBe('Visible');
    await page.evaluate(() => Office.addin.hide());
    expect(standIn.runtime).toBe('Background');
  });

  test('asks nobody but its own server; Microsoft’s telemetry it tries, and a page’s policy must forbid', () => {
    expect(asked.length).toBeGreaterThan(2);
    const elsewhere = asked.filter((url) => url.startsWith('http')).map((url) => new URL(url).hostname);
    expect(elsewhere.filter((host) => host !== 'telemetryservice.firstpartyapps.oaspapps.com')).toEqual([]);
  });
};
onlyWhere(hasChromium(), `there is no ${CHROMIUM}: office.js was not tried in a browser`, () =>
  describe('office.js in Chromium', inTheBrowser),
);

/** The page's side of the stand-in as a plain script. */
function pageScript(): string {
  const source = readFileSync(join(__dirname, '../../workbench/host/browser-office.ts'), 'utf8');
  const { code } = transformSync(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
  return code.replace('export function', 'function');
}
