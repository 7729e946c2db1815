import { say } from '../../../model/text';
import { economicDetail } from './economic-detail';

/** 财政拨款支出决算明细表 (四川): functional subjects down, economic subjects across, of all funds. */
export const t10 = economicDetail('T10', {
  name: 'fiscalDetail',
  title: say('财政拨款支出决算明细表', 'Fiscal appropriations in detail'),
  titles: /^财政拨款支出(?:决算)?明细表$/,
  words: { says: /财政拨款.*支出.*明细/, not: /基本|项目|三公|一般公共|政府性基金|国有资本/ },
});
