import { say } from '../../../model/text';
import { spendingForm } from './spending';

/** 预算03表 部门支出总表. */
export const b3 = spendingForm('B3', '03', {
  name: 'expenditure',
  title: say('部门支出总表', 'Expenditure'),
  titles: /^(?:部门|单位|预算单位)?支出(?:预算)?(?:总表|总体情况表)$/,
  words: { says: /支出总/, not: /财政拨款|公共预算|基金|国有资本/ },
});
