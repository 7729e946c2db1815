import { say } from '../../model/text';
import { rule, type Rule } from '../rule';
import { rollRule } from './roll';
import { rowIdentities, treeIdentities } from './tree';

/** T7 and T8 are one form for two funds. */
export function fundTableRules(id: 'T7' | 'T8', form: string): readonly Rule[] {
  return [
    rule(
      `${id}.row`,
      say('每行：本年支出 = 基本支出 + 项目支出', 'Each row: expenditure = basic + project'),
      say(`公开${form}表 3栏 = 4栏 + 5栏`, `Form ${form}, column 3 = 4 + 5`),
      (books) => rowIdentities(books, id, 'total', ['basic', 'project']),
    ),
    rule(
      `${id}.tree`,
      say(
        '每栏：合计 = 各类之和，类 = 各款之和，款 = 各项之和',
        'Each column: total = classes, class = its sections, section = its items',
      ),
      say(`公开${form}表，支出功能分类科目层级`, `Form ${form}, levels of the functional classification`),
      (books) => treeIdentities(books, id),
    ),
    rollRule(id, form),
  ];
}
