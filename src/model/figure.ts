import type { FormId } from './form-id';
import type Decimal from 'decimal.js';
import type { Item } from './item';

/** Where a figure stands. */
export type Place =
  | {
      readonly source: 'cell';
      readonly statement: FormId;
      readonly sheet: string;
      /** The title printed on that sheet, or over the statement that goes on there. */
      readonly title: string;
      /** From 0. */
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly source: 'narrative';
      readonly file: string;
      /** UTF-16 code units of the narrative as extracted to text. */
      readonly start: number;
      readonly end: number;
      readonly section: string;
    };

/**
 * One printing of an item.
 * - `number`: `value` in the package's money unit, printed to `ulp` (unit in the last place; null: the value is exact).
 * - `blank`: nothing is printed; counts as exactly zero in sums, but is not the same fact as 0.00.
 * - `unreadable`: something is printed that is no amount; `value` is zero and means nothing.
 */
export interface Figure {
  readonly item: Item;
  readonly state: 'number' | 'blank' | 'unreadable';
  readonly value: Decimal;
  readonly ulp: Decimal | null;
  /** As the eye sees it, e.g. `5,364.75`; empty for a blank. */
  readonly printed: string;
  readonly place: Place;
  /** The printed names of its row and its column, e.g. 合计, 基本支出. */
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** Of a narrative: which of its 绩效自评表 it stands in, from 1. */
  readonly table?: number;
  /** What `value` counts where it is no money: percent, or heads, cars, batches. */
  readonly quantity?: 'percent' | 'count' | undefined;
  /** The cell holds a formula, not a typed number. */
  readonly computed: boolean;
  /** The number is stored as text: Excel's sums pass it over. */
  readonly asText: boolean;
  /** What one of the number stored in its cell is of `value`: of another unit, or scaled by its format; 1 where absent. */
  readonly perStored?: Decimal;
}
