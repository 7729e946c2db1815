import type { FormId } from '../model/form-id';
import type { Cell } from '../model/sheet';
import type { WorkbookHost } from '../hosts/workbook';
import type { Marks } from './corrections/marks';
import type { LastFindings } from './findings/since';
import { Merged, type KeptForm, type KeptValues } from './merged';
import { PARTS, type KeptCorrection, type Memory, type Part, type Undo } from './worker/messages';

/** What is kept in the workbook is one text: one key, one sync. A meddled-with one is read with care. */
const KEY = 'memory';
/** The entry of the last check's findings. */
export const LAST = 'last';

export interface Recalled {
  readonly memory: Memory;
  readonly written: readonly Part[];
  /** The cells that stand highlighted; null where that was not kept. */
  readonly marks: Marks | null;
  /** The documents that the parts were checked with; null where that was not kept. */
  readonly behind: readonly string[] | null;
  /** 已采用的修改. */
  readonly corrections: readonly KeptCorrection[];
  /** The ids of sheets by the names they had: a sheet that was renamed is still the one that was meant. */
  readonly sheetIds: Readonly<Record<string, string>>;
  /** What the next check is compared with; null where that was not kept. */
  readonly last: LastFindings | null;
}

export const mergedMemory = (host: WorkbookHost, now: () => number): Merged =>
  new Merged(host, KEY, FORM, now);

/** What is to be kept, entry by entry. */
export function entriesOf({
  memory,
  written,
  marks,
  behind,
  corrections,
  sheetIds,
  last,
}: Recalled): KeptValues {
  const named = new Set([
    ...Object.keys(memory.assigned),
    ...Object.keys(marks ?? {}),
    ...corrections.map(({ sheet }) => sheet),
  ]);
  const said: [string, unknown][] = [
    ...entries('assigned', memory.assigned),
    ...entries('setAside', memory.setAside),
    ...corrections.map((each): [string, unknown] => [`correction/${each.id}`, each]),
    ...(written.length > 0
      ? [['written', { parts: written, marks, behind }] satisfies [string, unknown]]
      : []),
    ...entries('sheet', sheetIds).filter(([key]) => named.has(afterSlash(key))),
  ];
  // A check alone leaves the workbook as it was: its findings are kept beside what she has said or had written.
  return new Map([...said, ...(last && said.length > 0 ? [[LAST, last] as const] : [])]);
}

export function recalledFrom(values: KeptValues): Recalled {
  const of = (kind: string): Record<string, unknown> =>
    Object.fromEntries(
      [...values].flatMap(([key, value]) => (key.startsWith(`${kind}/`) ? [[afterSlash(key), value]] : [])),
    );
  const { parts, marks, behind } = recordOf(values.get('written'));
  return {
    memory: { assigned: assignedOf(of('assigned')), setAside: textsOf(of('setAside')) },
    written: partsOf(parts),
    marks: marks === undefined || marks === null ? null : textsOf(marks),
    behind: namesOf(behind),
    corrections: Object.values(of('correction')).flatMap(correctionOf),
    sheetIds: textsOf(of('sheet')),
    last: lastOf(values.get(LAST)),
  };
}

const entries = (kind: string, record: object): [string, unknown][] =>
  Object.entries(record).map(([key, value]) => [`${kind}/${key}`, value]);

const afterSlash = (key: string): string => key.slice(key.indexOf('/') + 1);

const FORM: KeptForm = {
  read(text) {
    const kept = parsed(text);
    if (kept === null) return null;
    const { corrections, times, sheetIds, last, ...rest } = recordOf(kept);
    const recalled = {
      memory: { assigned: assignedOf(rest.assigned), setAside: textsOf(rest.setAside) },
      written: partsOf(rest.written),
      marks: rest.marks === undefined ? null : textsOf(rest.marks),
      behind: namesOf(rest.behind),
      corrections: Array.isArray(corrections) ? corrections.flatMap(correctionOf) : [],
      sheetIds: textsOf(sheetIds),
      last: lastOf(last),
    };
    return { values: entriesOf(recalled), times: timesOf(times) };
  },
  write({ values, times }) {
    const { memory, written, marks, behind, corrections, sheetIds, last } = recalledFrom(values);
    return JSON.stringify({
      ...memory,
      written,
      ...(marks && { marks }),
      ...(behind && { behind }),
      ...(corrections.length > 0 && { corrections }),
      ...(Object.keys(sheetIds).length > 0 && { sheetIds }),
      ...(last && { last }),
      times,
    });
  },
};

/** A text of JSON; null where it is none. */
export function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const assignedOf = (value: unknown): Memory['assigned'] =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter((entry): entry is [string, FormId | null] => {
      const id = entry[1];
      // Which statements there are, the survey tells.
      return id === null || (typeof id === 'string' && /^[A-Z]\d{1,3}$/.test(id));
    }),
  );

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** The times of entries. A meddled-with one is as good as none. */
export const timesOf = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isSafeInteger(entry[1]),
    ),
  );

const partsOf = (value: unknown): readonly Part[] =>
  Array.isArray(value) ? PARTS.filter((part) => value.includes(part)) : [];

const namesOf = (value: unknown): readonly string[] | null =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : null;

function lastOf(value: unknown): LastFindings | null {
  if (value === undefined || value === null) return null;
  return Object.fromEntries(Object.entries(recordOf(value)).map(([id, rests]) => [id, namesOf(rests) ?? []]));
}

function correctionOf(value: unknown): KeptCorrection[] {
  const record = recordOf(value);
  const { time, sheet, address, where, item, old, new: now, rule, id, key } = textsOf(record);
  if ([time, sheet, address, where, item, old, now, rule].includes(undefined)) return [];
  const formula = typeof record.formula === 'string' ? record.formula : null;
  // One of an earlier Gouji's has no id, and is told from the others by what it says.
  const undo = undoOf(record.undo);
  const known = { id: id ?? `${time} ${where} ${now}`, key: key ?? null, formula, undo };
  return [{ ...record, ...known } as KeptCorrection];
}

/** What takes a correction back, where the whole of it was kept. */
function undoOf(kept: unknown): Undo | null {
  const { value, before } = recordOf(kept);
  const { value: held = null, ...rest } = recordOf(before);
  const { formula, format, error } = textsOf(rest);
  const isContent = held === null || ['number', 'string', 'boolean'].includes(typeof held);
  if (typeof value !== 'number' || typeof before !== 'object' || !isContent) return null;
  const cell: Cell = {
    value: held as Cell['value'],
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    ...(error !== undefined && { error }),
  };
  return { value, before: cell };
}

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
