import type { FormId } from '../model/form-id';
import type { SelectedCell, Skipped } from '../hosts/workbook';
import type { Language, Text } from '../model/text';
import { NO_NARRATIVES, type NarrativesAction, type NarrativesState } from './narrative/narratives';
import { NO_ROLL_UP, type RollUpAction, type RollUpState } from './rollup/state';
import { AS_IT_BEGINS, type ListAction, type ListState } from './findings/list';
import type { LastFindings, SinceLast } from './findings/since';
import type { Marks } from './corrections/marks';
import type { Recalled } from './memory';
import type { Renames } from './sheets/sheet-names';
import type { Correction, KeptCorrection, Memory, Outcome, Part, Stage, Survey } from './worker/messages';

export type Filter = 'all' | 'error' | 'review' | 'rounding' | 'info' | 'setAside';
/** What can lie over the results. */
export type Panel =
  | 'sheets'
  | 'narratives'
  | 'narrative'
  | 'corrected'
  | 'coverage'
  | 'ledger'
  | 'units'
  | 'corrections'
  | 'together'
  | 'settings'
  | 'about';
/** What writes to the workbook. */
export type WriteTask = Part | 'remove' | PartRemoval;
/** One part taken away, the others left. */
export type PartRemoval = `no ${Part}`;

/** What she can be offered to do again after the host refused. */
export type Retry =
  | { readonly kind: 'open' }
  | { readonly kind: 'check' }
  /** `asked`: what she said yes to (`WritingDesk`); null where it was not asked. */
  | { readonly kind: 'write'; readonly what: WriteTask; readonly asked: string | null }
  | CorrectionRetry
  | { readonly kind: 'select'; readonly sheet: string; readonly address: string };

/** The same of corrections, those that are undone by `KeptCorrection.id`. */
export type CorrectionRetry =
  | { readonly kind: 'correct'; readonly correction: Correction }
  | { readonly kind: 'correctAll'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'undo'; readonly correction: string }
  | { readonly kind: 'undoAll'; readonly corrections: readonly string[] };

/** What can be corrected together: what is sure; or numbers stored as text, of one finding or (null) all. */
export type Gathered =
  { readonly kind: 'sure' } | { readonly kind: 'numbers'; readonly finding: string | null };

/** One message at the foot of the pane: what happened, and what to do. */
export interface Notice {
  readonly tone: 'done' | 'warning' | 'error';
  readonly text: Text;
  readonly skipped: readonly Skipped[];
  readonly retry: Retry | null;
  /** For support. */
  readonly details: string | null;
  /** The sheets of ours that were written, by `SheetEdit.id` and name: each can be opened. */
  readonly written?: readonly { readonly id: string; readonly name: string }[];
}

export interface Preferences {
  readonly language: Language;
  /** Check again by itself after an edit. */
  readonly recheck: boolean;
  /** She has checked before: the three sentences are not shown. */
  readonly welcomed: boolean;
}

export interface PaneState {
  readonly preferences: Preferences;
  /** What of the host's abilities is missing. */
  readonly limits: readonly Text[];
  /** The last write was refused so. Said, and no more: whether it still is, only the next write can tell. */
  readonly readOnly: boolean;
  readonly memory: Memory;
  /** The parts that stand in the workbook, of this session or an earlier one. */
  readonly written: readonly Part[];
  readonly narratives: NarrativesState;
  readonly rollUp: RollUpState;
  /** The cells that stand highlighted; null where it is not known which. */
  readonly marks: Marks | null;
  /** The documents that the parts were checked with; null where it is not known which. */
  readonly behind: readonly string[] | null;
  /** 已采用的修改, of this session and earlier ones. */
  readonly corrections: readonly KeptCorrection[];
  /** The ids of the workbook's sheets by the names they had when it was last read. */
  readonly sheetIds: Readonly<Record<string, string>>;

  /** Null while the workbook is first read. */
  readonly survey: Survey | null;
  /** A running check; `slow` after half a second: only then is it shown. */
  readonly checking: { readonly stage: Stage; readonly slow: boolean } | null;
  readonly outcome: Outcome | null;
  /** A newer outcome that waits until the pointer has left the list: nothing moves under it. */
  readonly pending: Outcome | null;
  /** What the next check is compared with; null where no check is known of. */
  readonly last: LastFindings | null;
  /** What the newest check that is shown found against the one before. */
  readonly since: SinceLast | null;
  readonly held: boolean;
  /** The workbook was changed since it was read. */
  readonly stale: boolean;

  readonly writing: WriteTask | 'correction' | null;
  /** Asked before anything is written. */
  readonly asking: WriteTask | null;
  /** How many 处理意见 she has typed into the report that what is asked would take away. */
  readonly opinions: number;
  /** The results were out of date and were checked again before this is asked: the question says so. */
  readonly rechecked: boolean;
  /** Asked before it is applied. */
  readonly proposed: Correction | null;
  /** What was applied last in this session, while that is told at the foot: `KeptCorrection.id`, of one or several. */
  readonly applied: readonly string[];
  /** What the panel of corrections made together shows. */
  readonly gathered: Gathered;
  readonly notice: Notice | null;

