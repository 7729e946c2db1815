import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { type ApiSets, readApiSets } from './api-sets';
import type { StandIn } from './stand-in';

/** Microsoft's library, running in Node on a stand-in. */
export interface NodeOffice {
  readonly Excel: object;
  readonly Office: object;
}

interface Sandbox {
  Excel: object;
  Office: object;
  OSF: { _OfficeAppFactory: object };
}

let library: Script | undefined;

/**
 * Loads the real, unchanged Excel library of @microsoft/office-js in a context of its own. It talks to its host through
 * the global `_richApiNativeBridge`, which the library itself provides for hosts that embed it.
 */
export function loadOffice(standIn: StandIn): NodeOffice {
  library ??= new Script(
    readFileSync(
      join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/excel-web-16.00.debug.js'),
      'utf8',
    ),
    { filename: 'excel-web-16.00.debug.js' },
  );
  const sandbox = browserLike();
  const context = createContext(Object.assign(sandbox, { _richApiNativeBridge: bridgeTo(standIn) }));
  library.runInContext(context);
  const { Excel, Office, OSF } = sandbox as unknown as Sandbox;
  const requirements = {
    isSetSupported: (set: string, version?: string | number) =>
      standIn.supports(set, version === undefined ? undefined : String(version)),
  };
  // `Office.context` asks this; on a page office.js would have asked the host for what it gives.
  OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => ({ requirements }) };
  return { Excel, Office };
}

/** Types of messages over the bridge. */
const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;
/** The category under which the library takes rich API events. */
const RICH_API_EVENT = 65_536;

function bridgeTo(standIn: StandIn) {
  const bridge = {
    onMessageFromHost: null as ((message: string) => void) | null,
    sendMessageToHost(text: string): void {
      const { id, type, message } = JSON.parse(text) as {
        id: number;
        type: number;
        message: { body: string | object };
      };
      if (type !== REQUEST) return;
      // Answered later, as every host does: nobody may count on an answer before sync() has returned.
      setImmediate(() => {
        const body = standIn.execute(
          typeof message.body === 'string' ? message.body : JSON.stringify(message.body),
        );
        send(RESPONSE, { statusCode: 200, headers: {}, body }, id);
        deliverEvents();
      });
    },
  };
  const send = (type: number, message: unknown, id?: number) =>
    bridge.onMessageFromHost?.(JSON.stringify({ id, type, message }));
  const deliverEvents = (): void => {
    const entries = standIn
      .takeEvents()
      .map(({ type, target, data }) => [RICH_API_EVENT, type, target, JSON.stringify(data), 0]);
    if (entries.length > 0) send(EVENT, { entries });
  };
  standIn.onUserEvent = deliverEvents;
  return bridge;
}

/** As little of a browser as the library looks for while it loads. */
function browserLike(): object {
  const nothing = () => undefined;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    navigator: { userAgent: 'node', platform: 'node' },
    location: { search: '', href: 'https://localhost/', hash: '', host: 'localhost', protocol: 'https:' },
    document: {
      URL: 'https://localhost/',
      readyState: 'complete',
      addEventListener: nothing,
      getElementsByTagName: () => [],
      createElement: element,
      head: { appendChild: nothing },
      documentElement: {},
      cookie: '',
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ['window', 'self', 'globalThis', 'parent', 'top']) window[name] = window;
  return window;
}

let sets: ApiSets | undefined;

/** The requirement sets of every member, from Microsoft's type definitions. */
export function installedApiSets(): ApiSets {
  const types = join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts');
  return (sets ??= readApiSets(readFileSync(types, 'utf8')));
}
