import type { OutlineNode, Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional } from '../../kinds/form';
import { outlineForm, partsSum, sumOrNone, topItems } from '../../kinds/outline';
import { FUND_NAMES, FUNDS, fundLines } from '../funds';

const INCOME = {
  columns: { amount: col(/^(?:预算数|金额|合计)$/) },
  classes: false,
  lines: [
    { key: 'year', name: /^本年收入$|^财政拨款(?:收入)?(?:\(补助\))?$/, parts: fundLines() },
    ...fundLines(),
    { key: 'carry', name: /^上年(?:财政拨款)?结转(?:和|与)?(?:结余)?$/, parts: fundLines('carry.') },
    { key: 'grand', name: /^收入(?:总计|合计)$/ },
  ],
} satisfies { lines: OutlineNode[]; classes: boolean; columns: object };

const EXPENDITURE = {
  columns: {
    total: col(/^(?:合计|小计|预算数)$/),
    generalBudget: optional(FUND_NAMES.generalBudget),
    governmentFund: optional(FUND_NAMES.governmentFund),
    stateCapital: optional(FUND_NAMES.stateCapital),
  },
  classes: true,
  lines: [
    { key: 'year', name: /^本年支出(?:合计|总计)?$/ },
    { key: 'carry', name: /^(?:结转下年|年末财政拨款结转(?:和)?结余)$/ },
    { key: 'grand', name: /^支出(?:总计|合计)$/ },
  ],
} satisfies { lines: OutlineNode[]; classes: boolean; columns: object };

const COLUMNS = ['total', ...FUNDS] as const;

const sums: readonly Sum[] = [
  partsSum(
    'B4',
    { income: INCOME },
    say('每一项 = 其下各项之和', 'Each line = the parts printed under it'),
    say('预算04表，各项拨款', 'Budget form 04, the funds'),
  ),
  {
    id: 'B4.income-total',
    title: say('收入总计 = 本年收入 + 上年结转', 'Income grand total = income + carry-over'),
    basis: say('预算04表，收入总计', 'Budget form 04, income grand total'),
    identities: (read) => sumOrNone(b4.income('grand'), topItems(read, 'B4', 'income', 'amount', ['grand'])),
  },
  {
    id: 'B4.row',
    title: say('每行：合计 = 三项拨款之和', 'Each row: total = the three funds'),
    basis: say('预算04表，支出各行', 'Budget form 04, rows of the expenditure'),
    *identities(read) {
      const funds = FUNDS.filter((fund) => read.has('B4', fund));
      if (funds.length === 0) return;
      for (const { key, side } of read.lines('B4'))
        if (side === 'expenditure')
          yield equal(
            item('B4', key, 'total'),
            funds.map((fund) => item('B4', key, fund)),
          );
    },
  },
  {
    id: 'B4.expenditure-total',
    title: say(
      '每栏：支出总计 = 各类支出之和（加结转下年）',
      'Each column: grand total = the classes (+ carried on)',
    ),
    basis: say('预算04表，支出总计', 'Budget form 04, expenditure grand total'),
    *identities(read) {
      const hasYear = read.lines('B4').some(({ key }) => key === 'expenditure.year');
      for (const column of COLUMNS.filter((each) => read.has('B4', each))) {
        const classes = topItems(read, 'B4', 'expenditure', column, ['year', 'carry', 'grand']);
        if (hasYear) yield* sumOrNone(b4.expenditure('year', column), classes);
        yield* sumOrNone(
          b4.expenditure('grand', column),
          classes && [...classes, b4.expenditure('carry', column)],
        );
      }
    },
  },
  {
    id: 'B4.balance',
    title: say('收入总计 = 支出总计', 'Income grand total = expenditure grand total'),
    basis: say('预算04表，收支总计', 'Budget form 04, both grand totals'),
    identities: () => [equal(b4.income('grand'), b4.expenditure('grand', 'total'))],
  },
  {
    id: 'B4.fund',
    title: say(
      '每项拨款：收入（加上年结转）= 支出（加结转下年）',
      'Each fund: income (+ carry-over) = expenditure',
    ),
    basis: say('预算04表，按拨款种类平衡', 'Budget form 04, balance of each fund'),
    *identities(read) {
      const printed = new Set(read.lines('B4').map(({ key }) => key));
      // A carry-over that is not split may be any fund's.
      const isSplit = FUNDS.some((fund) => printed.has(`income.carry.${fund}`));
      if (printed.has('income.carry') && !isSplit) return;
      for (const fund of FUNDS) {
        if (!read.has('B4', fund)) continue;
        yield equal([b4.income(fund), b4.income(`carry.${fund}`)], [b4.expenditure('grand', fund)]);
      }
    },
  },
];

/** 预算04表 财政拨款收支总表: the funds on the left, the classes in all and by fund on the right. */
export const b4 = outlineForm('B4', {
  name: 'fiscalSummary',
  missingIs: 'review',
  title: say('财政拨款收支总表', 'Summary of fiscal appropriations'),
  titles: /^(?:部门|单位|预算单位)?财政拨款收支(?:预算)?(?:总表|(?:总体)?情况表)$/,
  words: { says: /财政拨款收支/, not: /(?!)/ },
  income: INCOME,
  expenditure: EXPENDITURE,
  sums,
});
