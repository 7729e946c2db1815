import { evaluateAll, type Check, type Verdict } from '../check';
import { byClarity, mendedBy, NOTHING_REPAIRED, repairsOf, type Cause, type Suspect } from './cause';
import { Budget, REPEATED_STEPS, SEARCH_STEPS } from './budget';
import { OpenIdentities, type Component } from './components';
import { withConsequences } from './consequences';
import { factsOf, type Facts } from './facts';
import { fewestByProgram } from './program';
import { repeatedSlip } from './repeated';
import { holdsWith, type Repaired } from './rows';
import { scaledStatements, type Scale } from './scale';
import { shiftedBlock } from './shift';
import { figuresOf, indexAround, standingIn } from './standing';
import { surestCause, type Weighed } from './surest';
import { causesOf, ranked } from './suspects';
import type { Known } from './values';

export type { Cause, Suspect } from './cause';
export { conflictsOfRounding } from './joint-rounding';
export type { Repeated } from './repeated';
export type { Scale } from './scale';
export type { Shift } from './shift';
export type { Suggestion } from './values';

/**
 * Which figures are wrong: the smallest sets of figures whose change makes every identity hold (Fellegi and Holt), in
 * each component of broken identities; among sets of one size the likelier (typing errors, typed cells, rounding, what
 * usually agrees). Identities of reviews may be broken and right: they are explained last, and bind nothing before. What
 * `steps` of search do not reach is told as it stands, `unsearched`.
 */
export function diagnose(check: Check, steps = SEARCH_STEPS): Cause[] {
  const { verdicts, books } = check;
  const broken = verdicts.filter(({ kind }) => kind === 'inconsistent');
  if (broken.length === 0) return [];
  const usual = evaluateAll(check.usual, books);
  const facts = factsOf(books);
  const isReview = ({ rule }: Verdict): boolean => rule.severity === 'review';
  const binding = verdicts.filter((verdict) => !isReview(verdict));
  const reviews = verdicts.filter(isReview);
  const wrong = broken.filter((verdict) => !isReview(verdict));
  const scales = scaledStatements(wrong, binding, books.set).map(causeOfScale);
  const scaled = new Set(scales.flatMap((cause) => cause.broken));
  const explained = explain(
    wrong.filter((verdict) => !scaled.has(verdict)),
    binding,
    [...reviews, ...usual],
    new Map(scales.flatMap(repairsOf)),
    facts,
    steps,
  );
  const errors = withConsequences([...scales, ...explained], check);
  const repaired = new Map(errors.flatMap(repairsOf));
  const open = broken.filter((verdict) => isReview(verdict) && !holdsWith(verdict, repaired));
  const stillOpen = new Set(open);
  const mended = broken.filter((verdict) => isReview(verdict) && !stillOpen.has(verdict));
  const mendedOf = standingIn(mended);
  return [
    ...errors.map((cause): Cause => {
      const touched = new Set(repairsOf(cause).flatMap(([figure]) => mendedOf.get(figure) ?? []));
      const own = mended.length === 0 ? mended : mended.filter((verdict) => touched.has(verdict));
      return { ...cause, broken: [...cause.broken, ...own], suspects: cause.suspects.map(withReviews(own)) };
    }),
    ...explain(open, verdicts, usual, repaired, facts, steps),
  ];
}

/** A suspect of an error mends the reviews it stands in, if it is what is wrong. */
const withReviews =
  (reviews: readonly Verdict[]) =>
  (suspect: Suspect): Suspect => ({
    ...suspect,
    mended: suspect.mended + mendedBy(suspect, reviews, NOTHING_REPAIRED).length,
  });

const causeOfScale = (scale: Scale): Cause => ({
  broken: [...scale.mended].sort(byClarity),
  suspects: [],
  singled: false,
  scale,
});

/** The causes of broken identities, given all that holds or should, and what speaks for a value without binding. */
function explain(
  broken: readonly Verdict[],
  binding: readonly Verdict[],
  hints: readonly Verdict[],
  before: Repaired,
  facts: Facts,
  steps: number,
): Cause[] {
  if (broken.length === 0) return [];
  const index = indexAround(broken, binding);
  const repaired = new Map(before);
  const evaluated = hints.filter(({ kind }) => kind !== 'notEvaluated');
  const known: Known = {
    index,
    hints: standingIn(evaluated, (figure) => index.has(figure)),
    repaired,
    facts,
  };
  const causes: Cause[] = [];
  const weighed: Weighed = new Map();
  let open: readonly Verdict[] = broken;
  const shift = shiftedBlock(broken, known);
  if (shift) {
    causes.push({ broken: [...shift.mended].sort(byClarity), suspects: [], singled: false, shift });
    for (const [figure, change] of shift.changes) repaired.set(figure, change);
    open = broken.filter((verdict) => !shift.mended.includes(verdict));
  }
  const forRepeated = new Budget(REPEATED_STEPS);
  for (;;) {
    const repeated = repeatedSlip(open, known, forRepeated);
    if (!repeated) break;
    const { mended, changes } = repeated;
    causes.push({ broken: [...mended].sort(byClarity), suspects: [], singled: false, repeated });
    for (const [figure, change] of changes) repaired.set(figure, change);
    open = open.filter((verdict) => !mended.includes(verdict) && !holdsWith(verdict, repaired));
  }
  const budget = new Budget(steps);
  const left = new OpenIdentities(open, known, budget);
  for (let isFirst = true; !left.isEmpty && !budget.isSpent; isFirst = false) {
    const { component, sets } = left.next();
    const before = repaired.size;
    const found = sets
      ? causesOf(left, sets, known)
      : (surestCause(component, known, repaired, weighed, left, budget) ??
        byProgram(component, left, known, budget));
    // What a repair leaves out must be told all the same.
    const told = found.length > 0 ? found : component.verdicts.map(unexplained);
    causes.push(...told);
    const explained = told.flatMap(({ broken: own }) => own);
    for (const verdict of explained) for (const figure of figuresOf(verdict)) weighed.delete(figure);
    left.remove(explained);
    const changed = [...repaired.keys()].slice(before);
    const beside = isFirst ? left.verdicts : left.touching(changed);
    left.remove(beside.filter((verdict) => holdsWith(verdict, repaired)));
  }
  const unsearched = left.verdicts.map((verdict): Cause => ({ ...unexplained(verdict), unsearched: true }));
  return [...causes, ...unsearched];
}

/** What is left to the mixed-integer program; without its answer in time, the findings stand without suspects. */
function byProgram({ verdicts }: Component, open: OpenIdentities, known: Known, budget: Budget): Cause[] {
  budget.spend(PROGRAM_STEPS);
  const solution = fewestByProgram(verdicts, known.index, known.repaired);
  return solution ? causesOf(open, ranked([solution], known), known) : verdicts.map(unexplained);
}

/** What a program may cost at most, in steps of the search. */
const PROGRAM_STEPS = 400_000;

const unexplained = (verdict: Verdict): Cause => ({ broken: [verdict], suspects: [], singled: false });
