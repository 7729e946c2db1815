import { said } from '../../../model/item';
import { section, term, whole } from '../../kinds/section';
import { t1, t2 } from '../forms';
import { funds, GRAND, SOURCES } from './terms';

/** 收入决算情况. */
export const income = section('income', {
  heading: {
    title: /收入决算|收入.*情况说明|^(?:本年收入|收入(?:总体|构成))情况/,
    mayBeALine: true,
    leavesOut: true,
  },
  terms: [
    ...GRAND,
    term('本年收入(?:决算)?(?:合计|总计)?|收入合计', t2('total', 'total')),
    whole('总收入|收入总额|全部收入|全年收入', t2('total', 'total'), said('all.income')),
    ...SOURCES,
    ...funds('', t1.income),
  ],
  sides: { income: said('all.income'), expenditure: null },
});
