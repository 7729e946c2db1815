import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { FileError } from '../src/hosts/file';
import { fileErrors } from '../src/text/file-errors';
import { BUILT } from './bundle';
import type { Desk, Switches } from './desk';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** No other page puts the workbench into a frame and has it clicked, and nothing is run that was sent as something else. */
const GUARDS = {
  'content-security-policy': "frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
};
/** A file that is another under another name when it changes. */
const VERSIONED = /\.[0-9a-f]{8}\.\w+$|\/office-js-[\d.]+\//;
/** The largest workbook taken, in bytes. */
const LARGEST = 64 * 1024 * 1024;
const LARGEST_SAID = '64 MB';

export interface Workbench {
  readonly url: string;
  readonly desk: Desk;
  close(): Promise<void>;
}

/** Serves the workbench on this computer alone. The workbook never leaves it. */
export async function serveWorkbench(desk: Desk, port = 0): Promise<Workbench> {
  const pages = new Set<ServerResponse>();
  /** Which session each belongs to: one that is over may still be about to close. */
  const panes = new Map<ServerResponse, number>();
  desk.onChange = () => {
    for (const page of pages) page.write('data: changed\n\n');
  };
  desk.onEvents = () => {
    const listening = [...panes].filter(([, session]) => session === desk.surroundings.session);
    // Events wait where no pane listens yet.
    if (listening.length === 0) return;
    for (const event of desk.takeEvents()) {
      for (const [pane] of listening) pane.write(`data: ${JSON.stringify(event)}\n\n`);
    }
  };
  const routes = routesOf(desk);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://workbench');
    const { pathname } = url;
    if (!isOurs(request)) return void response.writeHead(403).end('loopback only');
    if (pathname === '/events/page') {
      listen(response);
      pages.add(response);
      return void response.on('close', () => pages.delete(response));
    }
    if (pathname === '/events/pane') {
      listen(response);
      panes.set(response, Number(url.searchParams.get('session')));
      response.on('close', () => panes.delete(response));
      return desk.onEvents();
    }
    const route =
      routes[`${request.method} ${pathname}`] ?? (request.method === 'GET' ? serveFile : undefined);
    if (!route) return void response.writeHead(404).end();
    await route(request, response, url);
  };
  // Whatever goes wrong with one request, the next is answered.
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(reasonOf(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    desk,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the user is told of an error: Chinese first. */
export function reasonOf(error: unknown): string {
  if (error instanceof FileError) return `${error.reason.zh}\n${error.reason.en}`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * Only this computer, and only pages of this server: a page on the internet may neither ask under another name that
 * leads here (the Host header) nor send anything (the Origin header).
 */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  if (!names.includes(headers.host ?? '')) return false;
  return headers.origin === undefined || names.some((name) => headers.origin === `http://${name}`);
}

function listen(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': here\n\n');
}

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

function routesOf(desk: Desk): Readonly<Record<string, Route>> {
  return {
    'GET /workbook': (_, response) => send(response, desk.view()),
    'GET /external.js': async (_, response) => {
      // Office.js asks some things at once, so they stand in the script itself.
      const script = await readFile(path.join(BUILT.page, 'external.js'), 'utf8');
      response.writeHead(200, { 'content-type': TYPES['.js'], 'cache-control': 'no-store' });
      response.end(`window.workbench = ${JSON.stringify(desk.surroundings)};\n${script}`);
    },
    'POST /execute': async (request, response, url) => {
      const answer = desk.execute(Number(url.searchParams.get('session')), String(await bodyOf(request)));
      // Nothing: that workbook is no longer open.
      if (answer === null) response.writeHead(204).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    },
    'POST /type': async (request, response) => {
      const { sheet, address, input } = await jsonOf<{ sheet: string; address: string; input: string }>(
        request,
      );
      desk.type(sheet, address, input);
      response.writeHead(204).end();
    },
    'POST /rows': async (request, response) => {
      const { sheet, address, by } = await jsonOf<{
        sheet: string;
        address: string;
        by: 'insert' | 'delete';
      }>(request);
      desk.shiftRows(sheet, address, by);
      response.writeHead(204).end();
    },
    'POST /rename': async (request, response) => {
      const { sheet, name } = await jsonOf<{ sheet: string; name: string }>(request);
      desk.rename(sheet, name);
      response.writeHead(204).end();
    },
    'POST /select': async (request, response) => {
      const { sheet, address } = await jsonOf<{ sheet: string; address: string }>(request);
      desk.select(sheet, address);
      response.writeHead(204).end();
    },
    'POST /press': async (request, response) => {
      desk.press((await jsonOf<{ button: string }>(request)).button);
      response.writeHead(204).end();
    },
    'POST /completed': async (request, response, url) => {
      const { press, status } = await jsonOf<{ press: string; status: number }>(request);
      desk.completed(Number(url.searchParams.get('session')), press, status);
      response.writeHead(204).end();
    },
    'POST /close-pane': (_, response) => {
      desk.closePane();
      response.writeHead(204).end();
      return Promise.resolve();
    },
    'POST /switch': async (request, response) => {
      desk.switch(await jsonOf<Switches>(request));
      response.writeHead(204).end();
    },
    'POST /open': async (request, response, url) => {
      const name = url.searchParams.get('name') ?? 'Book1.xlsx';
      await desk.open(new Uint8Array(await bodyOf(request, name)), name);
      response.writeHead(204).end();
    },
    'GET /save': async (_, response) => {
      const bytes = await desk.save();
      const name = encodeURIComponent(desk.workbook.fileName.replace(/\.\w+$/, '') + '.xlsx');
      response.writeHead(200, {
        'content-type': XLSX,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      });
      response.end(bytes);
    },
  };
}

/** `/pane/…` is the built pane, everything else the page. */
const serveFile: Route = async (_, response, { pathname }) => {
  const [folder, name] = pathname.startsWith('/pane/')
    ? [BUILT.pane, pathname.slice('/pane'.length)]
    : [BUILT.page, pathname === '/' ? '/index.html' : pathname];
  const file = path.join(folder, path.normalize(decodeURIComponent(name)));
  if (!file.startsWith(folder + path.sep)) return void response.writeHead(404).end();
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    // The pane's programs have their version in their names, or in their folder's: as an office's server may say.
    'cache-control': VERSIONED.test(pathname) ? 'max-age=31536000, immutable' : 'no-cache',
  });
  response.end(pathname === '/pane/taskpane.html' ? inExcel(bytes.toString('utf8')) : bytes);
};

/** The pane's page as built, with window.external there before Office.js looks for it. */
const inExcel = (html: string): string =>
  html.replace('<script', '<script src="/external.js"></script>\n    <script');

function send(response: ServerResponse, value: unknown): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
  return Promise.resolve();
}

async function bodyOf(request: IncomingMessage, name = 'POST'): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) throw new FileError(fileErrors.tooLargeToOpen(name, LARGEST_SAID));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const jsonOf = async <T>(request: IncomingMessage): Promise<T> =>
  JSON.parse(String(await bodyOf(request))) as T;
