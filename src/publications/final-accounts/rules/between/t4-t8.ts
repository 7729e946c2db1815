import { t8 } from '../../forms';
import { fundSummaryRules } from './fund-summary';

export const t4t8Rules = fundSummaryRules(t8, 'stateCapital');
