import { t1, t2, t3, t4, t5, t6, t7, t8, t9, type FundColumn } from '../../publications/final-accounts/forms';
import { FUNDS, type Fund } from '../../publications/final-accounts/funds';
import { said, type Item } from '../../model/item';
import type { SectionKey } from '../../model/narrative';

/** A name by which a section speaks of an item. Matched in the dense text: no spaces, no quotes, half-width marks. */
export interface Term {
  readonly pattern: RegExp;
  readonly of: Item;
  /** Only of what something is a share: under 一般公共预算, 本年支出合计 is all expenditure there, and only there. */
  readonly whole?: boolean;
}

const term = (pattern: string, of: Item): Term => ({ pattern: new RegExp(pattern, 'g'), of });
const whole = (pattern: string, of: Item): Term => ({ ...term(pattern, of), whole: true });

const BOTH = '(?:收入支出|收支|收、支|收入、支出|收入和支出|收入与支出|收和支)';
const CARRIED = '(?:财政拨款)?结转(?:和|及|与)?结余(?:资金)?';
/** What stands at the end of a name: 支出, 决算数 are no names of their own. */
const FUND_NAMES = { governmentFund: '政府性基金(?:预算)?', stateCapital: '国有资本经营(?:预算)?' } as const;

/** The three funds by name, each as an item. */
const funds = (tail: string, of: (fund: Fund) => Item): Term[] => [
  term(`一般公共预算(?:财政拨款|当年拨款|拨款)?${tail}`, of('generalBudget')),
  term(`${FUND_NAMES.governmentFund}(?:财政拨款|拨款)?${tail}`, of('governmentFund')),
  term(`${FUND_NAMES.stateCapital}(?:财政拨款|拨款)?${tail}`, of('stateCapital')),
];

/** 一般公共预算财政拨款 alone, of which the words around it say whether income or expenditure. */
const bareFund = (fund: Fund): Item => said(`fund.${fund}`);

/** What a name is as a part of what is told; null where a fund is named alone and nothing says of which side. */
export function partOf(of: Item, head: Item | 'unread' | null): Item | null {
  const name = FUNDS.find((each) => bareFund(each) === of);
  if (name === undefined) return of;
  if (head === t4.income('total')) return t4.income(name);
  return head === t4.expenditure('total', 'total') ? t4.expenditure('total', name) : null;
}

/** T4 alone prints a fund's 总计, the same for income and expenditure. */
function fund(
  name: string,
  key: Fund & keyof typeof FUND_NAMES,
  of: (row: string, column: FundColumn) => Item,
): readonly Term[] {
  return [
    term(`(?:${name})?(?:财政拨款)?${BOTH}(?:决算)?(?:总计|总额|总体)`, t4.expenditure('grand', key)),
    term(`(?:${name})?(?:财政拨款)?收入(?:决算)?总计`, t4.expenditure('grand', key)),
    term(`(?:${name})?(?:财政拨款)?支出(?:决算)?总计`, t4.expenditure('grand', key)),
    term(`(?:${name}(?:财政拨款)?)?年初${CARRIED}`, of('total', 'opening')),
    term(`本年收入(?:合计)?|${name}(?:财政拨款)?收入(?:合计)?`, of('total', 'income')),
    term(
      `本年支出(?:合计)?|${name}(?:财政拨款)?(?:本年)?支出(?:合计)?|(?<=[,;])支出(?=[\\d为])`,
      of('total', 'total'),
    ),
    term(`基本支出`, of('total', 'basic')),
    term(`项目支出`, of('total', 'project')),
    term(`(?:${name}(?:财政拨款)?)?年末${CARRIED}`, of('total', 'closing')),
  ];
}

const threePublic = (line: Parameters<typeof t9>[0]): Item => t9(line, 'actual');

const SOURCES: readonly Term[] = [
  term('财政拨款(?:预算)?收入', t2('total', 'fiscal')),
  term('上级补助(?:收入)?', t2('total', 'superiorSubsidy')),
  term('事业(?:预算)?收入', t2('total', 'undertaking')),
  term('教育收费', t2('total', 'educationFees')),
  term('经营(?:预算)?收入', t2('total', 'business')),
  term('附属单位上缴(?:收入)?', t2('total', 'affiliatedRemittance')),
  term('其他收入', t2('total', 'other')),
  ...funds('收入', t1.income),
];

const KINDS_OF_SPENDING: readonly Term[] = [
  term('基本支出', t3('total', 'basic')),
  term('项目支出', t3('total', 'project')),
  term('上缴上级(?:支出)?', t3('total', 'superiorRemittance')),
  term('经营支出', t3('total', 'business')),
  term('对?附属单位补助(?:支出)?', t3('total', 'affiliatedSubsidy')),
];

