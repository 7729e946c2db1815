import type { NarrativeInput, PackageInput } from '../../examine';
import type { FormId } from '../../model/form-id';
import type { MarkState, Tie } from '../../findings/narrative-marks';
import type { Whose } from '../../findings';
import type { CheckResult } from '../../findings/result';
import type { CellPlace, Landmark } from '../../hosts/workbook';
import type { MoneyUnit } from '../../model/money';
import type { Cell, Sheet } from '../../model/sheet';
import type { Language, Text } from '../../model/text';
import type { AppliedCorrection, Comment, Revision } from '../../output';
import type { Edit } from '../../output/edits';
import type { Letter } from '../../output/letter';

import type { PlaceView } from './place-view';
import type { Question, Replies } from './questions';

export type { PlaceView } from './place-view';

/** What the pane and its worker say to each other: plain data, nothing else crosses. */

/** What the accountant has said about this package; kept in the workbook. */
export interface Memory {
  /** Which sheet is which statement, by hand; null: none. */
  readonly assigned: Readonly<Record<string, FormId | null>>;
  /** 已说明: reasons by finding id. */
  readonly setAside: Readonly<Record<string, string>>;
}

/** 已采用的修改, as it is kept in the workbook. */
export interface KeptCorrection extends AppliedCorrection {
  /** Tells it from the others. */
  readonly id: string;
  /** The item it corrects (`Item.key`), which says where it stands now; null where that was not kept. */
  readonly key: string | null;
  /** What takes it back; null where that was not kept. */
  readonly undo: Undo | null;
}

/** What a cell holds by a correction, and what stood there before, its format included. */
export interface Undo {
  readonly value: number;
  readonly before: Cell;
}

export interface Task {
  readonly kind: 'survey' | 'check';
  readonly sheets: readonly Sheet[];
  readonly earlierReport: Sheet | null;
  readonly narratives: readonly NarrativeInput[];
  /** Workbooks that stand beside it. */
  readonly beside: NonNullable<PackageInput['beside']>;
  readonly memory: Memory;
  /** 已采用的修改, for the report. */
  readonly corrections: readonly KeptCorrection[];
  readonly workbook: string;
  readonly language: Language;
  /** When it was checked, e.g. 2025-03-01 09:30. */
  readonly checkedAt: string;
}

/** How far a check is. `reading` is the host's part, `wording` what is made of the examination. */
export const STAGES = ['reading', 'recognising', 'checking', 'diagnosing', 'wording'] as const;
export type Stage = (typeof STAGES)[number];

/** A statement as it is spoken of. */
export interface FormView {
  readonly id: FormId;
  readonly name: string;
  readonly title: Text;
}

/** A kind of document that is known: 决算公开, 预算公开. */
export interface KindView {
  readonly title: Text;
  readonly forms: readonly FormView[];
}

/** What a sheet of the workbook was taken for. */
export interface SheetSurvey {
  readonly sheet: string;
  /** The title printed on it; empty where it is no statement. */
  readonly title: string;
  readonly hidden: boolean;
  readonly statement: FormId | null;
  /**
   * `title`: its printed title says so; `hand`: the accountant; `repeated`: another sheet is that statement; `lastYear`: it
   * is one of last year's, none of this package's.
   */
  readonly by: 'title' | 'hand' | 'repeated' | 'lastYear' | 'none';
  readonly state: 'read' | 'empty' | 'unreadable' | null;
  readonly figures: number;
  /** How many characters of running text it holds: a narrative may stand in a sheet. */
  readonly prose: number;
}

/** What a narrative was read as. */
export interface NarrativeSurvey {
  readonly file: string;
  /** In the sections that report figures; 0 where there are none of them. */
  readonly figures: number;
  /** Of this unit and year. */
  readonly belongs: boolean;
  /** The kind of document that it is the narrative of. */
  readonly kind: Text;
  readonly year: number | null;
  /** Of another kind than the workbook. */
  readonly beside: boolean;
}

/** What a workbook beside was taken for. */
export interface BesideSurvey {
  readonly file: string;
  /** Null where it was left apart. */
  readonly kind: Text | null;
  readonly year: number | null;
  readonly statements: number;
  readonly figures: number;
  /** Why it was left apart; null where it was not. */
  readonly apart: Text | null;
}

export interface Survey {
  readonly unit: string | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
  /** Every kind of document that is known, in the order in which results list them. */
  readonly kinds: readonly KindView[];
  /** The statements that the workbook itself is to hold, by what it was found to be. */
  readonly wanted: readonly FormId[];
  readonly sheets: readonly SheetSurvey[];
  readonly narratives: readonly NarrativeSurvey[];
  readonly beside: readonly BesideSurvey[];
}

export interface TieView {
  /** The rule's title. */
  readonly title: string;
  readonly kind: Tie['kind'];
  readonly places: readonly PlaceView[];
  readonly more: number;
}

