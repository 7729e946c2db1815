import { say } from '../../../model/text';
import { isUnplanned, spendingForm } from './spending';

/** 预算09表 国有资本经营预算支出表. */
export const b9 = spendingForm('B9', '09', {
  name: 'stateCapital',
  title: say('国有资本经营预算支出表', 'State capital budget'),
  titles: /^(?:部门|单位|预算单位)?国有资本经营预算(?:财政拨款)?支出(?:功能分类)?(?:预算)?(?:情况)?表$/,
  money: /国有资本/,
  words: { says: /国有资本/, not: /三公|基本/ },
  required: false,
  mayBeAbsent: (read) => isUnplanned('stateCapital', read),
});
