import { reduceCorrections } from './corrections/reduce';
import { reduceFindings } from './findings/reduce';
import { countsOf } from './findings/view';
import { reduceNarratives } from './narrative/narratives';
import { reduceRollUp } from './rollup/state';
import { reduceSheets } from './sheets/reduce';
import type { Action, PaneState } from './state';

/** All that the pane does to its state, by what it is about; effects are the session's. */
export function reduce(before: PaneState, action: Action): PaneState {
  const after = reduced(before, action);
  // A filter that has nothing left is shown no more: what it filtered by is gone with it.
  return after !== before && isGone(after) ? { ...after, filter: 'all' } : after;
}

const isGone = (state: PaneState): boolean =>
  (state.filter === 'info' || state.filter === 'setAside') && countsOf(state)[state.filter] === 0;

function reduced(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'checked':
    case 'held':
    case 'filtered':
    case 'searched':
    case 'list':
    case 'more':
    case 'moved':
    case 'opened':
    case 'ended':
    case 'showed':
    case 'selected':
    case 'explaining':
    case 'setAside':
      return reduceFindings(state, action);
    case 'asked':
    case 'proposed':
    case 'gathered':
    case 'writeStarted':
    case 'corrected':
    case 'uncorrected':
    case 'settled':
    case 'writeEnded':
    case 'forgotten':
    case 'refusedToWrite':
      return reduceCorrections(state, action);
    case 'sheetsRead':
    case 'surveyed':
    case 'assigned':
      return reduceSheets(state, action);
    case 'recalled':
      return {
        ...state,
        memory: action.memory,
        written: action.written,
        marks: action.marks,
        behind: action.behind,
        corrections: action.corrections,
        last: action.last ?? state.last,
      };
    case 'narratives':
      return { ...state, narratives: reduceNarratives(state.narratives, action.action) };
    case 'rollUp':
      return { ...state, rollUp: reduceRollUp(state.rollUp, action.action) };
    case 'checkStarted':
      return { ...state, checking: { stage: 'reading', slow: false }, notice: null, readOnly: false };
    case 'checkIsSlow':
      return state.checking ? { ...state, checking: { ...state.checking, slow: true } } : state;
    case 'checkReached':
      return state.checking ? { ...state, checking: { ...state.checking, stage: action.stage } } : state;
    case 'checkEnded':
      return { ...state, checking: null };
    case 'changed':
      return state.outcome ? { ...state, stale: true } : state;
    case 'noticed':
      return { ...state, notice: action.notice };
    case 'panel':
      return { ...state, panel: action.panel, asking: null, proposed: null };
    case 'preferred':
      return { ...state, preferences: { ...state.preferences, ...action.preferences } };
  }
}
