import { say } from '../../../model/text';
import { col } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { rowSum, treeSum } from '../../sums';
import { SPENDING } from './fund-table';

/** 财政拨款支出决算表 (江苏): T5 of all funds together. */
export const t17 = subjectForm('T17', {
  name: 'fiscalExpenditure',
  title: say('财政拨款支出决算表', 'Expenditure of fiscal appropriations'),
  titles: /^财政拨款支出决算表$/,
  words: { says: /$^/, not: /$^/ },
  columns: { total: col(/^(?:本年)?支出(?:合计|总计)?$/), ...SPENDING },
  needed: ['total', 'basic', 'project'],
  own: [],
  required: false,
  sums: [
    rowSum(
      'T17',
      'total',
      ['basic', 'project'],
      say('每行：合计 = 基本支出 + 项目支出', 'Each row: total = basic + project'),
      say('《财政拨款支出决算表》', 'The form, its columns'),
    ),
    treeSum(
      'T17',
      say(
        '《财政拨款支出决算表》，支出功能分类科目层级',
        'The form, levels of the functional classification',
      ),
    ),
  ],
});
