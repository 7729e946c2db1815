import { latestOf, type PaneState } from '../state';
import type { Outcome } from '../worker/messages';

/** The documents that an outcome was checked with: narratives of this package, and what was held against it. */
export const behindOf = ({ survey: { narratives, beside } }: Outcome): readonly string[] => [
  ...narratives.flatMap(({ file, belongs }) => (belongs ? [file] : [])),
  ...beside.flatMap(({ file, apart }) => (apart === null ? [file] : [])),
];

/**
 * The documents behind what stands in the workbook that are not behind the newest outcome: what is written now would say
 * less. Null where something stands there of which nobody knows.
 */
export function lackingOf(state: PaneState): readonly string[] | null {
  const latest = latestOf(state);
  if (state.written.length === 0 || !latest) return [];
  const now = new Set(behindOf(latest));
  return state.behind && state.behind.filter((name) => !now.has(name));
}
