import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import type { Budget } from './budget';
import { FEWEST_IN_COLUMNS } from './odds';
import type { Known } from './known';
import { holdsWith, type Repaired } from './rows';
import { smallestSets } from './search';
import { standingIn } from './standing';

/** Lines of a statement in which two columns side by side print what the other should: 基本支出 as 项目支出. */
export interface ExchangedColumns {
  /** The cells of the one and of the other, by line from top to bottom. */
  readonly figures: readonly [readonly Figure[], readonly Figure[]];
  readonly mended: readonly Verdict[];
  readonly changes: Repaired;
}

/**
 * Two columns exchanged, in all lines that broken identities speak against. Taken where it mends several, breaks
 * none, and no two figures would do instead.
 */
export function exchangedColumns(
  broken: readonly Verdict[],
  known: Known,
  budget: Budget,
): ExchangedColumns | null {
  const brokenOf = standingIn(broken);
  let best: ExchangedColumns | null = null;
  for (const [left, right] of besideOf(brokenOf, known)) {
    if (budget.isSpent) return null;
    let lines = left.map((figure, at): readonly [Figure, Figure] => [figure, right[at]!]);
    let isClosed = false;
    let changes: Repaired = new Map();
    // A line that may not be exchanged with the others is left out, until the rest may.
    while (!isClosed && lines.length * 2 >= FEWEST_IN_COLUMNS) {
      changes = new Map(
        lines.flatMap(([a, b]) => {
          const by = doubleOf(b.value.minus(a.value));
          return [[a, by] as const, [b, -by] as const];
        }),
      );
      const all: Repaired = new Map([...known.repaired, ...changes]);
      const holds = (verdict: Verdict): boolean => {
        budget.spend(verdict.terms.length);
        return holdsWith(verdict, all);
      };
      const fitting = lines.filter((line) =>
        line.every((figure) => (known.index.get(figure) ?? []).every(holds)),
      );
      isClosed = fitting.length === lines.length;
      lines = fitting;
    }
    if (!isClosed) continue;
    const mended = [...new Set(lines.flat().flatMap((figure) => brokenOf.get(figure) ?? []))];
    if (best !== null && mended.length <= best.mended.length) continue;
    if (smallestSets(mended, known.index, known.repaired, budget, 2)) continue;
    best = { figures: [lines.map(([a]) => a), lines.map(([, b]) => b)], mended, changes };
  }
  return best;
}

/**
 * Neighbours of one line that print different amounts, by the two columns they stand in: those that broken identities
 * speak against, and then all. A sum of both says nothing against either, nor a limit against the one that is less.
 */
function besideOf(
  brokenOf: ReadonlyMap<Figure, unknown>,
  { facts, index, repaired }: Known,
): (readonly [readonly Figure[], readonly Figure[]])[] {
  const doubted = new Map<string, [Figure[], Figure[]]>();
  const all = new Map<string, [Figure[], Figure[]]>();
  const add = (pairs: Map<string, [Figure[], Figure[]]>, key: string, a: Figure, b: Figure): void => {
    const pair = pairs.get(key) ?? [[], []];
    pair[0].push(a);
    pair[1].push(b);
    pairs.set(key, pair);
  };
  for (const figure of index.keys()) {
    const { place } = figure;
    if (place.source !== 'cell' || repaired.has(figure)) continue;
    const next = facts
      .beside(figure)
      .find(
        (other) =>
          other.place.source === 'cell' && other.place.row === place.row && other.place.column > place.column,
      );
    if (!next || repaired.has(next) || next.value.eq(figure.value)) continue;
    const key = `${place.sheet} ${place.column}`;
    add(all, key, figure, next);
    if (brokenOf.has(figure) || brokenOf.has(next)) add(doubted, key, figure, next);
  }
  return [...doubted].flatMap(([key, some]) => [some, all.get(key)!]);
}
