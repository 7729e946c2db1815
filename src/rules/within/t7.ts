import { fundTableRules } from './fund-table';

export const t7Rules = fundTableRules('T7', '07');
