import type { Line } from '../../model/statement';
import { nameKey } from '../../model/names';

/** A row of a table by subject that prints a name and amounts, and no code. */
export interface NamedRow {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** How far in the name is printed. */
  readonly indent: number;
}

/**
 * The lines of a table with those that print no code among them, each a line of its own kind. Where the whole table goes
 * without codes and prints its levels further in, they have a place and the key `name:类/款/项`; else they are known by
 * class and name alone (`line:`), stand under nothing, and open the sums they may belong to.
 */
export function withNamed(
  coded: readonly Line[],
  named: readonly NamedRow[],
  indents: ReadonlyMap<number, number>,
): Line[] {
  if (named.length === 0) return [...coded];
  const rows = [
    ...coded.map((line) => ({ at: line.row, line, named: null })),
    ...named.map((row) => ({ at: row.row, line: null, named: row })),
  ].sort((a, b) => a.at - b.at);
  const levels = levelsOf(coded, named, indents);
  const seen = new Set(coded.map(({ key }) => key));
  const path: { level: number; key: string; name: string }[] = [];
  let topClass = '';
  return rows.map(({ line, named: row }): Line => {
    if (line) {
      if (line.code !== '') topClass = line.code.slice(0, 3);
      if (line.key !== 'total') path.splice(0, path.length, { level: 0, key: line.key, name: line.name });
      return line;
    }
    const level = levels?.get(row.indent);
    const base = { name: row.name, code: '', row: row.row, column: row.column };
    while (level !== undefined && path.length > 0 && path.at(-1)!.level >= level) path.pop();
    const above = path.at(-1);
    if (level === undefined || !above || above.level !== level - 1) {
      const key = `line:${topClass}/${nameKey(row.name)}`;
      return { ...base, key: apart(key, row.row, seen), parent: null, unplaced: true };
    }
    const names = [...path.map(({ name }) => nameKey(name)), nameKey(row.name)];
    const key = apart(`name:${names.join('/')}`, row.row, seen);
    path.push({ level, key, name: row.name });
    return { ...base, key, parent: above.key };
  });
}

/** A name that stands twice makes two lines. */
function apart(key: string, row: number, seen: Set<string>): string {
  const own = seen.has(key) ? `${key}#${row + 1}` : key;
  seen.add(own);
  return own;
}

/** Which level an indent means: 类, 款 and 项 one further in than the other. Null where that is not so. */
function levelsOf(
  coded: readonly Line[],
  named: readonly NamedRow[],
  indents: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> | null {
  const classes = coded.filter(({ key }) => key !== 'total');
  const outer = new Set(classes.map(({ row }) => indents.get(row)));
  const [first] = outer;
  if (outer.size !== 1 || first === undefined || classes.some(({ code }) => code.length !== 3)) return null;
  const inner = [...new Set(named.map(({ indent }) => indent))].sort((a, b) => a - b);
  if (inner.length > 2 || inner[0]! <= first) return null;
  return new Map([first, ...inner].map((indent, level) => [indent, level]));
}

/**
 * The codes of rows that print none, by what the package's other statements call those subjects: one of that name in the
 * class, or in the 款 above.
 */
export function codesByName(
  lines: readonly Line[],
  others: readonly (readonly Line[])[],
): ReadonlyMap<number, string> {
  const known = new Map<string, Set<string>>();
  for (const { code, name } of others.flat()) {
    if (code.length < 5) continue;
    const key = `${code.slice(0, 3)}/${nameKey(name)}`;
    known.set(key, (known.get(key) ?? new Set()).add(code));
  }
  const taken = new Set(lines.map(({ code }) => code));
  const codes = new Map<number, string>();
  let above = '';
  for (const { row, code, name, key } of lines) {
    if (key === 'total') continue;
    if (code !== '') {
      above = code;
      continue;
    }
    const free = [...(known.get(`${above.slice(0, 3)}/${nameKey(name)}`) ?? [])].filter(
      (each) => !taken.has(each),
    );
    const near = free.filter((each) => above.length >= 5 && each.startsWith(above.slice(0, 5)));
    // A 款 and its 项 of one name (…其他支出) stand in this order.
    const [only, ...more] = (near.length > 0 ? near : free).sort((one, other) => one.length - other.length);
    if (only === undefined || more.some((each) => !each.startsWith(only))) continue;
    codes.set(row, only);
    taken.add(only);
    above = only;
  }
  return codes;
}
