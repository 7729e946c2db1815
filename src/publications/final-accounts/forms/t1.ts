import type { NamedLine, StatementsRead, Sum } from '../../../model/form';
import { atLeast, equal } from '../../../model/identity';
import { item, type Item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, linesOf } from '../../kinds/form';
import { twoSidedForm } from '../../kinds/two-sided';
import { BELOW_EXPENDITURE, BELOW_INCOME, FUND_LINES, FUNDS, type IncomeSource } from '../funds';

const columns = { amount: col(/^(?:金额|(?:本年)?决算数)$/) };

const SOURCE_LINES: readonly NamedLine[] = [
  ...FUND_LINES,
  ['superiorSubsidy', /^上级补助收入$/],
  ['undertaking', /^事业收入/],
  ['business', /^经营收入$/],
  ['affiliatedRemittance', /^附属单位(?:上缴收入|缴款)$/],
  ['other', /^其他收入$/],
];

/** The sources, or the three funds as one line (fiscal); below them 本年收入合计, 使用非财政拨款结余, 年初结转和结余, 总计; a line of no known name is `line:` + name. */
type T1IncomeLine = IncomeSource | 'fiscal' | 'total' | 'carryUsed' | 'opening' | 'grand' | `line:${string}`;

/** The items of lines on one side that enter the year's total (`body`) or only the grand total (`below`). */
const addends = (read: StatementsRead, side: 'income' | 'expenditure', section: 'body' | 'below'): Item[] =>
  read
    .lines('T1')
    .filter((line) => line.side === side && line.section === section && !line.partOf)
    .filter((line) => !/\.(?:total|grand)(?:#|$)/.test(line.key))
    .map((line) => item('T1', line.key, 'amount'));

const sums: readonly Sum[] = [
  {
    id: 'T1.fiscal',
    title: say(
      '财政拨款收入 ≥ 其中各项拨款之和，三项全印的应相等',
      'Fiscal appropriations ≥ the funds printed as parts of them; equal where all three are',
    ),
    basis: say('公开01表，财政拨款收入合为一行的表', 'Form 01, where fiscal appropriations are one line'),
    identities(read) {
      const funds = FUNDS.map((fund) => t1.income(fund)).filter((each) => read.figure(each) !== undefined);
      if (read.figure(t1.income('fiscal')) === undefined || funds.length === 0) return [];
      const relate = funds.length === FUNDS.length ? equal : atLeast;
      return [relate(t1.income('fiscal'), funds)];
    },
  },
  {
    id: 'T1.income-total',
    title: say('本年收入合计 = 各项收入之和', 'Income of the year = sum of the sources'),
    basis: say('公开01表 27行 = 1行至8行之和', 'Form 01, line 27 = lines 1 to 8'),
    identities: (read) => [equal(t1.income('total'), addends(read, 'income', 'body'))],
  },
  {
    id: 'T1.expenditure-total',
    title: say(
      '本年支出合计 = 各功能分类支出之和',
      'Expenditure of the year = sum of the functional classes',
    ),
    basis: say('公开01表 58行 = 32行至57行之和', 'Form 01, line 58 = lines 32 to 57'),
    identities: (read) => [equal(t1.expenditure('total'), addends(read, 'expenditure', 'body'))],
  },
  {
    id: 'T1.income-grand',
    title: say(
      '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
      'Income grand total = income + balances used + opening balance',
    ),
    basis: say('公开01表 31行 = 27行 + 28行 + 29行', 'Form 01, line 31 = 27 + 28 + 29'),
    identities: (read) => [
      equal(t1.income('grand'), [t1.income('total'), ...addends(read, 'income', 'below')]),
    ],
  },
  {
    id: 'T1.expenditure-grand',
    title: say(
      '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余',
      'Expenditure grand total = expenditure + distribution + closing balance',
    ),
    basis: say('公开01表 62行 = 58行 + 59行 + 60行', 'Form 01, line 62 = 58 + 59 + 60'),
    identities: (read) => [
      equal(t1.expenditure('grand'), [t1.expenditure('total'), ...addends(read, 'expenditure', 'below')]),
    ],
  },
  {
    id: 'T1.balance',
    title: say('收入总计 = 支出总计', 'Income grand total = expenditure grand total'),
    basis: say('公开01表 31行 = 62行', 'Form 01, line 31 = line 62'),
    identities: () => [equal(t1.income('grand'), t1.expenditure('grand'))],
  },
];

/** 公开01表 收入支出决算总表. */
export const t1 = twoSidedForm<T1IncomeLine>()('T1', {
  name: 'incomeExpenditureSummary',
  title: say('收入支出决算总表', 'Summary of income and expenditure'),
  titles: /^(?:收入支出决算总表|收支决算总表|收入支出决算表)$/,
  words: { says: /收入支出|收支/, not: /三公|项目|财政拨款|预算|基金|国有资本|资产|资金/ },
  income: { columns, lines: SOURCE_LINES, below: BELOW_INCOME },
  expenditure: { columns, lines: 'classes', below: BELOW_EXPENDITURE },
  // As forms until 2019 print it; its funds are parts of it then.
  whole: {
    key: 'fiscal',
    name: /^财政拨款(?:补助)?收入$/,
    title: say('财政拨款收入', 'fiscal appropriations'),
    parts: FUND_LINES,
  },
  isPlainly: (shape) => linesOf(shape, /^income\.(?:superiorSubsidy|undertaking|business|other)$/) >= 2,
  sums,
});
