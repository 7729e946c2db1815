import { Refused, refusals } from './errors';
import type { RuntimeState, StandIn } from './stand-in';
import { type Answer, NOTHING, WireCollection, WireObject } from './wire';

/** The protocol of Office.js ("Rich API"): a batch of actions on objects that paths lead to. */

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument: the path of the object it stands for, or 0. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface Path {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Request {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

export interface Reply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;
const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/**
 * Runs a batch. As in Excel the actions before one that fails stay done: a batch is no transaction.
 */
export function runBatch(host: StandIn, root: WireObject, request: Request): Reply {
  return new Batch(host, root, request).run();
}

class Batch {
  private readonly objects = new Map<number, Answer>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly host: StandIn,
    private readonly root: WireObject,
    private readonly request: Request,
  ) {
    this.kept = new Set(
      request.Actions.filter(({ Name }) => Name === '_KeepReference').map(({ ObjectPathId }) => ObjectPathId),
    );
  }

  run(): Reply {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        // The library waits for a trace in both lists before it attaches an event's handler.
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
        const Value = action.ActionType === ACTION.trace ? null : this.act(action);
        if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        const { code, message } =
          error instanceof Refused ? error : new Refused('GeneralException', String(error));
        return {
          Results,
          TraceIds,
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: 400,
            ActionIndex: index,
            Location: action.Name ?? '',
          },
        };
      }
    }
    return { Results, TraceIds };
  }

  /** Does one action; undefined where the protocol has no answer for it. */
  private act(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NOTHING ? null : this.identity(object, this.kept.has(action.ObjectPathId));
      case ACTION.query:
        return object === NOTHING ? null : this.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        if (object === NOTHING) return null;
        return this.call(object, action.Name!, action.ArgumentInfo) ?? null;
      case ACTION.set:
        if (object !== NOTHING) set(object, action.Name!, this.arguments(action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (object !== NOTHING) set(object, capital(name), value);
        }
        return undefined;
      case ACTION.ensureUnchanged:
        return undefined;
      default:
        throw refusals.lacks(`action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): Answer {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw refusals.reference();
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: Path): Answer {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.nothing:
        return NOTHING;
      case PATH.reference: {
        const kept = this.host.references.get(path.Name);
        if (!kept) throw refusals.reference();
        return kept;
      }
      case PATH.newObject:
        if (path.Name === 'Microsoft.InternalService.AddinInternalService')
          return new ActionHandlers(this.host);
        if (path.Name === 'Microsoft.AppRuntime.AppRuntimeService' && this.host.sharedRuntime)
          return new AppRuntime(this.host);
        if (!/EventHandler|Notification/.test(path.Name)) throw refusals.lacks(`new ${path.Name}`);
        return new Nameless(this.host);
    }
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === NOTHING) return NOTHING;
    let found: unknown;
    if (path.ObjectPathType === PATH.property) found = get(parent, path.Name);
    else if (path.ObjectPathType === PATH.method) found = this.call(parent, path.Name, path.ArgumentInfo);
    else if (path.ObjectPathType === PATH.indexer && parent instanceof WireCollection) {
      found = parent.item(String(this.arguments(path.ArgumentInfo)[0]));
    } else throw refusals.lacks(`path type ${path.ObjectPathType}`);
    if (found === NOTHING || found instanceof WireObject) return found;
    throw refusals.lacks(`${parent.api}.${path.Name} as an object`);
  }

  private call(object: WireObject, name: string, info: Arguments | undefined): unknown {
    if (name === '_KeepReference') {
      this.host.keep(object);
      return null;
    }
    const method = member(object, name);
    if (typeof method !== 'function') throw refusals.lacks(`${object.api}.${small(name)}()`);
    return Reflect.apply(method as (...args: unknown[]) => unknown, object, this.arguments(info));
  }

  private arguments(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return id ? this.resolve(id) : value;
    });
  }

  private identity(object: WireObject, keep: boolean): Record<string, unknown> {
    const reference = this.request.AutoKeepReference && keep ? this.host.keep(object) : object.referenceId;
    return { ...(reference ? { _ReferenceId: reference } : {}), ...object.identity() };
  }

  private query(object: WireObject, { Select = [], Top, Skip = 0 }: Query): Record<string, unknown> {
    const answer: Record<string, unknown> = this.identity(object, false);
    if (!(object instanceof WireCollection)) return this.select(object, Select, answer);
    const items = object.items().slice(Skip, Top ? Skip + Top : undefined);
    const paths = Select.map((path) => path.replace(/^items\//i, ''));
    answer._Items = items.map((item) => this.select(item, paths, this.identity(item, false)));
    return answer;
  }

  /** Adds the properties that paths such as `format/fill/color` ask for. */
  private select(object: WireObject, paths: readonly string[], into: Record<string, unknown>) {
    const deeper = new Map<string, string[]>();
    for (const path of paths) {
      const [first, ...rest] = path.split('/');
      if (first === '*') throw refusals.lacks(`loading all of ${object.api}: name the properties`);
      const name = capital(first!);
      const value = get(object, name);
      if (value instanceof WireObject || value === NOTHING) {
        if (rest.length === 0)
          throw refusals.lacks(`loading all of ${object.api}.${first}: name the properties`);
        deeper.set(name, [...(deeper.get(name) ?? []), rest.join('/')]);
      } else into[name] = value;
    }
    for (const [name, rest] of deeper) {
      const value = get(object, name) as Answer;
      into[name] = value === NOTHING ? null : this.query(value, { Select: rest });
    }
    return into;
  }
}

/** What a batch may make anew: an object that is only there to be there. */
class Nameless extends WireObject {
  readonly api = 'object';
}

/** On a page the library says when keyboard shortcuts (`Office.actions.associate`) have their handlers. */
class ActionHandlers extends WireObject {
  readonly api = 'AddinInternalService';

  NotifyActionHandlerReady(): void {
    // The stand-in has no shortcuts. The ribbon's buttons come by an event of their own (browser-office.ts).
  }
}

/** What `Office.addin` shows and hides the pane by. */
class AppRuntime extends WireObject {
  readonly api = 'AppRuntimeService';

  GetAppRuntimeState(): RuntimeState {
    return this.host.runtime;
  }

  SetAppRuntimeState(state: RuntimeState): void {
    this.host.runtime = state;
  }
}

function get(object: WireObject, name: string): unknown {
  return member(object, name);
}

function set(object: WireObject, name: string, value: unknown): void {
  member(object, name, 'set');
  Reflect.set(object, name, value);
}

/** A member of the API, refused by name where the stand-in lacks it or the requirement set is missing. */
function member(object: WireObject, name: string, use: 'get' | 'set' = 'get'): unknown {
  const spoken = `${object.api}.${small(name)}`;
  if (!/^_?[A-Z]/.test(name) || !(name in object)) throw refusals.lacks(spoken);
  object.checkSet(spoken);
  if (use === 'set' && !settable(object, name)) throw refusals.lacks(`setting ${spoken}`);
  return use === 'get' ? Reflect.get(object, name) : undefined;
}

function settable(object: WireObject, name: string): boolean {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const property = Object.getOwnPropertyDescriptor(at, name);
    if (property) return property.set !== undefined;
  }
  return false;
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
/** Some members have another name on the wire than in the API. */
const SPOKEN: Readonly<Record<string, string>> = { Gridlines: 'showGridlines' };
const small = (name: string): string => SPOKEN[name] ?? name[0]!.toLowerCase() + name.slice(1);
