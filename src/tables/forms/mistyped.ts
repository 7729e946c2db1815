import { addTo } from '../../model/lists';
import type { Line } from '../../model/statement';
import { nameKey } from '../../model/names';
import { classCode } from '../../model/subjects';

/** How many other statements must agree on a code before one that prints another is held to be mistyped. */
const WITNESSES = 2;

/**
 * A 类 whose 款 and 项 below all are another one's, which the table does not print (208's under 209): that one. Null
 * where its name is that of its own code: then its parts may be the wrong ones.
 */
export function meantByParts(lines: readonly Line[], index: number): string | null {
  const { code, name } = lines[index]!;
  if (code.length !== 3 || classCode(name) === code) return null;
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => line.code.length <= code.length);
  const parts = end < 0 ? rest : rest.slice(0, end);
  const [meant, ...more] = new Set(parts.map((part) => part.code.slice(0, code.length)));
  if (meant === undefined || more.length > 0 || meant === code) return null;
  if (lines.some((line) => line.code === meant)) return null;
  return parts.length > 1 || classCode(name) === meant ? meant : null;
}

interface CodedName {
  readonly line: Line;
  /** What it is called, and under which code it stands. */
  readonly place: string;
}

function subjectsOf(lines: readonly Line[]): CodedName[] {
  const path: Line[] = [];
  return lines.flatMap((line) => {
    if (line.code === '') return [];
    while (path.length > 0 && path.at(-1)!.code.length >= line.code.length) path.pop();
    const under = path.at(-1)?.code ?? '';
    path.push(line);
    return line.name === '' ? [] : [{ line, place: `${under}/${line.code.length}/${nameKey(line.name)}` }];
  });
}

/**
 * Rows whose code is mistyped beyond doubt, with the code they should have: the other statements print the same name in
 * the same place, all with one code that this one lacks; and the row's own code is printed by none of them, or belongs
 * to another row of this one as well.
 */
export function meantByName(
  lines: readonly Line[],
  others: readonly (readonly Line[])[],
): ReadonlyMap<number, string> {
  const own = subjectsOf(lines);
  const theirs = others.map(subjectsOf);
  const codesAt = theirs.map((subjects) => grouped(subjects, ({ place }) => place));
  const withCode = grouped(theirs.flat(), ({ line }) => line.code);
  const ownWithCode = grouped(own, ({ line }) => line.code);
  const ownAt = grouped(own, ({ place }) => place);
  const printed = new Set(lines.map(({ code }) => code));
  const meant = new Map<number, string>();
  for (const { line, place } of own) {
    const twins = codesAt.flatMap((at) => (at.has(place) ? [at.get(place)!] : []));
    const codes = new Set(twins.flat().map((other) => other.line.code));
    const [code] = codes;
    if (twins.length < WITNESSES || codes.size > 1 || code === undefined || code === line.code) continue;
    if (printed.has(code) || ownAt.get(place)!.length > 1) continue;
    const isOthers = (withCode.get(line.code) ?? []).every((other) =>
      ownWithCode.get(line.code)!.some((each) => each.line !== line && sameName(each.line, other.line)),
    );
    if (isOthers) meant.set(line.row, code);
  }
  return meant;
}

function grouped(
  subjects: readonly CodedName[],
  by: (subject: CodedName) => string,
): Map<string, CodedName[]> {
  const groups = new Map<string, CodedName[]>();
  for (const subject of subjects) {
    addTo(groups, by(subject), subject);
  }
  return groups;
}

const sameName = (a: Line, b: Line): boolean => nameKey(a.name) === nameKey(b.name);
