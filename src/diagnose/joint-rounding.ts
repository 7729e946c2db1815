import { addTo } from '../model/lists';
import type Decimal from 'decimal.js';
import { solve } from 'yalps';
import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import { Budget, JOINT_ROUNDS, JOINT_STEPS, MOST_JOINT, PROOF_LIMIT_MS } from './budget';

/**
 * Rounding differences that hold one by one can be impossible together. Asks whether one set of true values, each
 * within its figure's interval, meets every identity at once (domain: rounding); gives the smallest sets that no values
 * meet.
 */
export function conflictsOfRounding(verdicts: readonly Verdict[], limitMs = PROOF_LIMIT_MS): Verdict[][] {
  const sums = verdicts.filter(
    ({ kind, identity }) => (kind === 'exact' || kind === 'rounding') && identity.relation === 'equal',
  );
  if (!sums.some(({ kind }) => kind === 'rounding')) return [];
  // All at once first: honest figures meet all sums, and that shows quickly.
  const unmet = unmetIn(systemOf(sums));
  if (unmet.length === 0) return [];
  const byItem = byItemOf(sums);
  const conflicts: Verdict[][] = [];
  let balls = unmet.map((seed): Ball => ({ group: new Set([seed]), edge: [seed] }));
  const budget = new Budget(limitMs === Infinity ? Infinity : JOINT_STEPS);
  // All grow together, so that the nearest contradiction is found first; what it reaches is told with it.
  while (balls.length > 0) {
    balls = balls.flatMap((ball): Ball[] => {
      if (conflicts.some((conflict) => isTold(ball, conflict))) return [];
      const grown = budget.isSpent ? null : larger(ball, byItem);
      for (const { terms } of grown?.group ?? []) budget.spend(terms.length);
      if (!grown || !contradict([...grown.group], limitMs)) return grown ? [grown] : [];
      conflicts.push(smallest([...grown.group], limitMs));
      return [];
    });
  }
  return conflicts;
}

/** The identities around one that could not be met, and those of them that were reached last. */
interface Ball {
  readonly group: ReadonlySet<Verdict>;
  readonly edge: readonly Verdict[];
}

function isTold({ group }: Ball, conflict: readonly Verdict[]): boolean {
  const items = new Set(conflict.flatMap(itemsOf));
  return [...group].some((verdict) => itemsOf(verdict).some((item) => items.has(item)));
}

function byItemOf(sums: readonly Verdict[]): ReadonlyMap<number, readonly Verdict[]> {
  const byItem = new Map<number, Verdict[]>();
  for (const verdict of sums) {
    for (const { index } of itemsOf(verdict)) {
      addTo(byItem, index, verdict);
    }
  }
  return byItem;
}

const itemsOf = ({ identity: { left, right } }: Verdict): readonly Item[] => [...left, ...right];

/** With the identities one step further; null where there are none, or too many. */
function larger({ group, edge }: Ball, byItem: ReadonlyMap<number, readonly Verdict[]>): Ball | null {
  const next = new Set<Verdict>();
  for (const { index } of edge.flatMap(itemsOf)) {
    for (const verdict of byItem.get(index)!) if (!group.has(verdict)) next.add(verdict);
  }
  if (next.size === 0 || group.size + next.size > MOST_JOINT) return null;
  return { group: new Set([...group, ...next]), edge: [...next] };
}

function contradict(group: readonly Verdict[], limitMs: number): boolean {
  const system = systemOf(group);
  return unmetIn(system).length > 0 && isImpossible(system, limitMs);
}

