import { say } from '../../../model/text';
import { subjectForm } from '../../kinds/subjects';
import { rollSum, rowSum, treeSum } from '../../sums';
import { FUND_COLUMNS, fundParts } from './fund-table';

/** 公开05表 一般公共预算财政拨款支出决算表: 合计, 基本支出, 项目支出; where a place prints them, income and balances. */
export const t5 = subjectForm('T5', {
  name: 'generalBudget',
  title: say('一般公共预算财政拨款支出决算表', 'General public budget expenditure'),
  titles: /^一般公共预算(?:财政拨款|当年拨款)?支出决算表$/,
  words: { says: /一般公共预算.*支/, not: /三公|基本支出|项目支出|政府性基金|国有资本|经济分类/ },
  columns: FUND_COLUMNS,
  needed: ['total', 'basic', 'project'],
  own: [],
  sums: [
    rowSum(
      'T5',
      'total',
      ['basic', 'project'],
      say('每行：合计 = 基本支出 + 项目支出', 'Each row: total = basic + project'),
      say('公开05表 1栏 = 2栏 + 3栏', 'Form 05, column 1 = 2 + 3'),
    ),
    treeSum('T5', say('公开05表，支出功能分类科目层级', 'Form 05, levels of the functional classification')),
    fundParts('T5', '05'),
    rollSum('T5', say('公开05表，印有收入和结转的表', 'Form 05, where it prints income and balances')),
  ],
});
