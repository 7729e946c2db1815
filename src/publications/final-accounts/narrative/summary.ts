import type { SectionTerm } from '../../../model/grammar';
import { said } from '../../../model/item';
import { section, term } from '../../kinds/section';
import { t1 } from '../forms';
import { CARRIED, GRAND, KINDS_OF_SPENDING, SOURCES } from './terms';

/** 总收入 may be 总计 or the year's. */
const ALL: readonly SectionTerm[] = [
  term('(?:决算)?总收入(?:合计)?|收入总额', said('all.income')),
  term('(?:决算)?总支出(?:合计)?|支出总额', said('all.expenditure')),
];

/** 收入支出决算总体情况. */
export const summary = section('summary', {
  heading: {
    title: /(?:收入支出|收、?支).*(?:[决执]|总体|增减)|决算.*收支/,
    mayBeALine: true,
    leavesOut: true,
  },
  terms: [
    ...GRAND,
    ...ALL,
    term('本年收入(?:决算)?(?:合计)?|收入合计', t1.income('total')),
    term('本年支出(?:决算)?(?:合计)?|支出合计', t1.expenditure('total')),
    // 年末结转和结余164.61万元(其中:项目支出结转和结余27.80万元).
    term(`项目支出${CARRIED}`, said('closing.project')),
    ...SOURCES,
    ...KINDS_OF_SPENDING,
  ],
  sides: { income: said('all.income'), expenditure: said('all.expenditure') },
});
