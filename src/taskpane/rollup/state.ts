import type { Text } from '../../model/text';
import type { RollUp } from '../../rollup';

/** The department that is open against its units' workbooks. */
export interface RollUpState {
  /** Which file is being read, and how far that is; null where nothing is read. */
  readonly reading: { readonly name: string; readonly done: number; readonly all: number } | null;
  /** Files that could not be read: what happened, what to do. */
  readonly failures: readonly { readonly name: string; readonly why: Text }[];
  readonly rollUp: RollUp | null;
  /** The finding whose units are shown, by its place in the list. */
  readonly open: number | null;
}

export type RollUpAction =
  | { readonly type: 'reading'; readonly reading: RollUpState['reading'] }
  | { readonly type: 'failed'; readonly name: string; readonly why: Text }
  | { readonly type: 'added'; readonly rollUp: RollUp | null }
  | { readonly type: 'opened'; readonly finding: number | null }
  | { readonly type: 'emptied' };

export const NO_ROLL_UP: RollUpState = { reading: null, failures: [], rollUp: null, open: null };

export function reduceRollUp(state: RollUpState, action: RollUpAction): RollUpState {
  switch (action.type) {
    case 'reading':
      return { ...state, reading: action.reading };
    case 'failed': {
      const others = state.failures.filter(({ name }) => name !== action.name);
      return { ...state, failures: [...others, { name: action.name, why: action.why }] };
    }
    case 'added':
      return { ...state, rollUp: action.rollUp, open: null };
    case 'opened':
      return { ...state, open: state.open === action.finding ? null : action.finding };
    case 'emptied':
      return NO_ROLL_UP;
  }
}
