import type { StatementsRead, Sum } from '../../../model/form';
import { EXPENSE_ROW } from '../../../model/form';
import { equal } from '../../../model/identity';
import { inOrder } from '../../../model/in-order';
import { item, type Item } from '../../../model/item';
import { say } from '../../../model/text';
import { expensesForm } from '../../kinds/expenses';
import { FUND_NAMES, FUNDS, type Fund } from '../funds';

/** The six lines: 合计, 出国, 接待, 用车小计, 购置, 运行. */
export const B10_LINES = ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'] as const;
export type B10Line = (typeof B10_LINES)[number];

/** Where other expenses stand in the table too, its 合计 is of all. */
type B10Column = B10Line | 'all';

/** A line of the table, or what one fund pays of it. */
const amount = (line: B10Line, fund?: Fund): Item =>
  item('B10', EXPENSE_ROW, fund ? `${line}.${fund}` : line);

/** The whole and each fund that is printed. */
const printedIn = (read: StatementsRead): (Fund | undefined)[] => [
  undefined,
  ...FUNDS.filter((fund) => read.has('B10', amount('total', fund).key)),
];

const sums: readonly Sum[] = [
  {
    id: 'B10.total',
    title: say(
      '“三公”经费合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
      'Total = travel abroad + vehicles + reception',
    ),
    basis: say('预算10表，合计', 'Budget form 10, total'),
    identities: (read) =>
      printedIn(read).map((fund) =>
        equal(amount('total', fund), [
          amount('abroad', fund),
          ...(read.figure(amount('vehicles', fund)) !== undefined
            ? [amount('vehicles', fund)]
            : [amount('purchase', fund), amount('running', fund)]),
          amount('reception', fund),
        ]),
      ),
  },
  {
    id: 'B10.vehicles',
    title: say('公务用车小计 = 购置费 + 运行维护费', 'Vehicles = purchase + running'),
    basis: say('预算10表，公务用车小计', 'Budget form 10, vehicles'),
    identities: (read) =>
      printedIn(read)
        .filter((fund) => read.figure(amount('vehicles', fund)) !== undefined)
        .map((fund) => equal(amount('vehicles', fund), [amount('purchase', fund), amount('running', fund)])),
  },
  {
    id: 'B10.row',
    title: say('每行：合计 = 三项拨款之和', 'Each row: total = the three funds'),
    basis: say('预算10表，资金来源', 'Budget form 10, the funds'),
    *identities(read) {
      const funds = printedIn(read).filter((fund) => fund !== undefined);
      if (funds.length === 0) return;
      for (const line of B10_LINES)
        if (read.figure(amount(line)) !== undefined)
          yield equal(
            amount(line),
            funds.map((fund) => amount(line, fund)),
          );
    },
  },
];

const says =
  (pattern: RegExp) =>
  (heading: string): boolean =>
    pattern.test(heading);

/** 预算10表 财政拨款“三公”经费支出表: one amount of each expense, in all and by fund. */
export const b10 = Object.assign(
  expensesForm<B10Column>('B10', {
    name: 'threePublic',
    missingIs: 'review',
    title: say('财政拨款“三公”经费支出表', 'Three public expenses'),
    titles:
      /^(?:部门|单位|预算单位)?(?:一般公共预算|财政拨款)?三公经费(?:和机关运行经费)?(?:支出)?(?:预算)?(?:情况)?表$/,
    mayCountOtherwise: true,
    words: { says: /三公/, not: /(?!)/ },
    expenses: [
      { key: 'abroad', name: '因公出国（境）费', isNamedBy: says(/因公出国|出国\(境\)费/) },
      { key: 'reception', name: '公务接待费', isNamedBy: says(/公务接待|^接待费/) },
      {
        key: 'vehicles',
        name: '公务用车购置及运行维护费小计',
        isNamedBy: (heading) =>
          /公务用车(?:费|经费)$/.test(heading) || inOrder(heading, /用车/, /购置/, /[及和与]/, /运行/),
      },
      { key: 'purchase', name: '公务用车购置费', isNamedBy: says(/用车购置|^购置费?$|^车辆购置/) },
      {
        key: 'running',
        name: '公务用车运行维护费',
        isNamedBy: says(/用车运行|^运行(?:维护)?费?$|^车辆运行/),
      },
    ],
    total: {
      key: 'total',
      name: '合计',
      isNamedBy: says(/^(?:三公经费)?(?:财政拨款)?(?:支出)?(?:合计|总计)$/),
    },
    wider: { key: 'all', name: '“三公”经费等合计' },
    whole: /三公/,
    asTotal: /^三公经费(?:支出)?(?:预算数)?$/,
    beside: /会议费|培训费|机关运行|执行数|上年|增减|差异|%|率$/,
    plain: {
      name: '预算数',
      amount: /^(?:20\d\d年度?)?(?:合计|小计|预算数|金额|预算安排数?)$/,
      funds: FUNDS.map((fund) => [fund, FUND_NAMES[fund]]),
    },
    enough: 4,
    sums,
  }),
  { amount },
);
