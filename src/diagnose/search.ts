import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { LARGEST_SET, MOST_TRIED, TRIAL_STEPS, type Budget } from './budget';
import { mayBeNegative } from './possible';
import { holdsWith, rowsOf, type Repaired } from './rows';
import { Room, solveRows, type Interval, type Row } from './solve';
import { Prints } from './prints';
import { mayBeWrong, standingIn, touches, type Index } from './standing';

const HUNDRED = 100;

/** A smallest set of figures whose change makes every identity hold, and the interval of each one's change. */
export interface Solution {
  readonly figures: readonly Figure[];
  readonly changes: readonly Interval[];
}

/**
 * Fellegi and Holt's error localisation for a few errors: all sets of the smallest size, up to `largest`, that meet every
 * broken identity and can take values with which all identities they touch hold. An amount that would turn negative
 * counts as one error more. Null where there is none, or where too many would have to be tried.
 */
export function smallestSets(
  broken: readonly Verdict[],
  index: Index,
  repaired: Repaired,
  budget?: Budget,
  largest = LARGEST_SET,
): Solution[] | null {
  let tried = 0;
  if (budget?.isSpent) return null;
  const prints = new Prints(repaired);
  const standing = standingIn(broken);
  const terms = broken.reduce((sum, { terms }) => sum + terms.length, 0);
  let negative: Solution[] = [];
  for (let size = fewestNeeded(broken); size <= largest; size++) {
    const solutions: Solution[] = [];
    const turned: Solution[] = [];
    const seen = new Set<string>();
    const extend = (chosen: readonly Figure[]): void => {
      if (tried > MOST_TRIED || budget?.isSpent) return;
      const key = chosen
        .map(({ item }) => item.index)
        .sort((a, b) => a - b)
        .join();
      if (seen.has(key)) return;
      seen.add(key);
      budget?.spend(terms);
      const met = metBy(chosen, broken, standing);
      const open = uncovered(broken, met);
      if (open) {
        if (chosen.length === size) return;
        for (const figure of mayBeWrong(open)) if (!repaired.has(figure)) extend([...chosen, figure]);
        return;
      }
      tried++;
      const { found, turnsNegative, culprit, asked } = solveFor(chosen, met, index, repaired, prints);
      budget?.spend(TRIAL_STEPS * asked);
      if (chosen.length === size) (turnsNegative ? turned : solutions).push(...found);
      if (culprit && chosen.length < size) {
        for (const figure of mayBeWrong(culprit)) {
          if (!chosen.includes(figure) && !repaired.has(figure)) extend([...chosen, figure]);
        }
      }
    };
    extend([]);
    if (solutions.length + negative.length > 0) return [...solutions, ...negative];
    negative = turned;
    if (tried > MOST_TRIED || budget?.isSpent) break;
  }
  return negative.length > 0 ? negative : null;
}

/** Broken identities that share no figure each need a wrong one of their own. */
function fewestNeeded(broken: readonly Verdict[]): number {
  const met = new Set<Figure>();
  let count = 0;
  for (const verdict of [...broken].sort((a, b) => a.terms.length - b.terms.length)) {
    if (verdict.terms.some(({ figure }) => met.has(figure))) continue;
    for (const { figure } of verdict.terms) met.add(figure);
    count++;
  }
  return count;
}

/** The broken identities that some figures stand in, in their order. */
function metBy(chosen: readonly Figure[], broken: readonly Verdict[], standing: Index): readonly Verdict[] {
  const lists = chosen.flatMap((figure) => {
    const list = standing.get(figure);
    return list ? [list] : [];
  });
  if (lists.length <= 1) return lists[0] ?? [];
  const met = new Set(lists.flat());
  return broken.filter((verdict) => met.has(verdict));
}

/** The broken identity with the fewest figures of those that are not met, which stand in the order of all. */
function uncovered(broken: readonly Verdict[], met: readonly Verdict[]): Verdict | null {
  let open: Verdict | null = null;
  let next = 0;
  for (const verdict of broken) {
    if (verdict === met[next]) {
      next++;
      continue;
    }
    if (open === null || verdict.terms.length < open.terms.length) open = verdict;
  }
  return open;
}

/**
 * A change and its rate, both with the other direction: 减少66.43万元,下降22.94% for 增加…增长…. Two figures, but one slip
 * of whoever copied the sentence.
 */
