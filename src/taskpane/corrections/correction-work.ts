import type { Text } from '../../model/text';
import type { ItemCell, KeptCorrection, Outcome } from '../worker/messages';

/** What of the session applying a correction needs. */
export interface CorrectionWork {
  readonly now: () => Date;
  /** Checks first where the outcome is not of the workbook as it is. */
  readonly upToDate: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Keeps in the workbook what is to be remembered. */
  readonly keep: () => Promise<void>;
}

/** Why nothing is written. `unlessMoved`: it may be found once the workbook is read again. */
export interface RefusedCorrection {
  readonly refused: Text;
  readonly unlessMoved: boolean;
}

/** Where the item of a correction stands now; or why it is not written. */
export type CellOf = (note: KeptCorrection, outcome: Outcome) => Promise<ItemCell | RefusedCorrection>;
