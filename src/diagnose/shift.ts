import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { Budget, MOST_BROKEN_BY_SHIFT, MOST_PUSHED } from './budget';
import { FARTHEST_SHIFT, FEWEST_SHIFTED, LIMITS_PER_SUM, SHORTEST_BLOCK, TELLING_SUMS } from './odds';
import { blocksIn, remembered, type CellBlock, type Field } from './blocks';
import { holdsWith, rowsOf, type Repaired } from './rows';
import { solveRows } from './solve';
import { smallestSets } from './search';
import { standingIn, type Index } from './standing';
import type { Known } from './known';

/** A block of one column, or of several side by side, that stands some rows too low (1, 2 …) or too high (-1, -2 …). */
export interface Shift {
  readonly by: number;
  /** The cells as they are printed, column by column from top to bottom, with those that were pushed into or out of. */
  readonly figures: readonly Figure[];
  readonly mended: readonly Verdict[];
  readonly changes: Repaired;
  /** Of what usually agrees, and of limits met to the cent, how many more do with the block moved back. */
  readonly agreeing: number;
  /** The block was pushed into empty cells: no figure was lost. */
  readonly intact: boolean;
}

/**
 * A whole block shifted by a row, or a few: every figure of it should be what the one so many rows further prints. Taken
 * where it mends several broken identities, breaks none, and no smaller block does as well. `steps`: for each distance;
 * where not all blocks of one could be looked at, none of it is taken. Null where there is none.
 */
export function shiftedBlock(broken: readonly Verdict[], known: Known, steps: number): Shift | null {
  if (broken.length < 2 || broken.length > MOST_BROKEN_BY_SHIFT) return null;
  // Every cell is asked many times.
  const amountOf = remembered((figure: Figure) => doubleOf(figure.value));
  const changeOf = (figure: Figure, other: Figure): number => amountOf(other) - amountOf(figure);
  const brokenOf = standingIn(broken);
  let best: Shift | null = null;
  for (let rows = 1; rows <= FARTHEST_SHIFT; rows++) {
    const budget = new Budget(steps);
    const field: Field = { brokenOf, index: known.index, changeOf, beside: known.facts.beside, rows, budget };
    let own: Shift | null = null;
    for (const block of blocksIn(field)) {
      const shift = tried(block, field, known);
      if (shift && (own === null || isBetter(shift, own))) own = shift;
    }
    if (!own || budget.isSpent || (best !== null && !isBetter(own, best))) continue;
    if (!isDoubtful(own) || !smallestSets(own.mended, known.index, known.repaired, budget, 2)) best = own;
  }
  return best;
}

/** By several rows, or of few figures: then one or two figures that would do instead are likelier. */
const isDoubtful = ({ by, changes }: Shift): boolean => Math.abs(by) > 1 || changes.size <= SHORTEST_BLOCK;

function isBetter(a: Shift, b: Shift): boolean {
  if (a.mended.length !== b.mended.length) return a.mended.length > b.mended.length;
  if (a.agreeing !== b.agreeing) return a.agreeing > b.agreeing;
  return a.intact === b.intact ? a.figures.length < b.figures.length : a.intact;
}

/** With the block moved back, all cells but the last `rows`; those were pushed over, and may have held anything. */
function tried(
  { by, columns }: CellBlock,
  { brokenOf, index, changeOf, rows, budget }: Field,
  known: Known,
): Shift | null {
  const changes = new Map<Figure, number>();
  for (const column of columns) {
    for (let at = 0; at < column.length - rows; at++) {
      const figure = column[at]!;
      const change = changeOf(figure, column[at + rows]!);
      if (change === 0) continue;
      if (!index.has(figure)) return null;
      if (at >= rows && columns.length === 1 && !brokenOf.has(figure)) return null;
      changes.set(figure, change);
    }
  }
  const pushed = new Set(columns.flatMap((column) => column.slice(-rows)));
  if (rows > 1 && pushed.size > MOST_PUSHED) return null;
  if (changes.size < FEWEST_SHIFTED || !columns.some(([first]) => changes.has(first!))) return null;
  const moved = [...changes.keys()];
  const holds = (verdict: Verdict): boolean => {
    budget.spend(verdict.terms.length);
    return asks(verdict, pushed) || holdsWith(verdict, changes);
  };
  // Most blocks are through here: nothing is gathered that need not be.
  const own = new Set<Verdict>();
  for (const figure of moved) {
    for (const verdict of brokenOf.get(figure) ?? []) {
      if (own.has(verdict)) continue;
      own.add(verdict);
      if (!holds(verdict)) return null;
    }
  }
  const ofPushed = [...pushed].flatMap((figure) => brokenOf.get(figure) ?? []);
  for (const figure of moved) for (const verdict of index.get(figure) ?? []) if (!holds(verdict)) return null;
  const agreeing = agreementOf(moved, pushed, changes, known);
  if (!isTelling(own, ofPushed, moved, pushed, agreeing)) return null;
  // Of a few figures each is to be told by itself as well.
  if (moved.length < SHORTEST_BLOCK && sumsBeside(own, pushed) < TELLING_SUMS * moved.length) return null;
  const left = leftFor([...pushed], changes, index);
  if (!left) return null;
  for (const [figure, change] of left) if (change !== 0) changes.set(figure, change);
  return {
    by,
    figures: columns.flatMap((column) => (by > 0 ? column : [...column].reverse())),
    mended: [...new Set([...own, ...ofPushed])],
    changes,
    agreeing,
    intact: [...left].every(([figure, change]) => change === -doubleOf(figure.value)),
  };
}

