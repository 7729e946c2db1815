import type { StatementsRead, Sum } from '../../../model/form';
import { EXPENSE_ROW } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item, type Item } from '../../../model/item';
import { say } from '../../../model/text';
import { expensesForm } from '../../kinds/expenses';
import {
  says,
  THREE_PUBLIC_EXPENSES,
  THREE_PUBLIC_LINES,
  totalOf,
  vehiclesOf,
  type ThreePublicLine,
} from '../../kinds/three-public';
import { FUND_NAMES, FUNDS, type Fund } from '../funds';

/** Where other expenses stand in the table too, its 合计 is of all. */
type B10Column = ThreePublicLine | 'all';

/** A line of the table, or what one fund pays of it. */
const amount = (line: ThreePublicLine, fund?: Fund): Item =>
  item('B10', EXPENSE_ROW, fund ? `${line}.${fund}` : line);

/** The whole and each fund that is printed. */
const printedIn = (read: StatementsRead): (Fund | undefined)[] => [
  undefined,
  ...FUNDS.filter((fund) => read.has('B10', amount('total', fund).key)),
];

/** Is 公务用车购置及运行费 a figure of its own? */
const hasVehicles = (read: StatementsRead, fund: Fund | undefined): boolean =>
  read.figure(amount('vehicles', fund)) !== undefined;

const sums: readonly Sum[] = [
  {
    id: 'B10.total',
    title: say(
      '“三公”经费合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
      'Total = travel abroad + vehicles + reception',
    ),
    basis: say('预算10表，合计', 'Budget form 10, total'),
    identities: (read) =>
      printedIn(read).map((fund) => totalOf((line) => amount(line, fund), hasVehicles(read, fund))),
  },
  {
    id: 'B10.vehicles',
    title: say('公务用车小计 = 购置费 + 运行维护费', 'Vehicles = purchase + running'),
    basis: say('预算10表，公务用车小计', 'Budget form 10, vehicles'),
    identities: (read) =>
      printedIn(read)
        .filter((fund) => hasVehicles(read, fund))
        .map((fund) => vehiclesOf((line) => amount(line, fund))),
  },
  {
    id: 'B10.row',
    title: say('每行：合计 = 三项拨款之和', 'Each row: total = the three funds'),
    basis: say('预算10表，资金来源', 'Budget form 10, the funds'),
    *identities(read) {
      const funds = printedIn(read).filter((fund) => fund !== undefined);
      if (funds.length === 0) return;
      for (const line of THREE_PUBLIC_LINES)
        if (read.figure(amount(line)) !== undefined)
          yield equal(
            amount(line),
            funds.map((fund) => amount(line, fund)),
          );
    },
  },
];

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
    expenses: THREE_PUBLIC_EXPENSES,
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
