import { section, term, whole } from '../../kinds/section';
import { b1, b2, b3, b4, b5, b8, b9 } from '../forms';
import { BOTH, funds, TOTAL } from './terms';

const SOURCES = [
  term('财政拨款(?:预算)?(?:收入)?', b2('total', 'fiscal')),
  term('上级一般公共预算安排的转移支付(?:资金)?', b2('total', 'generalTransfer')),
  term('上级政府性基金(?:预算)?安排的转移支付(?:资金)?', b2('total', 'fundTransfer')),
  term('上级国有资本经营预算安排的转移支付(?:资金)?', b2('total', 'capitalTransfer')),
  term('财政专户(?:管理)?(?:资金|核拨)?(?:收入)?', b1.income('special')),
  term('单位资金(?:收入)?', b1.income('ownMoney')),
  term('事业收入', b2('total', 'undertaking')),
  term('(?:事业单位)?经营收入', b2('total', 'business')),
  term('上级补助收入', b2('total', 'superiorSubsidy')),
  term('附属单位上缴收入', b2('total', 'affiliatedRemittance')),
  term('其他收入', b2('total', 'other')),
  term('上年结转(?:和)?(?:结余)?', b1.income('carry')),
  ...funds('(?:预算)?(?:收入)?', b1.income),
];

const KINDS_OF_SPENDING = [
  term('基本支出(?:预算)?', b3('total', 'basic')),
  term('项目支出(?:预算)?', b3('total', 'project')),
  term('结转下年(?:支出)?', b1.expenditure('carry')),
];

/** 收支总体情况. */
export const summary = section('budget.summary', {
  heading: { title: /(?:收入支出|收、?支).*(?:总体|情况|说明|编制)/, mayBeALine: true, leavesOut: true },
  terms: [
    term(`${BOTH}${TOTAL}`, b1.income('grand')),
    term(`(?:部门|单位)?收入${TOTAL}|总收入`, b1.income('grand')),
    term(`(?:部门|单位)?支出${TOTAL}|总支出`, b1.expenditure('grand')),
    ...SOURCES,
    ...KINDS_OF_SPENDING,
  ],
});

/** 收入预算情况. */
export const income = section('budget.income', {
  heading: { title: /收入预算|收入.*情况/, mayBeALine: true, leavesOut: true },
  terms: [
    term(`${BOTH}${TOTAL}`, b1.income('grand')),
    term(`(?:部门|单位)?(?:本年)?收入${TOTAL}`, b1.income('grand')),
    whole('总收入|收入总额|本年收入', b1.income('grand')),
    ...SOURCES,
  ],
});

/** 支出预算情况. */
export const expenditure = section('budget.expenditure', {
  heading: { title: /支出预算|支出.*情况/, mayBeALine: true, leavesOut: true },
  terms: [
    term(`${BOTH}${TOTAL}`, b1.income('grand')),
    term(`(?:部门|单位)?(?:本年)?支出${TOTAL}`, b3('total', 'total')),
    whole('总支出|支出总额|本年支出', b3('total', 'total')),
    ...KINDS_OF_SPENDING,
  ],
});

/** 财政拨款收支总体情况: all funds. */
export const fiscal = section('budget.fiscal', {
  heading: {
    words: ['财政拨款', '当年拨款'],
    title: /财政拨款(?:收入|支出|收支)/,
    mayBeALine: true,
    lends: true,
  },
  terms: [
    term(`(?:财政拨款)?${BOTH}${TOTAL}`, b4.income('grand')),
    term(`财政拨款收入${TOTAL}?|收入${TOTAL}`, b4.income('grand')),
    term(`财政拨款支出${TOTAL}?|支出${TOTAL}`, b4.expenditure('grand', 'total')),
    term('(?:财政拨款)?上年结转(?:和)?(?:结余)?', b4.income('carry')),
    ...funds('(?:预算)?(?:收入)?', b4.income),
    ...funds('(?:预算)?支出', (fund) => b4.expenditure('grand', fund)),
  ],
  subjects: {
    form: b4.id,
    of: (row) => b4.expenditure(row.replace(/^expenditure\./, ''), 'total'),
    classes: 'anywhere',
    lasting: false,
  },
  ofAllFunds: () => true,
});

/** 编制说明 of 上海: the totals, then the subjects of fiscal money one by one. */
export const prepared = section('budget.prepared', {
  heading: { title: /预算编制(?:情况)?(?:的)?说明/ },
  terms: [
    term(`(?:部门|单位)?收入${TOTAL}`, b1.income('grand')),
    term(`(?:部门|单位)?支出${TOTAL}`, b3('total', 'total')),
    ...SOURCES,
    term('财政拨款支出(?:预算)?', b4.expenditure('grand', 'total')),
    ...funds('支出(?:预算)?', (fund) => b4.expenditure('grand', fund)),
    ...KINDS_OF_SPENDING,
  ],
  subjects: {
    form: b5.id,
    of: (row) => b5(row, 'total'),
    classes: null,
    lasting: true,
    also: [b8, b9].map((form) => ({ form: form.id, of: (row: string) => form(row, 'total') })),
  },
});
