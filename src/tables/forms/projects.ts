import type { Line } from '../../model/statement';
import { nameKey } from '../../model/names';

/** A row of a table by subject that is a project of a subject. */
export interface ProjectRow {
  /** The code of that subject; empty where none stands above. */
  readonly of: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** The column of 项目名称 beside that of the subjects' names; -1 where there is none. */
export const projectColumnOf = ({
  headings,
  nameColumn,
}: {
  readonly headings: readonly (readonly string[])[];
  readonly nameColumn: number;
}): number =>
  headings.findIndex(
    (path, column) => column !== nameColumn && path.at(-1) !== undefined && /^项目名称$/.test(path.at(-1)!),
  );

/** Is a line a project? Its key is `<code of its subject>/<its name>`. */
export const isProject = ({ key }: Line): boolean => /^\d*\//.test(key);

/** The lines of a table with its projects among them, each a part of its subject, or of what is printed above that. */
export function withProjects(lines: readonly Line[], projects: readonly ProjectRow[]): readonly Line[] {
  if (projects.length === 0) return lines;
  const printed = new Set(lines.map(({ key }) => key));
  const seen = new Set<string>();
  const found = projects.map(({ of, name, row, column }): Line => {
    const key = `${of}/${nameKey(name)}`;
    const own = seen.has(key) ? `${key}#${row + 1}` : key;
    seen.add(own);
    const parent = [of, of.slice(0, 5), of.slice(0, 3)].find((code) => printed.has(code)) ?? 'total';
    return { key: own, name, code: '', parent, row, column };
  });
  return [...lines, ...found].sort((a, b) => a.row - b.row);
}
