import type { Figure } from '../model/figure';
import type { Text } from '../model/text';
import type { Severity, Spot } from '../rules';

/** A place a finding points at: a figure, or a cell that is none. */
export type Pointer =
  { readonly kind: 'figure'; readonly figure: Figure } | { readonly kind: 'spot'; readonly spot: Spot };

export interface FindingSuspect {
  /** Index into the finding's pointers. */
  readonly pointer: number;
  /** The value it should have, in the package's money unit. */
  readonly suggested: string;
  readonly because: Text;
}

/** One fact an accountant should know, with everything it rests on. */
export interface Finding {
  /** The same finding has the same id in the next run: it holds the rule and the items, no amounts. */
  readonly id: string;
  /** The rule that shows it best. */
  readonly rule: string;
  /** All broken rules it explains. */
  readonly rules: readonly string[];
  readonly severity: Severity;
  readonly message: Text;
  /** Decimal strings in the package's money unit; null where the finding is not about amounts. */
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly pointers: readonly Pointer[];
  readonly suspects: readonly FindingSuspect[];
  /** One suspect stands out: its cell is red. */
  readonly singled: boolean;
  /** All suspects are wrong together, not one of them: the message says so. */
  readonly together?: boolean;
}