  readonly panel: Panel | null;
  readonly filter: Filter;
  readonly query: string;
  readonly list: ListState;
  /** How many findings are drawn; the rest come on request. */
  readonly limit: number;
  /** Has the keyboard's focus when the list is entered. */
  readonly current: string | null;
  readonly open: string | null;
  /** Stepping on would have left the list at this end of it. */
  readonly ended: 'first' | 'last' | null;
  /** The finding whose reason is being written. */
  readonly explaining: string | null;
  /** The place shown in the sheet, by its index in the open finding. */
  readonly shown: { readonly finding: string; readonly figure: number } | null;
  /** The cell that she selected in the workbook and that no finding of the list is about. */
  readonly selected: SelectedCell | null;
}

/** What is done to the pane itself. */
export type PaneAction =
  | { readonly type: 'narratives'; readonly action: NarrativesAction }
  | { readonly type: 'rollUp'; readonly action: RollUpAction }
  /** What the workbook remembers, of this pane's and of others'. */
  | ({ readonly type: 'recalled' } & Omit<Recalled, 'sheetIds'>)
  | { readonly type: 'checkStarted' }
  | { readonly type: 'checkIsSlow' }
  | { readonly type: 'checkReached'; readonly stage: Stage }
  | { readonly type: 'checkEnded' }
  | { readonly type: 'changed' }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'panel'; readonly panel: Panel | null }
  | { readonly type: 'preferred'; readonly preferences: Partial<Preferences> };

/** What is done to the list of findings: a check ended, she looks, filters, explains. */
export type FindingsAction =
  /** `again`: what had been read was judged again, in other words or after she explained: no new check. */
  | { readonly type: 'checked'; readonly outcome: Outcome; readonly again?: boolean }
  | { readonly type: 'held'; readonly held: boolean }
  | { readonly type: 'filtered'; readonly filter: Filter }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'list'; readonly action: ListAction }
  | { readonly type: 'more' }
  | { readonly type: 'moved'; readonly to: string }
  | { readonly type: 'opened'; readonly finding: string | null }
  | { readonly type: 'ended'; readonly at: 'first' | 'last' }
  | { readonly type: 'showed'; readonly finding: string; readonly figure: number }
  | { readonly type: 'selected'; readonly cell: SelectedCell | null }
  | { readonly type: 'explaining'; readonly finding: string | null }
  | { readonly type: 'setAside'; readonly findings: readonly string[]; readonly reason: string | null };

/** What is done about writing to the workbook: asked, applied, undone. */
export type CorrectionsAction =
  | {
      readonly type: 'asked';
      readonly what: WriteTask | null;
      readonly rechecked?: boolean;
      readonly opinions?: number;
    }
  | { readonly type: 'proposed'; readonly correction: Correction | null }
  | { readonly type: 'writeStarted'; readonly what: WriteTask | 'correction' }
  /** The panel of what can be corrected together is to be shown. */
  | { readonly type: 'gathered'; readonly gathered: Gathered }
  /** The cells hold the suggested values, or what they held before. The outcome is that of the workbook before. */
  | { readonly type: 'corrected'; readonly notes: readonly KeptCorrection[] }
  | { readonly type: 'uncorrected'; readonly notes: readonly KeptCorrection[] }
  /** What was applied last need not be told at the foot any more. */
  | { readonly type: 'settled' }
  /** Null: it was refused, and the workbook is as it was. */
  | {
      readonly type: 'writeEnded';
      readonly written: (Pick<Recalled, 'marks' | 'behind'> & { readonly parts: readonly Part[] }) | null;
    }
  | { readonly type: 'forgotten' }
  | { readonly type: 'refusedToWrite' };

/** What is done about sheets: read, recognised, assigned. */
export type SheetsAction =
  /** Sheets have other names than those by which they are remembered. */
  | { readonly type: 'sheetsRead'; readonly sheetIds: PaneState['sheetIds']; readonly renamed: Renames }
  | { readonly type: 'surveyed'; readonly survey: Survey }
  | { readonly type: 'assigned'; readonly sheet: string; readonly statement: FormId | null | 'byTitle' };

export type Action = PaneAction | FindingsAction | CorrectionsAction | SheetsAction;

/** How many findings are drawn at once: more than anybody reads, few enough to draw in a blink. */
export const PAGE = 100;

/** What nobody has said yet. */
export const NOTHING: Memory = { assigned: {}, setAside: {} };

export const initialState = (preferences: Preferences, limits: readonly Text[]): PaneState => ({
  preferences,
  limits,
  readOnly: false,
  memory: NOTHING,
  written: [],
  narratives: NO_NARRATIVES,
  rollUp: NO_ROLL_UP,
  marks: null,
  behind: null,
  corrections: [],
  sheetIds: {},
  survey: null,
  checking: null,
  outcome: null,
  pending: null,
  last: null,
  since: null,
  held: false,
  stale: false,
  writing: null,
  asking: null,
  opinions: 0,
  rechecked: false,
  proposed: null,
  applied: [],
  gathered: { kind: 'sure' },
  notice: null,
  panel: null,
  filter: 'all',
  query: '',
  list: AS_IT_BEGINS,
  limit: PAGE,
  current: null,
  open: null,
  ended: null,
  explaining: null,
  shown: null,
  selected: null,
});

/** The newest outcome, shown or waiting. */
export const latestOf = ({ pending, outcome }: PaneState): Outcome | null => pending ?? outcome;
