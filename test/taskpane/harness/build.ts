import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { narrativeFiles, packages } from './packages';

export const CHROMIUM = '/usr/bin/chromium';
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const hasChromium = (): boolean => existsSync(CHROMIUM);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Where the scenarios' page stands. */
export const BUILT = path.resolve('build/harness');

/** Builds the scenarios' page into build/harness where anything has changed since, in a process of its own. */
export async function buildHarness(): Promise<string> {
  await promisify(execFile)(process.execPath, [path.resolve('test/taskpane/harness/bundle.js')]);
  writeFileSync(path.join(BUILT, 'packages.json'), JSON.stringify(packages()));
  for (const [name, bytes] of Object.entries(narrativeFiles())) writeFileSync(path.join(BUILT, name), bytes);
  return BUILT;
}

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on this computer alone. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : pathname));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      // Nothing changes while it is served, and the next server has another port.
      'cache-control': 'max-age=3600',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
