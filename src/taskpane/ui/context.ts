import { createContext, useContext } from 'react';
import type { Text } from '../../model/text';
import type { Action, PaneState } from '../state';
import type { Session } from '../session';

/** What a component can do and say; it stays the same while the language does. */
export interface Means {
  readonly session: Session;
  readonly dispatch: (action: Action) => void;
  /** Brings the sample: opened as a workbook of its own, or saved as a file. */
  readonly sample: () => Promise<'opened' | 'saved'>;
  /** A text in the pane's language. */
  readonly t: (text: Text) => string;
}

/** What every component of the pane may use. */
export interface Pane extends Means {
  readonly state: PaneState;
}

export const MeansContext = createContext<Means | null>(null);
export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('outside the pane');
  return pane;
}

/**
 * The same without the state. What stands in the list a hundred times over uses this and is told by its properties what
 * it shows: with the state each would be drawn anew whatever happens.
 */
export function useMeans(): Means {
  const means = useContext(MeansContext);
  if (!means) throw new Error('outside the pane');
  return means;
}
