import { say } from '../../../model/text';
import { economicDetail } from './economic-detail';

/** 一般公共预算财政拨款支出决算明细表 (四川): functional subjects down, economic subjects across. */
export const t11 = economicDetail('T11', {
  name: 'generalBudgetDetail',
  title: say('一般公共预算财政拨款支出决算明细表', 'General public budget in detail'),
  titles: /^一般公共预算(?:财政拨款)?支出(?:决算)?明细表$/,
  words: { says: /一般公共预算.*支出.*明细/, not: /基本|项目|三公|政府性基金|国有资本/ },
});
