import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { ODDS_PER_IDENTITY } from './odds';
import { BESIDE_STEPS, WEIGHING_STEPS, type Budget } from './budget';
import { changedBy } from './cause';
import type { Component } from './components';
import { Prints } from './prints';
import { holdsWith, rowsOf } from './rows';
import { solveRows } from './solve';
import { isPossible } from './possible';
import type { Known } from './known';
import { standingIn } from './standing';
import { exactValues, suggest, type Suggestion } from './values';

interface Sure {
  readonly suggestion: Suggestion;
  readonly mended: readonly Verdict[];
}

interface Scored extends Sure {
  readonly score: number;
}

/**
 * For components with too many errors to search: the one figure whose value several broken identities ask for alike, and
 * that no other identity speaks against. A figure is weighed once, until something beside it is explained.
 */
export class Weighing {
  private readonly weighed = new Map<Figure, Scored | null>();

  constructor(private readonly budget: Budget) {}

  /** The surest repair of a component; null where none is sure, or the budget is spent. */
  surest({ verdicts }: Component, known: Known): Sure | null {
    let best: Scored | null = null;
    const byFigure = standingIn(verdicts);
    this.budget.spend(byFigure.size);
    for (const [figure, own] of byFigure) {
      if (this.budget.isSpent) return null;
      if (known.repaired.has(figure)) continue;
      let repair = this.weighed.get(figure);
      if (repair === undefined) {
        repair = repairOf(figure, own, known, this.budget);
        this.weighed.set(figure, repair);
      }
      if (repair && (best === null || repair.score > best.score)) best = repair;
    }
    return best;
  }

  /** Something beside these figures is explained. */
  forget(figures: Iterable<Figure>): void {
    for (const figure of figures) this.weighed.delete(figure);
  }
}

function repairOf(figure: Figure, own: readonly Verdict[], known: Known, budget: Budget): Scored | null {
  const { index, repaired } = known;
  if (own.length < 2) return null;
  const broken = new Set(own);
  const all = index.get(figure) ?? [];
  const holding = all.filter((verdict) => !broken.has(verdict));
  const size = all.reduce((sum, { terms }) => sum + terms.length, 0);
  let best: Scored | null = null;
  // Many ask for the same.
  const effects = new Map<string, { readonly mended: readonly Verdict[]; readonly isLost: boolean }>();
  const effectOf = (
    suggestion: Suggestion,
  ): { readonly mended: readonly Verdict[]; readonly isLost: boolean } => {
    const change = changedBy(suggestion, repaired);
    return {
      mended: own.filter((verdict) => holdsWith(verdict, change)),
      isLost: holding.some((verdict) => holdsWith(verdict, repaired) && !holdsWith(verdict, change)),
    };
  };
  const beside = known.hints.get(figure)?.length ?? 0;
  const exactOf = exactValues(figure, known);
  // What says the same asks for the same value.
  for (const asked of new Prints(repaired).once(own, [figure])) {
    // Each is held against all the others.
    if (budget.isSpent) return null;
    budget.spend(size + beside * BESIDE_STEPS + WEIGHING_STEPS);
    const suggestion = suggestFrom(figure, asked, known, exactOf);
    if (!suggestion || !isPossible(figure, suggestion.value)) continue;
    const key = suggestion.value.toString();
    let effect = effects.get(key);
    if (!effect) effects.set(key, (effect = effectOf(suggestion)));
    const { mended, isLost } = effect;
    const score = mended.length + suggestion.odds / ODDS_PER_IDENTITY;
    if (mended.length >= 2 && !isLost && (best === null || score > best.score)) {
      best = { suggestion, mended, score };
    }
  }
  return best;
}

/** The value that one broken identity asks for. */
function suggestFrom(
  figure: Figure,
  asked: Verdict,
  known: Known,
  exactOf: ReturnType<typeof exactValues>,
): Suggestion | null {
  const rows = rowsOf(asked, [figure], known.repaired);
  const change = rows.length === 0 ? undefined : solveRows(rows, 1)?.[0];
  const alone = { ...known, index: new Map([[figure, [asked]]]) };
  return change ? suggest(figure, change, [], alone, exactOf) : null;
}
