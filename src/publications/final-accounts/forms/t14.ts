import { byUnit } from './by-unit';
import { t2 } from './t2';

/** 收入决算表（分单位） (浙江). */
export const t14 = byUnit('T14', t2, {
  titles: /^(?:分单位|按单位)?收入决算(?:分单位)?(?:总|明细)?表$/,
  parts: ['fiscal', 'superiorSubsidy', 'undertaking', 'business', 'affiliatedRemittance', 'other'],
});
