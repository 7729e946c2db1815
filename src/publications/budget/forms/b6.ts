import type { Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { economicForm, STAFF_AND_PUBLIC } from '../../kinds/economic';

const COLUMNS = ['amount', 'staff', 'public'] as const;

const sums: readonly Sum[] = [
  {
    id: 'B6.row',
    title: say('每行：合计 = 人员经费 + 公用经费', 'Each row: total = staff + public'),
    basis: say('预算06表，各行', 'Budget form 06, rows'),
    *identities(read) {
      if (!read.has('B6', 'staff') || !read.has('B6', 'public')) return;
      for (const { key, code } of read.lines('B6'))
        if (code !== '') yield equal(b6(key), [b6(key, 'staff'), b6(key, 'public')]);
      if (read.lines('B6').some(({ key }) => key === 'total'))
        yield equal(b6('total'), [b6('staff'), b6('public')]);
    },
  },
  {
    id: 'B6.tree',
    title: say('每栏：总计 = 各类之和，类 = 各款之和', 'Each column: total = classes, class = its sections'),
    basis: say('预算06表，经济分类科目层级', 'Budget form 06, levels of the economic classification'),
    *identities(read) {
      const lines = read.lines('B6').filter(({ code }) => code !== '');
      const classes = lines.filter(({ code }) => code.length === 3);
      for (const column of COLUMNS) {
        if (!read.statement('B6')?.columns.has(column)) continue;
        for (const { key, code } of classes) {
          const parts = lines.filter((line) => line.parent === code);
          if (parts.length > 0)
            yield equal(
              item('B6', key, column),
              parts.map((part) => item('B6', part.key, column)),
            );
        }
        const total = column === 'amount' ? b6('total') : b6(column);
        if (classes.length > 0 && read.figure(total) !== undefined)
          yield equal(
            total,
            classes.map(({ key }) => item('B6', key, column)),
          );
      }
    },
  },
];

/** 预算06表 一般公共预算基本支出表: economic subjects, 合计, 人员经费, 公用经费. */
export const b6 = economicForm<'staff' | 'public'>('B6', {
  name: 'generalBudgetBasic',
  missingIs: 'review',
  title: say('一般公共预算基本支出表', 'General public budget basic expenditure'),
  titles:
    /^(?:部门|单位|预算单位)?一般公共预算(?:财政拨款)?基本支出(?:部门预算)?(?:经济分类)?(?:预算)?(?:明细|情况)?表$/,
  words: { says: /基本支出/, not: /三公|项目/ },
  parts: STAFF_AND_PUBLIC,
  sums,
});
