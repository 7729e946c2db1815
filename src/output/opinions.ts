import type { Sheet } from '../model/sheet';

/** What an accountant wrote beside a finding. */
export interface Opinion {
  readonly message: string;
  readonly opinion: string;
}

/** By finding id. */
export type Opinions = ReadonlyMap<string, Opinion>;

const OPINION = /^(?:处理意见|Action taken)$/;
const ID = /^(?:编号|Id)$/;
const MESSAGE = /^(?:问题|Finding)$/;

/**
 * Reads 处理意见 back from a report that Gouji wrote earlier, those filed with findings that were already gone
 * included. The columns are known by their headings: the accountant may have moved them.
 */
export function readOpinions(sheet: Sheet | undefined): Opinions {
  const opinions = new Map<string, Opinion>();
  let columns: { opinion: number; id: number; message: number } | null = null;
  for (const row of sheet?.cells ?? []) {
    if (!row) continue;
    const textAt = (column: number): string => {
      const value = row[column]?.value;
      return value === null || value === undefined ? '' : String(value).trim();
    };
    if (!columns) {
      const find = (pattern: RegExp): number => row.findIndex((_, column) => pattern.test(textAt(column)));
      const found = { opinion: find(OPINION), id: find(ID), message: find(MESSAGE) };
      if (found.opinion >= 0 && found.id >= 0) columns = found;
      continue;
    }
    const id = textAt(columns.id);
    if (id === '') continue;
    opinions.set(id, { message: textAt(columns.message), opinion: textAt(columns.opinion) });
  }
  return opinions;
}
