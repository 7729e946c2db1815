import type { Sheet } from '../../model/sheet';

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
