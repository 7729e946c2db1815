import { say, type Text } from './text';

/** The nine statements of a final-accounts package (九张公开表), in the order of the national form. */
export const STATEMENTS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const;
export type StatementId = (typeof STATEMENTS)[number];

/** Of which statement, under which name in results (contract.md), with which standard title. */
export const STATEMENT: Readonly<Record<StatementId, { readonly name: string; readonly title: Text }>> = {
  T1: {
    name: 'incomeExpenditureSummary',
    title: say('收入支出决算总表', 'Summary of income and expenditure'),
  },
  T2: { name: 'income', title: say('收入决算表', 'Income') },
  T3: { name: 'expenditure', title: say('支出决算表', 'Expenditure') },
  T4: {
    name: 'fiscalSummary',
    title: say('财政拨款收入支出决算总表', 'Summary of fiscal appropriations'),
  },
  T5: {
    name: 'generalBudget',
    title: say('一般公共预算财政拨款支出决算表', 'General public budget expenditure'),
  },
  T6: {
    name: 'generalBudgetBasic',
    title: say('一般公共预算财政拨款基本支出决算表', 'General public budget basic expenditure'),
  },
  T7: {
    name: 'governmentFund',
    title: say('政府性基金预算财政拨款收入支出决算表', 'Government fund budget'),
  },
  T8: {
    name: 'stateCapital',
    title: say('国有资本经营预算财政拨款收入支出决算表', 'State capital operations budget'),
  },
  T9: { name: 'threePublic', title: say('财政拨款“三公”经费支出决算表', 'Three public expenses') },
};

/** The three funds of 财政拨款, as T4 prints them. */
export const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
export type Fund = (typeof FUNDS)[number];

/** The eight sources of T1, in printed order. */
export const SOURCES = [
  ...FUNDS,
  'superiorSubsidy',
  'undertaking',
  'business',
  'affiliatedRemittance',
  'other',
] as const;
export type Source = (typeof SOURCES)[number];

/** The columns of T2: 本年收入合计, 财政拨款, 上级补助, 事业, (其中：教育收费), 经营, 附属单位上缴, 其他. */
export const T2_COLUMNS = [
  'total',
  'fiscal',
  'superiorSubsidy',
  'undertaking',
  'educationFees',
  'business',
  'affiliatedRemittance',
  'other',
] as const;
export type T2Column = (typeof T2_COLUMNS)[number];

/** The columns of T3: 本年支出合计, 基本, 项目, 上缴上级, 经营, 对附属单位补助. */
export const T3_COLUMNS = [
  'total',
  'basic',
  'project',
  'superiorRemittance',
  'business',
  'affiliatedSubsidy',
] as const;
export type T3Column = (typeof T3_COLUMNS)[number];

/** The columns of T5: 合计, 基本支出, 项目支出. */
export const T5_COLUMNS = ['total', 'basic', 'project'] as const;
export type T5Column = (typeof T5_COLUMNS)[number];

/** The columns of T7 and T8: 年初结转和结余, 本年收入, 本年支出 (小计, 基本, 项目), 年末结转和结余. */
export const FUND_COLUMNS = ['opening', 'income', 'total', 'basic', 'project', 'closing'] as const;
export type FundColumn = (typeof FUND_COLUMNS)[number];

/** The columns on T4's expenditure side. */
export const T4_COLUMNS = ['total', ...FUNDS] as const;
export type T4Column = (typeof T4_COLUMNS)[number];

/** The six figures of T9: 合计, 出国, 用车小计, 购置, 运行, 接待. */
export const T9_LINES = ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'] as const;
export type T9Line = (typeof T9_LINES)[number];
