import { nameKey } from '../../model/names';
import { ECONOMIC_SUBJECTS, economicClass, economicSection } from '../../model/subjects';

/** Headings of the sum of their group. */
const SUM = /^(?:小计|合计|总计)$/;

/** A column of a table across economic subjects: its key, and how messages call it. */
export interface EconomicColumn {
  readonly column: string;
  readonly label: string;
}

/**
 * The economic subject that the headings of a column name, from the top down: a 类 (301: itself or its 小计) or one of its
 * 款 (30101), each by its code or by its name; a 款 of no known name is `301:name`. Null where no 类 is named.
 */
export function economicColumn(path: readonly string[]): EconomicColumn | null {
  const names = path.map(nameKey);
  const at = names.findIndex((name) => economicClass(name) !== undefined);
  if (at < 0) return null;
  const code = economicClass(names[at]!)!;
  const below = names.slice(at + 1).filter((name) => !SUM.test(name) && economicClass(name) !== code);
  const name = below.at(-1);
  if (name === undefined) return { column: code, label: ECONOMIC_SUBJECTS.get(code) ?? names[at]! };
  const section = economicSection(code, name);
  return section === undefined
    ? { column: `${code}:${name}`, label: name }
    : { column: section, label: ECONOMIC_SUBJECTS.get(section)! };
}
