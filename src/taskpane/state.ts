import type { FormId } from '../model/form';
import type { Skipped } from '../hosts/workbook';
import type { Cell } from '../model/sheet';
import type { Language, Text } from '../model/text';
import {
  NO_NARRATIVES,
  reduceNarratives,
  type NarrativesAction,
  type NarrativesState,
} from './narrative/narratives';
import { followed, offered } from './corrections/correction';
import type { Marks } from './corrections/marks';
import type { Recalled } from './memory';
import { renamed, type Renames } from './sheets/renames';
import { groupsOf, inOrder } from './findings/view';
import type { Correction, KeptCorrection, Memory, Outcome, Part, Stage, Survey } from './worker/messages';

export type Filter = 'all' | 'error' | 'review' | 'rounding' | 'info' | 'setAside';
/** What can lie over the results. */
export type Panel = 'sheets' | 'narratives' | 'narrative' | 'coverage' | 'settings' | 'about';
/** What writes to the workbook. */
export type Writing = Part | 'remove';

/** What she can be offered to do again after the host refused. */
export type Retry =
  | { readonly kind: 'open' }
  | { readonly kind: 'check' }
  | { readonly kind: 'write'; readonly what: Writing }
  | { readonly kind: 'correct'; readonly correction: Correction }
  | { readonly kind: 'undo' }
  | { readonly kind: 'select'; readonly sheet: string; readonly address: string };

/** One message at the foot of the pane: what happened, and what to do. */
export interface Notice {
  readonly tone: 'done' | 'warning' | 'error';
  readonly text: Text;
  readonly skipped: readonly Skipped[];
  readonly retry: Retry | null;
  /** For support. */
  readonly details: string | null;
}

/** A correction just applied, with what undoes it. */
export interface Undoable {
  readonly correction: Correction;
  readonly note: KeptCorrection;
  /** What stood in the cell, its format included. */
  readonly before: Cell;
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
  readonly readOnly: boolean;
  readonly memory: Memory;
  /** The parts that stand in the workbook, of this session or an earlier one. */
  readonly written: readonly Part[];
  readonly narratives: NarrativesState;
  /** The cells that stand highlighted; null where it is not known which. */
  readonly marks: Marks | null;
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
  readonly held: boolean;
  /** The workbook was changed since it was read. */
  readonly stale: boolean;

  readonly writing: Writing | 'correction' | null;
  /** Asked before anything is written. */
  readonly asking: Writing | null;
  /** Asked before it is applied. */
  readonly proposed: Correction | null;
  /** Applied last. */
  readonly undoable: Undoable | null;
  readonly notice: Notice | null;

  readonly panel: Panel | null;
  readonly filter: Filter;
  readonly query: string;
  /** How many findings are drawn; the rest come on request. */
  readonly limit: number;
  /** Has the keyboard's focus when the list is entered. */
  readonly current: string | null;
  readonly open: string | null;
  /** The finding whose reason is being written. */
  readonly explaining: string | null;
  /** The place shown in the sheet, by its index in the open finding. */
  readonly shown: { readonly finding: string; readonly figure: number } | null;
}

