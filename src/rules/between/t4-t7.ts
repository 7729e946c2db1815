import { t7 } from '../../publications/final-accounts/forms';
import { fundSummaryRules } from './fund-summary';

export const t4t7Rules = fundSummaryRules(t7, 'governmentFund');
