import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { holdsWith, rowsOf, solveRows, type Repaired } from './rows';
import { figuresOf, type Index } from './search';
import type { Known } from './values';

/** A block of one column that stands one row too low (1) or too high (-1). */
export interface Shift {
  readonly by: 1 | -1;
  /** The cells as they are printed, top to bottom, with the one its last figure was pushed into or out of. */
  readonly figures: readonly Figure[];
  readonly mended: readonly Verdict[];
  readonly changes: Repaired;
  /** Of what usually agrees, how many more do with the block moved back. */
  readonly agreeing: number;
  /** The block was pushed into an empty cell: no figure was lost. */
  readonly intact: boolean;
}

/** A shorter block proves nothing. */
const SHORTEST = 3;

/**
 * A whole block shifted by one row: every figure of it should be what the next (or the one before) prints. Taken where
 * it mends several broken identities, breaks none, and no smaller block does as well. Null where there is none.
 */
export function shiftedBlock(broken: readonly Verdict[], { index, hints }: Known): Shift | null {
  const brokenOf = new Map<Figure, Verdict[]>();
  for (const verdict of broken) {
    for (const figure of figuresOf(verdict)) brokenOf.set(figure, [...(brokenOf.get(figure) ?? []), verdict]);
  }
  let best: Shift | null = null;
  for (const run of runsOf(brokenOf, index)) {
    for (const by of [1, -1] as const) {
      const ordered = by === 1 ? run : [...run].reverse();
      for (let from = 0; from + SHORTEST < ordered.length; from++) {
        for (let to = from + SHORTEST; to < ordered.length; to++) {
          const shift = tried(ordered.slice(from, to + 1), by, brokenOf, index, hints);
          if (shift && (best === null || isBetter(shift, best))) best = shift;
        }
      }
    }
  }
  return best;
}

function isBetter(a: Shift, b: Shift): boolean {
  if (a.mended.length !== b.mended.length) return a.mended.length > b.mended.length;
  if (a.agreeing !== b.agreeing) return a.agreeing > b.agreeing;
  return a.intact === b.intact ? a.figures.length < b.figures.length : a.intact;
}

/** Figures one below the other that broken identities speak against, or that print nothing; one more at either end. */
function runsOf(brokenOf: ReadonlyMap<Figure, readonly Verdict[]>, index: Index): Figure[][] {
  const columns = new Map<string, Map<number, Figure>>();
  for (const figure of new Set([...brokenOf.keys(), ...index.keys()])) {
    const { place } = figure;
    if (place.source !== 'cell') continue;
    const key = `${place.sheet}!${place.column}`;
    if (!columns.has(key)) columns.set(key, new Map());
    columns.get(key)!.set(place.row, figure);
  }
  return [...columns.values()].flatMap((column) => {
    const runs: Figure[][] = [];
    let open: Figure[] | null = null;
    const end = (next?: Figure): void => {
      if (open && next) open.push(next);
      if (open && open.length > SHORTEST) runs.push(open);
      open = null;
    };
    for (const row of [...column.keys()].sort((a, b) => a - b)) {
      const figure = column.get(row)!;
      const above = column.get(row - 1);
      if (!above) end();
      if (brokenOf.has(figure) || figure.value.isZero()) open ??= above ? [above] : [];
      else end(figure);
      if (open) open.push(figure);
    }
    end();
    return runs;
  });
}

/** With the block moved back, its first cell to its last but one; the last was pushed over, and may have held anything. */
function tried(
  ordered: readonly Figure[],
  by: 1 | -1,
  brokenOf: ReadonlyMap<Figure, readonly Verdict[]>,
  index: Index,
  hints: Index,
): Shift | null {
  const changes = new Map<Figure, number>();
  for (const [at, figure] of ordered.slice(0, -1).entries()) {
    const change = ordered[at + 1]!.value.minus(figure.value).toNumber();
    if (change === 0) continue;
    if (at > 0 && !brokenOf.has(figure)) return null;
    changes.set(figure, change);
  }
  const pushed = ordered.at(-1)!;
  if (changes.size < SHORTEST || !changes.has(ordered[0]!)) return null;
  const moved = [...changes.keys()];
  const own = new Set(moved.flatMap((figure) => brokenOf.get(figure) ?? []));
  const holds = (verdict: Verdict): boolean => asks(verdict, pushed) || holdsWith(verdict, changes);
  for (const verdict of own) if (!holds(verdict)) return null;
  for (const figure of moved) for (const verdict of index.get(figure) ?? []) if (!holds(verdict)) return null;
  const agreeing = agreementOf(moved, pushed, changes, hints);
  if (!isTelling(own, brokenOf.get(pushed) ?? [], moved, pushed, agreeing)) return null;
  // One value must be left for the pushed cell that all its identities agree to.
  const asking = (index.get(pushed) ?? []).flatMap((verdict) => rowsOf(verdict, [pushed], changes));
  const room = solveRows(asking, 1)?.[0];
  if (!room) return null;
  const empty = -pushed.value.toNumber();
  const isEmpty = room.low <= empty && empty <= room.high;
  const change = isEmpty || !Number.isFinite(room.low + room.high) ? empty : (room.low + room.high) / 2;
  if (change !== 0) changes.set(pushed, change);
  const mended = new Set([...own, ...(brokenOf.get(pushed) ?? [])]);
  const figures = by === 1 ? ordered : [...ordered].reverse();
  return { by, figures, mended: [...mended], changes, agreeing, intact: change === empty };
}

/**
 * One sum among hundreds of blocks may hold by chance; two, or one and two limits, do not, nor one and what usually
 * agrees. Of those that ask for the pushed cell one is spent on its value; if that is the total of the very block, the
 * other is enough: few blocks end at their total.
 */
function isTelling(
  own: ReadonlySet<Verdict>,
  ofPushed: readonly Verdict[],
  moved: readonly Figure[],
  pushed: Figure,
  agreeing: number,
): boolean {
  const telling = [...own].filter((verdict) => !asks(verdict, pushed));
  const equalities = telling.filter(isEquality).length;
  if (equalities >= 2 || (equalities === 1 && telling.length >= 3)) return true;
  const asking = new Set(
    [...own, ...ofPushed].filter((verdict) => isEquality(verdict) && asks(verdict, pushed)),
  );
  const endsAtTotal = [...asking].some(
    ({ identity: { left }, terms }) =>
      left.length === 1 &&
      left[0] === pushed.item &&
      moved.every((figure) => terms.some((term) => term.figure === figure)),
  );
  const evidence = equalities + Math.max(asking.size - 1, 0) + agreeing;
  return evidence >= 2 || (evidence === 1 && endsAtTotal);
}

/** How many of what usually agrees come to hold with the block moved back, less those that no longer do. */
function agreementOf(moved: readonly Figure[], pushed: Figure, changes: Repaired, hints: Index): number {
  let more = 0;
  for (const verdict of new Set(moved.flatMap((figure) => hints.get(figure) ?? []))) {
    if (!isEquality(verdict) || asks(verdict, pushed)) continue;
    more += Number(holdsWith(verdict, changes)) - Number(holdsWith(verdict, NONE));
  }
  return more;
}

const isEquality = ({ identity }: Verdict): boolean => identity.relation === 'equal';
const asks = ({ terms }: Verdict, asked: Figure): boolean => terms.some(({ figure }) => figure === asked);
const NONE: Repaired = new Map();
