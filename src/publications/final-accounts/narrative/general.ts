import { said } from '../../../model/item';
import type { SectionFamily, SectionKind, SectionTerm } from '../../../model/grammar';
import { section, term, whole } from '../../kinds/section';
import { subjectsOf } from './subjects';
import { t3, t4, t5 } from '../forms';
import { fiscal } from './fiscal';
import { BOTH, CARRIED, fiscalExpenditure } from './terms';

const NAME = '一般公共预算';

const OF_FUND = '一般公共预算(?:财政拨款|当年拨款|拨款)?';

const terms: readonly SectionTerm[] = [
  // 总计 is that of the year, or with what was carried over.
  term(`${OF_FUND}(?:${BOTH}|收入)(?:决算)?总计`, said('general.grand.income')),
  term(`${OF_FUND}支出(?:决算)?总计`, said('general.grand.expenditure')),
  term('一般公共预算(?:财政拨款|当年拨款)?(?:本年)?(?:总)?支出(?:合计|总额)?', t5('total', 'total')),
  fiscalExpenditure('general'),
  term('财政拨款本年支出|本年财政拨款支出', said('general.expenditure')),
  whole('总支出|支出总额', said('general.year'), said('general.year')),
  whole('本年支出(?:合计)?', t3('total', 'total'), said('general.year')),
];

/** What the three parts share. */
const shared: Pick<SectionKind, 'terms' | 'ofAllFunds'> = {
  terms,
  // 财政拨款支出 alone holds all funds.
  ofAllFunds: (text) => !text.includes(NAME) && text.includes('财政拨款支出'),
};

const heading = { mayBeALine: true, lends: true };

/** 一般公共预算财政拨款支出决算结构情况: by functional class. */
export const generalStructure = section('general.structure', {
  ...shared,
  heading: { ...heading, title: /(?:一般公共[预决]算|财政拨款).*结构/ },
  subjects: subjectsOf(t5, 'anywhere'),
});

/** …具体情况: by functional subject; among 款 and 项 the bare name of a class is one where it begins its clause. */
export const generalDetail = section('general.detail', {
  ...shared,
  heading: { ...heading, title: /(?:一般公共[预决]算|财政拨款).*具体/ },
  subjects: subjectsOf(t5, 'clause'),
});

/** …总体情况. */
export const generalOverall = section('general.overall', {
  ...shared,
  heading: {
    ...heading,
    words: ['一般公共[预决]算', '一般性'],
    title: /一般公共[预决]算|财政拨款支出/,
  },
  terms: [
    ...terms,
    term('一般公共预算(?:财政拨款|当年拨款)?(?:本年)?收入(?:合计)?', t4.income('generalBudget')),
    term(`年末${CARRIED}`, said('general.closing')),
    term(`项目支出${CARRIED}`, said('general.closing.project')),
    term('基本支出', t5('total', 'basic')),
    term('项目支出', t5('total', 'project')),
  ],
  subjects: subjectsOf(t5, 'clause', false),
  sides: { income: null, expenditure: said('general.expenditure') },
});

/** A heading of its own speaks of one of the three, and of the overall where it does not say which. */
export const GENERAL: SectionFamily = {
  name: NAME,
  parts: [
    [generalOverall, '总体'],
    [generalStructure, '结构'],
    [generalDetail, '具体'],
  ],
  // 财政拨款支出决算结构情况 under 财政拨款收支… is of all funds.
  within: fiscal,
};
