import type Decimal from 'decimal.js';
import type { Verdict } from '../check';
import type { ExchangedColumns, Repeated, Scale, Shift, Suspect } from '../diagnose';
import type { Figure } from '../model/figure';
import type { Origin } from '../model/item';
import type { Observation, Severity, Spot } from '../books/rule';

/** A place a finding points at: a figure, or a cell that is none. */
export type Pointer =
  { readonly kind: 'figure'; readonly figure: Figure } | { readonly kind: 'spot'; readonly spot: Spot };

/** Where a finding is listed: under a statement, under the narrative (N), or under the package. */
export type Whose = Origin | null;

/** What a finding is about, with all that its words are made from (findings/wording). */
export type About =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** So much is broken that which figure is wrong was not looked for here. */
  | { readonly kind: 'unsearched'; readonly verdict: Verdict }
  | { readonly kind: 'shift'; readonly shift: Shift }
  | { readonly kind: 'columns'; readonly columns: ExchangedColumns }
  | { readonly kind: 'scale'; readonly scale: Scale }
  | { readonly kind: 'repeated'; readonly repeated: Repeated }
  /** Differences that rounding explains one by one, but not together. */
  | { readonly kind: 'conflict'; readonly verdicts: readonly Verdict[] }
  /** 尾差 of one statement, or of the narrative. */
  | {
      readonly kind: 'rounding';
      readonly statement: Origin;
      readonly verdicts: readonly Verdict[];
      readonly largest: Decimal;
    }
  /** Last year's own: its defect, which touches nothing here. */
  | { readonly kind: 'ofLastYear'; readonly defect: Finding }
  | { readonly kind: 'observation'; readonly observation: Observation };

export interface FindingSuspect {
  /** Index into the finding's pointers. */
  readonly pointer: number;
  /** The value it should have, in the package's money unit. */
  readonly suggested: Decimal;
  /** What speaks for it; null where it is one of many copies of one wrong number. */
  readonly evidence: Suspect | null;
}

/** One fact an accountant should know, with everything it rests on. Its words are made from it, late (findings/wording). */
export interface Finding {
  /** The same finding has the same id in the next run: it holds the rule and the items, no amounts. */
  readonly id: string;
  readonly about: About;
  /** Under which statement it is listed. */
  readonly statement: Whose;
  /** The rule that shows it best. */
  readonly rule: string;
  /** The identities it tells of, broken ones or those of 尾差, the one that shows it best first; none of an observation. */
  readonly broken: readonly Verdict[];
  /** All broken rules it explains. */
  readonly rules: readonly string[];
  readonly severity: Severity;
  /** In the package's money unit, to 6 decimals; null where the finding is not about amounts. */
  readonly difference: Decimal | null;
  readonly tolerance: Decimal | null;
  readonly pointers: readonly Pointer[];
  readonly suspects: readonly FindingSuspect[];
  /** One suspect stands out: its cell is red. */
  readonly singled: boolean;
  /** All suspects are wrong together, not one of them. */
  readonly together: boolean;
}