/**
 * The changes of the pushed cells that all their identities agree to, of those left that which empties the cell if it
 * may. Null where none is left.
 */
function leftFor(pushed: readonly Figure[], moved: Repaired, index: Index): Repaired | null {
  const asking = [...new Set(pushed.flatMap((figure) => index.get(figure) ?? []))];
  const left = new Map<Figure, number>();
  for (const [at, figure] of pushed.entries()) {
    const open = pushed.slice(at);
    const known = new Map([...moved, ...left]);
    const room = solveRows(
      asking.flatMap((verdict) => rowsOf(verdict, open, known)),
      open.length,
    )?.[0];
    if (!room) return null;
    const empty = -doubleOf(figure.value);
    const isEmpty = room.low <= empty && empty <= room.high;
    left.set(figure, isEmpty || !Number.isFinite(room.low + room.high) ? empty : (room.low + room.high) / 2);
  }
  return left;
}

/**
 * One sum among hundreds of blocks may hold by chance; two, or one and two limits, do not, nor one and what usually
 * agrees. Of those that ask for the pushed cell one is spent on its value; if that is the total of the very block, the
 * other is enough: few blocks end at their total. Of several columns each spends one.
 */
function isTelling(
  own: ReadonlySet<Verdict>,
  ofPushed: readonly Verdict[],
  moved: readonly Figure[],
  pushed: ReadonlySet<Figure>,
  agreeing: number,
): boolean {
  const equalities = sumsBeside(own, pushed);
  if (equalities >= TELLING_SUMS) return true;
  const telling = [...own].filter((verdict) => !asks(verdict, pushed));
  if (equalities === TELLING_SUMS - 1 && telling.length - equalities >= LIMITS_PER_SUM) return true;
  const asking = new Set(
    [...own, ...ofPushed].filter((verdict) => isEquality(verdict) && asks(verdict, pushed)),
  );
  const endsAtTotal = [...asking].some(
    ({ identity: { left }, terms }) =>
      left.length === 1 &&
      [...pushed].some(({ item }) => item === left[0]) &&
      moved.every((figure) => terms.some((term) => term.figure === figure)),
  );
  const evidence = equalities + Math.max(asking.size - pushed.size, 0) + agreeing;
  return evidence >= TELLING_SUMS || (evidence === TELLING_SUMS - 1 && endsAtTotal);
}

/** Sums that say something of a block whatever the pushed cells held. */
const sumsBeside = (own: ReadonlySet<Verdict>, pushed: ReadonlySet<Figure>): number =>
  [...own].filter((verdict) => isEquality(verdict) && !asks(verdict, pushed)).length;

/**
 * How many of what usually agrees come to hold with the block moved back, less those that no longer do. Two
 * limits that come to be met to the cent are as good as one.
 */
function agreementOf(
  moved: readonly Figure[],
  pushed: ReadonlySet<Figure>,
  changes: Repaired,
  { index, hints }: Pick<Known, 'index' | 'hints'>,
): number {
  const standingIn = (known: Index): Set<Verdict> =>
    new Set(moved.flatMap((figure) => known.get(figure) ?? []));
  let [more, limits] = [0, 0];
  for (const verdict of standingIn(hints)) {
    if (!isEquality(verdict) || asks(verdict, pushed)) continue;
    more += Number(holdsWith(verdict, changes)) - Number(holdsWith(verdict, NONE));
  }
  for (const verdict of standingIn(index)) {
    if (isEquality(verdict) || asks(verdict, pushed)) continue;
    limits += Number(isMetExactly(verdict, changes)) - Number(isMetExactly(verdict, NONE));
  }
  return more + Math.trunc(limits / LIMITS_PER_SUM);
}

/** A limit whose two sides print the same amount, and not nothing. */
function isMetExactly({ residual, terms }: Verdict, changes: Repaired): boolean {
  const changeOf = (figure: Figure): number => changes.get(figure) ?? 0;
  const off = terms.reduce((sum, { figure, weight }) => sum + weight * changeOf(figure), doubleOf(residual));
  return isNothing(off) && terms.some(({ figure }) => !isNothing(doubleOf(figure.value) + changeOf(figure)));
}

const isNothing = (amount: number): boolean => Math.abs(amount) < NOISE;

/** What binary fractions leave of a cent. */
const NOISE = 1e-6;

const isEquality = ({ identity }: Verdict): boolean => identity.relation === 'equal';
const asks = ({ terms }: Verdict, asked: ReadonlySet<Figure>): boolean =>
  terms.some(({ figure }) => asked.has(figure));
const NONE: Repaired = new Map();
