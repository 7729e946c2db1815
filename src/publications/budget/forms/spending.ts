import type { FormId } from '../../../model/form-id';
import type { StatementsRead, Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import { item } from '../../../model/item';
import { say } from '../../../model/text';
import { col, optional, type FormWords } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { treeSum } from '../../sums';
import type { Fund } from '../funds';

/** Every row: 合计 = 基本支出 (or 人员经费 + 公用经费) + 项目支出 and what else is spent. */
const rowOf = (id: FormId, number: string): Sum => ({
  id: `${id}.row`,
  title: say('每行：合计 = 基本支出 + 项目支出', 'Each row: total = basic + project'),
  basis: say(`预算${number}表，各行`, `Budget form ${number}, rows`),
  *identities(read) {
    const printed = new Set(read.printedColumns(id));
    const split = read.has(id, 'staff') && read.has(id, 'public');
    const basic = split && !read.has(id, 'basic') ? ['staff', 'public'] : ['basic'];
    const parts = [...basic, 'project', 'business', 'remitted', 'subsidies'].filter((column) =>
      printed.has(column),
    );
    for (const { key } of read.lines(id)) {
      yield equal(
        item(id, key, 'total'),
        parts.map((column) => item(id, key, column)),
      );
      if (split && read.has(id, 'basic'))
        yield equal(item(id, key, 'basic'), [item(id, key, 'staff'), item(id, key, 'public')]);
    }
  },
});

/** Is there no money of a fund by 财政拨款收支总表? Then its own table may be left out. */
export const isUnplanned = (fund: Fund, read: StatementsRead): boolean => {
  const b4 = read.statement('B4');
  return (
    b4?.state === 'read' &&
    b4.figures.every(
      ({ item: { row, column }, state, value }) =>
        (column !== fund && !row.endsWith(fund)) || (state !== 'unreadable' && value.isZero()),
    )
  );
};

/** 支出总表 and the tables of one fund: 合计, 基本支出 (人员经费, 公用经费), 项目支出 by subject. */
export const spendingForm = (id: FormId, number: string, words: Omit<FormWords, 'sums' | 'missingIs'>) =>
  subjectForm(id, {
    ...words,
    missingIs: 'review',
    columns: {
      total: col(/^(?:本年)?(?:支出)?(?:预算)?(?:合计|总计|小计)$/),
      staff: optional(/^人员(?:经费|支出)$/),
      public: optional(/^(?:日常)?公用(?:经费|支出)$/),
      basic: optional(/^基本支出$/),
      project: col(/^项目支出$/),
      business: optional(/^(?:事业单位)?经营支出$/),
      remitted: optional(/^上缴上级支出$/),
      subsidies: optional(/^对附属单位补助支出$/),
    },
    needed: ['total', 'project'],
    // The tables of one fund are alike: known by their titles alone.
    own: [],
    sums: [
      rowOf(id, number),
      treeSum(id, say(`预算${number}表，科目层级`, `Budget form ${number}, levels of subjects`)),
    ],
  });