export function turnedDirections(broken: readonly Verdict[], index: Index, repaired: Repaired): Solution[] {
  return broken.flatMap(({ identity, books }): Solution[] => {
    const rate = identity.ratio && books.figure(identity.left[0]!);
    const change = identity.ratio?.numerator
      .flatMap(([, item]) => books.figure(item) ?? [])
      .find(({ item }) => item.aspect === 'change');
    if (!rate || !change || rate.value.isZero() || rate.value.s !== change.value.s) return [];
    // Nobody turns 下降100%: of something that is nothing now it is the amount that was left out, or its change.
    if (rate.value.eq(HUNDRED)) return [];
    const chosen = [change, rate];
    if (chosen.some((figure) => repaired.has(figure))) return [];
    if (!broken.every((verdict) => chosen.some((figure) => touches(verdict, figure)))) return [];
    const turned = new Map([
      ...repaired,
      ...chosen.map(({ value }, at) => [chosen[at]!, -2 * doubleOf(value)] as const),
    ]);
    const touching = new Set([...broken, ...chosen.flatMap((figure) => index.get(figure) ?? [])]);
    if (![...touching].every((verdict) => holdsWith(verdict, turned))) return [];
    const changes = chosen.map(({ value }) => ({ low: -2 * doubleOf(value), high: -2 * doubleOf(value) }));
    return [{ figures: chosen, changes }];
  });
}

interface Solved {
  readonly found: readonly Solution[];
  /** They hold only with an amount that turns negative. */
  readonly turnsNegative: boolean;
  /** What more figures may help: the identity that leaves no room, or one that asks for a negative amount. */
  readonly culprit: Verdict | null;
  /** How many identities it was held against. */
  readonly asked: number;
}

/** The changes that make everything hold, or the identity that the others leave no room for. */
function solveFor(
  chosen: readonly Figure[],
  met: readonly Verdict[],
  index: Index,
  repaired: Repaired,
  prints: Prints,
): Solved {
  if (chosen.length === 0) return { found: [], turnsNegative: false, culprit: null, asked: 0 };
  const touching = new Set(met);
  for (const figure of chosen) for (const verdict of index.get(figure) ?? []) touching.add(verdict);
  const asked = touching.size;
  const verdicts = prints.once(touching, chosen);
  const { rows, tight } = narrowed(verdicts, chosen, repaired);
  // 100 % may be of as much again, or of nothing.
  const fromNothing = verdicts.map((verdict) =>
    verdict.identity.ratio ? rowsOf(verdict, chosen, repaired, true) : [],
  );
  const systems = tight === null ? [rows] : [];
  if (fromNothing.some(({ length }) => length > 0)) {
    systems.push(
      fromNothing.flatMap((nothing, at) =>
        nothing.length > 0 ? nothing : rowsOf(verdicts[at]!, chosen, repaired),
      ),
    );
  }
  const solved = (limits: readonly Row[]): Solution[] =>
    systems.flatMap((system) => {
      const changes = solveRows([...system, ...limits], chosen.length);
      return changes ? [{ figures: chosen, changes }] : [];
    });
  const found = solved(chosen.flatMap((figure) => stayPositive(figure, chosen)));
  if (found.length > 0) return { found, turnsNegative: false, culprit: null, asked };
  const turned = solved([]);
  if (turned.length > 0) return { found: turned, turnsNegative: true, culprit: verdicts[0]!, asked };
  return {
    found: [],
    turnsNegative: false,
    culprit: tight === null ? [...touching].at(-1)! : verdicts[tight]!,
    asked,
  };
}

/**
 * The rows of identities, without those that leave as much room as the ones before them, for a text may say one thing a
 * thousand times; and which identity, taken in after those before it, first leaves none. Null where all leave some.
 */
function narrowed(
  verdicts: readonly Verdict[],
  chosen: readonly Figure[],
  repaired: Repaired,
): { readonly rows: readonly Row[]; readonly tight: number | null } {
  const room = new Room();
  const rows: Row[] = [];
  const whose: number[] = [];
  let tight: number | null = null;
  for (let at = 0; at < verdicts.length && tight === null; at++) {
    for (const row of rowsOf(verdicts[at]!, chosen, repaired)) {
      const left = room.take(row);
      if (left === 'none') tight = at;
      if (left !== 'less') continue;
      rows.push(row);
      whose.push(at);
    }
  }
  const fit = (some: number): boolean => solveRows(rows.slice(0, some), chosen.length) !== null;
  if (fit(rows.length)) return { rows, tight };
  let [fits, fails] = [0, rows.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (fit(middle)) fits = middle;
    else fails = middle;
  }
  return { rows, tight: whose[fails - 1]! };
}

/** An amount or a count is no less than nothing, unless it is printed so; changes and rates go either way. */
function stayPositive(figure: Figure, chosen: readonly Figure[]): Row[] {
  if (mayBeNegative(figure)) return [];
  return [
    {
      coefficients: chosen.map((other) => (other === figure ? 1 : 0)),
      low: -doubleOf(figure.value),
      high: Infinity,
    },
  ];
}
