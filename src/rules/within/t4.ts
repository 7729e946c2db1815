import { item, t4, type Item } from '../../model/item';
import { FUNDS } from '../../model/statements';
import { say } from '../../model/text';
import type { Books } from '../books';
import { equal, type Identity } from '../../model/identity';
import { rule, type Rule } from '../rule';

function keys(books: Books, side: 'income' | 'expenditure', section: 'body' | 'below'): string[] {
  return books
    .lines('T4')
    .filter((line) => line.side === side && line.section === section && !line.partOf)
    .map((line) => line.key)
    .filter((key) => !/\.(?:total|grand)(?:#|$)/.test(key));
}

const incomeItems = (books: Books, section: 'body' | 'below'): Item[] =>
  keys(books, 'income', section).map((key) => item('T4', key, 'amount'));

/** The expenditure side's money columns that the table has. */
const columnsOf = (books: Books): string[] =>
  [...(books.statement('T4')?.columns ?? [])].filter((column) => column !== 'amount');

function* perColumn(books: Books, build: (column: string) => Identity): Iterable<Identity> {
  for (const column of columnsOf(books)) yield build(column);
}

/** Does T4 split its opening or closing balance by fund? */
const splits = (books: Books, key: string): boolean =>
  books.lines('T4').some((line) => line.key.startsWith(`${key}.`));

export const t4Rules: readonly Rule[] = [
  rule(
    'T4.row',
    say('每行：合计 = 一般公共预算 + 政府性基金 + 国有资本经营', 'Each row: total = the three funds'),
    say('公开04表 2栏 = 3栏 + 4栏 + 5栏', 'Form 04, column 2 = 3 + 4 + 5'),
    function* (books) {
      const funds = FUNDS.filter((fund) => books.has('T4', fund));
      if (!books.has('T4', 'total') || funds.length === 0) return;
      for (const line of books.lines('T4')) {
        if (line.side !== 'expenditure' || line.partOf) continue;
        yield equal(
          item('T4', line.key, 'total'),
          funds.map((fund) => item('T4', line.key, fund)),
        );
      }
    },
  ),
  rule(
    'T4.income-total',
    say('本年收入合计 = 三项财政拨款之和', 'Income of the year = the three funds'),
    say('公开04表 27行 = 1行至3行之和', 'Form 04, line 27 = lines 1 to 3'),
    (books) => [equal(t4.income('total'), incomeItems(books, 'body'))],
  ),
  rule(
    'T4.expenditure-total',
    say(
      '每栏：本年支出合计 = 各功能分类支出之和',
      'Each column: expenditure of the year = the functional classes',
    ),
    say('公开04表 59行 = 33行至58行之和', 'Form 04, line 59 = lines 33 to 58'),
    (books) =>
      perColumn(books, (column) =>
        equal(
          item('T4', 'expenditure.total', column),
          keys(books, 'expenditure', 'body').map((key) => item('T4', key, column)),
        ),
      ),
  ),
  rule(
    'T4.opening-total',
    say('年初财政拨款结转和结余 = 三项之和', 'Opening balance = the three funds'),
    say('公开04表 28行 = 29行 + 30行 + 31行', 'Form 04, line 28 = 29 + 30 + 31'),
    function* (books) {
      if (!splits(books, 'income.opening')) return;
      yield equal(
        t4.income('opening'),
        FUNDS.map((fund) => t4.income(`opening.${fund}`)),
      );
    },
  ),
  rule(
    'T4.closing-total',
    say('年末财政拨款结转和结余 = 下列三项之和', 'Closing balance = the three funds below it'),
    say('公开04表 60行，印有分项的表', 'Form 04, line 60, where a form splits it'),
    function* (books) {
      if (!splits(books, 'expenditure.closing')) return;
      yield equal(
        t4.expenditure('closing', 'total'),
        FUNDS.map((fund) => t4.expenditure(`closing.${fund}`, 'total')),
      );
    },
  ),
  rule(
    'T4.grand',
    say('总计 = 本年合计 + 结转和结余，收支两侧', 'Grand total = the year + the balance, on both sides'),
    say('公开04表 32行 = 27行 + 28行；64行 = 59行 + 60行', 'Form 04, line 32 = 27 + 28; line 64 = 59 + 60'),
    function* (books) {
      yield equal(t4.income('grand'), [t4.income('total'), ...incomeItems(books, 'below')]);
      yield* perColumn(books, (column) =>
        equal(
          item('T4', 'expenditure.grand', column),
          ['expenditure.total', ...keys(books, 'expenditure', 'below')].map((key) => item('T4', key, column)),
        ),
      );
    },
  ),
  rule(
    'T4.balance',
    say('收入总计 = 支出总计', 'Income grand total = expenditure grand total'),
    say('公开04表 32行 = 64行 2栏', 'Form 04, line 32 = line 64, column 2'),
    () => [equal(t4.income('grand'), t4.expenditure('grand', 'total'))],
  ),
  rule(
    'T4.fund-balance',
    say(
      '每项拨款：年初结转 + 本年收入 = 本年支出 + 年末结转',
      'Each fund: opening + income = expenditure + closing',
    ),
    say('公开04表，按拨款种类平衡', 'Form 04, balance of each fund'),
    function* (books) {
      const opens = splits(books, 'income.opening');
      for (const fund of FUNDS) {
        if (!books.has('T4', fund)) continue;
        // Where the form does not split the opening balance, only a fund that stands alone can be balanced.
        if (!opens) continue;
        yield equal(
          [t4.income(`opening.${fund}`), t4.income(fund)],
          [t4.expenditure('total', fund), t4.expenditure('closing', fund)],
        );
      }
    },
  ),
];
