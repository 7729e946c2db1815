import type { CheckResult } from '../../findings/result';
import type { Sheet } from '../../model/sheet';
import type { StatementId } from '../../model/statements';
import type { Language } from '../../model/text';
import type { Edit } from '../../output/edits';

/** What the pane and its worker say to each other: plain data, nothing else crosses. */

/** What the accountant has said about this package; kept in the workbook. */
export interface Memory {
  /** Which sheet is which statement, by hand; null: none. */
  readonly assigned: Readonly<Record<string, StatementId | null>>;
  /** 已说明: reasons by finding id. */
  readonly setAside: Readonly<Record<string, string>>;
}

export interface Task {
  readonly kind: 'survey' | 'check';
  readonly sheets: readonly Sheet[];
  readonly earlierReport: Sheet | null;
  readonly memory: Memory;
  readonly workbook: string;
  readonly language: Language;
  /** When it was checked, e.g. 2025-03-01 09:30. */
  readonly checkedAt: string;
}

/** How far a check is. `reading` is the host's part. */
export const STAGES = ['reading', 'recognising', 'checking', 'diagnosing', 'wording'] as const;
export type Stage = (typeof STAGES)[number];

/** What a sheet of the workbook was taken for. */
export interface SheetSurvey {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly statement: StatementId | null;
  /** `title`: its printed title says so; `hand`: the accountant; `repeated`: another sheet is that statement already. */
  readonly by: 'title' | 'hand' | 'repeated' | 'none';
  readonly state: 'read' | 'empty' | 'unreadable' | null;
  readonly figures: number;
}

export interface Survey {
  readonly unit: string | null;
  readonly year: number | null;
  readonly moneyUnit: string;
  readonly sheets: readonly SheetSurvey[];
}

/** One side of what a finding sets against another: indexes into the finding's figures, and their sum. */
export interface Side {
  readonly figures: readonly number[];
  readonly total: string;
}

/** What a card shows of a finding beyond the check result. */
export interface Card {
  /** The statement it is listed under; null for none. */
  readonly statement: StatementId | null;
  /** In words, without amounts. */
  readonly headline: string;
  /** As accountants print them; null where the finding is not about amounts. */
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** What each suspect should be. */
  readonly suggested: readonly string[];
  readonly sides: readonly [Side, Side] | null;
  /** The titles of the rules it breaks, in the order of the finding's rules. */
  readonly rules: readonly string[];
  /** One suspect stands out. */
  readonly singled: boolean;
}

/** What the accountant can have written into the workbook, each on its own. */
export const PARTS = ['highlights', 'variance', 'report'] as const;
export type Part = (typeof PARTS)[number];

export interface Outcome {
  readonly survey: Survey;
  readonly result: CheckResult;
  /** By finding id. */
  readonly cards: Readonly<Record<string, Card>>;
  readonly edits: Readonly<Record<Part, readonly Edit[]>>;
}

export type Answer =
  | { readonly kind: 'progress'; readonly stage: Stage }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'checked'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly details: string };
