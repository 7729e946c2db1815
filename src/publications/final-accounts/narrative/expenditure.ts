import { said } from '../../../model/item';
import { section, term, whole } from '../../kinds/section';
import { t3 } from '../forms';
import { GRAND, KINDS_OF_SPENDING } from './terms';

/** 支出决算情况. */
export const expenditure = section('expenditure', {
  heading: {
    title: /支出决算|支出.*情况说明|^(?:本年支出|支出(?:总体|构成)|项目支出(?:决算)?)情况/,
    mayBeALine: true,
    leavesOut: true,
  },
  terms: [
    ...GRAND,
    term('本年支出(?:决算)?(?:合计|总计)?|支出合计', t3('total', 'total')),
    whole('总支出|支出总额|全部支出|全年支出', t3('total', 'total'), said('all.expenditure')),
    ...KINDS_OF_SPENDING,
    term('用于保障[^,。;:\\d]{2,48}正常运转的?日常(?:公用)?支出', t3('total', 'basic')),
    // 基本支出650万元(人员经费610万元,日常公用经费40万元): of all funds, not of T6.
    term('人员经费(?:支出)?', said('spending.staff')),
    term('(?:日常)?公用经费(?:支出)?', said('spending.public')),
    term('基本建设类项目(?:支出)?', said('spending.capital')),
    term('行政事业类项目(?:支出)?', said('spending.agency')),
  ],
  sides: { income: null, expenditure: said('all.expenditure') },
});
