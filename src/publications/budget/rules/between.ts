import { atLeast, equal, type Identity } from '../../../model/identity';
import { EXPENSE_ROW } from '../../../model/form';
import type { FormId } from '../../../model/form-id';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import type { Books } from '../../../books/books';
import { rule, type Rule } from '../../../books/rule';
import { b1, b11, b2, b3, b4, b5, b6, b7, b8, b9 } from '../forms';
import { THREE_PUBLIC } from '../../kinds/three-public';
import { FUNDS, type Fund } from '../funds';
import { isOfAllMoney } from './narrative/goals';

/** The table of one fund's spending. */
const TABLE_OF = { generalBudget: b5, governmentFund: b8, stateCapital: b9 } as const;

const isPrinted = (books: Books, id: FormId, key: string): boolean =>
  books.lines(id).some((line) => line.key === key);

/** Does a table print functional classes? A unit's B1 may split its spending into 基本支出 and 项目支出 instead. */
const hasClasses = (books: Books, id: FormId): boolean => books.lines(id).some(({ code }) => code !== '');

/** Is money left to be carried on? Then what is planned to be spent is less than what is received. */
const carriesOn = (books: Books): boolean =>
  isPrinted(books, 'B1', 'expenditure.carry') || isPrinted(books, 'B4', 'expenditure.carry');

/** The subjects that either table prints with a code of its own. */
const codesOf = (books: Books, ...ids: readonly FormId[]): string[] => [
  ...new Set(ids.flatMap((id) => books.lines(id).flatMap(({ key }) => (/^\d+$/.test(key) ? [key] : [])))),
];

/** What a B2 prints of a fund: its own, what the superior level transfers, in all. */
const FUND_COLUMNS: Readonly<Record<Fund, readonly string[]>> = {
  generalBudget: ['generalBudget', 'generalTransfer'],
  governmentFund: ['governmentFund', 'fundTransfer'],
  stateCapital: ['stateCapital', 'capitalTransfer'],
};

function* fundsOfIncome(books: Books): Iterable<Identity> {
  for (const fund of FUNDS) {
    const columns = FUND_COLUMNS[fund].filter((column) => books.has('B2', column));
    if (columns.length === 0 || !isPrinted(books, 'B1', `income.${fund}`)) continue;
    yield equal(
      b1.income(fund),
      columns.map((column) => item('B2', 'total', column)),
    );
  }
}

/** Lines of B1 that are columns of B2. */
const SAME = ['special', 'ownMoney', 'carry.fiscal', 'carry.other', 'carry', 'fiscal'] as const;

function* linesOfIncome(books: Books): Iterable<Identity> {
  yield equal(b1.income('grand'), item('B2', 'total', 'total'));
  yield* fundsOfIncome(books);
  for (const line of SAME)
    if (books.has('B2', line) && isPrinted(books, 'B1', `income.${line}`))
      yield equal(b1.income(line), item('B2', 'total', line));
}

function* classesOfFund(books: Books, fund: Fund): Iterable<Identity> {
  const table = TABLE_OF[fund];
  if (!books.has('B4', fund) || books.lines(table.id).length === 0) return;
  yield equal(
    b4.expenditure(isPrinted(books, 'B4', 'expenditure.year') ? 'year' : 'grand', fund),
    table('total', 'total'),
  );
  if (!hasClasses(books, 'B4')) return;
  for (const code of classesIn(books, 'B4', table.id))
    yield equal(b4.expenditure(code, fund), table(code, 'total'));
}

/** The classes (类) that one of the tables prints. */
const classesIn = (books: Books, ...ids: readonly FormId[]): string[] => [
  ...new Set(ids.flatMap((id) => books.lines(id).flatMap(({ code }) => (code.length === 3 ? [code] : [])))),
];

function* classesOfWhole(books: Books): Iterable<Identity> {
  if (!carriesOn(books)) yield equal(b1.expenditure('grand'), b3('total', 'total'));
  else if (isPrinted(books, 'B1', 'expenditure.total'))
    yield equal(b1.expenditure('total'), b3('total', 'total'));
  if (isPrinted(books, 'B1', 'expenditure.basic')) yield equal(b1.expenditure('basic'), b3('total', 'basic'));
  if (isPrinted(books, 'B1', 'expenditure.project'))
    yield equal(b1.expenditure('project'), b3('total', 'project'));
  if (!hasClasses(books, 'B1')) return;
  for (const code of classesIn(books, 'B1', 'B3')) yield equal(b1.expenditure(code), b3(code, 'total'));
}

