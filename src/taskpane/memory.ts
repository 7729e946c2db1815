import type { WorkbookHost } from '../hosts/workbook';
import { STATEMENTS, type StatementId } from '../model/statements';
import type { Marks } from './marks';
import { PARTS, type Memory, type Part } from './worker/messages';

/** What is kept in the workbook is one text: one key, one sync. A meddled-with one is read with care. */
const KEY = 'memory';

export interface Recalled {
  readonly memory: Memory;
  readonly written: readonly Part[];
  /** The cells that stand highlighted; null where that was not kept. */
  readonly marks: Marks | null;
}

export async function recall(host: WorkbookHost): Promise<Recalled> {
  const { assigned, setAside, written, marks } = recordOf(parsed(await host.recall(KEY)));
  return {
    memory: { assigned: assignedOf(assigned), setAside: textsOf(setAside) },
    written: partsOf(written),
    marks: marks === undefined ? null : textsOf(marks),
  };
}

export function remember(host: WorkbookHost, { memory, written, marks }: Recalled): Promise<void> {
  const { assigned, setAside } = memory;
  const empty = Object.keys(assigned).length + Object.keys(setAside).length + written.length === 0;
  return host.remember(
    KEY,
    empty ? null : JSON.stringify({ assigned, setAside, written, ...(marks && { marks }) }),
  );
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

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

const partsOf = (value: unknown): readonly Part[] =>
  Array.isArray(value) ? PARTS.filter((part) => value.includes(part)) : [];

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
