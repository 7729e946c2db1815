import type { StandIn } from './stand-in';

/**
 * What Office.js talks to. A subclass is one class of Excel's API; its members have the names they have on the wire,
 * which are those of the API with a capital first letter: `Range.rowIndex` is `RowIndex`. Members that are not there
 * are refused by name (protocol.ts).
 */
export abstract class WireObject {
  /** The class's name in the API. */
  abstract readonly api: string;
  /** How Office.js may keep this object beyond the batch: `_GetObjectByReferenceId`. */
  referenceId: string | null = null;

  constructor(protected readonly host: StandIn) {}

  /** Refuses a member of a requirement set that this Excel does not offer. */
  checkSet(member: string): void {
    this.host.checkSet(member);
  }

  /** What Office.js needs to find an item of a collection again. */
  identity(): Readonly<Record<string, string>> {
    return {};
  }
}

/** A collection: Office.js asks for `items`, and for one of them by key. */
export abstract class WireCollection extends WireObject {
  abstract items(): readonly WireObject[];

  /** The item of a key. Throws ItemNotFound. */
  abstract item(key: string): WireObject;
}

/** The object that is not there: what every `…OrNullObject` answers. */
export const NOTHING = Symbol('null object');
export type Answer = WireObject | typeof NOTHING;

/** The object a lookup finds, or the null object. */
export function orNothing<T extends WireObject>(find: () => T): T | typeof NOTHING {
  try {
    return find();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ItemNotFound') return NOTHING;
    throw error;
  }
}