export type Action =
  | { readonly type: 'narratives'; readonly action: NarrativesAction }
  /** What the workbook remembers, of this pane's and of others'. */
  | ({ readonly type: 'recalled' } & Omit<Recalled, 'sheetIds'>)
  /** Sheets have other names than those by which they are remembered. */
  | { readonly type: 'sheetsRead'; readonly sheetIds: PaneState['sheetIds']; readonly renamed: Renames }
  | { readonly type: 'surveyed'; readonly survey: Survey }
  | { readonly type: 'checkStarted' }
  | { readonly type: 'checkIsSlow' }
  | { readonly type: 'checkReached'; readonly stage: Stage }
  | { readonly type: 'checkEnded' }
  | { readonly type: 'checked'; readonly outcome: Outcome }
  | { readonly type: 'held'; readonly held: boolean }
  | { readonly type: 'changed' }
  | { readonly type: 'asked'; readonly what: Writing | null }
  | { readonly type: 'proposed'; readonly correction: Correction | null }
  | { readonly type: 'writeStarted'; readonly what: Writing | 'correction' }
  /** The cell holds the suggested value, or what it held before. The outcome is that of the workbook before. */
  | { readonly type: 'corrected'; readonly undoable: Undoable }
  | { readonly type: 'uncorrected'; readonly note: KeptCorrection }
  /** Nothing to undo any more. */
  | { readonly type: 'settled' }
  /** Null: it was refused, and the workbook is as it was. */
  | {
      readonly type: 'writeEnded';
      readonly written: { readonly parts: readonly Part[]; readonly marks: Marks | null } | null;
    }
  | { readonly type: 'forgotten' }
  | { readonly type: 'refusedToWrite' }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'panel'; readonly panel: Panel | null }
  | { readonly type: 'filtered'; readonly filter: Filter }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'more' }
  | { readonly type: 'moved'; readonly to: string }
  | { readonly type: 'opened'; readonly finding: string | null }
  | { readonly type: 'showed'; readonly finding: string; readonly figure: number }
  | { readonly type: 'explaining'; readonly finding: string | null }
  | { readonly type: 'setAside'; readonly finding: string; readonly reason: string | null }
  | { readonly type: 'assigned'; readonly sheet: string; readonly statement: FormId | null | 'byTitle' }
  | { readonly type: 'preferred'; readonly preferences: Partial<Preferences> };

/** How many findings are drawn at once: more than anybody reads, few enough to draw in a blink. */
export const PAGE = 100;

const NOTHING: Memory = { assigned: {}, setAside: {} };

export const initialState = (preferences: Preferences, limits: readonly Text[]): PaneState => ({
  preferences,
  limits,
  readOnly: false,
  memory: NOTHING,
  written: [],
  narratives: NO_NARRATIVES,
  marks: null,
  corrections: [],
  sheetIds: {},
  survey: null,
  checking: null,
  outcome: null,
  pending: null,
  held: false,
  stale: false,
  writing: null,
  asking: null,
  proposed: null,
  undoable: null,
  notice: null,
  panel: null,
  filter: 'all',
  query: '',
  limit: PAGE,
  current: null,
  open: null,
  explaining: null,
  shown: null,
});

/** The newest outcome, shown or waiting. */
export const latestOf = ({ pending, outcome }: PaneState): Outcome | null => pending ?? outcome;