/** An identity over deviations: low ≤ Σ weight · deviation ≤ high. */
interface RoundedSum {
  readonly verdict: Verdict;
  readonly figures: readonly number[];
  readonly weights: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** In units of the smallest last place: how far each true value may lie from the printed one, and what the sums ask. */
interface System {
  readonly halves: readonly number[];
  readonly sums: readonly RoundedSum[];
}

function systemOf(group: readonly Verdict[]): System {
  const lastPlaces = new Map<Decimal, number>();
  for (const { terms } of group) {
    for (const { figure } of terms) {
      if (figure.ulp && !lastPlaces.has(figure.ulp)) lastPlaces.set(figure.ulp, doubleOf(figure.ulp));
    }
  }
  const unit = Math.min(...lastPlaces.values());
  const order = new Map<Figure, number>();
  const halves: number[] = [];
  const sums = group.map((verdict): RoundedSum => {
    const figures: number[] = [];
    const weights: number[] = [];
    for (const { figure, weight } of verdict.terms) {
      if (figure.state !== 'number' || !figure.ulp) continue;
      let at = order.get(figure);
      if (at === undefined) {
        order.set(figure, (at = halves.length));
        halves.push(lastPlaces.get(figure.ulp)! / unit / 2);
      }
      figures.push(at);
      weights.push(weight);
    }
    if (verdict.kind === 'exact') return { verdict, figures, weights, low: 0, high: 0 };
    const off = -doubleOf(verdict.residual) / unit;
    // Two printings of one figure may differ by a last place, though no rounding brings that about.
    const leave = figures.length === 2 ? 2 * Math.max(...figures.map((figure) => halves[figure]!)) : 0;
    return { verdict, figures, weights, low: off - leave, high: off + leave };
  });
  return { halves, sums };
}

/** Of a last place: what rounding cannot make together is amiss by more, even shared out among many sums. */
const NEARLY = 0.01;

/**
 * Moves towards a set of deviations that nearly meets all sums, each unmet sum setting its own figures right and handing
 * the rest on; the sums it could not meet, none where it found such a set.
 */
function unmetIn({ halves, sums }: System): Verdict[] {
  const deviations = new Float64Array(halves.length);
  const standsIn: number[][] = halves.map(() => []);
  sums.forEach(({ figures }, sum) => {
    for (const figure of figures) standsIn[figure]!.push(sum);
  });
  const excessOf = ({ figures, weights, low, high }: RoundedSum): number => {
    let total = 0;
    for (let at = 0; at < figures.length; at++) total += weights[at]! * deviations[figures[at]!]!;
    return total > high + NEARLY ? total - high : total < low - NEARLY ? total - low : 0;
  };
  let open = sums.flatMap((sum, at) => (excessOf(sum) === 0 ? [] : [at]));
  for (let round = 0; round < JOINT_ROUNDS && open.length > 0; round++) {
    const touched = new Set<number>();
    for (const at of open) {
      const sum = sums[at]!;
      const excess = excessOf(sum);
      if (excess === 0) continue;
      const share = (excess * 1.2) / sum.figures.length;
      sum.figures.forEach((figure, part) => {
        const half = halves[figure]!;
        const moved = deviations[figure]! - sum.weights[part]! * share;
        deviations[figure] = Math.max(-half, Math.min(half, moved));
        for (const other of standsIn[figure]!) touched.add(other);
      });
    }
    open = [...touched].filter((at) => excessOf(sums[at]!) !== 0);
  }
  return open.map((at) => sums[at]!.verdict);
}

/** Below this, a contradiction is only the noise of binary fractions. */
const NOISE = 1e-6;

/** Proved by the simplex method; a program too large to end in time proves nothing. */
function isImpossible({ halves, sums }: System, limitMs: number): boolean {
  const constraints = new Map<string, { min?: number; max?: number }>();
  const variables = new Map<string, Map<string, number>>(
    halves.map((half, figure) => {
      constraints.set(`room${figure}`, { max: 2 * half });
      return [`figure${figure}`, new Map([[`room${figure}`, 1]])];
    }),
  );
  sums.forEach(({ figures, weights, low, high }, sum) => {
    // Variables start at zero: deviation = variable − half.
    const offset = figures.reduce((total, figure, at) => total + weights[at]! * halves[figure]!, 0);
    constraints.set(`sum${sum}`, { min: low + offset - NOISE, max: high + offset + NOISE });
    figures.forEach((figure, at) => variables.get(`figure${figure}`)!.set(`sum${sum}`, weights[at]!));
  });
  return solve({ constraints, variables }, { timeout: limitMs, precision: 1e-9 }).status === 'infeasible';
}

/** Leaves out half of the identities, then fewer, then one after the other, as long as the rest contradict each other. */
function smallest(group: readonly Verdict[], limitMs: number): Verdict[] {
  let left = [...group];
  for (let size = left.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < left.length;) {
      const rest = left.toSpliced(from, size);
      if (rest.length > 0 && contradict(rest, limitMs)) left = rest;
      else from += size;
    }
  }
  return left;
}
