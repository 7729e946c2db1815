import { byUnit } from './by-unit';
import { t3 } from './t3';

/** 支出决算表（分单位） (浙江). */
export const t15 = byUnit('T15', t3, {
  titles: /^(?:分单位|按单位)?支出决算(?:分单位)?(?:总|明细)?表$/,
  parts: ['basic', 'project', 'superiorRemittance', 'business', 'affiliatedSubsidy'],
});
