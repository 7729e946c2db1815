import type { Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional, under } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { treeSum } from '../../sums';
import { FUND_LINES, FUNDS } from '../funds';

const headingOf = (fund: (typeof FUNDS)[number]): RegExp => FUND_LINES.find(([key]) => key === fund)![1];

const NAME = say('《财政拨款支出决算明细表》', 'The form of fiscal appropriations in detail');

/** 合计 = the funds, each fund = 基本支出 + 项目支出. */
const rows: Sum = {
  id: 'T18.row',
  title: say(
    '每行：合计 = 各项拨款之和，每项 = 基本支出 + 项目支出',
    'Each row: total = funds, each fund = basic + project',
  ),
  basis: NAME,
  *identities(read) {
    const funds = FUNDS.filter((fund) => read.has('T18', fund));
    const split = funds.filter(
      (fund) => read.has('T18', `${fund}Basic`) && read.has('T18', `${fund}Project`),
    );
    for (const { key } of read.lines('T18')) {
      yield equal(
        item('T18', key, 'total'),
        funds.map((fund) => item('T18', key, fund)),
      );
      for (const fund of split)
        yield equal(item('T18', key, fund), [
          item('T18', key, `${fund}Basic`),
          item('T18', key, `${fund}Project`),
        ]);
    }
  },
};

/** 财政拨款支出决算明细表 by economic subject (四川): the funds across, each split into 基本支出 and 项目支出. */
export const t18 = subjectForm('T18', {
  name: 'fiscalDetailByEconomicSubject',
  title: say('财政拨款支出决算明细表（经济分类）', 'Fiscal appropriations by economic subject'),
  titles: /^财政拨款支出(?:决算)?明细表$/,
  words: { says: /财政拨款.*支出.*明细/, not: /基本|项目|三公|一般公共|政府性基金|国有资本/ },
  columns: {
    total: col(/^(?:支出)?(?:合计|总计)$/),
    generalBudget: col(headingOf('generalBudget')),
    generalBudgetBasic: under('generalBudget', /^基本支出$/),
    generalBudgetProject: under('generalBudget', /^项目支出$/),
    governmentFund: optional(headingOf('governmentFund')),
    governmentFundBasic: under('governmentFund', /^基本支出$/),
    governmentFundProject: under('governmentFund', /^项目支出$/),
    stateCapital: optional(headingOf('stateCapital')),
    stateCapitalBasic: under('stateCapital', /^基本支出$/),
    stateCapitalProject: under('stateCapital', /^项目支出$/),
  },
  needed: ['total', 'generalBudget'],
  own: [],
  codes: 'economic',
  required: false,
  sums: [rows, treeSum('T18', NAME)],
});
