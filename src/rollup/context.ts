import type { Text } from '../model/text';
import type { CellSum } from './add-up';
import type { FactTable, Member } from './fact-table';
import type { Flows, Judged } from './flows';

/** A department with its units, as they were found. */
export interface RollUpInput {
  readonly table: FactTable;
  readonly department: Member;
  readonly units: readonly Member[];
  /** Packages that the department's list does not name. */
  readonly unlisted: readonly Member[];
  /** Of another year, or another kind of document. */
  readonly others: readonly Member[];
  /** Units that the department lists and of which there is no package. */
  readonly missing: readonly string[];
  /** Packages that could not be read. */
  readonly unread: readonly { readonly folder: string; readonly reason: Text }[];
  /** It is known by its list of units. */
  readonly isListed: boolean;
}

/** How far the set of units is known to be whole: by the list, by the figures, not, or nothing is known. */
export type Completeness = 'listed' | 'figures' | 'incomplete' | 'notKnown';

/** Everything a roll-up's findings are made from. */
export interface RollUpContext extends RollUpInput {
  readonly cells: readonly CellSum[];
  readonly judged: readonly Judged[];
  readonly flows: Flows;
  readonly completeness: Completeness;
}

/** Of the cells of statements that print money, how many add up. */
export interface ShareOfCells {
  readonly all: number;
  readonly agree: number;
}