/** All that the pane does to its state; effects are the session's. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'recalled':
      return {
        ...state,
        memory: action.memory,
        written: action.written,
        marks: action.marks,
        corrections: action.corrections,
      };
    case 'sheetsRead':
      return renamed({ ...state, sheetIds: action.sheetIds }, action.renamed);
    case 'narratives':
      return { ...state, narratives: reduceNarratives(state.narratives, action.action) };
    case 'surveyed':
      return { ...state, survey: action.survey };
    case 'checkStarted':
      return { ...state, checking: { stage: 'reading', slow: false }, notice: null };
    case 'checkIsSlow':
      return state.checking ? { ...state, checking: { ...state.checking, slow: true } } : state;
    case 'checkReached':
      return state.checking ? { ...state, checking: { ...state.checking, stage: action.stage } } : state;
    case 'checkEnded':
      return { ...state, checking: null };
    case 'checked':
      return arrived({ ...state, checking: null, stale: false }, action.outcome);
    case 'held':
      return action.held || !state.pending
        ? { ...state, held: action.held }
        : show({ ...state, held: false }, state.pending);
    case 'changed':
      return state.outcome ? { ...state, stale: true } : state;
    case 'asked':
      return { ...state, asking: action.what, proposed: null };
    case 'proposed':
      return { ...state, asking: null, proposed: action.correction };
    case 'corrected':
      return {
        ...state,
        writing: null,
        stale: true,
        corrections: [...state.corrections, action.undoable.note],
        undoable: action.undoable,
      };
    case 'uncorrected':
      return {
        ...state,
        writing: null,
        stale: true,
        corrections: state.corrections.filter(({ id }) => id !== action.note.id),
        undoable: null,
      };
    case 'settled':
      return { ...state, undoable: null };
    case 'writeStarted':
      return { ...state, asking: null, proposed: null, writing: action.what, notice: null };
    case 'writeEnded':
      return {
        ...state,
        writing: null,
        written: action.written?.parts ?? state.written,
        marks: action.written ? action.written.marks : state.marks,
      };
    case 'forgotten':
      return { ...state, memory: NOTHING, corrections: [], undoable: null, explaining: null };
    case 'refusedToWrite':
      return { ...state, readOnly: true };
    case 'noticed':
      return { ...state, notice: action.notice };
    case 'panel':
      return { ...state, panel: action.panel, asking: null, proposed: null };
    case 'filtered':
      return { ...state, filter: action.filter === state.filter ? 'all' : action.filter, limit: PAGE };
    case 'searched':
      return { ...state, query: action.query, limit: PAGE };
    case 'more':
      return { ...state, limit: state.limit + PAGE };
    case 'moved':
      return { ...state, current: action.to };
    case 'opened':
      return {
        ...state,
        open: action.finding,
        current: action.finding ?? state.current,
        explaining: null,
        shown: action.finding === null ? null : state.shown,
      };
    case 'showed':
      return { ...state, shown: { finding: action.finding, figure: action.figure } };
    case 'explaining':
      return { ...state, explaining: action.finding };
    case 'setAside':
      return goOn(state, {
        ...state,
        open: null,
        explaining: null,
        shown: null,
        memory: withReason(state.memory, action.finding, action.reason),
      });
    case 'assigned':
      return { ...state, memory: withStatement(state.memory, action.sheet, action.statement) };
    case 'preferred':
      return { ...state, preferences: { ...state.preferences, ...action.preferences } };
  }
}

/** An outcome with the same findings moves nothing, so it need not wait. */
function arrived(state: PaneState, outcome: Outcome): PaneState {
  const same =
    state.outcome !== null &&
    state.outcome.result.findings.length === outcome.result.findings.length &&
    state.outcome.result.findings.every(({ id }, index) => id === outcome.result.findings[index]!.id);
  return state.held && state.outcome && !same ? { ...state, pending: outcome } : show(state, outcome);
}

function show(state: PaneState, outcome: Outcome): PaneState {
  const ids = new Set(outcome.result.findings.map(({ id }) => id));
  const kept = (id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
  return goOn(state, {
    ...state,
    outcome,
    pending: null,
    proposed: state.proposed && offered(state.proposed, outcome),
    corrections: followed(state.corrections, outcome.cells),
    survey: outcome.survey,
    preferences: { ...state.preferences, welcomed: true },
    open: kept(state.open),
    explaining: kept(state.explaining),
    shown: state.shown && ids.has(state.shown.finding) ? state.shown : null,
  });
}

/**
 * Where the keyboard goes when its finding has left the list, mended or set aside: to the next that is still there,
 * else to the one before.
 */
function goOn(before: PaneState, after: PaneState): PaneState {
  const was = inOrder(groupsOf(before));
  const still = new Set(inOrder(groupsOf(after)));
  const at = before.current === null ? -1 : was.indexOf(before.current);
  if (at < 0) return after;
  const next = was.slice(at).find((id) => still.has(id)) ?? was.slice(0, at).findLast((id) => still.has(id));
  return { ...after, current: next ?? null };
}

function withReason(memory: Memory, finding: string, reason: string | null): Memory {
  const others = Object.entries(memory.setAside).filter(([id]) => id !== finding);
  const own: [string, string][] = reason === null ? [] : [[finding, reason]];
  return { ...memory, setAside: Object.fromEntries([...others, ...own]) };
}

function withStatement(memory: Memory, sheet: string, statement: FormId | null | 'byTitle'): Memory {
  // A statement is one sheet: another that was said to be it goes back to its own title.
  const others = Object.fromEntries(
    Object.entries(memory.assigned).filter(
      ([name, id]) => name !== sheet && (id === null || id !== statement),
    ),
  );
  return { ...memory, assigned: statement === 'byTitle' ? others : { ...others, [sheet]: statement } };
}
