import {
  economicClasses,
  t10,
  t11,
  t12,
  t13,
  t14,
  t15,
  t16,
  t17,
  t18,
  t2,
  t3,
  t4,
  t5,
  t6,
  t7,
  t8,
} from '../../forms';
import { FUNDS } from '../../funds';
import type { Books } from '../../../../books/books';
import { rule, type Rule } from '../../../../books/rule';
import type { Form } from '../../../../model/form';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import { item, type Item } from '../../../../model/item';
import { say } from '../../../../model/text';

/** What some places publish beside the nine, against these: each asked for where it was read. */

const isRead = (books: Books, { id }: Form): boolean => books.statement(id)?.state === 'read';

/** The rows that a statement prints with a code, or as its total. */
const rowsOf = (books: Books, { id }: Form): string[] =>
  books.lines(id).flatMap(({ key }) => (/^(?:total|\d+)$/.test(key) ? [key] : []));

/** T5, T7 and T8 together: what is spent of all funds on a subject. */
const ofAllFunds = (row: string, column: 'total' | 'basic' | 'project'): Item[] =>
  [t5, t7, t8].map((form) => form(row, column));

/** Every cell of a form is at least that of another, which tells of a part of it. */
function* cellByCell(books: Books, whole: Form, part: Form): Iterable<Identity> {
  if (!isRead(books, whole) || !isRead(books, part)) return;
  const columns = books.printedColumns(part.id).filter((column) => books.has(whole.id, column));
  for (const row of rowsOf(books, part))
    for (const column of columns) yield atLeast(item(whole.id, row, column), item(part.id, row, column));
}

/** A form by unit against the one by subject, column by column. */
const byUnit = (form: Form, of: Form): Rule =>
  rule(
    `X.${of.id}-${form.id}`,
    say(`${of.id} 合计行 = ${form.id} 分单位合计`, `The total row of ${of.id} = that of ${form.id}, by unit`),
    say(
      `《${of.title.zh}》分科目、分单位两张表的合计行`,
      `The totals of the form by subject and of the one by unit`,
    ),
    function* (books): Iterable<Identity> {
      if (!isRead(books, form)) return;
      const hasTotal = books.lines(form.id).some(({ key }) => key === 'total');
      const rows = hasTotal ? ['total'] : books.lines(form.id).map(({ key }) => key);
      for (const column of books.printedColumns(form.id)) {
        if (!books.has(of.id, column)) continue;
        yield equal(
          item(of.id, 'total', column),
          rows.map((row) => item(form.id, row, column)),
        );
      }
    },
  );

