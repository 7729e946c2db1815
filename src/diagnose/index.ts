import { evaluateAll, type Check, type Verdict } from '../check';
import { Budget, COLUMNS_STEPS, REPEATED_STEPS, SEARCH_STEPS, SHIFT_STEPS } from './budget';
import { causeOf, repairsOf, type Cause } from './cause';
import { exchangedColumns } from './columns';
import { withConsequences, withReviews } from './consequences';
import { factsOf } from './facts';
import { knownAround, withRepairs, type KnownBeside } from './known';
import { repeatedSlips } from './repeated';
import { holdsWith, type Repaired } from './rows';
import { scaledStatements } from './scale';
import { searched } from './searched';
import { shiftedBlock } from './shift';
import { weighedCauses } from './weighed';

export { identityName, type Cause, type Suspect } from './cause';
export type { ExchangedColumns } from './columns';
export { meantBy } from './typing';
export { holdsWith } from './rows';
export { conflictsOfRounding } from './joint-rounding';
export { impossibleBase } from './possible';
export type { Repeated } from './repeated';
export type { Scale } from './scale';
export type { Shift } from './shift';
export type { Suggestion } from './values';

/**
 * Which figures are wrong. Every broken identity is told in one cause. In this order, each step given what those before
 * it left broken, with their repairs made:
 *
 * 1. whole statements in another unit (scale.ts),
 * 2. a block of cells some rows off (shift.ts),
 * 3. two columns that print what the other should (columns.ts),
 * 4. one wrong amount that went into several figures (repeated.ts),
 * 5. the smallest sets of figures whose change makes every identity hold (searched.ts, which says how),
 * 6. what was only asked for because of a wrong figure is told with that figure (consequences.ts),
 * 7. reviews, whose identities may be broken and right: what the repairs mend is told with them; the rest binds nothing
 *    before, and is looked for by 5 alone: no block, column or amount is wrong because of what may be right. Rules that
 *    weigh their breaches together (weighed.ts) say themselves what these come to.
 *
 * `steps`: of search, see budget.ts; what they do not reach is told as it stands, `unsearched`.
 */
export function diagnose(check: Check, steps = SEARCH_STEPS): Cause[] {
  const { verdicts, books } = check;
  const broken = verdicts.filter(({ kind }) => kind === 'inconsistent');
  if (broken.length === 0) return [];
  const [reviews, binding] = parted(verdicts, isReview);
  const [asked, wrong] = parted(broken, isReview);
  const usual = evaluateAll(check.usual, books);
  const facts = factsOf(books);

  const scales = scaledStatements(wrong, binding, books.set).map((scale) => causeOf(scale.mended, { scale }));
  const explained = explain(
    without(
      wrong,
      scales.flatMap((cause) => cause.broken),
    ),
    { binding, hints: [...reviews, ...usual], facts },
    repairsOfAll(scales),
    steps,
  );
  const errors = withConsequences([...scales, ...explained], check);
  const repaired = repairsOfAll(errors);
  const [mended, open] = parted(asked, (verdict) => holdsWith(verdict, repaired));
  const { causes, left } = weighedCauses(open, books);
  return [
    ...withReviews(errors, mended),
    ...causes,
    ...openReviews(left, { binding: verdicts, hints: usual, facts }, repaired, steps),
  ];
}

/** Steps 2 to 5. */
function explain(
  broken: readonly Verdict[],
  evidence: KnownBeside,
  repaired: Repaired,
  steps: number,
): readonly Cause[] {
  if (broken.length === 0) return [];
  const known = knownAround(broken, evidence, repaired);
  const shift = shiftedBlock(broken, known, SHIFT_STEPS);
  const beside = shift ? without(broken, shift.mended) : broken;
  const unshifted = shift ? withRepairs(known, shift.changes) : known;
  const columns = exchangedColumns(beside, unshifted, new Budget(COLUMNS_STEPS));
  const apart = columns ? without(beside, columns.mended) : beside;
  const parted = columns ? withRepairs(unshifted, columns.changes) : unshifted;
  const { slips, left, repaired: set } = repeatedSlips(apart, parted, new Budget(REPEATED_STEPS));
  return [
    ...(shift ? [causeOf(shift.mended, { shift })] : []),
    ...(columns ? [causeOf(columns.mended, { columns })] : []),
    ...slips.map((repeated) => causeOf(repeated.mended, { repeated })),
    ...searched(left, { ...known, repaired: set }, new Budget(steps)),
  ];
}

function openReviews(
  open: readonly Verdict[],
  evidence: KnownBeside,
  repaired: Repaired,
  steps: number,
): readonly Cause[] {
  if (open.length === 0) return [];
  return searched(open, knownAround(open, evidence, repaired), new Budget(steps));
}

const isReview = (verdict: Verdict): boolean => verdict.isReview;

const repairsOfAll = (causes: readonly Cause[]): Repaired => new Map(causes.flatMap(repairsOf));

/** Those that are, and those that are not. */
function parted(
  verdicts: readonly Verdict[],
  is: (verdict: Verdict) => boolean,
): [yes: Verdict[], no: Verdict[]] {
  const yes = new Set(verdicts.filter(is));
  return [[...yes], verdicts.filter((verdict) => !yes.has(verdict))];
}

function without(verdicts: readonly Verdict[], gone: readonly Verdict[]): readonly Verdict[] {
  const told = new Set(gone);
  return verdicts.filter((verdict) => !told.has(verdict));
}
