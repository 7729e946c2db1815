import type { FormId } from '../../../model/form-id';
import { say } from '../../../model/text';
import { col, type FormWords } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { rollSum, rowSum, treeSum } from '../../sums';

/** 基本支出 and 项目支出. */
export const SPENDING = { basic: col(/^基本支出$/), project: col(/^项目支出$/) };

/** A fund's table, and T5 where it is …收入支出决算表: 年初结转和结余, 本年收入, 本年支出, 年末结转和结余. */
export const FUND_COLUMNS = {
  opening: col(/^(?:上年|年初).*(?:结转|结余)/),
  income: col(/^本年收入(?:合计)?$/),
  total: col(/^(?:本年支出|支出)(?:合计|小计|总计)?$/),
  ...SPENDING,
  closing: col(/^(?:年末.*(?:结转|结余)|结转下年)/),
};

/** T7 and T8 are one form for two funds. */
export const fundForm = (id: FormId, number: string, words: Omit<FormWords, 'sums'>) =>
  subjectForm(id, {
    ...words,
    columns: FUND_COLUMNS,
    needed: ['total', 'basic', 'project'],
    // The functional tables of one fund are alike: known by their titles alone.
    own: [],
    sums: [
      rowSum(
        id,
        'total',
        ['basic', 'project'],
        say('每行：本年支出 = 基本支出 + 项目支出', 'Each row: expenditure = basic + project'),
        say(`公开${number}表 3栏 = 4栏 + 5栏`, `Form ${number}, column 3 = 4 + 5`),
      ),
      treeSum(
        id,
        say(
          `公开${number}表，支出功能分类科目层级`,
          `Form ${number}, levels of the functional classification`,
        ),
      ),
      rollSum(id, say(`公开${number}表 6栏 = 1栏 + 2栏 - 3栏`, `Form ${number}, column 6 = 1 + 2 - 3`)),
    ],
  });