export const placesRules: readonly Rule[] = [
  rule(
    'X.T4-T10.class',
    say('T4 各类支出合计 = T10 同类合计', 'T4, each class = T10'),
    say(
      '公开04表 合计栏 与 《财政拨款支出决算明细表》类级各行',
      'Form 04, column of all funds, against the form in detail',
    ),
    function* (books) {
      if (!isRead(books, t10)) return;
      for (const code of ['total', ...books.classes()])
        yield equal(t4.expenditure(code, 'total'), t10(code, 'total'));
    },
  ),
  rule(
    'X.T5-T10.subject',
    say('T10 每个科目 = T5 + T7 + T8 同科目', 'T10, each subject = T5 + T7 + T8'),
    say(
      '《财政拨款支出决算明细表》与 公开05、07、08表 同科目',
      'The form in detail against forms 05, 07 and 08',
    ),
    function* (books) {
      if (isRead(books, t10))
        for (const row of rowsOf(books, t10)) yield equal(t10(row, 'total'), ofAllFunds(row, 'total'));
    },
  ),
  rule(
    'X.T5-T11.subject',
    say('T11 每个科目合计 = T5 同科目合计', 'T11, each subject = T5'),
    say(
      '《一般公共预算财政拨款支出决算明细表》与 公开05表 同科目',
      'The general public budget in detail against form 05',
    ),
    function* (books) {
      if (!isRead(books, t11)) return;
      for (const row of new Set([...rowsOf(books, t11), ...rowsOf(books, t5)]))
        yield equal(t11(row, 'total'), t5(row, 'total'));
    },
  ),
  rule(
    'X.T6-T11.class',
    say(
      'T11 合计行每类 = T6 同类 + 项目支出同类；没有项目支出明细的，≥ T6 同类',
      'T11, total of each economic class = T6 + projects; at least T6 where projects are not printed',
    ),
    say(
      '《一般公共预算财政拨款支出决算明细表》合计行 与 公开06表 类级各行',
      'The total row of the form in detail against form 06',
    ),
    function* (books) {
      if (!isRead(books, t11)) return;
      for (const code of economicClasses(books, 'T11')) {
        if (!books.has('T11', code) || books.figure(t6(code)) === undefined) continue;
        const projects = projectsOf(books, code);
        yield projects === null
          ? atLeast(item('T11', 'total', code), t6(code))
          : equal(item('T11', 'total', code), [t6(code), ...projects]);
      }
    },
  ),
  rule(
    'X.T10-T11.row',
    say('T10 每格 ≥ T11 同格', 'T10, each cell ≥ T11'),
    say(
      '一般公共预算财政拨款是财政拨款的一部分',
      'The general public budget is a part of fiscal appropriations',
    ),
    (books) => cellByCell(books, t10, t11),
  ),
  rule(
    'X.T5-T12.subject',
    say('T12 每个科目合计 = T5 同科目项目支出', 'T12, each subject = project expenditure of T5'),
    say(
      '《一般公共预算财政拨款项目支出决算表》与 公开05表 项目支出栏',
      'The form of projects against form 05, project expenditure',
    ),
    function* (books) {
      if (!isRead(books, t12)) return;
      for (const row of rowsOf(books, t12)) yield equal(t12(row, 'total'), t5(row, 'project'));
    },
  ),
  rule(
    'X.T11-T12.row',
    say('T11 每格 ≥ T12 同格', 'T11, each cell ≥ T12'),
    say('项目支出是支出的一部分', 'Projects are a part of expenditure'),
    (books) => cellByCell(books, t11, t12),
  ),
  rule(
    'X.T5-T13.total',
    say('T13 合计 = T5 项目支出合计', 'T13, total = project expenditure of T5'),
    say(
      '《一般公共预算财政拨款项目支出决算表》合计 与 公开05表 合计行',
      'The form of projects against form 05, total row',
    ),
    function* (books) {
      if (!isRead(books, t13)) return;
      const totals = books.lines('T13').filter(({ code }) => code === '');
      for (const { key } of totals) yield equal(item('T13', key, 'amount'), t5('total', 'project'));
      // Without a total of its own its classes are.
      const classes = books.lines('T13').filter(({ code }) => code.length === 3);
      if (totals.length === 0 && classes.length > 0)
        yield equal(
          t5('total', 'project'),
          classes.map(({ key }) => item('T13', key, 'amount')),
        );
    },
  ),
  byUnit(t14, t2),
  byUnit(t15, t3),
  byUnit(t16, t5),
  rule(
    'X.T5-T17.subject',
    say('T17 每格 = T5 + T7 + T8 同格', 'T17, each cell = T5 + T7 + T8'),
    say('《财政拨款支出决算表》与 公开05、07、08表 同科目', 'All funds against forms 05, 07 and 08'),
    function* (books) {
      if (!isRead(books, t17)) return;
      for (const row of rowsOf(books, t17))
        for (const column of ['total', 'basic', 'project'] as const)
          yield equal(t17(row, column), ofAllFunds(row, column));
    },
  ),
  rule(
    'X.T4-T18.fund',
    say(
      'T4 本年支出合计 = T18 合计行，各项拨款',
      'T4, expenditure of the year = the total row of T18, each fund',
    ),
    say('公开04表 59行 与 《财政拨款支出决算明细表》合计行', 'Form 04, line 59, against the form in detail'),
    function* (books) {
      if (!isRead(books, t18)) return;
      for (const column of ['total', ...FUNDS] as const)
        if (books.has('T18', column)) yield equal(t4.expenditure('total', column), t18('total', column));
    },
  ),
  rule(
    'X.T6-T18.subject',
    say('T18 一般公共预算基本支出 = T6 同科目', 'T18, basic expenditure of the general public budget = T6'),
    say('《财政拨款支出决算明细表》与 公开06表 同科目', 'The form in detail against form 06'),
    function* (books) {
      if (!isRead(books, t18) || !books.has('T18', 'generalBudgetBasic')) return;
      const rows = rowsOf(books, t18).filter((row) => row !== 'total' && books.figure(t6(row)) !== undefined);
      for (const row of rows) yield equal(t18(row, 'generalBudgetBasic'), t6(row));
      yield equal(t18('total', 'generalBudgetBasic'), [t6('staff'), t6('public')]);
    },
  ),
];

/** What projects cost of an economic class: none of it, one amount; null where no form tells. */
function projectsOf(books: Books, code: string): readonly Item[] | null {
  if (isRead(books, t13)) return [t13(code)];
  if (!isRead(books, t12) || economicClasses(books, 'T12').length === 0) return null;
  return books.has('T12', code) ? [item('T12', 'total', code)] : [];
}
