import { t7 } from '../../forms';
import { fundSummaryRules } from './fund-summary';

export const t4t7Rules = fundSummaryRules(t7, 'governmentFund');
