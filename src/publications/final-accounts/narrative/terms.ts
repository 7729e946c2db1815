import type { SectionTerm } from '../../../model/grammar';
import { said, type Item } from '../../../model/item';
import { term } from '../../kinds/section';
import { t1, t2, t3 } from '../forms';
import type { Fund } from '../funds';

// Names that several sections use. What stands at the end of a name (支出, 决算数) is no name of its own.

export const BOTH = '(?:收入支出|收支|收、支|收入、支出|收入和支出|收入与支出|收和支)';
/** Where both change by as much, 总计 does; where both are as much, it may be that of the year. */
export const BOTH_CHANGE = `${BOTH}(?=较|比|与|同比|[各均](?:增|减|下|上))`;
export const BOTH_AMOUNT = `${BOTH}(?=分别|[各均](?!增|减|下|上))`;
export const CARRIED = '(?:财政拨款)?结转(?:和|及|与)?结余(?:资金)?';
export const FUND_NAMES = {
  governmentFund: '政府性基金(?:预算)?',
  stateCapital: '国有资本经营(?:预算)?',
} as const;

/** The three funds by name, each as an item. */
export const funds = (tail: string, of: (fund: Fund) => Item): SectionTerm[] => [
  term(`一般公共预算(?:财政拨款|当年拨款|拨款)?${tail}`, of('generalBudget')),
  term(`${FUND_NAMES.governmentFund}(?:财政拨款|拨款)?${tail}`, of('governmentFund')),
  term(`${FUND_NAMES.stateCapital}(?:财政拨款|拨款)?${tail}`, of('stateCapital')),
];

export const SOURCES: readonly SectionTerm[] = [
  term('财政拨款(?:预算)?收入', t2('total', 'fiscal')),
  term('上级补助(?:收入)?', t2('total', 'superiorSubsidy')),
  term('事业(?:预算)?收入', t2('total', 'undertaking')),
  term('教育收费', t2('total', 'educationFees')),
  term('经营(?:预算)?收入', t2('total', 'business')),
  term('附属单位上缴(?:收入)?', t2('total', 'affiliatedRemittance')),
  term('其他收入', t2('total', 'other')),
  ...funds('收入', t1.income),
];

export const KINDS_OF_SPENDING: readonly SectionTerm[] = [
  term('基本支出', t3('total', 'basic')),
  term('项目支出', t3('total', 'project')),
  term('上缴上级(?:支出)?', t3('total', 'superiorRemittance')),
  term('经营支出', t3('total', 'business')),
  term('对?附属单位补助(?:支出)?', t3('total', 'affiliatedSubsidy')),
];

export const GRAND: readonly SectionTerm[] = [
  term(`${BOTH}(?:决算)?(?:总计|总额|总体)|${BOTH_CHANGE}`, t1.income('grand')),
  term(BOTH_AMOUNT, said('all.both')),
  term('收入(?:决算)?总计', t1.income('grand')),
  term('支出(?:决算)?总计', t1.expenditure('grand')),
  term(
    '使用非财政拨款(?:专项)?结余(?:\\(含专用结余\\)|和专用结余)?|用事业基金弥补收支差额',
    t1.income('carryUsed'),
  ),
  term(`(?:年初|上年)${CARRIED}`, t1.income('opening')),
  term('结余分配', t1.expenditure('distribution')),
  term(`(?:年末|结转下年的?)${CARRIED}|结转下年(?:使用)?(?=[\\d为])`, t1.expenditure('closing')),
];

/** 财政拨款支出 may be of all three funds, or of the general budget alone. */
export const fiscalExpenditure = (section: string): SectionTerm =>
  term('财政拨款支出(?:决算)?', said(`${section}.expenditure`));

export const CONTRACTS = '合同(?:总?金额|(?=[\\d为]))';

export const SMALL_FIRMS: SectionTerm = term(
  `(?:政府采购)?(?:授予)?中、?小(?:、?微)?型?企业(?:的)?${CONTRACTS}`,
  said('procurement.small'),
);
