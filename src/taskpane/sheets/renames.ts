import type { Sheet } from '../../model/sheet';
import type { PaneState } from '../state';

/** Old names of sheets, with the new ones. */
export type Renames = ReadonlyMap<string, string>;

export const idsOf = (sheets: readonly Sheet[]): Readonly<Record<string, string>> =>
  Object.fromEntries(sheets.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id]])));

/**
 * The sheets that have another name than before, known by their ids. From one session to the next a program may give
 * sheets other ids; there a name that is still in use counts for more.
 */
export function renamesSince(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  nameFirst = false,
): Renames {
  const names = new Map(Object.entries(now).map(([name, id]) => [id, name]));
  return new Map(
    Object.entries(before).flatMap(([old, id]) => {
      const name = names.get(id);
      return name === undefined || name === old || (nameFirst && old in now) ? [] : [[old, name]];
    }),
  );
}

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
    corrections: state.corrections.map((each) => ({ ...each, sheet: nameOf(each.sheet) })),
    narratives: {
      ...state.narratives,
      sources: state.narratives.sources.map((source) =>
        source.from === 'sheet' ? { ...source, name: nameOf(source.name) } : source,
      ),
    },
  };
}
