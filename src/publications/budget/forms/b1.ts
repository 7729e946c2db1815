import type { OutlineNode, Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { say } from '../../../model/text';
import { col } from '../../kinds/form';
import { outlineForm, partsSum, sumOrNone, topItems } from '../../kinds/outline';
import { FUND_NAMES, fundLines } from '../funds';

const columns = { amount: col(/^(?:(?:本年)?预算数|金额|合计)$/) };

/** Of a fund: 一般财力 or its own income, and what the superior level transfers. */
const ofFund = (key: 'generalBudget' | 'governmentFund' | 'stateCapital', own: RegExp): OutlineNode => ({
  key,
  name: FUND_NAMES[key],
  parts: [
    { key: `${key}.own`, name: own },
    { key: `${key}.transfer`, name: /^上级.*转移支付(?:收入)?$/ },
  ],
});

const FUND_PARTS: readonly OutlineNode[] = [
  ofFund('generalBudget', /^一般财力$/),
  ofFund('governmentFund', /^政府性基金收入$/),
  ofFund('stateCapital', /^国有资本经营收入$/),
];

const OTHER_SOURCES: readonly OutlineNode[] = [
  { key: 'special', name: /^财政专户/ },
  {
    key: 'ownMoney',
    name: /^单位资金(?:收入)?$/,
    parts: [
      { key: 'ownMoney.undertaking', name: /^事业收入$/ },
      { key: 'ownMoney.superiorSubsidy', name: /^上级补助收入$/ },
      { key: 'ownMoney.affiliatedRemittance', name: /^附属单位上缴收入$/ },
      { key: 'ownMoney.business', name: /^(?:事业单位)?经营收入$/ },
      { key: 'ownMoney.other', name: /^其他收入$/ },
    ],
  },
];

const CARRY: OutlineNode = {
  key: 'carry',
  name: /^上年结转(?:和|与)?(?:结余)?$/,
  parts: [
    { key: 'carry.fiscal', name: /^财政拨款结转(?:结余)?$/, parts: fundLines('carry.') },
    {
      key: 'carry.other',
      name: /^非财政拨款结转(?:和)?结余$|^非财政拨款结余$/,
      parts: [
        { key: 'carry.special', name: /^财政专户/ },
        { key: 'carry.ownMoney', name: /^单位资金$/ },
      ],
    },
  ],
};

const INCOME = {
  columns,
  classes: false,
  lines: [
    { key: 'year', name: /^本年收入$/, parts: [...FUND_PARTS, ...OTHER_SOURCES] },
    { key: 'fiscal', name: /^财政拨款(?:收入|补助)?(?:\(补助\))?$/, parts: FUND_PARTS },
    ...FUND_PARTS,
    ...OTHER_SOURCES,
    { key: 'undertaking', name: /^事业收入/ },
    { key: 'superiorSubsidy', name: /^上级补助收入$/ },
    { key: 'affiliatedRemittance', name: /^附属单位上缴收入$/ },
    { key: 'business', name: /^(?:事业单位)?经营收入$/ },
    { key: 'other', name: /^其他收入$/ },
    { key: 'total', name: /^本年收入(?:合计|总计)$/ },
    { key: 'carryUsed', name: /^(?:使用|动用)(?:非财政拨款|专用)?结余|^用事业基金弥补/ },
    CARRY,
    { key: 'grand', name: /^收入(?:总计|合计)$/ },
  ],
} satisfies { lines: OutlineNode[]; classes: boolean; columns: typeof columns };

const EXPENDITURE = {
  columns,
  classes: true,
  lines: [
    {
      key: 'basic',
      name: /^基本支出$/,
      parts: [
        { key: 'basic.staff', name: /^人员(?:经费|支出)$/ },
        { key: 'basic.public', name: /^(?:日常)?公用(?:经费|支出)$/ },
      ],
    },
    { key: 'project', name: /^项目支出$/ },
    { key: 'total', name: /^本年支出(?:合计|总计)$/ },
    { key: 'carry', name: /^(?:结转下年|年末结转(?:和)?结余)$/ },
    { key: 'grand', name: /^支出(?:总计|合计)$/ },
  ],
} satisfies { lines: OutlineNode[]; classes: boolean; columns: typeof columns };

/** 本年收入合计 stands below what it adds up; so does 总计. */
const BELOW = ['total', 'carryUsed', 'carry', 'grand'];

const sums: readonly Sum[] = [
  partsSum(
    'B1',
    { income: INCOME, expenditure: EXPENDITURE },
    say('每一项 = 其下各项之和', 'Each line = the parts printed under it'),
    say('预算01表，其中各项', 'Budget form 01, of which'),
  ),
  {
    id: 'B1.income-year',
    title: say('本年收入合计 = 各项收入之和', 'Income of the year = sum of the sources'),
    basis: say('预算01表，本年收入合计', 'Budget form 01, income of the year'),
    identities: (read) =>
      read.lines('B1').some(({ key }) => key === 'income.total')
        ? sumOrNone(b1.income('total'), topItems(read, 'B1', 'income', 'amount', BELOW))
        : [],
  },
  {
    id: 'B1.income-grand',
    title: say('收入总计 = 本年收入 + 上年结转结余', 'Income grand total = income + carry-over'),
    basis: say('预算01表，收入总计', 'Budget form 01, income grand total'),
    identities: (read) => {
      const year = read.lines('B1').some(({ key }) => key === 'income.total');
      const all = topItems(read, 'B1', 'income', 'amount', ['total', 'grand']);
      const sources = topItems(read, 'B1', 'income', 'amount', BELOW);
      const below = all && sources && all.filter((each) => !sources.includes(each));
      return sumOrNone(b1.income('grand'), year ? below && [b1.income('total'), ...below] : all);
    },
  },
  {
    id: 'B1.expenditure-grand',
    title: say(
      '支出总计 = 各项支出之和（加结转下年）',
      'Expenditure grand total = sum of the lines (+ carried on)',
    ),
    basis: say('预算01表，支出总计', 'Budget form 01, expenditure grand total'),
    identities: (read) => {
      const top = topItems(read, 'B1', 'expenditure', 'amount', ['total', 'carry', 'grand']);
      const year = read.lines('B1').some(({ key }) => key === 'expenditure.total');
      const carry = read.lines('B1').some(({ key }) => key === 'expenditure.carry');
      const carried = carry ? [b1.expenditure('carry')] : [];
      if (!year) return sumOrNone(b1.expenditure('grand'), top && [...top, ...carried]);
      return [
        ...sumOrNone(b1.expenditure('total'), top),
        equal(b1.expenditure('grand'), [b1.expenditure('total'), ...carried]),
      ];
    },
  },
  {
    id: 'B1.balance',
    title: say('收入总计 = 支出总计', 'Income grand total = expenditure grand total'),
    basis: say('预算01表，收支总计', 'Budget form 01, both grand totals'),
    identities: () => [equal(b1.income('grand'), b1.expenditure('grand'))],
  },
];

/** 预算01表 部门收支总表: sources and carry-over on the left, classes (of a unit also 基本支出 and 项目支出) on the right. */
export const b1 = outlineForm('B1', {
  name: 'incomeExpenditureSummary',
  missingIs: 'review',
  title: say('部门收支总表', 'Summary of the budget'),
  titles: /^(?:(?:部门|单位|预算单位)?(?:财务)?收支(?:预算)?(?:总表|总体情况表))$/,
  words: { says: /收支/, not: /财政拨款/ },
  income: INCOME,
  expenditure: EXPENDITURE,
  sums,
});
