import type { Figure } from '../../src/model/figure';

/** How a changed figure was told of. */
export type Rank = 'first' | 'later' | 'unsuspected' | 'unnamed';

/** Of the changed figures of one kind: how many are suspected second or later, named without suspicion, not named. */
export interface Confused {
  changed: number;
  later: number;
  unsuspected: number;
  unnamed: number;
}

export type Confusion = ReadonlyMap<string, Confused>;

export function tallyConfusion(confusion: Map<string, Confused>, kind: string, rank: Rank): void {
  const tally = confusion.get(kind) ?? { changed: 0, later: 0, unsuspected: 0, unnamed: 0 };
  confusion.set(kind, tally);
  tally.changed++;
  if (rank !== 'first') tally[rank]++;
}

const LEVELS: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };

/** T6 款, T4 expenditure 类, T9 a line: the statement and the kind of row. */
export function kindOf({ item: { statement, row, column } }: Figure): string {
  if (statement === 'T9') return `T9 ${column}`;
  const [, side, code] = /^(?:(income|expenditure)\.)?(.*)$/.exec(row)!;
  const level = /^\d+$/.test(code!) ? LEVELS[code!.length] : undefined;
  return [statement, side, level ?? code!.replace(/\..*/, '')].filter(Boolean).join(' ');
}
