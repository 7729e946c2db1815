import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { Budget, CARRIED_STEPS, MOST_SEEDS, TRIAL_STEPS } from './budget';
import { CARRIED_PER_IDENTITY, MOST_CARRIED, SAME_AMOUNT } from './odds';
import type { Known } from './known';
import { mayBeNegative } from './possible';
import { holdsWith, type Repaired } from './rows';
import { smallestSets } from './search';
import { figuresOf, standingIn, type Index } from './standing';

/** Figures that are all wrong by one amount, which every identity they stand in agrees to. */
export interface Carried {
  /** By how much each is to change. */
  readonly by: number;
  /** Those that are wrong whichever way the amount went. */
  readonly figures: readonly Figure[];
  /** With those that it may have come from, where several would do alike: the first of them. */
  readonly changed: readonly Figure[];
  readonly mended: readonly Verdict[];
}

/**
 * One wrong amount that went into several figures: they all change by the same. It was copied, or what was summed up was
 * not summed up again, or the sums of a wrong item went wrong with it. From the identities that are off by one amount
 * the figures are followed that must then change as well: from all of them together, else from each.
 */
export function carriedIn(broken: readonly Verdict[], known: Known, budget: Budget): Carried | null {
  const brokenOf = standingIn(broken);
  let best: Carried | null = null;
  for (const group of byAmount(broken)) {
    const usual = usualOf(group);
    const tried = (seeds: readonly Verdict[], isEnough: (carried: Carried) => boolean): void => {
      for (const by of [usual, -usual]) {
        if (budget.isSpent || !seeds.every((seed) => movable(seed, offOf(seed), by, known).length > 0))
          continue;
        const sets = new Search(by, known, budget).closedFrom(seeds);
        if (sets.length === 0) continue;
        const carried = carriedBy(by, sets, brokenOf);
        if (!carried || !isEnough(carried) || (best !== null && !isClearer(carried, best))) continue;
        // One figure that would do instead is likelier.
        if (!smallestSets(carried.mended, known.index, known.repaired, budget, 1)) best = carried;
      }
    };
    tried(group, (carried) => isConnected(carried.changed, known) && isExplained(carried));
    if (best) continue;
    for (const seed of group.slice(0, MOST_SEEDS))
      tried([seed], ({ changed, mended }) => mended.length > changed.length);
  }
  return best;
}

/** As many identities as figures, or figures of one statement that little else is known of. */
function isExplained({ changed, mended }: Carried): boolean {
  if (changed.length <= mended.length) return true;
  const statements = new Set(
    changed.map(({ item, place }) => (place.source === 'cell' ? item.statement : null)),
  );
  return statements.size === 1 && changed.length <= CARRIED_PER_IDENTITY * mended.length;
}

/** What several sets of figures that would do alike have in common. */
function carriedBy(by: number, sets: readonly (readonly Figure[])[], brokenOf: Index): Carried | null {
  const [changed, ...others] = sets;
  const figures = changed!.filter((figure) => others.every((set) => set.includes(figure)));
  if (changed!.length < 2 || figures.length === 0) return null;
  // A passage is set right against the statement it was taken from, each by itself.
  if (changed!.every(({ place }) => place.source === 'narrative')) return null;
  return {
    by,
    figures,
    changed: changed!,
    mended: [...new Set(changed!.flatMap((figure) => brokenOf.get(figure) ?? []))],
  };
}

function isClearer(a: Carried, b: Carried): boolean {
  const [gainOfA, gainOfB] = [a, b].map(({ mended, changed }) => mended.length - changed.length) as [
    number,
    number,
  ];
  return gainOfA === gainOfB ? a.changed.length < b.changed.length : gainOfA > gainOfB;
}

/** Two that are off by one amount by chance have nothing to do with each other: no identity ties them, nor one number. */
function isConnected(figures: readonly Figure[], { index }: Known): boolean {
  const [first, ...others] = figures;
  const reached = new Set([first!]);
  const left = new Set(others);
  for (const figure of reached) {
    const near = new Set((index.get(figure) ?? []).flatMap(figuresOf));
    for (const other of left) {
      if (!near.has(other) && !other.value.eq(figure.value)) continue;
      reached.add(other);
      left.delete(other);
    }
  }
  return left.size === 0;
}

