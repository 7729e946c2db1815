import type { PaneState } from '../state';
import type { Renames } from './sheet-names';

/** What is remembered by the names of sheets, by those they have now. */
export function renamed(state: PaneState, renames: Renames): PaneState {
  if (renames.size === 0) return state;
  const nameOf = (sheet: string): string => renames.get(sheet) ?? sheet;
  const keys = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([sheet, value]) => [nameOf(sheet), value]));
  return {
    ...state,
    memory: { ...state.memory, assigned: keys(state.memory.assigned) },
    marks: state.marks && keys(state.marks),
    behind: state.behind && state.behind.map(nameOf),
    corrections: state.corrections.map((each) => ({ ...each, sheet: nameOf(each.sheet) })),
    narratives: {
      ...state.narratives,
      sources: state.narratives.sources.map((source) =>
        source.from === 'sheet' ? { ...source, name: nameOf(source.name) } : source,
      ),
    },
  };
}
