import type { Grammar } from '../../../model/grammar';
import type { Item } from '../../../model/item';
import { headings as ofAccounts } from '../../final-accounts/narrative/headings';
import { b1, b10, b2, b3, b4, b5, b6 } from '../forms';
import { FUNDS } from '../funds';
import { governmentFund, stateCapital } from './funds';
import { basic, detail, GENERAL, overall, projects, structure } from './general';
import {
  assets,
  carryOver,
  goal,
  operating,
  performance,
  procurement,
  REASON_COUNTS,
  staffing,
} from './others';
import { planned } from './terms';
import { threePublic } from './three-public';
import { expenditure, fiscal, income, prepared, summary } from './totals';

/** Of what an item is a part by the forms; null where it is of nothing, or of several. */
function wholeOf(of: Item): Item | null {
  switch (of.statement) {
    case b1.id:
      return /\.grand$/.test(of.row) ? null : b1.income('grand');
    case b2.id:
      return of.row === 'total' && of.column !== 'total' ? b1.income('grand') : null;
    case b3.id:
      return of.row === 'total' && of.column !== 'total' ? b3('total', 'total') : null;
    case b4.id:
      return FUNDS.some((fund) => b4.income(fund) === of) ? b4.income('grand') : null;
    case b5.id:
      return of.row !== 'total' || of.column !== 'total' ? b5('total', 'total') : null;
    case b6.id:
      return /^(?:staff|public)$/.test(of.row) ? b5('total', 'basic') : null;
    case b10.id:
      return of === b10.amount('total') ? null : b10.amount('total');
    default:
      return PROCUREMENT.has(of) ? planned('procurement.total') : null;
  }
}

const PROCUREMENT: ReadonlySet<Item> = new Set(
  ['goods', 'works', 'services'].map((part) => planned(`procurement.${part}`)),
);

/** What is listed as paid for is of one fund where the narrative names one. */
const isOfFund = (of: Item): boolean =>
  of.statement === b4.id && FUNDS.some((fund) => of === b4.income(fund));

export { assets, basic, detail, income, operating, overall, performance, projects, structure, threePublic };

/** 预算情况说明 of a department. */
export const NARRATIVE: Grammar = {
  plans: true,
  // In the order in which a heading is held against them.
  sections: [
    performance,
    procurement,
    assets,
    threePublic,
    operating,
    carryOver,
    governmentFund,
    stateCapital,
    basic,
    projects,
    structure,
    detail,
    overall,
    fiscal,
    prepared,
    summary,
    income,
    expenditure,
    staffing,
    goal,
  ],
  families: [GENERAL],
  headings: {
    ...ofAccounts,
    words: [...ofAccounts.words, '规模', '当年', '拨款', '关于', '总体', '占用'],
    silentPart: /^[^。,;]{0,40}?(?:名词|解释|概况|职[能责]|预算(?:公开)?报?表|附[表件]|目录)/,
    statement:
      /^(?:.{0,20}20\d\d年度?)?(?:部门|单位|预算单位)?(?:(?:财政拨款|财务)?收支(?:预算)?(?:总体)?(?:情况|总)表|收入(?:预算)?总(?:体情况)?表|支出(?:预算)?总(?:体情况)?表|一般公共预算(?:基本|项目)?支出(?:部门预算经济分类|功能分类)?(?:预算)?(?:情况)?表|(?:政府性基金|国有资本经营)预算.{0,12}表|(?:一般公共预算|财政拨款)?三公经费.{0,14}表|上年结转.{0,8}表)/,
  },
  title: {
    words: /([^。,;:、\d]{4,40}?)(?:20\d\d年度?)(?:[省市区县州]级)?(?:部门|单位)?(?:预算)/,
    noUnit: /收入|支出|收支|经费|决算|情况|公开|附件|目录|[省市区县州]$/,
    // 上海's covers: 预算主管部门：某某局, 预算单位：某某中心.
    label: /预算(?:主管)?(?:部门|单位):([\p{Script=Han}()]{4,40}?)(?=目录|第一部分|一、|\d|$)/u,
  },
  same: new Map(),
  wholeOf,
  yearTotals: new Set([b3('total', 'total')]),
  grandTotals: new Map([
    [b1.income('grand'), b1.income('total')],
    [b1.expenditure('grand'), b3('total', 'total')],
    [b4.income('grand'), b4.income('year')],
    [b4.expenditure('grand', 'total'), b4.expenditure('year', 'total')],
  ]),
  firstOfPair: new Map([
    [b1.expenditure('grand'), b1.income('grand')],
    [b4.expenditure('grand', 'total'), b4.income('grand')],
  ]),
  sideOf: ({ row }) =>
    row.startsWith('income.') ? 'income' : row.startsWith('expenditure.') ? 'expenditure' : null,
  mayBe: () => [],
  pairs: new Map([
    [b1.income('grand'), [b1.income('grand'), b1.expenditure('grand')]],
    [b4.income('grand'), [b4.income('grand'), b4.expenditure('grand', 'total')]],
  ]),
  printsBudget: () => false,
  funds: { isOf: isOfFund, partOf: (of) => of, ofAll: () => [], general: b5.id, others: ['B8', 'B9'] },
  reasonCounts: REASON_COUNTS,
  restatable: [
    ['基本支出', [b3('total', 'basic'), b5('total', 'basic')]],
    ['人员经费', [b6('staff')]],
    ['公用经费', [b6('public'), planned('operating.public'), planned('operating')]],
  ],
};