const GRAND: readonly Term[] = [
  term(`${BOTH}(?:决算)?(?:总计|总额|总体)|收支(?=较|比|与)`, t1.income('grand')),
  term('收入(?:决算)?总计', t1.income('grand')),
  term('支出(?:决算)?总计', t1.expenditure('grand')),
  term(
    '使用非财政拨款(?:专项)?结余(?:\\(含专用结余\\)|和专用结余)?|用事业基金弥补收支差额',
    t1.income('carryUsed'),
  ),
  term(`(?:年初|上年)${CARRIED}`, t1.income('opening')),
  term('结余分配', t1.expenditure('distribution')),
  term(`(?:年末|结转下年的?)${CARRIED}`, t1.expenditure('closing')),
];

/** 总收入 may be 总计 or the year's: tied to neither, its rates are checked. */
const ALL: readonly Term[] = [
  term('(?:决算)?总收入(?:合计)?|收入总额', said('all.income')),
  term('(?:决算)?总支出(?:合计)?|支出总额', said('all.expenditure')),
];

/** So may 财政拨款支出 be of all three funds, or of the general budget alone. */
const fiscalExpenditure = (section: string): Term =>
  term('财政拨款支出(?:决算)?', said(`${section}.expenditure`));

const OF_THREE = '(?:一般公共预算)?(?:(?:及|和)政府性基金(?:预算)?)?(?:财政拨款)?(?:安排)?的?';
const SPENT = '(?:财政拨款)?(?:支出)?';
const COST = '(?:费用?|经费)?(?:支出)?';

const general: readonly Term[] = [
  term('一般公共预算(?:财政拨款|当年拨款)?(?:本年)?(?:总)?支出(?:合计|总额)?', t5('total', 'total')),
  fiscalExpenditure('general'),
  whole('本年支出(?:合计)?', t3('total', 'total')),
];

