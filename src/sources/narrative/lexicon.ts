import { said, t1, t2, t3, t4, t5, t6, t7, t8, t9, type Item } from '../../model/item';
import type { Fund, FundColumn } from '../../model/statements';
import type { SectionKey } from './sections';

/** A name by which a section speaks of an item. Matched in the dense text: no spaces, no quotes, half-width marks. */
export interface Term {
  readonly pattern: RegExp;
  readonly of: Item;
}

/** What a section reports: its own subject, and the names of the others. To teach the reader a wording, add a term. */
export interface Vocabulary {
  /** Of what a sentence speaks that names nothing: 与上年相比，增加… */
  readonly topic: Item | null;
  readonly terms: readonly Term[];
}

const term = (pattern: string, of: Item): Term => ({ pattern: new RegExp(pattern, 'g'), of });

const FUND_NAMES = { governmentFund: '政府性基金预算', stateCapital: '国有资本经营预算' } as const;

/** T4 alone prints a fund's 总计, the same for income and expenditure. */
function fund(
  name: string,
  key: Fund & keyof typeof FUND_NAMES,
  of: (row: string, column: FundColumn) => Item,
): Vocabulary {
  return {
    topic: of('total', 'total'),
    terms: [
      term(
        `(?:${name})?(?:财政拨款)?(?:收入支出|收支)(?:决算)?(?:总计|总额|总体)`,
        t4.expenditure('grand', key),
      ),
      term(`(?:${name})?(?:财政拨款)?收入(?:决算)?总计`, t4.expenditure('grand', key)),
      term(`(?:${name})?(?:财政拨款)?支出(?:决算)?总计`, t4.expenditure('grand', key)),
      term(`年初(?:财政拨款)?结转(?:和|及)?结余`, of('total', 'opening')),
      term(`本年收入(?:合计)?|${name}(?:财政拨款)?收入`, of('total', 'income')),
      term(`本年支出(?:合计)?|${name}(?:财政拨款)?支出`, of('total', 'total')),
      term(`基本支出`, of('total', 'basic')),
      term(`项目支出`, of('total', 'project')),
      term(`年末(?:财政拨款)?结转(?:和|及)?结余`, of('total', 'closing')),
    ],
  };
}

const threePublic = (line: Parameters<typeof t9>[0]): Item => t9(line, 'actual');

