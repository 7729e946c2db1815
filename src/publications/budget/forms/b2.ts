import type { Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { treeSum } from '../../sums';
import { FUND_NAMES } from '../funds';

/** What 总计 adds up: where 财政拨款 is a group with its 小计, that; else the funds by themselves. */
const SOURCES = [
  'special',
  'ownMoney',
  'undertaking',
  'superiorSubsidy',
  'affiliatedRemittance',
  'business',
  'other',
];
const CARRIED = ['carry', 'carry.fiscal', 'carry.other', 'carryUsed'];
const FUNDS = [
  'generalBudget',
  'generalTransfer',
  'governmentFund',
  'fundTransfer',
  'stateCapital',
  'capitalTransfer',
];

const row: Sum = {
  id: 'B2.row',
  title: say('每行：总计 = 各项收入（加上年结转结余）', 'Each row: total = the sources (+ carry-over)'),
  basis: say('预算02表，各行', 'Budget form 02, rows'),
  *identities(read) {
    const printed = new Set(read.printedColumns('B2'));
    const fiscal = printed.has('fiscal') ? ['fiscal'] : FUNDS;
    const parts = [...fiscal, ...SOURCES, ...CARRIED].filter((column) => printed.has(column));
    for (const { key } of read.lines('B2'))
      yield equal(
        item('B2', key, 'total'),
        parts.map((column) => item('B2', key, column)),
      );
  },
};

const fiscal: Sum = {
  id: 'B2.fiscal',
  title: say('每行：财政拨款小计 = 各项拨款之和', 'Each row: fiscal appropriations = the funds'),
  basis: say('预算02表，财政拨款小计', 'Budget form 02, fiscal appropriations'),
  *identities(read) {
    const printed = new Set(read.printedColumns('B2'));
    const funds = FUNDS.filter((column) => printed.has(column));
    if (!printed.has('fiscal') || funds.length === 0) return;
    for (const { key } of read.lines('B2'))
      yield equal(
        item('B2', key, 'fiscal'),
        funds.map((column) => item('B2', key, column)),
      );
  },
};

/** 预算02表 部门收入总表: income by subject and source, the carry-over with it. */
export const b2 = subjectForm('B2', {
  name: 'income',
  missingIs: 'review',
  title: say('部门收入总表', 'Income'),
  titles: /^(?:部门|单位|预算单位)?收入(?:预算)?(?:总表|总体情况表)$/,
  words: { says: /收入/, not: /支|财政拨款/ },
  columns: {
    total: col(/^(?:本年)?(?:收入)?(?:预算)?(?:总计|合计)$/),
    fiscal: optional(/^财政拨款(?:收入)?(?:\(补助\))?(?:小计)?$/),
    generalTransfer: optional(/^上级一般公共预算.*转移支付/),
    fundTransfer: optional(/^上级政府性基金.*转移支付/),
    capitalTransfer: optional(/^上级国有资本.*转移支付/),
    generalBudget: optional(FUND_NAMES.generalBudget),
    governmentFund: optional(FUND_NAMES.governmentFund),
    stateCapital: optional(FUND_NAMES.stateCapital),
    special: optional(/^财政专户/),
    ownMoney: optional(/^单位资金/),
    undertaking: optional(/^事业收入/),
    superiorSubsidy: optional(/^上级补助收入$/),
    affiliatedRemittance: optional(/^附属单位上缴收入$/),
    business: optional(/^(?:事业单位)?经营收入$/),
    other: optional(/^其他收入$/),
    'carry.fiscal': optional(/^财政拨款结转/),
    'carry.other': optional(/^非财政拨款结转/),
    carry: optional(/^上年结转(?:和|与)?(?:结余)?$/),
    carryUsed: optional(/^(?:使用|动用)非财政拨款结余/),
  },
  needed: ['total'],
  own: [],
  sums: [row, fiscal, treeSum('B2', say('预算02表，科目层级', 'Budget form 02, levels of subjects'))],
});
