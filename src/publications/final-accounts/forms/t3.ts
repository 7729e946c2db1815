import { say } from '../../../model/text';
import { col, optional } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { partSum, rowSum, treeSum } from '../../sums';
import { SPENDING } from './fund-table';

/** 公开03表 支出决算表: 本年支出合计, 基本, 项目, 上缴上级, 经营, 对附属单位补助. */
export const t3 = subjectForm('T3', {
  name: 'expenditure',
  title: say('支出决算表', 'Expenditure'),
  titles: /^支出决算(?:总)?表$/,
  words: {
    says: /支出/,
    not: /收|三公|项目|基本|财政拨款|预算|基金|国有资本|资金|经费|采购|服务|经济分类|经营支出/,
  },
  columns: {
    total: col(/^(?:本年)?支出(?:合计|总计)?$/),
    ...SPENDING,
    superiorRemittance: optional(/^上缴上级支出$/),
    business: optional(/^经营支出$/),
    affiliatedSubsidy: optional(/^对附属单位补助支出$/),
  },
  needed: ['total', 'basic', 'project'],
  own: ['superiorRemittance', 'business', 'affiliatedSubsidy'],
  sums: [
    rowSum(
      'T3',
      'total',
      ['basic', 'project', 'superiorRemittance', 'business', 'affiliatedSubsidy'],
      say(
        '每行：本年支出合计 = 基本支出 + 项目支出 + 上缴上级 + 经营 + 对附属单位补助',
        'Each row: expenditure = basic + project + remittance + business + subsidies',
      ),
      say('公开03表 1栏 = 2栏至6栏之和', 'Form 03, column 1 = columns 2 to 6'),
    ),
    partSum(
      'T3',
      () => [{ whole: 'basic', parts: ['staff', 'public'] }],
      say('每行：基本支出 = 人员经费 + 公用经费', 'Each row: basic = staff + public'),
      say('公开03表，基本支出分栏列示的表', 'Form 03, where basic expenditure is split'),
    ),
    treeSum('T3', say('公开03表，支出功能分类科目层级', 'Form 03, levels of the functional classification')),
  ],
});
