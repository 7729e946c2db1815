import type { Form } from '../model/form';
import type { Item } from '../model/item';
import { once } from '../model/once';
import type { Line, Statement } from '../model/statement';
import type { Text } from '../model/text';

interface UncodedLines {
  readonly keys: ReadonlySet<string>;
  readonly count: number;
  /** Some of them stand under no class. */
  readonly withoutClass: boolean;
}

/** The lines of a table by subject that print no code; asked for every figure that is not there. */
const namedIn = once((lines: readonly Line[]): UncodedLines => {
  const named = lines.filter(({ key }) => /^(?:line|name):/.test(key));
  const withoutClass = named.some(({ key }) => key.startsWith('line:/'));
  return { keys: new Set(lines.map(({ key }) => key)), count: named.length, withoutClass };
});

/** May a subject that a statement does not print be one of its rows that print no code? */
export function mayBeUncoded({ table }: Form, { lines }: Statement, { row }: Item): boolean {
  if (table.kind !== 'subjects') return false;
  const { keys, count, withoutClass } = namedIn(lines);
  if (count === 0 || row === 'total' || keys.has(row)) return false;
  return row.length !== 3 || withoutClass;
}

/** The line that a statement prints in place of the item, which is a part of it; null where it prints none. */
export function wholeOf({ table }: Form, { lines }: Statement, { row }: Item): Text | null {
  if (table.kind !== 'twoSided' || !table.whole) return null;
  const { key, parts, title } = table.whole;
  const isPart = parts.some(([part]) => row === `income.${part}`);
  return isPart && lines.some((line) => line.key === `income.${key}`) ? title : null;
}
