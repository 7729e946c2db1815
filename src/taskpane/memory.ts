import type { WorkbookHost } from '../hosts/workbook';
import { STATEMENTS, type StatementId } from '../model/statements';
import type { AppliedCorrection } from '../output';
import type { Marks } from './marks';
import { PARTS, type Memory, type Part } from './worker/messages';

/** What is kept in the workbook is one text: one key, one sync. A meddled-with one is read with care. */
const KEY = 'memory';

export interface Recalled {
  readonly memory: Memory;
  readonly written: readonly Part[];
  /** The cells that stand highlighted; null where that was not kept. */
  readonly marks: Marks | null;
  /** 已采用的修改. */
  readonly corrections: readonly AppliedCorrection[];
}

export async function recall(host: WorkbookHost): Promise<Recalled> {
  const { assigned, setAside, written, marks, corrections } = recordOf(parsed(await host.recall(KEY)));
  return {
    memory: { assigned: assignedOf(assigned), setAside: textsOf(setAside) },
    written: partsOf(written),
    marks: marks === undefined ? null : textsOf(marks),
    corrections: Array.isArray(corrections) ? corrections.flatMap(correctionOf) : [],
  };
}

export function remember(
  host: WorkbookHost,
  { memory, written, marks, corrections }: Recalled,
): Promise<void> {
  const { assigned, setAside } = memory;
  const said = Object.keys(assigned).length + Object.keys(setAside).length;
  const empty = said + written.length + corrections.length === 0;
  return host.remember(
    KEY,
    empty
      ? null
      : JSON.stringify({
          assigned,
          setAside,
          written,
          ...(marks && { marks }),
          ...(corrections.length > 0 && { corrections }),
        }),
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

function correctionOf(value: unknown): AppliedCorrection[] {
  const record = recordOf(value);
  const { time, sheet, address, where, item, old, new: now, rule } = textsOf(record);
  if ([time, sheet, address, where, item, old, now, rule].includes(undefined)) return [];
  const formula = typeof record.formula === 'string' ? record.formula : null;
  return [{ ...record, formula } as AppliedCorrection];
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
