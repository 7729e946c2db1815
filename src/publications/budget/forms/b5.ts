import { say } from '../../../model/text';
import { spendingForm } from './spending';

/** 预算05表 一般公共预算支出表. */
export const b5 = spendingForm('B5', '05', {
  name: 'generalBudget',
  title: say('一般公共预算支出表', 'General public budget expenditure'),
  titles: /^(?:部门|单位|预算单位)?一般公共预算(?:财政拨款)?支出(?:功能分类)?(?:预算)?(?:情况)?表$/,
  words: { says: /一般公共预算.*支出/, not: /基本|项目|三公|经济/ },
});
