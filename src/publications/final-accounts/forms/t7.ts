import { say } from '../../../model/text';
import { fundForm } from './fund-table';

/** 公开07表 政府性基金预算财政拨款收入支出决算表. */
export const t7 = fundForm('T7', '07', {
  name: 'governmentFund',
  title: say('政府性基金预算财政拨款收入支出决算表', 'Government fund budget'),
  titles: /^政府性基金预算(?:财政拨款)?(?:收入支出|收支|支出)决算表$/,
  money: /政府性基金/,
  words: { says: /政府性基金.*支/, not: /三公|基本支出|项目支出|一般公共预算|国有资本/ },
});
