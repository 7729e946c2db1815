import { atLeast } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { rowSum, treeSum } from '../../sums';

/** 公开02表 收入决算表: 本年收入合计, 财政拨款, 上级补助, 事业 (其中：教育收费), 经营, 附属单位上缴, 其他. */
export const t2 = subjectForm('T2', {
  name: 'income',
  title: say('收入决算表', 'Income'),
  titles: /^收入决算(?:总)?表$/,
  words: {
    says: /收入/,
    not: /支|项目|财政拨款|预算|基金|国有资本|资产|资金|(?:非税|事业|经营|其他|补助|上缴)收入/,
  },
  columns: {
    total: col(/^(?:本年)?收入(?:合计|总计)?$/),
    fiscal: col(/^财政拨款(?:补助)?收入$/),
    superiorSubsidy: optional(/^上级补助收入$/),
    undertaking: optional(/^事业收入(?!.*教育收费)/),
    educationFees: optional(/教育收费/),
    business: optional(/^经营收入$/),
    affiliatedRemittance: optional(/^附属单位上缴收入$|^附属单位缴款$/),
    other: optional(/^其他收入$/),
  },
  needed: ['total', 'fiscal'],
  own: ['superiorSubsidy', 'undertaking', 'business', 'affiliatedRemittance'],
  sums: [
    rowSum(
      'T2',
      'total',
      ['fiscal', 'superiorSubsidy', 'undertaking', 'business', 'affiliatedRemittance', 'other'],
      say('每行：本年收入合计 = 各项收入之和', 'Each row: income = sum of the sources'),
      say('公开02表 1栏 = 2栏至7栏之和', 'Form 02, column 1 = columns 2 to 7'),
    ),
    treeSum('T2', say('公开02表，支出功能分类科目层级', 'Form 02, levels of the functional classification')),
    {
      id: 'T2.fees',
      title: say('事业收入 ≥ 其中：教育收费', 'Undertaking income ≥ of which education fees'),
      basis: say('公开02表，其中项', 'Form 02, of-which column'),
      *identities(read) {
        if (!read.has('T2', 'educationFees')) return;
        for (const line of read.lines('T2')) {
          yield atLeast(item('T2', line.key, 'undertaking'), item('T2', line.key, 'educationFees'));
        }
      },
    },
  ],
});
