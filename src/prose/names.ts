import { once } from '../model/once';
import type { Line } from '../model/statement';
import type { NamedSubject } from '../model/narrative';
import { Likeness, plain } from './likeness';

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

type LevelNames = readonly [string, string, string];

interface RowNames {
  readonly key: string;
  readonly names: LevelNames;
  /** What its names are compared by. */
  readonly keys: LevelNames;
}

const LEAF = 7;
const MIDDLE = 5;

/** A 类 is the same with 支出 at its end and without: 教育(类). */
const keysOf = ([first, middle, last]: LevelNames): LevelNames => [
  plain(first).replace(/支出$/, ''),
  plain(middle),
  plain(last),
];

/** The rows of a statement's table by their names; those of each combination of levels that is asked for. */
class Rows {
  private readonly byLevels = new Map<string, Map<string, RowNames[]>>();
  private readonly like = new Map<number, { readonly names: readonly string[]; readonly of: Likeness }>();

  constructor(readonly all: readonly RowNames[]) {}

  /** Those whose names on these levels are the same, in printed order. */
  same(levels: readonly number[], keys: LevelNames): readonly RowNames[] {
    const told = levels.join();
    let byKeys = this.byLevels.get(told);
    if (!byKeys) {
      this.byLevels.set(told, (byKeys = new Map<string, RowNames[]>()));
      for (const row of this.all) {
        const joined = joinedOn(levels, row.keys);
        const rows = byKeys.get(joined);
        if (rows) rows.push(row);
        else byKeys.set(joined, [row]);
      }
    }
    return byKeys.get(joinedOn(levels, keys)) ?? [];
  }

  /** Those whose name on one level is alike, in printed order. */
  alike(level: number, name: string): readonly RowNames[] {
    let known = this.like.get(level);
    if (!known) {
      const names = this.all.map((row) => plain(row.names[level]!));
      this.like.set(level, (known = { names, of: new Likeness(names) }));
    }
    return known.of.alike(plain(name)).map((index) => this.all[index]!);
  }
}

const joinedOn = (levels: readonly number[], keys: LevelNames): string =>
  levels.map((level) => keys[level]!).join('\n');

interface NamedRows {
  readonly leaves: Rows;
  /** A narrative that goes down to 款 alone speaks of these. */
  readonly middles: Rows;
}

/** Gathered once a statement: a narrative may have many sections on it. */
const tableOf = once((lines: readonly Line[]): NamedRows => {
  const names = new Map<string, string>();
  for (const { code, name } of lines) if (!names.has(code)) names.set(code, name);
  const rowsOf = (length: number): Rows =>
    new Rows(lines.filter(({ code }) => code.length === length).map((line) => rowOf(line, names)));
  return { leaves: rowsOf(LEAF), middles: rowsOf(MIDDLE) };
});

function rowOf({ code, name, key }: Line, byCode: ReadonlyMap<string, string>): RowNames {
  const nameOf = (above: string): string => byCode.get(above) ?? '';
  const names: LevelNames = [
    nameOf(code.slice(0, 3)),
    nameOf(code.slice(0, 5)),
    code.length === LEAF ? name : '',
  ];
  return { key, names, keys: keysOf(names) };
}

/**
 * Ties named subjects to the rows of a statement, one to one: exact names first, then the nearest name among the rows
 * that no exact name took, within the same 款 or, with an exact 项 name, the same 类. The amounts play no part: a wrong
 * number is still the same subject.
 */
export function matchSubjects(paths: readonly SubjectPath[], lines: readonly Line[]): Matched[] {
  if (paths.length === 0) return [];
  const { leaves, middles } = tableOf(lines);
  const keys = paths.map(({ levels }) => keysOf(levels));
  const spelled = keys.map((each) => each.join('\n'));
  // What is named again is the same row, not the next best one.
  const first = new Map<string, number>();
  spelled.forEach((each, index) => first.has(each) || first.set(each, index));
  const matches = new Map<number, RowNames>();
  const taken = new Set<RowNames>();
  const take = (index: number, row: RowNames | undefined): void => {
    if (!row) return;
    matches.set(index, row);
    taken.add(row);
  };
  const isFree = (row: RowNames): boolean => !taken.has(row);
  const among = (
    rows: readonly RowNames[],
    isMeant: (row: RowNames) => boolean = () => true,
  ): RowNames | undefined => rows.find((row) => isFree(row) && isMeant(row));
  const passes: ((path: SubjectPath, keys: LevelNames) => RowNames | undefined)[] = [
    ({ code }) => (code === null ? undefined : among(leaves.all, ({ key }) => key === code)),
    (_, each) => among(leaves.same([0, 1, 2], each)),
    ({ levels }, each) => among(leaves.same(saidOf(levels), each)),
    (_, each) => among(leaves.same([0, 2], each)),
    ({ levels }, each) => among(leaves.alike(2, levels[2]), (row) => row.keys[1] === each[1]),
    ({ levels }) => {
      const alike = leaves.alike(2, levels[2]).filter(isFree);
      if (alike.length === 0) return undefined;
      const classes = new Set(leaves.alike(0, levels[0]));
      return alike.find((row) => classes.has(row));
    },
  ];
  const open = new Set(first.values());
  for (const pass of passes) {
    for (const index of open) {
      if (taken.size === leaves.all.length) break;
      take(index, pass(paths[index]!, keys[index]!));
      if (matches.has(index)) open.delete(index);
    }
  }
  // One name without a row and one row without a name under the same 款 belong together.
  const rivals = new Map<string, number>();
  const middleOf = (index: number): string => keys[index]![1];
  for (const index of open) rivals.set(middleOf(index), (rivals.get(middleOf(index)) ?? 0) + 1);
  for (const index of open) {
    if (rivals.get(middleOf(index)) !== 1) continue;
    const rest = leaves.same([1], keys[index]!).filter(isFree);
    if (rest.length === 1) take(index, rest[0]);
  }
  const left = new Set(leaves.all.filter(isFree).map((row) => row.keys[0]));
  const classes = new Set(middles.all.map((row) => row.keys[0]));
  return paths.map(({ levels }, index) => {
    const each = keys[index]!;
    const goesDown = levels[2] !== '';
    const row = goesDown
      ? matches.get(first.get(spelled[index]!)!)
      : among(middles.same(saidOf(levels), each));
    if (!row) {
      const rows = goesDown ? left : classes;
      return { row: null, differs: [], uncertain: levels[0] === '' ? rows.size > 0 : rows.has(each[0]) };
    }
    return {
      row: row.key,
      uncertain: false,
      differs: levels.flatMap((said, level) =>
        said === '' || each[level] === row.keys[level] ? [] : [{ said, printed: row.names[level]! }],
      ),
    };
  });
}

/** The levels that a wording does not leave out. */
const saidOf = (levels: LevelNames): number[] => [0, 1, 2].filter((level) => levels[level] !== '');