const WHOLE_OF_PARTS = ['total', 'basic', 'project'] as const;

/** Is there no other money than fiscal appropriations? Then all spending is of the funds' tables. */
const isOnlyFiscal = (books: Books): boolean => {
  const [whole, fiscal] = [books.figure(b1.income('grand')), books.figure(b4.income('grand'))];
  return (
    whole !== undefined && fiscal !== undefined && whole.state === 'number' && whole.value.eq(fiscal.value)
  );
};

function* partsOfWhole(books: Books): Iterable<Identity> {
  const relate = isOnlyFiscal(books) ? equal : atLeast;
  const tables = [b5, b8, b9].filter(({ id }) => books.lines(id).length > 0);
  if (tables.length === 0) return;
  for (const key of ['total', ...codesOf(books, 'B3', ...tables.map(({ id }) => id))])
    for (const column of WHOLE_OF_PARTS) {
      // A table that splits 基本支出 into its parts has no such column.
      if (tables.some(({ id }) => !books.has(id, column))) continue;
      yield relate(
        b3(key, column),
        tables.map((table) => table(key, column)),
      );
    }
}

function* projectsOf(books: Books): Iterable<Identity> {
  if (books.lines('B7').length === 0) return;
  const whole = isOfAllMoney(books) ? b3 : b5;
  yield equal(whole('total', 'project'), b7('total', 'total'));
  const lines = books.lines('B7');
  if (lines.some(({ key }) => key.startsWith('2:')) || !lines.some(({ code }) => code !== '')) return;
  for (const code of codesOf(books, whole.id).filter((each) => each.length === 7)) {
    const own = lines.filter((line) => line.code === code && line.key !== code);
    const parts = own.length > 0 ? own : lines.filter((line) => line.key === code);
    yield equal(
      whole(code, 'project'),
      parts.map(({ key }) => item('B7', key, 'total')),
    );
  }
}

function* carriedOver(books: Books): Iterable<Identity> {
  if (books.lines('B11').length === 0) return;
  if (isPrinted(books, 'B1', 'income.carry')) yield equal(b1.income('carry'), b11('total', 'total'));
  for (const money of ['fiscal', 'other'] as const)
    if (isPrinted(books, 'B1', `income.carry.${money}`))
      yield equal(b1.income(`carry.${money}`), b11('total', money));
}

function* fundsOfFiscal(books: Books): Iterable<Identity> {
  for (const fund of FUNDS)
    if (isPrinted(books, 'B1', `income.${fund}`) && isPrinted(books, 'B4', `income.${fund}`))
      yield equal(b1.income(fund), b4.income(fund));
  if (isPrinted(books, 'B1', 'income.fiscal') && isPrinted(books, 'B4', 'income.year'))
    yield equal(b1.income('fiscal'), b4.income('year'));
}

function* classesOfFiscal(books: Books): Iterable<Identity> {
  if (!hasClasses(books, 'B1') || !hasClasses(books, 'B4')) return;
  for (const code of classesIn(books, 'B1', 'B4'))
    yield atLeast(b1.expenditure(code), b4.expenditure(code, 'total'));
}

function* fiscalOfIncome(books: Books): Iterable<Identity> {
  if (!books.has('B2', 'fiscal')) return;
  const carried = books.has('B2', 'carry.fiscal') ? [b2('total', 'carry.fiscal')] : [];
  if (isPrinted(books, 'B4', 'income.carry') && carried.length === 0) return;
  yield equal(b4.income('grand'), [b2('total', 'fiscal'), ...carried]);
}

