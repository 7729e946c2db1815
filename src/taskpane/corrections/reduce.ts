import { NOTHING, type CorrectionsAction, type PaneState } from '../state';

/** What is written to the workbook, and what can be undone. */
export function reduceCorrections(state: PaneState, action: CorrectionsAction): PaneState {
  switch (action.type) {
    case 'asked':
      return {
        ...state,
        asking: action.what,
        opinions: action.opinions ?? 0,
        rechecked: action.rechecked ?? false,
        proposed: null,
      };
    case 'proposed':
      return { ...state, asking: null, proposed: action.correction };
    case 'gathered':
      return { ...state, panel: 'together', gathered: action.gathered, asking: null, proposed: null };
    case 'corrected':
      return {
        ...state,
        writing: null,
        readOnly: false,
        stale: true,
        corrections: [...state.corrections, ...action.notes],
        applied: action.notes.map(({ id }) => id),
      };
    case 'uncorrected': {
      const undone = new Set(action.notes.map(({ id }) => id));
      return {
        ...state,
        writing: null,
        readOnly: false,
        stale: true,
        corrections: state.corrections.filter(({ id }) => !undone.has(id)),
        applied: state.applied.filter((id) => !undone.has(id)),
      };
    }
    case 'settled':
      return { ...state, applied: [] };
    case 'writeStarted':
      return { ...state, asking: null, proposed: null, writing: action.what, notice: null };
    case 'writeEnded':
      return {
        ...state,
        writing: null,
        readOnly: state.readOnly && action.written === null,
        written: action.written?.parts ?? state.written,
        marks: action.written ? action.written.marks : state.marks,
        behind: action.written ? action.written.behind : state.behind,
      };
    case 'forgotten':
      return {
        ...state,
        memory: NOTHING,
        corrections: [],
        applied: [],
        explaining: null,
        last: null,
        since: null,
      };
    case 'refusedToWrite':
      return { ...state, readOnly: true };
  }
}
