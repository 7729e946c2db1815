import type { Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional } from '../../kinds/form';
import { projectsForm } from '../../kinds/projects';
import { treeSum } from '../../sums';

/** The economic classes that projects are paid out of. */
const CLASSES = {
  '301': optional(/工资福利支出$/),
  '302': optional(/商品(?:和)?服务支出$/),
  '303': optional(/对个人和家庭的补助(?:支出)?$/),
  '307': optional(/债务利息(?:及费用)?支出$/),
  '309': optional(/资本性支出\(基本建设\)$/),
  '310': optional(/资本性支出$/),
  '311': optional(/对企业补助\(基本建设\)$/),
  '312': optional(/对企业补助$/),
  '313': optional(/对社会保障基金补助$/),
  '399': optional(/(?:^|>)其他支出$/),
};

/** The money that they are paid of, where a table tells that instead. */
const MONEY = {
  generalBudget: optional(/(?:^|本年拨款>)一般公共预算(?:拨款)?$/),
  governmentFund: optional(/(?:^|本年拨款>)政府性基金(?:预算)?(?:拨款)?$/),
  stateCapital: optional(/(?:^|本年拨款>)国有资本经营(?:预算)?(?:拨款)?$/),
  'carry.generalBudget': optional(/结转(?:结余)?>一般公共预算(?:拨款)?$/),
  'carry.governmentFund': optional(/结转(?:结余)?>政府性基金(?:预算)?(?:拨款)?$/),
  'carry.stateCapital': optional(/结转(?:结余)?>国有资本经营(?:预算)?(?:拨款)?$/),
  special: optional(/财政专户(?:管理资金)?$/),
  ownMoney: optional(/单位资金$/),
};

const row: Sum = {
  id: 'B7.row',
  title: say('每行：合计 = 各类（各项资金）之和', 'Each row: total = the classes (the kinds of money)'),
  basis: say('预算07表，各行', 'Budget form 07, rows'),
  *identities(read) {
    const printed = new Set(read.printedColumns('B7'));
    for (const kind of [CLASSES, MONEY]) {
      const parts = Object.keys(kind).filter((column) => printed.has(column));
      if (parts.length === 0) continue;
      for (const { key } of read.lines('B7'))
        yield equal(
          item('B7', key, 'total'),
          parts.map((column) => item('B7', key, column)),
        );
    }
  },
};

/** 预算07表 项目支出表: in all and by economic class or by kind of money, each project a row. */
export const b7 = projectsForm('B7', {
  name: 'projects',
  title: say('项目支出表', 'Projects'),
  titles: /^(?:部门|单位|预算单位)?(?:一般公共预算)?项目支出(?:预算)?(?:明细|情况)?表$/,
  words: { says: /项目支出/, not: /绩效|目标/ },
  required: false,
  mayBeAbsent: () => true,
  columns: { total: col(/^(?:项目支出)?(?:预算)?(?:合计|总计)$/), ...CLASSES, ...MONEY },
  needed: ['total'],
  sums: [
    row,
    treeSum('B7', say('预算07表，单位、科目、项目', 'Budget form 07, units, subjects and projects')),
  ],
});