/** What must hold between the statements of a budget. */
export const betweenRules: readonly Rule[] = [
  rule(
    'BX.B1-B2',
    say('B1 收入总计、各项收入 = B2 合计行', 'B1 grand total and sources = total row of B2'),
    say('预算01表收入 = 预算02表合计行', 'Budget form 01, income = form 02, total row'),
    linesOfIncome,
  ),
  rule(
    'BX.B1-B3',
    say('B1 支出总计、各类支出 = B3 同类合计', 'B1 grand total and classes = B3'),
    say('预算01表支出 = 预算03表', 'Budget form 01, expenditure = form 03'),
    classesOfWhole,
  ),
  rule(
    'BX.B1-B4',
    say(
      'B1 各项拨款 = B4 各项拨款；B1 各类支出 ≥ B4 同类合计',
      'Funds of B1 = funds of B4; classes of B1 ≥ B4',
    ),
    say('预算01表 与 预算04表', 'Budget form 01 against form 04'),
    (books) => [...fundsOfFiscal(books), ...classesOfFiscal(books)],
  ),
  rule(
    'BX.B2-B3',
    say('每个科目：B2 总计 = B3 合计', 'Each subject: B2 total = B3 total'),
    say('预算02表 与 预算03表 同科目', 'Budget form 02 against form 03'),
    (books) =>
      carriesOn(books)
        ? []
        : ['total', ...codesOf(books, 'B2', 'B3')].map((key) => equal(b2(key, 'total'), b3(key, 'total'))),
  ),
  rule(
    'BX.B2-B4',
    say(
      'B4 收入总计 = B2 财政拨款小计 + 财政拨款结转',
      'B4 grand total = B2 fiscal appropriations + their carry-over',
    ),
    say('预算02表合计行 与 预算04表', 'Budget form 02, total row, against form 04'),
    fiscalOfIncome,
  ),
  rule(
    'BX.B4-B5',
    say('B4 一般公共预算：合计、各类 = B5', 'B4 general public budget, in all and by class = B5'),
    say('预算04表 与 预算05表', 'Budget form 04 against form 05'),
    (books) => classesOfFund(books, 'generalBudget'),
  ),
  rule(
    'BX.B4-B8',
    say('B4 政府性基金预算：合计、各类 = B8', 'B4 government fund, in all and by class = B8'),
    say('预算04表 与 预算08表', 'Budget form 04 against form 08'),
    (books) => classesOfFund(books, 'governmentFund'),
  ),
  rule(
    'BX.B4-B9',
    say('B4 国有资本经营预算：合计、各类 = B9', 'B4 state capital, in all and by class = B9'),
    say('预算04表 与 预算09表', 'Budget form 04 against form 09'),
    (books) => classesOfFund(books, 'stateCapital'),
  ),
  rule(
    'BX.B3-B5',
    say(
      '每个科目：B3 ≥ B5 + B8 + B9；只有财政拨款的应相等',
      'Each subject: B3 ≥ B5 + B8 + B9; equal where there is only fiscal money',
    ),
    say('预算03表 与 预算05、08、09表 同科目', 'Budget form 03 against forms 05, 08 and 09'),
    partsOfWhole,
  ),
  rule(
    'BX.B5-B6',
    say('B5 基本支出 = B6 总计', 'B5 basic expenditure = B6 total'),
    say('预算05表合计行 = 预算06表总计', 'Budget form 05, total row = form 06, total'),
    () => [equal(b5('total', 'basic'), b6('total'))],
  ),
  rule(
    'BX.B5-B7',
    say('项目支出 = B7：合计、每个项级科目', 'Project expenditure = B7, in all and by subject'),
    say(
      '预算05表（B7 为全部资金的，预算03表） 与 预算07表',
      'Budget form 05 (03 where B7 is of all money) against form 07',
    ),
    projectsOf,
  ),
  rule(
    'BX.B6-B10',
    say('B10 各项经费 ≥ B6 同名科目', 'Each expense of B10 ≥ its subject in B6'),
    say('预算06表 30212、30217、30231、31013 与 预算10表', 'Budget form 06 against form 10'),
    (books) =>
      THREE_PUBLIC.filter(([code]) => isPrinted(books, 'B6', code)).map(([code, line]) =>
        atLeast(item('B10', EXPENSE_ROW, line), b6(code)),
      ),
  ),
  rule(
    'BX.B1-B11',
    say('B1 上年结转结余 = B11', 'B1 carry-over = B11'),
    say('预算01表 与 预算11表', 'Budget form 01 against form 11'),
    carriedOver,
  ),
];
