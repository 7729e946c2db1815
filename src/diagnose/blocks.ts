import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { MOST_BLOCKS_ACROSS, type Budget } from './budget';
import { SHORTEST_BLOCK } from './odds';
import { holdsWith } from './rows';
import type { Index } from './standing';

/** Cells that may have been shifted together. */
export interface CellBlock {
  /** They stand so many rows too low (1, 2 …) or too high (-1, -2 …). */
  readonly by: number;
  /**
   * Columns of the same rows, each from the first cell that was left behind to the last that was pushed into: top to
   * bottom where it was pushed down.
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
  /** The cells above, below and beside one. */
  readonly beside: (figure: Figure) => readonly Figure[];
  /** By how many rows they were shifted, either way. */
  readonly rows: number;
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

/** The cells of each sheet, column by column from left to right, with those in between that nothing broken is near to. */
function columnsOf({ brokenOf, index, beside }: Field): BlockColumn[][] {
  const sheets = new Map<string, Map<number, Map<number, Figure>>>();
  for (const known of new Set([...brokenOf.keys(), ...index.keys()])) {
    for (let figure: Figure | undefined = known; figure?.place.source === 'cell';) {
      const { sheet, row, column }: { sheet: string; row: number; column: number } = figure.place;
      if (!sheets.has(sheet)) sheets.set(sheet, new Map());
      const columns = sheets.get(sheet)!;
      if (!columns.has(column)) columns.set(column, new Map());
      if (figure !== known && columns.get(column)!.has(row)) break;
      columns.get(column)!.set(row, figure);
      figure = beside(figure).find(({ place }) => place.source === 'cell' && place.row === row + 1);
    }
  }
  return [...sheets.values()].map((columns) =>
    [...columns].sort(([a], [b]) => a - b).map(([, column]) => column),
  );
}

function* blocksOf(column: BlockColumn, field: Field): Generator<CellBlock> {
  const { rows, budget } = field;
  const shortest = SHORTEST_BLOCK + rows - 1;
  for (const by of [rows, -rows]) {
    for (const run of runsOf(column, by, field)) {
      const ordered = by > 0 ? run : [...run].reverse();
      for (let from = 0; from + shortest < ordered.length; from++) {
        for (let to = from + shortest; to < ordered.length; to++) {
          budget.spend(to - from + 1);
          if (budget.isSpent) return;
          yield { by, columns: [ordered.slice(from, to + 1)] };
        }
      }
    }
  }
}

/**
 * Figures one below the other that broken identities speak against, that print nothing, or what the one `by` rows further
 * prints too; so many more at either end.
 */
function runsOf(column: BlockColumn, by: number, { brokenOf, changeOf, rows }: Field): Figure[][] {
  const runs: Figure[][] = [];
  const isOpen = (row: number): boolean => {
    const figure = column.get(row)!;
    const next = column.get(row + by);
    return (
      brokenOf.has(figure) || figure.value.isZero() || (next !== undefined && changeOf(figure, next) === 0)
    );
  };
  for (const stretch of stretchesOf(rowsIn(column))) {
    const open = stretch.flatMap((row, at) => (isOpen(row) ? [at] : []));
    for (const part of stretchesOf(open)) {
      const figures = stretch.slice(Math.max(part[0]! - rows, 0), part.at(-1)! + rows + 1);
      if (figures.length > SHORTEST_BLOCK) runs.push(figures.map((row) => column.get(row)!));
    }
  }
  return runs;
}

/** Ascending numbers as stretches without a gap. */
function stretchesOf(numbers: readonly number[]): number[][] {
  const stretches: number[][] = [];
  for (const each of numbers) {
    if (stretches.at(-1)?.at(-1) === each - 1) stretches.at(-1)!.push(each);
    else stretches.push([each]);
  }
  return stretches;
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
  { brokenOf, index, changeOf, rows: distance, budget }: Field,
): Generator<CellBlock> {
  budget.spend(span.reduce((cells, column) => cells + column.size, 0));
  const rows = rowsIn(span[0]!).filter((row) => span.every((column) => column.has(row)));
  const shared = new Set(rows);
  for (const by of [distance, -distance]) {
    const step = Math.sign(by);
    const ordered = (by > 0 ? rows : [...rows].reverse()).filter((row) => shared.has(row + by));
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
      column.slice(distance).some((figure, at) => changeOf(column[at]!, figure) !== 0);
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
      for (let to = from + 1; ordered[to] === ordered[from]! + step * (to - from); to++) {
        if (!isSuspect[to] || !fits(from) || !fits(to)) break;
        const length = to - from + 1 + distance;
        budget.spend(span.length * length);
        if (budget.isSpent) return;
        const places = Array.from({ length }, (_, at) => ordered[from]! + step * at);
        if (!places.every((row) => shared.has(row))) continue;
        const columns = span.map((column) => places.map((row) => column.get(row)!));
        // A row pushed over that nothing is wrong with ends no block.
        const isEnd = columns.some((column) =>
          column.slice(-distance).some((figure) => brokenOf.has(figure)),
        );
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
