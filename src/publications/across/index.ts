import { budget } from '../budget';
import { finalAccounts } from '../final-accounts';
import type { PublicationTies } from '../publication';
import { budgetAndAccounts } from './budget-and-accounts';
import { variancesFromBudget } from './variances';

/** What must hold between publications of one unit and year. */
export const TIES: readonly PublicationTies[] = [
  { between: [finalAccounts, budget], rules: budgetAndAccounts, rates: variancesFromBudget },
];