const VOCABULARY: Readonly<Record<Exclude<SectionKey, 'evaluation'>, Vocabulary>> = {
  staffing: { topic: null, terms: [] },
  summary: {
    topic: t1.income('grand'),
    terms: [
      term('(?:收入支出|收支|收、支|收入、支出)(?:决算)?(?:总计|总额|总体)', t1.income('grand')),
      term('收入(?:决算)?总计', t1.income('grand')),
      term('支出(?:决算)?总计', t1.expenditure('grand')),
      term('本年收入(?:合计)?', t1.income('total')),
      term('本年支出(?:合计)?', t1.expenditure('total')),
      term('使用非财政拨款结余(?:\\(含专用结余\\))?|用事业基金弥补收支差额', t1.income('carryUsed')),
      term('(?:年初|上年)结转(?:和|及)?结余', t1.income('opening')),
      term('结余分配', t1.expenditure('distribution')),
      term('(?:年末|结转下年的?)结转(?:和|及)?结余', t1.expenditure('closing')),
      term('项目支出', t3('total', 'project')),
      term('基本支出', t3('total', 'basic')),
    ],
  },
  income: {
    topic: t2('total', 'total'),
    terms: [
      term('本年收入(?:决算)?(?:合计|总计)?|收入合计', t2('total', 'total')),
      term('财政拨款(?:预算)?收入', t2('total', 'fiscal')),
      term('上级补助(?:收入)?', t2('total', 'superiorSubsidy')),
      term('事业(?:预算)?收入', t2('total', 'undertaking')),
      term('教育收费', t2('total', 'educationFees')),
      term('经营(?:预算)?收入', t2('total', 'business')),
      term('附属单位上缴(?:收入)?', t2('total', 'affiliatedRemittance')),
      term('其他收入', t2('total', 'other')),
    ],
  },
  expenditure: {
    topic: t3('total', 'total'),
    terms: [
      term('本年支出(?:决算)?(?:合计|总计)?|支出合计', t3('total', 'total')),
      term('基本支出', t3('total', 'basic')),
      term('项目支出', t3('total', 'project')),
      term('上缴上级(?:支出)?', t3('total', 'superiorRemittance')),
      term('经营支出', t3('total', 'business')),
      term('对?附属单位补助(?:支出)?', t3('total', 'affiliatedSubsidy')),
    ],
  },
  fiscal: {
    topic: t4.income('grand'),
    terms: [
      term('财政拨款(?:收入支出|收支|收、支|收入、支出)(?:决算)?(?:总计|总额|总体)', t4.income('grand')),
      term('财政拨款收入(?:决算)?总计', t4.income('grand')),
      term('财政拨款支出(?:决算)?总计', t4.expenditure('grand', 'total')),
      term('年初(?:财政拨款)?结转(?:和|及)?结余', t4.income('opening')),
      term('本年(?:财政拨款)?收入(?:合计)?', t4.income('total')),
      term('年末(?:财政拨款)?结转(?:和|及)?结余', t4.expenditure('closing', 'total')),
      term('本年(?:财政拨款)?支出(?:合计)?', t4.expenditure('total', 'total')),
      term('项目支出', t5('total', 'project')),
      term('基本支出', t5('total', 'basic')),
    ],
  },
  'general.overall': {
    topic: t5('total', 'total'),
    terms: [
      term('一般公共预算(?:财政拨款|当年拨款)?支出', t5('total', 'total')),
      term('本年支出(?:合计)?', t3('total', 'total')),
      term('基本支出', t5('total', 'basic')),
      term('项目支出', t5('total', 'project')),
    ],
  },
  'general.structure': {
    topic: t5('total', 'total'),
    terms: [term('一般公共预算(?:财政拨款|当年拨款)?支出', t5('total', 'total'))],
  },
  'general.detail': {
    topic: t5('total', 'total'),
    terms: [term('一般公共预算(?:财政拨款|当年拨款)?支出', t5('total', 'total'))],
  },
  basic: {
    topic: t5('total', 'basic'),
    terms: [
      term('(?:一般公共预算)?(?:财政拨款)?基本支出', t5('total', 'basic')),
      term('人员经费(?:支出)?', t6('staff')),
      term('(?:日常)?公用经费(?:支出)?', t6('public')),
    ],
  },
  threePublic: {
    topic: threePublic('total'),
    terms: [
      term('三公经费(?:财政拨款)?(?:支出)?', threePublic('total')),
      term('因公出国(?:\\(境\\))?(?:费用?|经费)?(?:支出)?', threePublic('abroad')),
      term('公务用车购置(?:费)?(?:及|和|与)运行(?:维护)?(?:费|经费)?(?:支出)?', threePublic('vehicles')),
      term('公务用车购置(?:费|经费)?(?:支出)?(?!数|[及和与])', threePublic('purchase')),
      term('公务用车运行(?:维护)?(?:费|经费)?(?:支出)?', threePublic('running')),
      term('公务接待(?:费|经费)(?:支出)?', threePublic('reception')),
      term('国内(?:公务)?接待(?:费|经费)?支出', said('reception.domestic')),
      term('国\\(境\\)外(?:公务)?接待(?:费|经费)?支出', said('reception.abroad')),
      term('(?:其中:)?外[宾事]接待(?:费|经费)?支出', said('reception.guests')),
    ],
  },
  governmentFund: fund(FUND_NAMES.governmentFund, 'governmentFund', t7),
  stateCapital: fund(FUND_NAMES.stateCapital, 'stateCapital', t8),
  operating: {
    topic: said('operating'),
    terms: [
      term('机关运行经费(?:支出)?', said('operating')),
      term('(?:日常)?公用经费(?:支出)?', said('operating.public')),
    ],
  },
  procurement: {
    topic: said('procurement.total'),
    terms: [
      term(
        '政府采购(?:支出)?(?:决算)?(?:总额|金额|总金额|合同总?金额)(?:\\([^)]*\\))?',
        said('procurement.total'),
      ),
      term('(?:政府采购)?货物(?:采购)?(?:类)?(?:支出)?(?:金额|总额)?', said('procurement.goods')),
      term('(?:政府采购)?工程(?:采购)?(?:类)?(?:支出)?(?:金额|总额)?', said('procurement.works')),
      term('(?:政府采购)?服务(?:采购)?(?:类)?(?:支出)?(?:金额|总额)?', said('procurement.services')),
      term('(?:授予)?中小(?:微)?企业(?:的)?合同(?:总)?金额', said('procurement.small')),
      term('(?:授予)?小微企业(?:的)?合同(?:总)?金额', said('procurement.micro')),
      term('面向中小企业预留.{0,12}?金额', said('procurement.reservedSmall')),
      term('面向小微企业预留.{0,12}?金额', said('procurement.reservedMicro')),
      term('在面向中小企业预留.{2,40}?采购金额', said('procurement.wonSmall')),
      term('在面向小微企业预留.{2,40}?采购金额', said('procurement.wonMicro')),
      term('在其他政府采购项目中.{2,40}?采购金额', said('procurement.wonOther')),
    ],
  },
  assets: {
    topic: null,
    terms: [
      term('固定资产(?:原值|总额|总值|金额)', said('assets.fixed')),
      term('资产(?:总额|总计|合计)', said('assets.total')),
      term('房屋[\\d.,]*平方米,?(?:原值|价值)', said('assets.buildings')),
      term('车辆[\\d.,]*辆,?(?:原值|价值)', said('assets.vehicles')),
    ],
  },
  performance: {
    topic: null,
    terms: [
      term('全年预算总额', said('performance.whole.budget')),
      term('(?:实际|全年)执行总额', said('performance.whole.actual')),
      term('全年预算数', said('performance.projects.budget')),
      term('全年执行数', said('performance.projects.actual')),
      ...['目标', '跟踪', '评价', '自评'].map((stage) =>
        term(
          `${stage}的\\d{4}年度项目[\\d,]+个,涉及(?:的)?预算(?:总)?金额(?:共计?|合计|为)?`,
          said(`performance.stage:${stage}:budget`),
        ),
      ),
    ],
  },
  notes: {
    topic: null,
    terms: [
      term('(?:授予)?中小(?:微)?企业(?:的)?合同(?:总)?金额', said('procurement.small')),
      term('全年预算数', said('performance.secret.budget')),
      term('全年执行数', said('performance.secret.actual')),
    ],
  },
};

