/**
 * The page's side of the stand-in: to be installed before office.js loads. It gives the page the `window.external` that
 * desktop Excel on Windows gives its web view, so that the unchanged office.js finds a host, loads its own
 * `excel-win32-16.01.js`, and sends every batch here. It imports nothing, so that it can be put into a page as it is.
 */

/** How the page reaches the stand-in. */
export interface Connection {
  /** Answers a batch; gives the events it has brought about as well. */
  execute(body: string): Promise<{ readonly answer: string; readonly events: readonly PageEvent[] }>;
  /** The function behind a button is done: 0, or the number of an error. */
  completed(press: string, status: number): void;
}

export interface PageEvent {
  readonly type: number;
  readonly target: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A button of the ribbon that runs a function was pressed. */
export interface Press {
  /** Of this one press: `completed` says it again. */
  readonly id: string;
  /** The button's id in the manifest. */
  readonly button: string;
  /** The manifest's FunctionName. */
  readonly functionName: string;
}

/** Tells the page what happened outside any batch. */
export interface Page {
  tell(events: readonly PageEvent[]): void;
  /** Waits, as Excel does, until office.js can hear of buttons. */
  press(press: Press): void;
}

/** What Office says of itself. */
export interface PageOffice {
  /** Of Office's own menus, e.g. zh-CN. */
  readonly language: string;
  /** The highest ExcelApi on offer. */
  readonly excelApi: string;
  /** Whether ribbon and pane share one runtime. */
  readonly sharedRuntime: boolean;
  readonly dark: boolean;
  readonly fileName: string;
}

/** Installs the host. */
export function installOffice(connection: Connection, office: PageOffice): Page {
  /** The numbers of Office's methods "execute a rich API request" and "add-in command completed". */
  const EXECUTE_RICH_API = 93;
  const COMMAND_COMPLETED = 94;
  /** The numbers of its events "rich API message" and "add-in command invoked". */
  const RICH_API_MESSAGE = 33;
  const COMMAND_INVOKED = 39;
  const RICH_API_EVENT = 65_536;

  type Handler = (id: number, args: unknown) => void;
  const handlers = new Map<number, Handler>();

  /** Windows hands lists over as safe arrays. */
  const safeArray = (items: readonly unknown[]) => ({
    toArray: () => items,
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (i: number) => items[i],
  });

  const tell = (events: readonly PageEvent[]): void => {
    const handler = handlers.get(RICH_API_MESSAGE);
    for (const { type, target, data } of events) {
      handler?.(
        RICH_API_MESSAGE,
        safeArray([safeArray([RICH_API_EVENT, type, target, JSON.stringify(data), 0])]),
      );
    }
  };

  const waiting: Press[] = [];
  const press = (each: Press): void => {
    const handler = handlers.get(COMMAND_INVOKED);
    if (!handler) return void waiting.push(each);
    const event = JSON.stringify({ source: { id: each.button } });
    handler(COMMAND_INVOKED, safeArray([each.id, each.functionName, event]));
  };

  const colours = office.dark
    ? {
        bodyBackgroundColor: 0x262626,
        bodyForegroundColor: 0xffffff,
        controlBackgroundColor: 0x444444,
        controlForegroundColor: 0xffffff,
      }
    : {
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x000000,
        controlBackgroundColor: 0xf3f2f1,
        controlForegroundColor: 0x000000,
      };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => office.language,
    GetAppDataLocale: () => office.language,
    GetDocUrl: () => office.fileName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.18000.20000',
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: office.excelApi,
        RichApiRuntime: '1.2',
        RichApiRuntimeFlag: '1.2',
        ...(office.sharedRuntime && { AddinCommands: '1.1', SharedRuntime: '1.1' }),
      }),
    GetOfficeThemeInfo: () => JSON.stringify(colours),
    // Not the workbook's settings, which go through the API, but those of Office's oldest one: nobody uses them here.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };

  const external = {
    // The last part are flags: 1 says that the runtime is shared.
    GetHostInfo: () => `Excel$Win32$16.01$${office.language}$$$$${office.sharedRuntime ? 1 : 0}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(method: number, parameters: readonly unknown[], callback: (answer: unknown) => void): void {
      if (method === COMMAND_COMPLETED) {
        const [id, status] = parameters as [string, number];
        connection.completed(id, status);
        return callback(safeArray([0]));
      }
      if (method !== EXECUTE_RICH_API) {
        throw new Error(`the stand-in lacks Office's method ${method}`);
      }
      const given = parameters[0] as { toArray?: () => unknown[] } | unknown[];
      const message = Array.isArray(given) ? given : (given.toArray?.() ?? []);
      const body = message.find((part): part is string => typeof part === 'string' && part.startsWith('{'));
      void connection.execute(body ?? '{}').then(({ answer, events }) => {
        callback(safeArray([0, safeArray([200, safeArray([]), answer])]));
        tell(events);
      });
    },
    RegisterEvent(id: number, _target: string, handler: Handler, callback: (status: number) => void): void {
      handlers.set(id, handler);
      callback(0);
      // Excel's messages come by themselves, never within a call.
      if (id === COMMAND_INVOKED) setTimeout(() => waiting.splice(0).forEach(press), 0);
    },
    UnregisterEvent(id: number, _target: string, callback: (status: number) => void): void {
      handlers.delete(id);
      callback(0);
    },
  };
  Object.defineProperty(globalThis, 'external', { value: external, configurable: true, writable: true });
  return { tell, press };
}
