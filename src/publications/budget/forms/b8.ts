import { say } from '../../../model/text';
import { isUnplanned, spendingForm } from './spending';

/** 预算08表 政府性基金预算支出表. */
export const b8 = spendingForm('B8', '08', {
  name: 'governmentFund',
  title: say('政府性基金预算支出表', 'Government fund budget'),
  titles: /^(?:部门|单位|预算单位)?政府性基金预算(?:财政拨款)?支出(?:功能分类)?(?:预算)?(?:情况)?表$/,
  money: /政府性基金/,
  words: { says: /政府性基金/, not: /三公|基本/ },
  mayBeAbsent: (read) => isUnplanned('governmentFund', read),
});
