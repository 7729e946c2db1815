import type { Sheet } from '../model/sheet';

/** What an accountant wrote beside a finding. */
export interface Opinion {
  readonly message: string;
  readonly opinion: string;
  /** It was numbered among the findings; else it is one that was gone already. */
  readonly listed?: boolean;
}

/** Whoever signed a report: 编制 and 复核, as they were typed. */
export interface Signed {
  readonly prepared: string;
  readonly reviewed: string;
}

/** By finding id. */
export type Opinions = ReadonlyMap<string, Opinion>;

const OPINION = /^(?:处理意见|Action taken)$/;
const ID = /^(?:编号|Id)$/;
const MESSAGE = /^(?:问题|Finding)$/;
const NUMBER = /^(?:序号|No\.)$/;

/**
 * Reads 处理意见 back from a report that Gouji wrote earlier, those filed with findings that were already gone
 * included. The columns are known by their headings: the accountant may have moved them.
 */
export function readOpinions(sheet: Sheet | undefined): Opinions {
  const opinions = new Map<string, Opinion>();
  let columns: { opinion: number; id: number; message: number; number: number } | null = null;
  for (const row of sheet?.cells ?? []) {
    if (!row) continue;
    const textAt = (column: number): string => {
      const value = row[column]?.value;
      return value === null || value === undefined ? '' : String(value).trim();
    };
    if (!columns) {
      const find = (pattern: RegExp): number => row.findIndex((_, column) => pattern.test(textAt(column)));
      const found = {
        opinion: find(OPINION),
        id: find(ID),
        message: find(MESSAGE),
        number: find(NUMBER),
      };
      if (found.opinion >= 0 && found.id >= 0) columns = found;
      continue;
    }
    const id = textAt(columns.id);
    if (id === '') continue;
    opinions.set(id, {
      message: textAt(columns.message),
      opinion: textAt(columns.opinion),
      listed: textAt(columns.number) !== '',
    });
  }
  return opinions;
}

const PREPARED = /^(?:编制|Prepared by)[：:](.*)$/;
const REVIEWED = /^(?:复核|Reviewed by)[：:](.*)$/;

/** Who prepared and reviewed an earlier report: the names stay, the day is that of the next signature. */
export function readSigned(sheet: Sheet | undefined): Signed {
  const find = (pattern: RegExp): string => {
    for (const row of sheet?.cells ?? []) {
      for (const cell of row ?? []) {
        const match = typeof cell?.value === 'string' ? pattern.exec(cell.value.trim()) : null;
        if (match) return match[1]!.trim();
      }
    }
    return '';
  };
  return { prepared: find(PREPARED), reviewed: find(REVIEWED) };
}
