import { budget } from '../budget';
import { finalAccounts } from '../final-accounts';
import type { PublicationTies } from '../publication';
import { budgetAndAccounts } from './budget-and-accounts';
import { initialRule, lastYearRules, reportedComparisons } from './last-year';
import { variancesFromBudget } from './variances';

/** What must hold between what a unit publishes and its accounts of the year before. */
export const LAST_YEAR_TIES: readonly PublicationTies[] = [
  {
    between: [finalAccounts],
    rules: lastYearRules,
    rates: () => [],
    comparisons: reportedComparisons,
  },
  { between: [budget], rules: [initialRule], rates: () => [] },
];

/** What must hold between publications of one unit and year. */
export const TIES: readonly PublicationTies[] = [
  { between: [finalAccounts, budget], rules: budgetAndAccounts, rates: variancesFromBudget },
];
