import type { FormId } from '../../../model/form-id';
import type { Sum } from '../../../model/form';
import { say } from '../../../model/text';
import { col, under, type FormWords } from '../../kinds/form';
import { subjectForm } from '../../kinds/subjects';
import { partSum, rollSum, rowSum, treeSum, type Split } from '../../sums';

/** 基本支出, split into 人员经费 and 公用经费 by some places, and 项目支出. */
export const SPENDING = {
  basic: col(/^基本支出$/),
  staff: under('basic', /^人员(?:经费|支出)$/),
  public: under('basic', /^(?:日常)?公用(?:经费|支出)$/),
  project: col(/^项目支出$/),
};

/** What a balance is split into; 项目支出结转 and 项目支出结余 stand under 项目支出结转和结余, or in its place. */
const ofBalance = (balance: 'opening' | 'closing') =>
  ({
    Basic: under(balance, /^基本支出(?:结转|结余)?(?:[和与]结余)?$/),
    Project: under(balance, /^项目支出(?:结转[和与]结余)?$/),
    Carried: under(balance, /^(?:项目支出)?结转$/),
    Left: under(balance, /^(?:项目支出)?结余$/),
  }) as const;
const OPENING = ofBalance('opening');
const CLOSING = ofBalance('closing');

/** A fund's table, and T5 where it is …收入支出决算表: 年初结转和结余, 本年收入, 本年支出, 年末结转和结余. */
export const FUND_COLUMNS = {
  opening: col(/^(?:上年|年初).*(?:结转|结余)/),
  openingBasic: OPENING.Basic,
  openingProject: OPENING.Project,
  openingCarried: OPENING.Carried,
  openingLeft: OPENING.Left,
  income: col(/^本年收入(?:合计)?$/),
  incomeBasic: under('income', /^基本支出$/),
  incomeProject: under('income', /^项目支出$/),
  total: col(/^(?:本年支出|支出)(?:合计|小计|总计)?$/),
  ...SPENDING,
  closing: col(/^(?:年末.*(?:结转|结余)|结转下年)/),
  closingBasic: CLOSING.Basic,
  closingProject: CLOSING.Project,
  closingCarried: CLOSING.Carried,
  closingLeft: CLOSING.Left,
};

/** What a balance is split into: 基本支出结转, and 项目支出结转和结余 or in its place the two that make it up. */
const balanceSplits = (
  balance: 'opening' | 'closing',
  has: (column: string) => boolean,
): readonly Split[] => {
  const project = [`${balance}Project`, `${balance}Carried`, `${balance}Left`];
  const [whole, ...parts] = project.filter(has);
  if (whole === undefined) return [];
  return whole === project[0]
    ? [
        { whole: balance, parts: [`${balance}Basic`, whole] },
        { whole, parts: parts.length === 2 ? parts : [] },
      ]
    : [{ whole: balance, parts: [`${balance}Basic`, whole, ...parts] }];
};

/** The columns of T5, T7 and T8 that are split into parts by some places. */
export const fundParts = (id: FormId, number: string): Sum =>
  partSum(
    id,
    (has) => [
      ...balanceSplits('opening', has),
      { whole: 'income', parts: ['incomeBasic', 'incomeProject'] },
      { whole: 'basic', parts: ['staff', 'public'] },
      ...balanceSplits('closing', has),
    ],
    say(
      '每行：结转、收入、基本支出 = 其分栏之和',
      'Each row: balances, income and basic expenditure = the columns they are split into',
    ),
    say(`公开${number}表，分栏列示的表`, `Form ${number}, where a form splits its columns`),
  );

/** T7 and T8 are one form for two funds. */
export const fundForm = (
  id: FormId,
  number: string,
  { sums = [], ...words }: Omit<FormWords, 'sums'> & { readonly sums?: readonly Sum[] },
) =>
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
      fundParts(id, number),
      rollSum(id, say(`公开${number}表 6栏 = 1栏 + 2栏 - 3栏`, `Form ${number}, column 6 = 1 + 2 - 3`)),
      ...sums,
    ],
  });
