import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import type { Budget } from './budget';
import { byClarity, changedBy, NOTHING_REPAIRED, type Cause } from './cause';
import type { Component, OpenIdentities } from './components';
import { holdsWith, rowsOf, solveRows } from './rows';
import { isPossible } from './possible';
import { figuresOf } from './standing';
import { suggest, type Known, type Suggestion } from './values';

/** The surest repair of a component with too many errors to search; it counts as made for what comes after. */
export function surestCause(
  component: Component,
  known: Known,
  repaired: Map<Figure, number>,
  weighed: Weighed,
  open: OpenIdentities,
  budget: Budget,
): Cause[] | null {
  const repair = surest(component, known, weighed, budget);
  if (!repair) return null;
  const { suggestion, mended } = repair;
  for (const [figure, change] of changedBy(suggestion, NOTHING_REPAIRED)) repaired.set(figure, change);
  const near = new Set((known.index.get(suggestion.figure) ?? []).flatMap(figuresOf));
  for (const figure of near) weighed.delete(figure);
  open.searchAgain(near);
  const suspect = { ...suggestion, jointly: [], mended: mended.length };
  return [{ broken: [...mended].sort(byClarity), suspects: [suspect], singled: true }];
}

/** What it costs to ask what a value speaks for, in steps. */
const WEIGHING = 300;

interface Sure {
  readonly suggestion: Suggestion;
  readonly mended: readonly Verdict[];
}

interface Scored extends Sure {
  readonly score: number;
}

/** What each figure's repair was found to be worth; a figure is weighed anew when something beside it is explained. */
export type Weighed = Map<Figure, Scored | null>;

/**
 * In a component with too many errors to search: the one figure whose value several broken identities ask for alike,
 * and that no other identity speaks against.
 */
function surest(component: Component, known: Known, weighed: Weighed, budget: Budget): Sure | null {
  let best: Scored | null = null;
  budget.spend(component.byFigure.size);
  for (const [figure, own] of component.byFigure) {
    if (known.repaired.has(figure)) continue;
    let repair = weighed.get(figure);
    if (repair === undefined) {
      repair = repairOf(figure, own, known, budget);
      weighed.set(figure, repair);
    }
    if (repair && (best === null || repair.score > best.score)) best = repair;
  }
  return best;
}

function repairOf(figure: Figure, own: readonly Verdict[], known: Known, budget: Budget): Scored | null {
  const { index, repaired } = known;
  if (own.length < 2) return null;
  const broken = new Set(own);
  const all = index.get(figure) ?? [];
  const holding = all.filter((verdict) => !broken.has(verdict));
  const size = all.reduce((sum, { terms }) => sum + terms.length, 0);
  let best: Scored | null = null;
  for (const asked of own) {
    budget.spend(size + WEIGHING);
    const suggestion = suggestFrom(figure, asked, known);
    if (!suggestion || !isPossible(figure, suggestion.value)) continue;
    const change = changedBy(suggestion, repaired);
    const mended = own.filter((verdict) => holdsWith(verdict, change));
    const lost = holding.filter((verdict) => holdsWith(verdict, repaired) && !holdsWith(verdict, change));
    const score = mended.length - 2 * lost.length + suggestion.odds / 50;
    if (mended.length >= 2 && lost.length === 0 && (best === null || score > best.score)) {
      best = { suggestion, mended, score };
    }
  }
  return best;
}

/** The value that one broken identity asks for. */
function suggestFrom(figure: Figure, asked: Verdict, known: Known): Suggestion | null {
  const rows = rowsOf(asked, [figure], known.repaired);
  const change = rows.length === 0 ? undefined : solveRows(rows, 1)?.[0];
  return change ? suggest(figure, change, [], { ...known, index: new Map([[figure, [asked]]]) }) : null;
}