const NONE: Vocabulary = { topic: null, terms: [] };

/** What a section reports. */
export const vocabularyOf = (key: SectionKey): Vocabulary => (key === 'evaluation' ? NONE : VOCABULARY[key]);

/** What is counted, by the words just before the number and its unit. */
export interface Counted {
  readonly sections: readonly SectionKey[];
  readonly before: RegExp;
  readonly unit: RegExp;
  readonly of: Item | ((matched: RegExpExecArray) => Item);
}

const counted = (
  sections: readonly SectionKey[],
  before: RegExp,
  unit: RegExp,
  of: Counted['of'],
): Counted => ({ sections, before, unit, of });

export const COUNTED: readonly Counted[] = [
  counted(
    ['staffing'],
    /(?:实有|年末)(?:在编)?(?:实有)?人[员数]+(?:总数|合计)?(?:共|为|共计)?$/,
    /^人$/,
    said('people.total'),
  ),
  counted(['staffing'], /在职(?:人员|职工)?(?:为)?$/, /^人$/, said('people.active')),
  counted(['staffing'], /离休(?:人员)?(?:为)?$/, /^人$/, said('people.retiredCadres')),
  counted(['staffing'], /退休(?:人员)?(?:为)?$/, /^人$/, said('people.retired')),
  counted(['staffing'], /(?:下设|内设|设有?|设立)(?:内设机构)?$/, /^个$/, said('offices')),
  counted(['threePublic'], /团组(?:数|共)?(?:为)?$/, /^个$/, said('trips')),
  counted(
    ['threePublic'],
    /(?:因公出国\(境\)(?:人次)?|团组[\d]+个[,、]?)(?:累计|共)?(?:为)?$/,
    /^人次$/,
    said('travellers'),
  ),
  counted(['threePublic'], /(?:累计|共计?)$/, /^人次$/, said('travellers')),
  counted(['threePublic'], /购置(?:数量?|公务用车)?(?:为)?$/, /^辆$/, said('cars.bought')),
  counted(['threePublic'], /保有量(?:为)?$/, /^辆$/, said('cars.kept')),
  counted(['threePublic'], /固定资产车辆(?:为)?$/, /^辆$/, said('vehicles')),
  counted(['threePublic'], /接待外[宾事](?:[\d,]+批次[,、]?)?$/, /^批次$/, said('guests.batches')),
  counted(['threePublic'], /接待外[宾事](?:[\d,]+批次[,、]?)?$/, /^人次$/, said('guests.heads')),
  counted(['threePublic'], /(?:公务)?接待(?:费)?(?:共|为)?$/, /^批次$/, said('reception.batches')),
  counted(['threePublic'], /(?:公务)?接待[\d,]+批次[,、]?(?:共)?$/, /^人次$/, said('reception.heads')),
  counted(['assets'], /(?:共有|实有|拥有|。|^|;|,|万元)车辆(?:共有?|数)?$/, /^辆$/, said('vehicles')),
  counted(['assets'], /[,、:;。]?([^,、:;。\d]{2,20}用车)$/, /^辆$/, (matched) =>
    said(`vehicles:${matched[1]!}`),
  ),
  counted(['assets'], /房屋(?:面积)?$/, /^平方米$/, said('assets.area')),
  counted(['assets'], /设备(?:\([^)]*\))?$/, /^(?:台\(套\)|台|套)$/, said('assets.equipment')),
  counted(['performance'], /整体支出绩效自评表$/, /^个$/, said('performance.whole.count')),
  counted(['performance'], /(?:预算绩效)?(?:评价|自评)项目$/, /^个$/, said('performance.projects.count')),
  counted(['performance'], /(目标|跟踪|评价|自评)的\d{4}年度项目$/, /^个$/, (matched) =>
    said(`performance.stage:${matched[1]!}`),
  ),
  counted(['notes'], /(?:涉密|SM)项目$/, /^个$/, said('performance.secret.count')),
];
