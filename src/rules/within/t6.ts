import { item, t6, type Item } from '../../model/item';
import { say } from '../../model/text';
import type { Books } from '../books';
import { equal, type Identity } from '../../model/identity';
import { rule, type Rule } from '../rule';

/** 工资福利支出 and 对个人和家庭的补助 pay people; every other class is public. */
const STAFF_CLASSES = ['301', '303'];

/** The classes (类) T6 prints, or whose 款 it prints. */
function classes(books: Books): string[] {
  return [...new Set(books.lines('T6').flatMap((line) => (line.code ? [line.code.slice(0, 3)] : [])))];
}

const detailsOf = (books: Books, code: string, column = 'amount'): Item[] =>
  books
    .lines('T6')
    .filter((line) => line.code.length === 5 && line.code.startsWith(code))
    .map((line) => item('T6', line.key, column));

const isPrinted = (books: Books, code: string): boolean => books.figure(t6(code)) !== undefined;

/** A class as the form prints it; where it prints the 款 alone, those. */
const amountOf = (books: Books, code: string, column = 'amount'): Item[] =>
  isPrinted(books, code) ? [item('T6', code, column)] : detailsOf(books, code, column);

/** 人员经费合计 or 公用经费合计: of a form with such columns its column, else the classes that are paid out of it. */
function totalOf(books: Books, part: 'staff' | 'public'): Identity {
  const own = classes(books).filter(
    (code) => books.has('T6', part) || STAFF_CLASSES.includes(code) === (part === 'staff'),
  );
  const column = books.has('T6', part) ? part : 'amount';
  const addends = part === 'staff' && column === 'amount' ? STAFF_CLASSES : own;
  return equal(
    t6(part),
    addends.flatMap((code) => amountOf(books, code, column)),
  );
}

export const t6Rules: readonly Rule[] = [
  rule(
    'T6.class',
    say('每类 = 所属各款之和', 'Each class = sum of its sections'),
    say('公开06表，部门预算支出经济分类科目层级', 'Form 06, levels of the economic classification'),
    function* (books) {
      for (const code of classes(books)) {
        if (!isPrinted(books, code)) continue;
        for (const column of books.statement('T6')?.columns ?? []) {
          const details = detailsOf(books, code, column);
          if (details.length > 0) yield equal(item('T6', code, column), details);
        }
      }
    },
  ),
  rule(
    'T6.staff',
    say('人员经费合计 = 301 工资福利支出 + 303 对个人和家庭的补助', 'Staff total = 301 + 303'),
    say('公开06表，人员经费合计', 'Form 06, staff total'),
    (books) => [totalOf(books, 'staff')],
  ),
  rule(
    'T6.public',
    say('公用经费合计 = 其余各类之和', 'Public total = all other classes'),
    say('公开06表，公用经费合计', 'Form 06, public total'),
    (books) => [totalOf(books, 'public')],
  ),
  rule(
    'T6.total',
    say('合计 = 人员经费合计 + 公用经费合计', 'Total = staff total + public total'),
    say('公开06表，印有合计行的表', 'Form 06, where a form prints a total'),
    (books) =>
      books.lines('T6').some((line) => line.key === 'total')
        ? [equal(t6('total'), [t6('staff'), t6('public')])]
        : [],
  ),
  rule(
    'T6.row',
    say('每行：合计 = 人员经费 + 公用经费', 'Each row: total = staff + public'),
    say('公开06表，人员经费、公用经费分栏的表', 'Form 06, where staff and public are columns'),
    function* (books) {
      if (!books.has('T6', 'staff') || !books.has('T6', 'public')) return;
      for (const { key, code } of books.lines('T6')) {
        if (code === '') continue;
        yield equal(t6(key), [item('T6', key, 'staff'), item('T6', key, 'public')]);
      }
    },
  ),
];
