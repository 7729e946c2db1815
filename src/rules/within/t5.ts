import { say } from '../../model/text';
import { rule, type Rule } from '../rule';
import { rollRule } from './roll';
import { rowIdentities, treeIdentities } from './tree';

export const t5Rules: readonly Rule[] = [
  rule(
    'T5.row',
    say('每行：合计 = 基本支出 + 项目支出', 'Each row: total = basic + project'),
    say('公开05表 1栏 = 2栏 + 3栏', 'Form 05, column 1 = 2 + 3'),
    (books) => rowIdentities(books, 'T5', 'total', ['basic', 'project']),
  ),
  rule(
    'T5.tree',
    say(
      '每栏：合计 = 各类之和，类 = 各款之和，款 = 各项之和',
      'Each column: total = classes, class = its sections, section = its items',
    ),
    say('公开05表，支出功能分类科目层级', 'Form 05, levels of the functional classification'),
    (books) => treeIdentities(books, 'T5'),
  ),
  rollRule('T5', '05'),
];
