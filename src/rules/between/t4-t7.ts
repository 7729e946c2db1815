import { fundSummaryRules } from './fund-summary';

export const t4t7Rules = fundSummaryRules('T7', 'governmentFund');
