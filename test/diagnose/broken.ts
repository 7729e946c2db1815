import { check, type Check, type Verdict } from '../../src/check';
import { standingIn, type Index } from '../../src/diagnose/standing';
import type { Figure } from '../../src/model/figure';
import { RULES } from '../../src/publications/final-accounts';
import { booksOf, type Workbook } from '../publications/final-accounts/rules/table';

/** What the searches are handed: the broken identities of a package, and those each figure stands in. */
export function brokenIn(pkg: Workbook): {
  readonly check: Check;
  readonly verdicts: readonly Verdict[];
  readonly broken: readonly Verdict[];
  readonly index: Index;
} {
  const checked = check(booksOf(pkg), RULES);
  const { verdicts } = checked;
  const index = standingIn(verdicts.filter(({ kind }) => kind !== 'notEvaluated'));
  return { check: checked, verdicts, broken: verdicts.filter(({ kind }) => kind === 'inconsistent'), index };
}

/** A set of figures as their items, in a fixed order. */
export const keysOf = (figures: readonly Figure[]): string[] => figures.map(({ item }) => item.key).sort();
