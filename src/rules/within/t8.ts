import { fundTableRules } from './fund-table';

export const t8Rules = fundTableRules('T8', '08');
