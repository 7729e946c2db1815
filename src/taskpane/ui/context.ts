import { createContext, useContext } from 'react';
import type { Text } from '../../model/text';
import type { Action, PaneState } from '../state';
import type { Session } from '../session';

/** What every component of the pane may use. */
export interface Pane {
  readonly state: PaneState;
  readonly session: Session;
  readonly dispatch: (action: Action) => void;
  /** A text in the pane's language. */
  readonly t: (text: Text) => string;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('outside the pane');
  return pane;
}
