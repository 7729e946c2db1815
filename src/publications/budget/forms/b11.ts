import type { Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col } from '../../kinds/form';
import { projectsForm } from '../../kinds/projects';
import { treeSum } from '../../sums';

const SPENT = ['staff', 'public', 'project'] as const;
const MONEY = ['fiscal', 'other'] as const;

const row: Sum = {
  id: 'B11.row',
  title: say(
    '每行：总计 = 财政拨款 + 非财政拨款，各 = 人员经费 + 公用经费 + 项目支出',
    'Each row: total = fiscal + other money, each = staff + public + project',
  ),
  basis: say('预算11表，各行', 'Budget form 11, rows'),
  *identities(read) {
    for (const { key } of read.lines('B11')) {
      yield equal(
        item('B11', key, 'total'),
        MONEY.map((money) => item('B11', key, money)),
      );
      for (const money of MONEY)
        yield equal(
          item('B11', key, money),
          SPENT.map((spent) => item('B11', key, `${money}.${spent}`)),
        );
    }
  },
};

/** 预算11表 上年结转结余情况明细表: what is carried over, each project a row. */
export const b11 = projectsForm('B11', {
  name: 'carryOver',
  title: say('上年结转结余情况明细表', 'Carry-over'),
  titles: /^(?:部门|单位|预算单位)?上年结转(?:结余)?(?:情况)?(?:明细)?表$/,
  words: { says: /上年结转/, not: /(?!)/ },
  required: false,
  mayBeAbsent: () => true,
  columns: {
    total: col(/^(?:总计|合计)$/),
    fiscal: col(/^财政拨款>(?:合计|小计)$/),
    'fiscal.staff': col(/^财政拨款>(?:基本支出>)?人员经费$/),
    'fiscal.public': col(/^财政拨款>(?:基本支出>)?公用经费$/),
    'fiscal.project': col(/^财政拨款>项目支出$/),
    other: col(/^非财政拨款>(?:合计|小计)$/),
    'other.staff': col(/^非财政拨款>(?:基本支出>)?人员经费$/),
    'other.public': col(/^非财政拨款>(?:基本支出>)?公用经费$/),
    'other.project': col(/^非财政拨款>项目支出$/),
  },
  needed: ['total', 'fiscal', 'other'],
  sums: [row, treeSum('B11', say('预算11表，总计 = 各项目之和', 'Budget form 11, total = the projects'))],
});
