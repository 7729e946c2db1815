import type { Verdict } from '../check';
import { PROGRAM_STEPS, type Budget } from './budget';
import { causeOf, changedBy, NOTHING_REPAIRED, type Cause } from './cause';
import { OpenIdentities, type Component, type Sets } from './components';
import { exchanged, type Exchanged } from './exchanged';
import { withRepairs, type Known } from './known';
import { fewestByProgram } from './program';
import { holdsWith, type Repaired } from './rows';
import { figuresOf } from './standing';
import { Weighing } from './surest';
import { causesOf } from './suspects';

/**
 * The smallest sets of figures whose change makes every identity hold (Fellegi and Holt); among sets of one size the
 * likelier (odds.ts). What is broken falls into components that share no figure (components.ts), explained one after the
 * other, each by the first of these that has an answer:
 *
 * 1. all sets of up to three figures (search.ts), told as suspects (suspects.ts),
 * 2. the one figure whose value several identities ask for alike (surest.ts), the rest of the component after it,
 * 3. the fewest figures of a mixed-integer program (program.ts) and what would do for one of them (exchanged.ts), told as
 *    suspects.
 *
 * Where there is none each identity is told by itself, and where the budget is spent, as unsearched.
 */
export function searched(broken: readonly Verdict[], known: Known, budget: Budget): Cause[] {
  const open = new OpenIdentities(broken, known.index, budget);
  const weighing = new Weighing(budget);
  const causes: Cause[] = [];
  let now = known;
  for (let isFirst = true; !open.isEmpty && !budget.isSpent; isFirst = false) {
    const { component, sets } = open.next(now);
    const { told, repairs } = explained(component, sets, open, weighing, now, budget);
    causes.push(...told);
    if (repairs.size > 0) now = withRepairs(now, repairs);
    const near = [...repairs.keys()].flatMap((figure) => (now.index.get(figure) ?? []).flatMap(figuresOf));
    open.searchAgain(near);
    const gone = told.flatMap(({ broken: own }) => own);
    weighing.forget([...near, ...gone.flatMap(figuresOf)]);
    open.remove(gone);
    const beside = isFirst ? open.verdicts : open.touching(repairs.keys());
    open.remove(beside.filter((verdict) => holdsWith(verdict, now.repaired)));
  }
  return [
    ...causes,
    ...open.verdicts.map((verdict): Cause => ({ ...unexplained(verdict), unsearched: true })),
  ];
}

/** What a component, or a part of it, is told as, and what counts as set right for those that come after. */
interface Explained {
  readonly told: readonly Cause[];
  readonly repairs: Repaired;
}

function explained(
  component: Component,
  sets: Sets,
  open: OpenIdentities,
  weighing: Weighing,
  known: Known,
  budget: Budget,
): Explained {
  if (sets)
    return {
      told: suspected({ sets, unsure: new Set() }, component, open, known),
      repairs: NOTHING_REPAIRED,
    };
  const sure = weighing.surest(component, known);
  if (sure) {
    const { suggestion, mended } = sure;
    const suspects = [{ ...suggestion, jointly: [], mended: mended.length }];
    return {
      told: [{ ...causeOf(mended), suspects, singled: true }],
      repairs: changedBy(suggestion, NOTHING_REPAIRED),
    };
  }
  if (budget.isSpent) return { told: [], repairs: NOTHING_REPAIRED };
  budget.spend(PROGRAM_STEPS);
  const solution = fewestByProgram(component.verdicts, known.index, known.repaired);
  const told = solution
    ? suspected(exchanged(solution, component.verdicts, known, budget), component, open, known)
    : component.verdicts.map(unexplained);
  return { told, repairs: NOTHING_REPAIRED };
}

/** What a set leaves out must be told all the same. */
function suspected(
  { sets, unsure }: Exchanged,
  { verdicts }: Component,
  open: OpenIdentities,
  known: Known,
): readonly Cause[] {
  const best = sets[0]!.suggestions.map(({ figure }) => figure);
  const causes = causesOf(sets, open.touching(best), known, unsure);
  return causes.length > 0 ? causes : verdicts.map(unexplained);
}

const unexplained = (verdict: Verdict): Cause => causeOf([verdict]);
