import { solve } from 'yalps';
import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';

/**
 * Rounding differences that hold one by one can be impossible together. Asks whether one set of true values, each
 * within its figure's interval, meets every identity at once (domain: rounding); gives the smallest sets that no values
 * meet.
 */
export function conflictsOfRounding(verdicts: readonly Verdict[]): Verdict[][] {
  const sums = verdicts.filter(
    ({ kind, identity }) => (kind === 'exact' || kind === 'rounding') && identity.relation === 'equal',
  );
  if (!sums.some(({ kind }) => kind === 'rounding')) return [];
  // All at once first: honest figures meet all sums, and that shows quickly.
  const unmet = unmetIn(systemOf(sums));
  return groupsAround(unmet, sums).flatMap((group) => {
    const system = systemOf(group);
    return unmetIn(system).length === 0 || !isImpossible(system) ? [] : [smallest(system)];
  });
}

/** Each identity a figure stands in can hand a difference on: how far from a rounding difference it is followed. */
const REACH = 3;

/** Beyond this many identities a contradiction is left unproved. */
const MOST = 240;

/** The identities around those that could not be met. */
function groupsAround(seeds: readonly Verdict[], sums: readonly Verdict[]): Verdict[][] {
  if (seeds.length === 0) return [];
  const byItem = new Map<number, Verdict[]>();
  for (const verdict of sums) {
    for (const { index } of [...verdict.identity.left, ...verdict.identity.right]) {
      const known = byItem.get(index);
      if (known) known.push(verdict);
      else byItem.set(index, [verdict]);
    }
  }
  const grouped = new Set<Verdict>();
  return seeds.flatMap((seed) => {
    if (grouped.has(seed)) return [];
    const group = new Set([seed]);
    let edge = [seed];
    for (let step = 0; step < REACH && group.size < MOST; step++) {
      const next = new Set<Verdict>();
      for (const { identity } of edge) {
        for (const { index } of [...identity.left, ...identity.right]) {
          for (const verdict of byItem.get(index)!) if (!group.has(verdict)) next.add(verdict);
        }
      }
      for (const verdict of next) group.add(verdict);
      edge = [...next];
    }
    for (const verdict of group) grouped.add(verdict);
    return [[...group]];
  });
}

interface Sum {
  readonly verdict: Verdict;
  readonly parts: readonly (readonly [figure: number, weight: number])[];
  /** Σ weight · deviation must be within these. */
  readonly low: number;
  readonly high: number;
}

/** In units of the smallest last place: how far each true value may lie from the printed one, and what the sums ask. */
interface System {
  readonly halves: readonly number[];
  readonly sums: readonly Sum[];
}

function systemOf(group: readonly Verdict[]): System {
  const order = new Map<Figure, number>();
  const halves: number[] = [];
  const unit = Math.min(
    ...group.flatMap(({ terms }) => terms.flatMap(({ figure }) => figure.ulp?.toNumber() ?? [])),
  );
  const sums = group.map((verdict): Sum => {
    const parts = verdict.terms.flatMap(({ figure, weight }): [number, number][] => {
      const half = figure.state === 'number' ? (figure.ulp?.toNumber() ?? 0) / unit / 2 : 0;
      if (half === 0) return [];
      if (!order.has(figure)) {
        order.set(figure, halves.length);
        halves.push(half);
      }
      return [[order.get(figure)!, weight]];
    });
    const off = -verdict.residual.toNumber() / unit;
    // Two printings of one figure may differ by a last place, though no rounding brings that about.
    const leave =
      parts.length === 2 && verdict.kind === 'rounding' ? 2 * Math.max(...halvesOf(parts, halves)) : 0;
    return { verdict, parts, low: off - leave, high: off + leave };
  });
  return { halves, sums };
}

const halvesOf = (parts: Sum['parts'], halves: readonly number[]): number[] =>
  parts.map(([figure]) => halves[figure]!);

const CLOSE = 1e-6;
const ROUNDS = 300;

/**
 * Moves towards a set of deviations that meets all sums, each unmet sum setting its own figures right and handing the
 * rest on; the sums it could not meet, none where it found such a set.
 */
function unmetIn({ halves, sums }: System): Verdict[] {
  const deviations = new Float64Array(halves.length);
  const standsIn: number[][] = halves.map(() => []);
  sums.forEach(({ parts }, sum) => {
    for (const [figure] of parts) standsIn[figure]!.push(sum);
  });
  const excessOf = ({ parts, low, high }: Sum): number => {
    let total = 0;
    for (const [figure, weight] of parts) total += weight * deviations[figure]!;
    return total > high + CLOSE ? total - high : total < low - CLOSE ? total - low : 0;
  };
  let open = sums.flatMap((sum, at) => (excessOf(sum) === 0 ? [] : [at]));
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const touched = new Set<number>();
    for (const at of open) {
      const sum = sums[at]!;
      const excess = excessOf(sum);
      if (excess === 0) continue;
      for (const [figure, weight] of sum.parts) {
        const half = halves[figure]!;
        const moved = deviations[figure]! - (weight * excess * 1.2) / sum.parts.length;
        deviations[figure] = Math.max(-half, Math.min(half, moved));
        for (const other of standsIn[figure]!) touched.add(other);
      }
    }
    open = [...touched].filter((at) => excessOf(sums[at]!) !== 0);
  }
  return open.map((at) => sums[at]!.verdict);
}

/** Proved by the simplex method; a program too large to end in time proves nothing. */
function isImpossible({ halves, sums }: System): boolean {
  if (sums.length > MOST) return false;
  const constraints = new Map<string, { min?: number; max?: number }>();
  const variables = new Map<string, Map<string, number>>(
    halves.map((half, figure) => {
      constraints.set(`room${figure}`, { max: 2 * half });
      return [`figure${figure}`, new Map([[`room${figure}`, 1]])];
    }),
  );
  sums.forEach(({ parts, low, high }, sum) => {
    // Variables start at zero: deviation = variable − half.
    const offset = parts.reduce((total, [figure, weight]) => total + weight * halves[figure]!, 0);
    constraints.set(`sum${sum}`, { min: low + offset - CLOSE, max: high + offset + CLOSE });
    for (const [figure, weight] of parts) variables.get(`figure${figure}`)!.set(`sum${sum}`, weight);
  });
  return solve({ constraints, variables }, { timeout: 300, precision: 1e-9 }).status === 'infeasible';
}

/** Leaves out one sum after the other as long as the rest still contradict each other. */
function smallest(system: System): Verdict[] {
  let { sums } = system;
  for (const sum of [...sums]) {
    const rest = sums.filter((each) => each !== sum);
    const left = { ...system, sums: rest };
    if (rest.length > 0 && unmetIn(left).length > 0 && isImpossible(left)) sums = rest;
  }
  return sums.map(({ verdict }) => verdict);
}
