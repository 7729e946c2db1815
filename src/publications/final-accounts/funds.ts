import type { NamedLine } from '../../model/form';

/** The three funds of 财政拨款, as T4 prints them. */
export const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
export type Fund = (typeof FUNDS)[number];

/** The eight sources of income of T1, in printed order. */
export const SOURCES = [
  ...FUNDS,
  'superiorSubsidy',
  'undertaking',
  'business',
  'affiliatedRemittance',
  'other',
] as const;
export type IncomeSource = (typeof SOURCES)[number];

/** The funds by their printed names. */
export const FUND_LINES: readonly (readonly [Fund, RegExp])[] = [
  ['generalBudget', /^一般公共预算(?:财政拨款)?(?:收入)?$/],
  ['governmentFund', /^政府性基金(?:预算)?(?:财政拨款)?(?:收入)?$/],
  ['stateCapital', /^国有资本经营(?:预算)?(?:财政拨款)?(?:收入)?$/],
];

/** What stands below the income of the year on T1 and T4. */
export const BELOW_INCOME: readonly NamedLine[] = [
  ['total', /^本年收入(?:合计|总计)$/],
  ['carryUsed', /^(?:使用(?:非财政拨款|专用)结余|用事业基金弥补收支差额)/],
  ['opening', /^(?:年初|上年)(?:财政拨款)?结转(?:和|与|及)?结?余?/],
  ['grand', /^(?:收入)?(?:总计|合计)$/],
];

/** What stands below the expenditure of the year on T1 and T4. */
export const BELOW_EXPENDITURE: readonly NamedLine[] = [
  ['total', /^本年支出(?:合计|总计)$/],
  ['distribution', /^结余分配/],
  ['closing', /^年末(?:财政拨款)?结转(?:和|与|及)?结?余?|^结转下年$/],
  ['grand', /^(?:支出)?(?:总计|合计)$/],
];
