import type { StatementsRead, Sum } from '../../../model/form';
import { equal, type Identity } from '../../../model/identity';
import { item, type Item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, has, hasSome, optional } from '../../kinds/form';
import { twoSidedForm } from '../../kinds/two-sided';
import { BELOW_EXPENDITURE, BELOW_INCOME, FUND_LINES, FUNDS, type Fund } from '../funds';

/** The three funds; 本年收入合计, 年初财政拨款结转和结余 (and its parts by fund), 总计; a line of no known name is `line:` + name. */
type T4IncomeLine = Fund | 'total' | 'opening' | `opening.${Fund}` | 'grand' | `line:${string}`;

const fundHeading = (fund: Fund): RegExp => FUND_LINES.find(([key]) => key === fund)![1];

function keys(read: StatementsRead, side: 'income' | 'expenditure', section: 'body' | 'below'): string[] {
  return read
    .lines('T4')
    .filter((line) => line.side === side && line.section === section && !line.partOf)
    .map((line) => line.key)
    .filter((key) => !/\.(?:total|grand)(?:#|$)/.test(key));
}

const incomeItems = (read: StatementsRead, section: 'body' | 'below'): Item[] =>
  keys(read, 'income', section).map((key) => item('T4', key, 'amount'));

/** One identity for each of the expenditure side's money columns that the table has. */
function* perColumn(read: StatementsRead, build: (column: string) => Identity): Iterable<Identity> {
  for (const column of read.statement('T4')?.columns ?? []) if (column !== 'amount') yield build(column);
}

/** Is the opening or closing balance split by fund? */
const splits = (read: StatementsRead, key: string): boolean =>
  read.lines('T4').some((line) => line.key.startsWith(`${key}.`));

const sums: readonly Sum[] = [
  {
    id: 'T4.row',
    title: say(
      '每行：合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算',
      'Each row: total = the three funds',
    ),
    basis: say('公开04表 2栏 = 3栏 + 4栏 + 5栏', 'Form 04, column 2 = 3 + 4 + 5'),
    *identities(read) {
      const funds = FUNDS.filter((fund) => read.has('T4', fund));
      if (!read.has('T4', 'total') || funds.length === 0) return;
      for (const line of read.lines('T4')) {
        if (line.side !== 'expenditure' || line.partOf) continue;
        yield equal(
          item('T4', line.key, 'total'),
          funds.map((fund) => item('T4', line.key, fund)),
        );
      }
    },
  },
  {
    id: 'T4.income-total',
    title: say('本年收入合计 = 三项财政拨款之和', 'Income of the year = the three funds'),
    basis: say('公开04表 27行 = 1行至3行之和', 'Form 04, line 27 = lines 1 to 3'),
    identities: (read) => [equal(t4.income('total'), incomeItems(read, 'body'))],
  },
  {
    id: 'T4.expenditure-total',
    title: say(
      '每栏：本年支出合计 = 各功能分类支出之和',
      'Each column: expenditure of the year = the functional classes',
    ),
    basis: say('公开04表 59行 = 33行至58行之和', 'Form 04, line 59 = lines 33 to 58'),
    identities: (read) =>
      perColumn(read, (column) =>
        equal(
          item('T4', 'expenditure.total', column),
          keys(read, 'expenditure', 'body').map((key) => item('T4', key, column)),
        ),
      ),
  },
  {
    id: 'T4.opening-total',
    title: say('年初财政拨款结转和结余 = 三项之和', 'Opening balance = the three funds'),
    basis: say('公开04表 28行 = 29行 + 30行 + 31行', 'Form 04, line 28 = 29 + 30 + 31'),
    *identities(read) {
      if (!splits(read, 'income.opening')) return;
      yield equal(
        t4.income('opening'),
        FUNDS.map((fund) => t4.income(`opening.${fund}`)),
      );
    },
  },
  {
    id: 'T4.closing-total',
    title: say('年末财政拨款结转和结余 = 下列三项之和', 'Closing balance = the three funds below it'),
    basis: say('公开04表 60行，印有分项的表', 'Form 04, line 60, where a form splits it'),
    *identities(read) {
      if (!splits(read, 'expenditure.closing')) return;
      yield equal(
        t4.expenditure('closing', 'total'),
        FUNDS.map((fund) => t4.expenditure(`closing.${fund}`, 'total')),
      );
    },
  },
  {
    id: 'T4.grand',
    title: say(
      '总计 = 本年合计 + 结转和结余，收支两侧',
      'Grand total = the year + the balance, on both sides',
    ),
    basis: say(
      '公开04表 32行 = 27行 + 28行；64行 = 59行 + 60行',
      'Form 04, line 32 = 27 + 28; line 64 = 59 + 60',
    ),
    *identities(read) {
      yield equal(t4.income('grand'), [t4.income('total'), ...incomeItems(read, 'below')]);
      yield* perColumn(read, (column) =>
        equal(
          item('T4', 'expenditure.grand', column),
          ['expenditure.total', ...keys(read, 'expenditure', 'below')].map((key) => item('T4', key, column)),
        ),
      );
    },
  },
  {
    id: 'T4.balance',
    title: say('收入总计 = 支出总计', 'Income grand total = expenditure grand total'),
    basis: say('公开04表 32行 = 64行 2栏', 'Form 04, line 32 = line 64, column 2'),
    identities: () => [equal(t4.income('grand'), t4.expenditure('grand', 'total'))],
  },
  {
    id: 'T4.fund-balance',
    title: say(
      '每项拨款：年初结转 + 本年收入 = 本年支出 + 年末结转',
      'Each fund: opening + income = expenditure + closing',
    ),
    basis: say('公开04表，按拨款种类平衡', 'Form 04, balance of each fund'),
    *identities(read) {
      const opens = splits(read, 'income.opening');
      for (const fund of FUNDS) {
        if (!read.has('T4', fund)) continue;
        // Where the form does not split the opening balance, only a fund that stands alone can be balanced.
        if (!opens) continue;
        yield equal(
          [t4.income(`opening.${fund}`), t4.income(fund)],
          [t4.expenditure('total', fund), t4.expenditure('closing', fund)],
        );
      }
    },
  },
];

/** 公开04表 财政拨款收入支出决算总表: income in one column, expenditure in all and by fund. */
export const t4 = twoSidedForm<T4IncomeLine>()('T4', {
  name: 'fiscalSummary',
  title: say('财政拨款收入支出决算总表', 'Summary of fiscal appropriations'),
  titles: /^财政拨款(?:收入支出|收支)决算(?:总)?表$/,
  words: { says: /财政拨款.*(?:收入支出|收支)/, not: /三公|基本支出|项目|预算|政府性基金|国有资本/ },
  income: {
    columns: { amount: col(/^(?:金额|(?:本年)?决算数)$/) },
    lines: FUND_LINES,
    below: BELOW_INCOME,
  },
  expenditure: {
    columns: {
      total: col(/^(?:合计|小计)$/),
      generalBudget: col(fundHeading('generalBudget')),
      governmentFund: optional(fundHeading('governmentFund')),
      stateCapital: optional(fundHeading('stateCapital')),
    },
    lines: 'classes',
    below: BELOW_EXPENDITURE,
  },
  balanceParts: FUND_LINES,
  isPlainly: (shape) =>
    has(shape, 'total', 'generalBudget') && hasSome(shape, 'governmentFund', 'stateCapital'),
  sums,
});
