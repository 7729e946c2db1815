import { byUnit } from './by-unit';
import { t5 } from './t5';

/** 一般公共预算财政拨款支出决算表（分单位）. */
export const t16 = byUnit('T16', t5, {
  titles: /^(?:分单位|按单位)?一般公共预算(?:财政拨款)?支出决算(?:分单位)?(?:总|明细)?表$/,
  parts: ['basic', 'project'],
});
