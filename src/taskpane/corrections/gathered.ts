import { latestOf, type Gathered, type PaneState } from '../state';
import type { Correction } from '../worker/messages';

/**
 * What can be corrected together, in the order of the findings; each cell once. Not of findings that she has explained:
 * there she has said that the figure stays.
 */
export function gatheredOf(state: PaneState, gathered: Gathered): readonly Correction[] {
  const outcome = latestOf(state);
  if (!outcome) return [];
  const cells = new Map<string, Correction>();
  for (const { id } of outcome.result.findings) {
    const card = outcome.cards[id];
    if (!card || id in state.memory.setAside) continue;
    const offers =
      gathered.kind === 'sure'
        ? card.corrections.flatMap((each) => (each?.sure ? each : []))
        : gathered.finding === null || gathered.finding === id
          ? card.numbers
          : [];
    for (const each of offers) {
      const cell = `${each.sheet} ${each.row},${each.column}`;
      if (!cells.has(cell)) cells.set(cell, each);
    }
  }
  return [...cells.values()];
}

/** Those that can be written. */
export const writable = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ isProtected }) => !isProtected);

/** Tells a correction from the others, as long as its cell stays where it is. */
export const idOf = ({ sheet, row, column, value }: Correction): string =>
  `${sheet} ${row},${column} ${value}`;