/** The names by which each section speaks of items. To teach the reader a wording, add a term. */
const VOCABULARY: Readonly<Record<Exclude<SectionKey, 'evaluation' | 'unknown'>, readonly Term[]>> = {
  staffing: [],
  summary: [
    ...GRAND,
    ...ALL,
    term('本年收入(?:决算)?(?:合计)?|收入合计', t1.income('total')),
    term('本年支出(?:决算)?(?:合计)?|支出合计', t1.expenditure('total')),
    ...SOURCES,
    ...KINDS_OF_SPENDING,
  ],
  income: [
    ...GRAND,
    term('本年收入(?:决算)?(?:合计|总计)?|收入合计', t2('total', 'total')),
    whole('总收入|收入总额|全部收入|全年收入', t2('total', 'total')),
    ...SOURCES,
    ...funds('', t1.income),
  ],
  expenditure: [
    ...GRAND,
    term('本年支出(?:决算)?(?:合计|总计)?|支出合计', t3('total', 'total')),
    whole('总支出|支出总额|全部支出|全年支出', t3('total', 'total')),
    ...KINDS_OF_SPENDING,
  ],
  fiscal: [
    term(`(?:财政拨款)?${BOTH}(?:决算)?(?:总计|总额|总体|总决算)|收支(?=较|比|与)`, t4.income('grand')),
    term('(?:财政拨款)?收入(?:决算)?总计', t4.income('grand')),
    term('(?:财政拨款)?支出(?:决算)?总计', t4.expenditure('grand', 'total')),
    term(`(?:财政拨款)?年初${CARRIED}`, t4.income('opening')),
    term('本年(?:财政拨款)?收入(?:合计)?|财政拨款本年收入(?:合计)?', t4.income('total')),
    term(`(?:财政拨款)?年末${CARRIED}`, t4.expenditure('closing', 'total')),
    term('财政拨款收入(?:决算)?合计', t4.income('total')),
    term('财政拨款支出(?:决算)?合计', t4.expenditure('total', 'total')),
    term('财政拨款收入(?:决算)?', said('fiscal.income')),
    fiscalExpenditure('fiscal'),
    term('本年(?:财政拨款)?支出(?:合计)?|财政拨款本年支出(?:合计)?', t4.expenditure('total', 'total')),
    ...funds('(?:本年)?收入', t4.income),
    ...funds('(?:本年)?支出', (each) => t4.expenditure('total', each)),
    ...funds('', bareFund),
    term('项目支出', t5('total', 'project')),
    term('基本支出', t5('total', 'basic')),
  ],
  'general.overall': [
    ...general,
    term('基本支出', t5('total', 'basic')),
    term('项目支出', t5('total', 'project')),
  ],
  'general.structure': general,
  'general.detail': general,
  basic: [
    term('(?:一般公共预算)?(?:财政拨款)?(?:安排)?基本支出', t5('total', 'basic')),
    whole('一般公共预算(?:财政拨款)?(?:本年)?支出(?:合计)?', t5('total', 'total')),
    term('工资福利支出', t6('301')),
    term('商品和服务支出', t6('302')),
    term('对个人和家庭的补助(?:支出)?', t6('303')),
    term('人员经费(?:支出)?', t6('staff')),
    term('(?:日常)?公用经费(?:支出)?', t6('public')),
  ],
  threePublic: [
    term(`${OF_THREE}三公经费${SPENT}`, threePublic('total')),
    term(`因公出国(?:\\(境\\))?${COST}`, threePublic('abroad')),
    term(`公务用车购置(?:费)?(?:及|和|与)运行(?:维护)?${COST}`, threePublic('vehicles')),
    term(`公务用车购置${COST}(?!数|[及和与\\d]+辆)`, threePublic('purchase')),
    term(`公务用车运行(?:维护)?${COST}`, threePublic('running')),
    term('公务接待(?:费用?|经费|支出)(?:支出)?', threePublic('reception')),
    term(
      '国内(?:公务)?接待(?:费用?|经费)?支出|国内(?:公务)?接待(?:费用?|经费)(?=[\\d为])',
      said('reception.domestic'),
    ),
    term(
      '国\\(境\\)外(?:公务)?接待(?:费用?|经费)?支出|国\\(境\\)外(?:公务)?接待(?:费用?|经费)(?=[\\d为])',
      said('reception.abroad'),
    ),
    term('外[宾事]接待(?:费用?|经费)?支出', said('reception.guests')),
    term('会议费(?:支出)?', said('meetings')),
    term('培训费(?:支出)?', said('training')),
  ],
  governmentFund: fund(FUND_NAMES.governmentFund, 'governmentFund', t7),
  stateCapital: fund(FUND_NAMES.stateCapital, 'stateCapital', t8),
  operating: [
    term(
      '(?:履行一般行政(?:事业)?管理职能[、,])?(?:(?:维持|保障)机关(?:日常|正常)?运[转行](?:而)?(?:开支)?的)?机[关构]运行经费(?:支出)?',
      said('operating'),
    ),
    term('(?:日常)?公用经费(?:支出)?', said('operating.public')),
  ],
  procurement: [
    term(
      '政府采购(?:支出)?(?:决算)?(?:总额|金额|总金额|合同总?金额)(?:\\([^)]{0,100}\\))?',
      said('procurement.total'),
    ),
    term('实际采购(?:总)?金额', said('procurement.total')),
    term('(?:政府采购)?货物(?:采购)?(?:类)?(?:采购)?(?:支出)?(?:金额|总额)?', said('procurement.goods')),
    term('(?:政府采购)?工程(?:采购)?(?:类)?(?:采购)?(?:支出)?(?:金额|总额)?', said('procurement.works')),
    term('(?:政府采购)?服务(?:采购)?(?:类)?(?:采购)?(?:支出)?(?:金额|总额)?', said('procurement.services')),
    term('(?:授予)?中小(?:微)?企业(?:的)?合同(?:总)?金额', said('procurement.small')),
    term('(?:授予)?小微企业(?:的)?合同(?:总)?金额', said('procurement.micro')),
    term('面向中小企业预留.{0,12}?金额', said('procurement.reservedSmall')),
    term('面向小微企业预留.{0,12}?金额', said('procurement.reservedMicro')),
    term('在面向中小企业预留.{2,40}?采购金额', said('procurement.wonSmall')),
    term('在面向小微企业预留.{2,40}?采购金额', said('procurement.wonMicro')),
    term('在其他政府采购项目中.{2,40}?采购金额', said('procurement.wonOther')),
  ],
  assets: [
    term('固定资产(?:原值|总额|总值|金额)', said('assets.fixed')),
    term('资产(?:总额|总计|合计)', said('assets.total')),
    term('房屋[\\d.,]*平方米,?(?:原值|价值)', said('assets.buildings')),
    term('车辆[\\d.,]*辆,?(?:原值|价值)', said('assets.vehicles')),
  ],
  performance: [
    term('全年预算总额', said('performance.whole.budget')),
    term('(?:实际|全年)执行总额', said('performance.whole.actual')),
    term('全年预算数', said('performance.projects.budget')),
    term('全年执行数', said('performance.projects.actual')),
    ...['目标', '跟踪', '评价', '自评'].map((stage) =>
      term(
        `(?:编报)?(?:绩效)?(?:跟踪)?${stage}的\\d{4}年度项目[\\d,]+个,涉及(?:的)?预算(?:总)?金额(?:共计?|合计|为)?`,
        said(`performance.stage:${stage}:budget`),
      ),
    ),
  ],
  notes: [
    term('(?:授予)?中小(?:微)?企业(?:的)?合同(?:总)?金额', said('procurement.small')),
    term('全年预算数', said('performance.secret.budget')),
    term('全年执行数', said('performance.secret.actual')),
  ],
};

/** The names by which a section speaks of items. */
export const termsOf = (key: SectionKey): readonly Term[] =>
  key === 'evaluation' || key === 'unknown' ? [] : VOCABULARY[key];
