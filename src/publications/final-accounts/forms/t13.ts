import type { Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { economicForm } from '../../kinds/economic';
import { PROJECT_TITLES, PROJECT_WORDS } from './t12';

const sums: readonly Sum[] = [
  {
    id: 'T13.class',
    title: say('每类 = 所属各款之和', 'Each class = sum of its sections'),
    basis: say(
      '《一般公共预算财政拨款项目支出决算表》，经济分类科目层级',
      'The form, levels of the economic classification',
    ),
    *identities(read) {
      const lines = read.lines('T13');
      for (const { key, code } of lines) {
        const sections = lines.filter((line) => line.code.length === 5 && line.code.startsWith(code));
        if (code.length !== 3 || sections.length === 0) continue;
        yield equal(
          item('T13', key, 'amount'),
          sections.map((line) => item('T13', line.key, 'amount')),
        );
      }
    },
  },
  {
    id: 'T13.total',
    title: say('合计 = 各类之和', 'Total = the classes'),
    basis: say('《一般公共预算财政拨款项目支出决算表》，合计', 'The form, its total'),
    *identities(read) {
      const lines = read.lines('T13');
      const classes = lines.filter(({ code }) => code.length === 3);
      const orphans = lines.filter(
        ({ code }) => code.length === 5 && classes.every((line) => line.code !== code.slice(0, 3)),
      );
      for (const { key } of lines.filter((line) => line.code === '')) {
        yield equal(
          item('T13', key, 'amount'),
          [...classes, ...orphans].map((line) => item('T13', line.key, 'amount')),
        );
      }
    },
  },
];

/** 一般公共预算财政拨款项目支出决算表 by economic subject (云南), in blocks side by side as T6. */
export const t13 = economicForm<'project'>('T13', {
  name: 'generalBudgetProjectsByEconomicSubject',
  title: say(
    '一般公共预算财政拨款项目支出决算表（经济分类）',
    'Projects of the general public budget by economic subject',
  ),
  titles: PROJECT_TITLES,
  words: PROJECT_WORDS,
  parts: [
    {
      key: 'project',
      name: '项目支出合计',
      label: /^项目(?:经费|支出)(?:合计|小计|总计)$/,
      heading: /^项目支出$/,
      columnName: '项目支出',
    },
  ],
  required: false,
  sums,
});