/** A figure of a narrative with what came of it (findings/narrative-marks.ts), in words. */
export interface MarkView {
  readonly start: number;
  readonly end: number;
  readonly state: MarkState;
  readonly suspected: boolean;
  /** What it was taken for; null where it was not understood, or is no figure. */
  readonly item: string | null;
  readonly reason: string | null;
  readonly ties: readonly TieView[];
  readonly findings: readonly string[];
}

export interface SectionView {
  readonly title: string;
  /** Where its heading begins, where what stands below it begins, where that ends. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export interface NarrativeView {
  readonly file: string;
  readonly text: string;
  readonly belongs: boolean;
  /** The parts that report figures, in printed order. */
  readonly sections: readonly SectionView[];
  readonly marks: readonly MarkView[];
  /** What a copy of its .docx is to say. */
  readonly comments: readonly Comment[];
  /** What of it may be corrected, and what such a copy says besides. */
  readonly corrections: NarrativeCorrections;
}

/** A narrative's sure corrections, and comments on all else that is open. */
export interface NarrativeCorrections {
  readonly revisions: readonly RevisionView[];
  readonly doubts: readonly Comment[];
}

/** One correction of a narrative, to be taken or left: a tracked change, or else a comment. */
export interface RevisionView extends Pick<Revision, 'changes' | 'author' | 'date' | 'otherwise'> {
  readonly id: string;
  /** 说明·支出决算. */
  readonly where: string;
  /** Its words as they stand, as they should, and what stands around them. */
  readonly before: string;
  readonly old: string;
  readonly due: string;
  readonly behind: string;
}

/** One side of what a finding sets against another: indexes into the finding's figures, and their sum. */
export interface CardSide {
  readonly figures: readonly number[];
  readonly total: string;
}

/** A place in a narrative as a card shows it. */
export interface PassageView {
  /** 说明·支出决算. */
  readonly where: string;
  /** The fragment of its sentence; empty where the place holds no words. */
  readonly quoted: string;
}

/** The cell that prints an item, with what says so. */
export interface ItemCell extends CellPlace {
  /** Short: GK05 F8. */
  readonly where: string;
  readonly landmarks: readonly Landmark[];
}

/** The cell of a correction that was applied, with what stands there now. */
export interface CorrectedCell extends ItemCell {
  readonly holds: Cell | null;
}

/** A suspect's suggested value, ready to be written into its cell. */
export interface Correction extends ItemCell {
  readonly item: string;
  /** The item's: `Item.key`. */
  readonly key: string;
  /** The finding's. */
  readonly rule: string;
  /** What stands there, as it was read; null: nothing. */
  readonly expected: Cell | null;
  /** In the sheet's own money unit; `suggested` as it is printed. */
  readonly value: number;
  readonly suggested: string;
  /** What the cell prints now; empty for a blank. */
  readonly printed: string;
  /** The sheet's money unit, where that is not the package's. */
  readonly unit: string | null;
  /** It may be made without another look at the accounts (findings/sure.ts). */
  readonly sure: boolean;
  /** The number is stored as text. */
  readonly asText: boolean;
  /** Its sheet is protected: nothing can be written there. */
  readonly isProtected: boolean;
  /** What the numbers of its column are formatted in. */
  readonly numberFormat: string;
}

/** What a card shows of a finding beyond the check result. */
export interface Card {
  readonly statement: Whose;
  /** In words, without amounts. */
  readonly headline: string;
  /** As accountants print them: amounts, percentages, heads; null where the finding is not about such. */
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** What each suspect is called within its statement: 差旅费. */
  readonly suspectNames: readonly string[];
  /** What the difference is of; null where there is none. */
  readonly measure: 'money' | 'percent' | 'count' | null;
  /** What each suspect should be. */
  readonly suggested: readonly string[];
  /** How each suspect can be mended in its cell; null where it stands in a narrative. */
  readonly corrections: readonly (Correction | null)[];
  /** The same numbers for the texts that it says are numbers. */
  readonly numbers: readonly Correction[];
  readonly sides: readonly [CardSide, CardSide] | null;
  /** For each of the finding's figures; null for a cell. */
  readonly passages: readonly (PassageView | null)[];
  /** What the rules it breaks say and what they rest on, in the order of the finding's rules. */
  readonly rules: readonly { readonly title: string; readonly basis: string }[];
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
  readonly narratives: readonly NarrativeView[];
  /** Where the items of corrections stand, by `KeptCorrection.key`; none where an item is printed no more. */
  readonly cells: Readonly<Record<string, readonly CorrectedCell[]>>;
  readonly edits: Readonly<Record<Part, readonly Edit[]>>;
  /** 审核意见, ready to be written. */
  readonly letter: Letter;
}

/** A question about the last check, with the number under which it is answered. */
export interface AskedQuestion {
  readonly kind: 'question';
  readonly id: number;
  readonly question: Question;
}

export type Answer =
  /** Undefined: of no check is anything known. */
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Replies[Question['kind']] | undefined }
  | { readonly kind: 'progress'; readonly stage: Stage }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'checked'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly details: string };
