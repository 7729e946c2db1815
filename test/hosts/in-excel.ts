import { ExcelHost } from '../../src/hosts/excel';
import { loadWorkbook } from '../../workbench/host/load';
import type { Workbook } from '../../workbench/host/model';
import { installedApiSets, loadOffice, type NodeOffice } from '../../workbench/host/node-office';
import { saveWorkbook } from '../../workbench/host/save';
import { snapshot } from '../../workbench/host/snapshot';
import { StandIn, type StandInOptions } from '../../workbench/host/stand-in';
import { User } from '../../workbench/host/user';

/** A workbook open in Excel's stand-in, and Gouji's host on the real Office.js in front of it. */
export interface InExcel {
  readonly host: ExcelHost;
  readonly standIn: StandIn;
  readonly workbook: Workbook;
  readonly user: User;
  /** Syncs, one for each call of `context.sync()`, that some work takes. */
  syncs(work: () => Promise<unknown>): Promise<number>;
  /** Something happens just before Excel gets the add-in's next sync but so many. */
  before(sync: number, happens: () => void): void;
  /** Until the add-in has heard of what the user did. */
  heard(): Promise<void>;
  /** All of the workbook as plain data. */
  state(): unknown;
  /** Saved, closed and opened again, with a new pane. */
  reopened(options?: StandInOptions): Promise<InExcel>;
}

export async function openInExcel(
  from: Uint8Array | Workbook,
  options: StandInOptions = {},
): Promise<InExcel> {
  const workbook = from instanceof Uint8Array ? await loadWorkbook(from) : from;
  const standIn = new StandIn(workbook, { apiSets: installedApiSets(), ...options });
  const office = loadOffice(standIn);
  const coming = new Map<number, () => void>();
  const execute = standIn.execute.bind(standIn);
  standIn.execute = (request) => {
    const happens = coming.get(standIn.syncs);
    coming.delete(standIn.syncs);
    happens?.();
    return execute(request);
  };
  return {
    host: withLibrary(office, new (withLibrary(office, ExcelHost))()),
    standIn,
    workbook,
    user: new User(standIn),
    async syncs(work) {
      const before = standIn.syncs;
      await work();
      return standIn.syncs - before;
    },
    before(sync, happens) {
      coming.set(standIn.syncs + sync, happens);
    },
    heard: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
    state: () => snapshot(workbook),
    reopened: async (again) => openInExcel(await saveWorkbook(workbook), again ?? options),
  };
}

/** The add-in finds the library where a page has it: each of several workbooks has its own in place when it is used. */
function withLibrary<T extends object>(office: NodeOffice, target: T): T {
  return new Proxy(target, {
    construct(made, args: unknown[]) {
      Object.assign(globalThis, office);
      return Reflect.construct(made as unknown as new () => object, args) as object;
    },
    get(object, name) {
      Object.assign(globalThis, office);
      const value: unknown = Reflect.get(object, name, object);
      return typeof value === 'function' ? (value.bind(object) as unknown) : value;
    },
  });
}
