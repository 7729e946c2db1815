import type { Verdict } from '../../check';
import type { CheckCounts, FigurePlace, LedgerPart } from '../../findings/ledger';
import type { SheetEdit } from '../../output/edits';
import type { PlaceView } from './place-view';

/** What the pane asks of the last check when it is opened, and what the worker answers: nothing of it is sent before. */
export type Question =
  | { readonly kind: 'ledger' }
  /** The identities of one rule in one part of the ledger, a page of them. */
  | {
      readonly kind: 'checks';
      readonly part: LedgerPart;
      readonly rule: string;
      readonly only: Verdict['kind'] | null;
      readonly from: number;
    }
  /** All identities that the figure at a place stands in. */
  | { readonly kind: 'figure'; readonly place: FigurePlace }
  /** The sheets that are long and seldom written. */
  | { readonly kind: 'papers' };

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly counts: CheckCounts;
}

export interface PartView {
  readonly part: LedgerPart;
  readonly name: string;
  readonly counts: CheckCounts;
  readonly rules: readonly RuleView[];
}

export interface LedgerView {
  readonly counts: CheckCounts;
  readonly parts: readonly PartView[];
}

export interface SideView {
  /** In words: 合计 基本支出. */
  readonly name: string;
  /** As an amount of its kind is printed; empty where it cannot be told. */
  readonly total: string;
  readonly places: readonly PlaceView[];
  /** How many places there are besides. */
  readonly more: number;
}

export interface CheckView {
  readonly kind: Verdict['kind'];
  readonly rule: string;
  readonly relation: '=' | '≥';
  readonly sides: readonly [printed: SideView, due: SideView];
  /** Where the sides are apart: by how much, and how much rounding allows. */
  readonly difference: string | null;
  readonly allowed: string | null;
  /** Why it could not be evaluated. */
  readonly why: string | null;
}

export interface ChecksView {
  readonly checks: readonly CheckView[];
  readonly total: number;
}

export interface FigureView {
  readonly figure: PlaceView;
  readonly checks: readonly CheckView[];
  readonly total: number;
}

/** By the kind of question. */
export interface Replies {
  readonly ledger: LedgerView;
  readonly checks: ChecksView;
  /** Null where no figure was read there. */
  readonly figure: FigureView | null;
  readonly papers: readonly SheetEdit[];
}

export type ReplyTo<Q extends Question> = Replies[Q['kind']];
