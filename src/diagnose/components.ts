import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { SUGGESTION_STEPS, type Budget } from './budget';
import { smallestSets, turnedDirections } from './search';
import { standingIn, type Index } from './standing';
import { ranked, type RankedSet } from './suspects';
import type { Known } from './known';

/** Broken identities that share figures with each other, directly or through others, and with no other. */
export interface Component {
  readonly verdicts: readonly Verdict[];
}

/** The sets of figures that mend a component, likeliest first; null where too many would have to be tried. */
export type Sets = readonly RankedSet[] | null;

/** What is broken and not yet explained, by component; kept up to date as one after the other is explained. */
export class OpenIdentities {
  /** In the order they were given in. */
  private readonly open: Set<Verdict>;
  private readonly order: ReadonlyMap<Verdict, number>;
  private readonly componentOf = new Map<Verdict, Component>();
  private readonly found = new Map<Component, Sets>();
  private readonly unsearched = new Set<Component>();
  /** Components that figures beyond them may mend. */
  private readonly reaching = new Set<Component>();

  constructor(
    broken: readonly Verdict[],
    private readonly index: Index,
    private readonly budget: Budget,
  ) {
    this.open = new Set(broken);
    this.order = new Map(broken.map((verdict, at) => [verdict, at]));
    this.part(broken);
  }

  get isEmpty(): boolean {
    return this.open.size === 0;
  }

  get verdicts(): readonly Verdict[] {
    return [...this.open];
  }

  /** Those that some figures stand in. */
  touching(figures: Iterable<Figure>): Verdict[] {
    const found = new Set<Verdict>();
    for (const figure of figures) {
      for (const verdict of this.index.get(figure) ?? []) if (this.open.has(verdict)) found.add(verdict);
    }
    return this.inOrder(found);
  }

  /**
   * The component to explain first: one that only figures beyond it can mend, as where two statements print the same
   * wrong figure; what is broken there is explained with it, not by itself.
   */
  next(known: Known): { readonly component: Component; readonly sets: Sets } {
    for (const component of this.unsearched) this.search(component, known);
    this.unsearched.clear();
    let best: Component | null = null;
    for (const component of this.reaching) {
      // What is open becomes less, so what no longer reaches out never will.
      if (!this.reachesOut(component)) this.reaching.delete(component);
      else if (best === null || this.firstOf(component) < this.firstOf(best)) best = component;
    }
    const [first] = this.open;
    const component = best ?? this.componentOf.get(first!)!;
    return { component, sets: this.found.get(component)! };
  }

  /** These are explained; what is left of their components may fall apart. */
  remove(gone: Iterable<Verdict>): void {
    const changed = new Set<Component>();
    for (const verdict of gone) {
      if (!this.open.delete(verdict)) continue;
      changed.add(this.componentOf.get(verdict)!);
      this.componentOf.delete(verdict);
    }
    for (const component of changed) {
      this.found.delete(component);
      this.unsearched.delete(component);
      this.reaching.delete(component);
      this.part(this.inOrder(component.verdicts.filter((verdict) => this.open.has(verdict))));
    }
  }

  /** Something beside these figures was set right: what was found for their components may hold no longer. */
  searchAgain(figures: Iterable<Figure>): void {
    for (const verdict of this.touching(figures)) {
      const component = this.componentOf.get(verdict)!;
      this.found.delete(component);
      this.reaching.delete(component);
      this.unsearched.add(component);
    }
  }

  private search(component: Component, known: Known): void {
    const { index, repaired } = known;
    const { verdicts } = component;
    const solutions = smallestSets(verdicts, index, repaired, this.budget);
    const turned = turnedDirections(verdicts, index, repaired);
    const all = solutions && [...solutions, ...turned];
    for (const { figures } of all ?? []) this.budget.spend(SUGGESTION_STEPS * figures.length);
    const sets = all && !this.budget.isSpent ? ranked(all, known) : null;
    this.found.set(component, sets);
    if (this.reachesOut(component)) this.reaching.add(component);
  }

  private reachesOut(component: Component): boolean {
    const isBeyond = (verdict: Verdict): boolean =>
      this.open.has(verdict) && this.componentOf.get(verdict) !== component;
    const suggestions = this.found.get(component)?.[0]?.suggestions ?? [];
    return suggestions.some(({ figure }) => (this.index.get(figure) ?? []).some(isBeyond));
  }

  private firstOf = ({ verdicts: [first] }: Component): number => this.order.get(first!)!;

  private inOrder(verdicts: Iterable<Verdict>): Verdict[] {
    return [...verdicts].sort((a, b) => this.order.get(a)! - this.order.get(b)!);
  }

  private part(verdicts: readonly Verdict[]): void {
    for (const component of componentsOf(verdicts, this.budget)) {
      for (const verdict of component.verdicts) this.componentOf.set(verdict, component);
      this.unsearched.add(component);
    }
  }
}

function componentsOf(verdicts: readonly Verdict[], budget: Budget): Component[] {
  for (const { terms } of verdicts) budget.spend(terms.length);
  const standing = standingIn(verdicts);
  const met = new Set<Figure>();
  const taken = new Set<Verdict>();
  const components: Component[] = [];
  for (const first of verdicts) {
    if (taken.has(first)) continue;
    taken.add(first);
    const members = [first];
    for (const { terms } of members) {
      for (const { figure } of terms) {
        if (met.has(figure)) continue;
        met.add(figure);
        for (const other of standing.get(figure)!) {
          if (taken.has(other)) continue;
          taken.add(other);
          members.push(other);
        }
      }
    }
    components.push({ verdicts: members });
  }
  return components;
}
