import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { MOST_BLOCKS_ACROSS, type Budget } from './budget';
import { SHORTEST_BLOCK } from './odds';
import { holdsWith } from './rows';
import type { Index } from './standing';

/** Cells that may have been shifted together. */
export interface CellBlock {
  /** They stand one row too low (1) or too high (-1). */
  readonly by: 1 | -1;
  /**
   * Columns of the same rows, each from the cell that was left behind to the one its last figure was pushed into: top
   * to bottom where it was pushed down.
   */
  readonly columns: readonly (readonly Figure[])[];
}

/** Where blocks are looked for. */
export interface Field {
  /** The broken identities of each figure. */
  readonly brokenOf: Index;
  readonly index: Index;
  /** By how much a cell changes if it should hold what another prints. */
  readonly changeOf: (figure: Figure, other: Figure) => number;
  /** A step is a cell of a block looked at, and the blocks of a column of n cells hold some n³ of them. */
  readonly budget: Budget;
}

/** By row. */
type BlockColumn = ReadonlyMap<number, Figure>;

/** The blocks that broken identities speak against: of one column, then of several; none more once the budget is spent. */
export function* blocksIn(field: Field): Generator<CellBlock> {
  const sheets = columnsOf(field);
  for (const columns of sheets) for (const column of columns) yield* blocksOf(column, field);
  let count = 0;
  for (const columns of sheets) {
    for (const span of spansOf(columns)) {
      if (field.budget.isSpent) return;
      for (const block of blocksAcross(span, field)) {
        if (++count > MOST_BLOCKS_ACROSS) return;
        yield block;
      }
    }
  }
}

/** The cells of each sheet, column by column from left to right. */
function columnsOf({ brokenOf, index }: Field): BlockColumn[][] {
  const sheets = new Map<string, Map<number, Map<number, Figure>>>();
  for (const figure of new Set([...brokenOf.keys(), ...index.keys()])) {
    const { place } = figure;
    if (place.source !== 'cell') continue;
    if (!sheets.has(place.sheet)) sheets.set(place.sheet, new Map());
    const columns = sheets.get(place.sheet)!;
    if (!columns.has(place.column)) columns.set(place.column, new Map());
    columns.get(place.column)!.set(place.row, figure);
  }
  return [...sheets.values()].map((columns) =>
    [...columns].sort(([a], [b]) => a - b).map(([, column]) => column),
  );
}

function* blocksOf(column: BlockColumn, { brokenOf, budget }: Field): Generator<CellBlock> {
  for (const run of runsOf(column, brokenOf)) {
    for (const by of [1, -1] as const) {
      const ordered = by === 1 ? run : [...run].reverse();
      for (let from = 0; from + SHORTEST_BLOCK < ordered.length; from++) {
        for (let to = from + SHORTEST_BLOCK; to < ordered.length; to++) {
          budget.spend(to - from + 1);
          if (budget.isSpent) return;
          yield { by, columns: [ordered.slice(from, to + 1)] };
        }
      }
    }
  }
}

/** Figures one below the other that broken identities speak against, or that print nothing; one more at either end. */
function runsOf(column: BlockColumn, brokenOf: Index): Figure[][] {
  const runs: Figure[][] = [];
  let open: Figure[] | null = null;
  const end = (next?: Figure): void => {
    if (open && next) open.push(next);
    if (open && open.length > SHORTEST_BLOCK) runs.push(open);
    open = null;
  };
  for (const row of rowsIn(column)) {
    const figure = column.get(row)!;
    const above = column.get(row - 1);
    if (!above) end();
    if (brokenOf.has(figure) || figure.value.isZero()) open ??= above ? [above] : [];
    else end(figure);
    if (open) open.push(figure);
  }
  end();
  return runs;
}

const rowsIn = (column: BlockColumn): number[] => [...column.keys()].sort((a, b) => a - b);

/** Two and more columns side by side; one between them that holds no figures parts nothing. */
function* spansOf(columns: readonly BlockColumn[]): Generator<readonly BlockColumn[]> {
  for (let first = 0; first < columns.length; first++) {
    for (let last = first + 1; last < columns.length; last++) yield columns.slice(first, last + 1);
  }
}

/**
 * Blocks of several columns: from their second row on, something that changes stands in a broken identity, and no row
 * contradicts what lies beside the columns. The outer columns have something to move.
 */
function* blocksAcross(
  span: readonly BlockColumn[],
  { brokenOf, index, changeOf, budget }: Field,
): Generator<CellBlock> {
  budget.spend(span.reduce((cells, column) => cells + column.size, 0));
  const rows = rowsIn(span[0]!).filter((row) => span.every((column) => column.has(row)));
  for (const by of [1, -1] as const) {
    const next = new Set(rows);
    const ordered = (by === 1 ? rows : [...rows].reverse()).filter((row) => next.has(row + by));
    const changed = ordered.map((row) =>
      span.flatMap((column) => {
        const figure = column.get(row)!;
        const change = changeOf(figure, column.get(row + by)!);
        return change === 0 ? [] : [[figure, change] as const];
      }),
    );
    const isSuspect = changed.map(
      (cells) => cells.length === 0 || cells.some(([figure]) => brokenOf.has(figure)),
    );
    const moves = (column: readonly Figure[]): boolean =>
      column.slice(1).some((figure, at) => changeOf(column[at]!, figure) !== 0);
    const verdictsOf = (at: number): Set<Verdict> =>
      new Set(changed[at]!.flatMap(([figure]) => index.get(figure) ?? []));
    const cells = new Map(span.flatMap((column) => [...column].map(([row, figure]) => [figure, row])));
    const fits = remembered((at: number): boolean => {
      const changes = new Map(changed[at]);
      for (const verdict of verdictsOf(at)) {
        const reachesOut = verdict.terms.some(
          ({ figure }) => (cells.get(figure) ?? ordered[at]) !== ordered[at],
        );
        if (!reachesOut && !holdsWith(verdict, changes)) return false;
      }
      return true;
    });
    for (const from of ordered.keys()) {
      if (changed[from]!.length === 0) continue;
      for (let to = from + 1; ordered[to] === ordered[from]! + by * (to - from); to++) {
        if (!isSuspect[to] || !fits(from) || !fits(to)) break;
        budget.spend(span.length * (to - from + 2));
        if (budget.isSpent) return;
        const columns = span.map((column) =>
          Array.from({ length: to - from + 2 }, (_, at) => column.get(ordered[from]! + by * at)!),
        );
        // A row pushed over that nothing is wrong with ends no block.
        const isEnd = columns.some((column) => brokenOf.has(column.at(-1)!));
        if ((isEnd || changed[to]!.length > 0) && moves(columns[0]!) && moves(columns.at(-1)!))
          yield { by, columns };
      }
    }
  }
}

/** A function whose answers are kept. */
export function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = answer(key)));
    return found;
  };
}
