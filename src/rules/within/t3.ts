import { say } from '../../model/text';
import { rule, type Rule } from '../rule';
import { rowIdentities, treeIdentities } from './tree';

export const t3Rules: readonly Rule[] = [
  rule(
    'T3.row',
    say(
      '每行：本年支出合计 = 基本支出 + 项目支出 + 上缴上级 + 经营 + 对附属单位补助',
      'Each row: expenditure = basic + project + remittance + business + subsidies',
    ),
    say('公开03表 1栏 = 2栏至6栏之和', 'Form 03, column 1 = columns 2 to 6'),
    (books) =>
      rowIdentities(books, 'T3', 'total', [
        'basic',
        'project',
        'superiorRemittance',
        'business',
        'affiliatedSubsidy',
      ]),
  ),
  rule(
    'T3.tree',
    say(
      '每栏：合计 = 各类之和，类 = 各款之和，款 = 各项之和',
      'Each column: total = classes, class = its sections, section = its items',
    ),
    say('公开03表，支出功能分类科目层级', 'Form 03, levels of the functional classification'),
    (books) => treeIdentities(books, 'T3'),
  ),
];
