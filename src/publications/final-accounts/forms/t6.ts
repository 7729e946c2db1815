import type { StatementsRead, Sum } from '../../../model/form';
import { equal, type Identity } from '../../../model/identity';
import { item, type Item } from '../../../model/item';
import { say } from '../../../model/text';
import { economicForm, STAFF_AND_PUBLIC } from '../../kinds/economic';

/** 工资福利支出 (301) and 对个人和家庭的补助 (303) pay people; every other class is public. */
const STAFF_CLASSES = ['301', '303'];

/** Which part of the basic expenditure an economic subject is paid out of: a class (3 digits) or a 款 (5) by its code. */
export const partOfSubject = (code: string): 'staff' | 'public' =>
  STAFF_CLASSES.includes(code.slice(0, 3)) ? 'staff' : 'public';

/** The classes (类) T6 prints, or whose 款 it prints. */
function classes(read: StatementsRead): string[] {
  return [...new Set(read.lines('T6').flatMap((line) => (line.code ? [line.code.slice(0, 3)] : [])))];
}

const detailsOf = (read: StatementsRead, code: string, column = 'amount'): Item[] =>
  read
    .lines('T6')
    .filter((line) => line.code.length === 5 && line.code.startsWith(code))
    .map((line) => item('T6', line.key, column));

const isPrinted = (read: StatementsRead, code: string): boolean => read.figure(t6(code)) !== undefined;

/** A class as the form prints it; where it prints the 款 alone, those. */
const amountOf = (read: StatementsRead, code: string, column = 'amount'): Item[] =>
  isPrinted(read, code) ? [item('T6', code, column)] : detailsOf(read, code, column);

/** 人员经费合计 or 公用经费合计: of a form with such columns its column, else the classes that are paid out of it. */
function totalOf(read: StatementsRead, part: 'staff' | 'public'): Identity {
  const own = classes(read).filter((code) => read.has('T6', part) || partOfSubject(code) === part);
  const column = read.has('T6', part) ? part : 'amount';
  const addends = part === 'staff' && column === 'amount' ? STAFF_CLASSES : own;
  return equal(
    t6(part),
    addends.flatMap((code) => amountOf(read, code, column)),
  );
}

const sums: readonly Sum[] = [
  {
    id: 'T6.class',
    title: say('每类 = 所属各款之和', 'Each class = sum of its sections'),
    basis: say('公开06表，部门预算支出经济分类科目层级', 'Form 06, levels of the economic classification'),
    *identities(read) {
      for (const code of classes(read)) {
        if (!isPrinted(read, code)) continue;
        for (const column of read.statement('T6')?.columns ?? []) {
          const details = detailsOf(read, code, column);
          if (details.length > 0) yield equal(item('T6', code, column), details);
        }
      }
    },
  },
  {
    id: 'T6.staff',
    title: say('人员经费合计 = 301 工资福利支出 + 303 对个人和家庭的补助', 'Staff total = 301 + 303'),
    basis: say('公开06表，人员经费合计', 'Form 06, staff total'),
    identities: (read) => [totalOf(read, 'staff')],
  },
  {
    id: 'T6.public',
    title: say('公用经费合计 = 其余各类之和', 'Public total = all other classes'),
    basis: say('公开06表，公用经费合计', 'Form 06, public total'),
    identities: (read) => [totalOf(read, 'public')],
  },
  {
    id: 'T6.total',
    title: say('合计 = 人员经费合计 + 公用经费合计', 'Total = staff total + public total'),
    basis: say('公开06表，印有合计行的表', 'Form 06, where a form prints a total'),
    identities: (read) =>
      read.lines('T6').some((line) => line.key === 'total')
        ? [equal(t6('total'), [t6('staff'), t6('public')])]
        : [],
  },
  {
    id: 'T6.row',
    title: say('每行：合计 = 人员经费 + 公用经费', 'Each row: total = staff + public'),
    basis: say('公开06表，人员经费、公用经费分栏的表', 'Form 06, where staff and public are columns'),
    *identities(read) {
      if (!read.has('T6', 'staff') || !read.has('T6', 'public')) return;
      for (const { key, code } of read.lines('T6')) {
        if (code === '') continue;
        yield equal(t6(key), [t6(key, 'staff'), t6(key, 'public')]);
      }
    },
  },
];

/** 公开06表 一般公共预算财政拨款基本支出决算表: economic subjects (3 or 5 digits), 人员经费合计, 公用经费合计. */
export const t6 = economicForm<'staff' | 'public'>('T6', {
  name: 'generalBudgetBasic',
  title: say('一般公共预算财政拨款基本支出决算表', 'General public budget basic expenditure'),
  titles: /^一般公共预算(?:财政拨款)?基本支出决算(?:明细)?表$/,
  words: { says: /基本支出/, not: /三公|项目支出|政府性基金|国有资本|功能分类/ },
  parts: STAFF_AND_PUBLIC,
  sums,
});
