import { item } from '../../model/item';
import { say } from '../../model/text';
import { atLeast } from '../../model/identity';
import { rule, type Rule } from '../rule';
import { rowIdentities, treeIdentities } from './tree';

export const t2Rules: readonly Rule[] = [
  rule(
    'T2.row',
    say('每行：本年收入合计 = 各项收入之和', 'Each row: income = sum of the sources'),
    say('公开02表 1栏 = 2栏至7栏之和', 'Form 02, column 1 = columns 2 to 7'),
    (books) =>
      rowIdentities(books, 'T2', 'total', [
        'fiscal',
        'superiorSubsidy',
        'undertaking',
        'business',
        'affiliatedRemittance',
        'other',
      ]),
  ),
  rule(
    'T2.tree',
    say(
      '每栏：合计 = 各类之和，类 = 各款之和，款 = 各项之和',
      'Each column: total = classes, class = its sections, section = its items',
    ),
    say('公开02表，支出功能分类科目层级', 'Form 02, levels of the functional classification'),
    (books) => treeIdentities(books, 'T2'),
  ),
  rule(
    'T2.fees',
    say('事业收入 ≥ 其中：教育收费', 'Undertaking income ≥ of which education fees'),
    say('公开02表，其中项', 'Form 02, of-which column'),
    function* (books) {
      if (!books.has('T2', 'educationFees')) return;
      for (const line of books.lines('T2')) {
        yield atLeast(item('T2', line.key, 'undertaking'), item('T2', line.key, 'educationFees'));
      }
    },
  ),
];
