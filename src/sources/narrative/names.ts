import { nameKey } from '../../model/names';
import type { Line } from '../statements';
import type { NamedSubject } from './reading';

/** A subject as named: its three levels, any of which a wording may leave out. */
export interface SubjectPath {
  readonly code: string | null;
  /** 类, 款, 项 as said; empty where not said. */
  readonly levels: readonly [string, string, string];
}

/** Where a subject of the narrative stands in the statement: its row, and which names differ from the printed ones. */
export interface Matched {
  readonly row: string | null;
  readonly differs: NamedSubject['differs'];
  /** No row has its name, and rows are left that nothing names: it may be one of them. */
  readonly uncertain: boolean;
}

interface Row {
  readonly key: string;
  readonly names: readonly [string, string, string];
}

const LEAF = 7;
const MIDDLE = 5;

/**
 * Ties named subjects to the rows of a statement, one to one: exact names first, then the nearest name among the rows
 * that no exact name took, within the same 款 or, with an exact 项 name, the same 类. The amounts play no part: a wrong
 * number is still the same subject.
 */
export function matchSubjects(paths: readonly SubjectPath[], lines: readonly Line[]): Matched[] {
  // A narrative that goes down to 款 alone speaks of those rows.
  const middles = lines.filter((line) => line.code.length === MIDDLE).map((line) => rowOf(line, lines));
  const rows = lines.filter((line) => line.code.length === LEAF).map((line) => rowOf(line, lines));
  const matches = new Map<number, Row>();
  const free = new Set(rows);
  // What is named again is the same row, not the next best one.
  const first = paths.map((path) => paths.findIndex((other) => samePath(other, path)));
  const take = (index: number, row: Row | undefined): void => {
    if (!row || matches.has(index) || first[index] !== index) return;
    matches.set(index, row);
    free.delete(row);
  };
  const passes: ((path: SubjectPath, row: Row) => boolean)[] = [
    (path, row) => path.code === row.key,
    (path, row) => path.levels.every((name, level) => sameLevel(level, name, row.names[level]!)),
    (path, row) =>
      path.levels.every((name, level) => name === '' || sameLevel(level, name, row.names[level]!)),
    (path, row) => same(path.levels[2], row.names[2]) && sameLevel(0, path.levels[0], row.names[0]),
    (path, row) => alike(path.levels[2], row.names[2]) && same(path.levels[1], row.names[1]),
    (path, row) => alike(path.levels[2], row.names[2]) && alike(path.levels[0], row.names[0]),
  ];
  for (const pass of passes) {
    paths.forEach((path, index) => {
      if (!matches.has(index))
        take(
          index,
          [...free].find((row) => pass(path, row)),
        );
    });
  }
  paths.forEach((path, index) => {
    if (matches.has(index)) return;
    // One name without a row and one row without a name under the same 款 belong together.
    const rest = [...free].filter((row) => same(path.levels[1], row.names[1]));
    const rivals = paths.filter(
      (other, at) => !matches.has(at) && first[at] === at && same(other.levels[1], path.levels[1]),
    );
    if (rest.length === 1 && rivals.length === 1) take(index, rest[0]);
  });
  return paths.map((path, index) => {
    const row =
      path.levels[2] === ''
        ? middles.find(({ names }) =>
            path.levels.every((name, level) => name === '' || sameLevel(level, name, names[level]!)),
          )
        : matches.get(first[index]!);
    if (!row) {
      const left = path.levels[2] === '' ? middles : [...free];
      const [name] = path.levels;
      return {
        row: null,
        differs: [],
        uncertain: left.some(({ names }) => name === '' || sameLevel(0, name, names[0])),
      };
    }
    return {
      row: row.key,
      uncertain: false,
      differs: path.levels.flatMap((said, level) =>
        said === '' || sameLevel(level, said, row.names[level]!)
          ? []
          : [{ said, printed: row.names[level]! }],
      ),
    };
  });
}

const samePath = (a: SubjectPath, b: SubjectPath): boolean =>
  a.levels.every((name, level) => sameLevel(level, name, b.levels[level]!));

function rowOf(line: Line, lines: readonly Line[]): Row {
  const nameOf = (code: string): string => lines.find((each) => each.code === code)?.name ?? '';
  const item = line.code.length === LEAF ? line.name : '';
  return { key: line.key, names: [nameOf(line.code.slice(0, 3)), nameOf(line.code.slice(0, 5)), item] };
}

const plain = (name: string): string => nameKey(name).replace(/[()、,，·]/g, '');

export const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** A 类 is the same with 支出 at its end and without: 教育(类). */
const sameLevel = (level: number, a: string, b: string): boolean =>
  same(a, b) || (level === 0 && plain(a).replace(/支出$/, '') === plain(b).replace(/支出$/, ''));

/** Two names that share most of their pairs of characters: Dice's coefficient of at least a half. */
export function alike(a: string, b: string): boolean {
  return likeness(a, b) >= 0.5;
}

export function likeness(a: string, b: string): number {
  const pairs = (name: string): string[] => {
    const text = plain(name);
    return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  };
  const left = pairs(a);
  const right = pairs(b);
  if (left.length + right.length === 0) return same(a, b) ? 1 : 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}
