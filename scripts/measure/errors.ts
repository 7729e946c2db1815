import Decimal from 'decimal.js';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Finding } from '../../src/findings';
import type { Figure } from '../../src/model/figure';
import type { NarrativeText } from '../../src/model/narrative-text';
import type { Sheet } from '../../src/model/sheet';
import { kindOf, tallyConfusion, type Confused, type Confusion, type Rank } from './confusion';
import { Dice, mistaken, MISTAKES } from './mistakes';
import type { Sample } from './packages';
import { pointerTo, slackOf, suspectAt, withValue } from './run';

/** Of so many cases: those where all changed figures are what the column says. */
export interface Shares {
  cases: number;
  /** First suspects. */
  first: number;
  /** Among the suspects shown. */
  among: number;
  /** First suspects with the right values, to the rounding. */
  value: number;
}

export const emptyShares = (): Shares => ({ cases: 0, first: 0, among: 0, value: 0 });

export interface MeasuredErrors {
  readonly sample: string;
  readonly shares: Shares;
  readonly confusion: Confusion;
}

/** Changes several figures of a package at once, anywhere, and sees which are found. */
export function measureErrors(
  { name, sheets }: Sample,
  narratives: readonly NarrativeText[],
  errors: number,
  draws: number,
): MeasuredErrors {
  const { check } = examine(finalAccounts, { sheets, narratives });
  const slack = slackOf(check.verdicts);
  // What no equality ties can be wrong without showing.
  const figures = check.coverage.figures.filter((figure) => slack.has(figure));
  const dice = new Dice(20241231 + errors);
  const shares = emptyShares();
  const confusion = new Map<string, Confused>();
  for (let draw = 0; draw < draws; draw++) {
    const wrong = drawn(figures, slack, errors, dice);
    const changed = [...wrong].reduce<readonly Sheet[]>(
      (before, [figure, value]) => withValue(before, figure, value),
      sheets,
    );
    const { findings } = examine(finalAccounts, { sheets: changed, narratives });
    const found = findings.filter(({ severity }) => severity === 'error');
    const ranks = [...wrong.keys()].map((figure) => rankOf(figure, found));
    shares.cases++;
    if (ranks.every((rank) => rank === 'first')) shares.first++;
    if (ranks.every((rank) => rank === 'first' || rank === 'later')) shares.among++;
    if ([...wrong.keys()].every((figure) => isSetRight(figure, found, slack.get(figure)!))) shares.value++;
    [...wrong.keys()].forEach((figure, at) => tallyConfusion(confusion, kindOf(figure), ranks[at]!));
  }
  return { sample: name, shares, confusion };
}

/** So many different figures, each with a mistake that rounding does not explain. */
function drawn(
  figures: readonly Figure[],
  slack: ReadonlyMap<Figure, Decimal>,
  errors: number,
  dice: Dice,
): ReadonlyMap<Figure, Decimal> {
  const wrong = new Map<Figure, Decimal>();
  while (wrong.size < errors) {
    const figure = figures[dice.below(figures.length)]!;
    const value = mistaken(figure.value, MISTAKES[dice.below(MISTAKES.length)]!, dice);
    if (value !== null && value.minus(figure.value).abs().gt(slack.get(figure)!)) wrong.set(figure, value);
  }
  return wrong;
}

function rankOf(figure: Figure, errors: readonly Finding[]): Rank {
  const at = errors.map((finding) => suspectAt(finding, figure));
  if (at.includes(0)) return 'first';
  if (at.some((suspect) => suspect > 0)) return 'later';
  return errors.some((finding) => pointerTo(finding, figure) >= 0) ? 'unsuspected' : 'unnamed';
}

const isSetRight = (figure: Figure, errors: readonly Finding[], slack: Decimal): boolean =>
  errors.some(
    (finding) =>
      suspectAt(finding, figure) === 0 &&
      new Decimal(finding.suspects[0]!.suggested).minus(figure.value).abs().lte(slack),
  );