/** By how much most of them are off: a cent more or less is rounding. */
function usualOf(group: readonly Verdict[]): number {
  const times = new Map<number, number>();
  for (const verdict of group) {
    const amount = Math.abs(offOf(verdict));
    times.set(amount, (times.get(amount) ?? 0) + 1);
  }
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

const offOf = ({ residual }: Verdict): number => doubleOf(residual);

/** Sums that are off by one amount, two and more of them. */
function byAmount(broken: readonly Verdict[]): readonly Verdict[][] {
  const groups: Verdict[][] = [];
  let last = NaN;
  const sums = broken.flatMap((verdict) =>
    verdict.identity.ratio ? [] : [{ verdict, amount: Math.abs(offOf(verdict)) }],
  );
  for (const { verdict, amount } of sums.sort((a, b) => a.amount - b.amount)) {
    if (amount - last <= SAME_AMOUNT) groups.at(-1)!.push(verdict);
    else groups.push([verdict]);
    last = amount;
  }
  return groups.filter(({ length }) => length >= 2);
}

/** The figures of an identity that is off by `off` which bring it nearer if they change by `by`. */
const movable = ({ terms }: Verdict, off: number, by: number, { repaired }: Known): Figure[] =>
  terms.flatMap(({ figure, weight }) =>
    weight * by * off < 0 && mayMove(figure, by) && !repaired.has(figure) ? [figure] : [],
  );

const mayMove = (figure: Figure, by: number): boolean =>
  figure.quantity === undefined &&
  figure.item.aspect === 'amount' &&
  (mayBeNegative(figure) || doubleOf(figure.value) + by > -SAME_AMOUNT);

/** Follows one amount from identity to identity until all hold: the one with fewest ways out first. */
class Search {
  private best: (readonly Figure[])[] = [];
  private readonly own = new Budget(CARRIED_STEPS);

  constructor(
    private readonly by: number,
    private readonly known: Known,
    private readonly budget: Budget,
  ) {}

  /** The smallest sets of figures that mend these and leave none broken that they stand in; none if not all were tried. */
  closedFrom(seeds: readonly Verdict[]): readonly (readonly Figure[])[] {
    this.follow(new Map(), seeds, new Set());
    return this.isSpent ? [] : this.best;
  }

  private follow(chosen: Repaired, open: readonly Verdict[], barred: ReadonlySet<Figure>): void {
    const most = this.best[0]?.length ?? MOST_CARRIED;
    if (this.isSpent || chosen.size + leastFor(open) > most) return;
    if (open.length === 0) {
      if (chosen.size < most) this.best = [];
      this.best.push([...chosen.keys()]);
      return;
    }
    let ways: readonly Figure[] | null = null;
    for (const verdict of open) {
      const own = movable(verdict, offWith(verdict, chosen), this.by, this.known).filter(
        (figure) => !chosen.has(figure) && !barred.has(figure),
      );
      if (own.length === 0) return;
      if (ways === null || own.length < ways.length) ways = own;
    }
    const without = new Set(barred);
    for (const figure of ways!) {
      const asked = new Set([...open, ...(this.known.index.get(figure) ?? [])]);
      for (const { terms } of asked) this.spend(terms.length + TRIAL_STEPS);
      if (!this.isSpent) {
        const changed = new Map([...chosen, [figure, this.by] as const]);
        const all = new Map([...this.known.repaired, ...changed]);
        this.follow(
          changed,
          [...asked].filter((verdict) => !holdsWith(verdict, all)),
          without,
        );
      }
      without.add(figure);
    }
  }

  private spend(steps: number): void {
    this.own.spend(steps);
    this.budget.spend(steps);
  }

  private get isSpent(): boolean {
    return this.own.isSpent || this.budget.isSpent;
  }
}

/** Identities without a figure in common need one each. */
function leastFor(open: readonly Verdict[]): number {
  const met = new Set<Figure>();
  let least = 0;
  for (const { terms } of open) {
    if (terms.some(({ figure }) => met.has(figure))) continue;
    for (const { figure } of terms) met.add(figure);
    least++;
  }
  return least;
}

/** By how much a sum is off with some figures changed. */
const offWith = ({ terms, residual }: Verdict, changes: Repaired): number =>
  terms.reduce((sum, { figure, weight }) => sum + weight * (changes.get(figure) ?? 0), doubleOf(residual));
