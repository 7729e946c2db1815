import { fundSummaryRules } from './fund-summary';

export const t4t8Rules = fundSummaryRules('T8', 'stateCapital');
