import type { WorkbookHost } from '../hosts/workbook';
import { STATEMENTS, type StatementId } from '../model/statements';
import { PARTS, type Memory, type Part } from './worker/messages';

/** What is kept in the workbook is one text: one key, one sync. A meddled-with one is read with care. */
const KEY = 'memory';

export interface Recalled {
  readonly memory: Memory;
  readonly written: readonly Part[];
}

export async function recall(host: WorkbookHost): Promise<Recalled> {
  const { assigned, setAside, written } = recordOf(parsed(await host.recall(KEY)));
  return {
    memory: { assigned: assignedOf(assigned), setAside: reasonsOf(setAside) },
    written: partsOf(written),
  };
}

export function remember(host: WorkbookHost, { memory, written }: Recalled): Promise<void> {
  const { assigned, setAside } = memory;
  const empty = Object.keys(assigned).length + Object.keys(setAside).length + written.length === 0;
  return host.remember(KEY, empty ? null : JSON.stringify({ assigned, setAside, written }));
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const assignedOf = (value: unknown): Memory['assigned'] =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter((entry): entry is [string, StatementId | null] => {
      const id = entry[1];
      return id === null || STATEMENTS.some((statement) => statement === id);
    }),
  );

const reasonsOf = (value: unknown): Memory['setAside'] =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

const partsOf = (value: unknown): readonly Part[] =>
  Array.isArray(value) ? PARTS.filter((part) => value.includes(part)) : [];

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
