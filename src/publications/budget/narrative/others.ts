import type { Counted } from '../../../model/grammar';
import { counted, section, term } from '../../kinds/section';
import { b1, b11 } from '../forms';
import { planned } from './terms';

/** 上年结转结余预算情况. */
export const carryOver = section('budget.carryOver', {
  heading: { title: /上年结转/, mayBeALine: true, lends: true },
  terms: [term('上年结转(?:和)?(?:结余)?(?:预算)?(?:资金)?', b11('total', 'total'))],
  denies: b11.id,
});

/** 机关运行经费安排情况. */
export const operating = section('budget.operating', {
  heading: { words: ['机[关构]运行', '单位运行', '公用经费'], title: /(?:机[关构]|单位)运行|公用经费/ },
  terms: [
    term(
      '(?:下属\\d+家(?:机关|行政单位)(?:[和及、]\\d+家参公(?:事业)?单位)?)?(?:财政拨款的)?(?:机[关构]|单位)运行经费(?:财政拨款)?(?:支出)?(?:预算)?',
      planned('operating'),
    ),
    term('(?:日常)?公用经费(?:支出)?(?:预算)?', planned('operating.public')),
  ],
});

const KINDS_OF_CARS = [
  ...['一般公务用车', '执法执勤用车', '特种专业技术用车', '机要通信用车', '应急保障用车'],
  ...['离退休干部用车', '领导干部用车', '其他用车', '其他车辆'],
];
const MONEY_OF_GOALS = '(?:的)?(?:项目)?(?:预算(?:资金|金额)*|资金|金额)(?:共计?|合计|为)?';
const KIND = '(?:采购)?(?:类)?(?:采购)?(?:支出)?(?:预算)?(?:金额|总额)?';

/** 政府采购情况. */
export const procurement = section('budget.procurement', {
  heading: { words: ['政府采购'], title: /政府采购/ },
  terms: [
    term('政府采购(?:支出)?(?:预算)?(?:总额|金额|总金额)?', planned('procurement.total')),
    term(`(?:政府采购)?货物${KIND}`, planned('procurement.goods')),
    term(`(?:政府采购)?工程${KIND}`, planned('procurement.works')),
    term(`(?:政府采购)?服务${KIND}`, planned('procurement.services')),
    term(
      '(?:面向)?中小(?:微)?企业预留(?:的)?(?:政府采购)?(?:项目)?预算(?:总)?金额',
      planned('procurement.reservedSmall'),
    ),
    term(
      '(?:其中,)?预留给小型和微型企业的(?:政府采购)?(?:项目)?预算(?:金额)?',
      planned('procurement.reservedMicro'),
    ),
    term(
      '(?:面向)?小微企业预留(?:的)?(?:政府采购)?(?:项目)?预算(?:总)?金额',
      planned('procurement.reservedMicro'),
    ),
  ],
  nestedShares: true,
});

/** 国有资产占用使用情况: stocks at the end of another year. */
export const assets = section('budget.assets', {
  heading: { words: ['国有资产', '固定资产', '占[有用]'], title: /国有资产|资产占[有用]/ },
  terms: [
    term('房屋[\\d.,]*平方米,?(?:原值|价值)', planned('assets.buildings')),
    term('(?<!他)车辆[\\d.,]*辆,?(?:原值|价值)', planned('assets.vehicles')),
    ...KINDS_OF_CARS.map((kind) =>
      term(`${kind}[\\d.,]*辆,?(?:原值|价值)`, planned(`assets.vehicles:${kind}`)),
    ),
    term('办公家具(?:价值)?', planned('assets.furniture')),
    term('其他资产(?:价值)?', planned('assets.other')),
  ],
  counts: {
    listed: [
      counted(
        /(?:共有|实有|拥有|。|^|;|,|\d[、.]|部门|单位)(?:公务)?车辆(?:共有?|数)?$/,
        /^辆$/,
        planned('vehicles'),
      ),
      counted(
        /(?:^|[,、:;。]|辆)((?:(?!用车主要|主要[是为]|包括)[^,、:;。\d]){2,20}用车|其他车辆)$/,
        /^辆$/,
        (matched) => planned(`vehicles:${matched[1]!}`),
      ),
      counted(/(?:^|[,:;。]|\d[、.])房屋(?:建筑)?(?:面积)?(?:共)?$/, /^平方米$/, planned('assets.area')),
      counted(
        /(?<!\d)(\d{1,6}万元)(?:\(含\))?以上的?[^,、:;。\d]{0,12}设备(?:\([^)]*\))?$/,
        /^(?:台\(套\)|台|套)$/,
        ({ 1: limit }) => planned(`assets.equipment:${limit!}`),
      ),
    ],
    // What is to be bought is no stock.
    not: /购置|购买|采购|更新|报废|处置|划转|调拨|新增|其他用车主要/,
    bySentence: {
      units: /^(?:辆|台\(套\)|台|套)$/,
      of: (words, unit) => {
        if (!/购置|购买|更新/.test(words) || /报废|处置|划转|调拨/.test(words)) return null;
        const kind = /(?:^|[,、:;。])([^,、:;。\d]{2,20}用车)$/.exec(words)?.[1];
        if (unit === '辆') return kind ? planned(`bought:${kind}`) : planned('bought');
        const limit = /(?<!\d)(\d{1,6}万元)[^,;。\d]{0,20}设备[^,;。\d]{0,10}$/.exec(words)?.[1];
        return limit === undefined ? null : planned(`bought.equipment:${limit}`);
      },
    },
  },
  tellsYears: false,
});

/** 预算绩效情况: how many goals are set, and of how much money. */
export const performance = section('budget.performance', {
  heading: { words: ['绩效', '目标', '编报'], title: /绩效/ },
  terms: [
    term(
      `(?:预算绩效管理)?(?:的)?整体(?:支出)?(?:预算)?绩效目标\\d+个,涉及${MONEY_OF_GOALS}`,
      b1.income('grand'),
    ),
    term(`(?<!非)财政拨款项目\\d+个,涉及${MONEY_OF_GOALS}`, planned('goals.fiscal')),
    term(`非财政拨款项目\\d+个,涉及${MONEY_OF_GOALS}`, planned('goals.other')),
    term(`(?:编报|开展)?绩效目标(?:管理)?的项目共?\\d+个,涉及${MONEY_OF_GOALS}`, planned('goals.projects')),
  ],
  counts: {
    listed: [
      counted(/整体(?:支出)?(?:预算)?绩效目标$/, /^个$/, planned('goals.whole.count')),
      counted(/(?<!非)财政拨款项目$/, /^个$/, planned('goals.fiscal.count')),
      counted(/非财政拨款项目$/, /^个$/, planned('goals.other.count')),
      counted(/绩效目标(?:管理)?的项目共?$/, /^个$/, planned('goals.projects.count')),
    ],
  },
  partTwo: false,
  aside: true,
  tellsYears: false,
});

/** One of the 绩效目标表 that follow: of the whole, or of a project. */
export const goal = section('budget.goal', {
  goal: {
    title: /^(?:20\d\d年度?)?(?:部门|单位)?(?:整体|项目)?(?:支出)?(?:预算)?绩效目标(?:公开|申报|批复)?表/,
    // …目标表1张, 绩效目标表(见附件): a sentence that names one.
    not: /^(?:\d+[个张份]|[,.。;、:及和与的见])/,
    whole: /整体/,
    name: '项目名称',
    from: ['年度预算', '项目资金', '预算资金', '资金总额', '年度资金'],
    behind: ['一级指标', '总体目标', '年度绩效目标', '绩效目标'],
    money: [
      ['年度预算总额', 'total'],
      ['年度资金总额', 'total'],
      ['预算资金总额', 'total'],
      ['资金总额', 'total'],
      ['其中：财政拨款', 'fiscal'],
      ['其中:财政拨款', 'fiscal'],
      ['财政拨款', 'fiscal'],
      ['财政资金', 'fiscal'],
      ['上级安排', 'transfer'],
      ['上级资金', 'transfer'],
      ['本级安排', 'own'],
      ['本级资金', 'own'],
      ['其他资金', 'other'],
      ['单位资金', 'other'],
      ['自有资金', 'other'],
      ['其他', 'other'],
    ],
    indicators: {
      name: '三级指标',
      target: /^(?:年度|年初)?(?:指标值|目标值)$/,
      reached: null,
      weight: /^(?:指标)?(?:分值|权重)(?:权重)?$/,
      score: null,
      total: '合计',
    },
  },
  partTwo: false,
  aside: true,
  tellsYears: false,
});

/** 机构设置及人员情况. */
export const staffing = section('budget.staffing', {
  heading: { title: /机构设置|人员|机构|编制|基本情况|单位构成/ },
  counts: {
    listed: [
      counted(/编制(?:数|人数|人员|总数)?(?:为|共)?$/, /^[人名个]$/, planned('posts.total')),
      counted(/实有(?:人数|人员)?(?:为)?$/, /^[人名]$/, planned('people.total')),
      counted(/在职(?:人员|职工)?(?:为)?$/, /^[人名]$/, planned('people.active')),
      counted(/离休(?:人员)?(?:为)?$/, /^[人名]$/, planned('people.retiredCadres')),
      counted(/离退休(?:人员)?(?:共|为)?$/, /^[人名]$/, planned('people.allRetired')),
      counted(/(?<!离)退休(?:人员)?(?:为)?$/, /^[人名]$/, planned('people.retired')),
      {
        ...counted(/(?:下设|内设|设有?|设立)(?:内设机构)?$/, /^个$/, planned('offices')),
        ofAPart: true,
      },
    ],
  },
  rosters: [/(?:下设|内设)(?:内设机构)?(\d+)个[^。:;]{0,20}?(?:分别是|分别为|包括|即)?:([^。;]+)/g],
  partTwo: false,
});

/** What reasons say of people who came or went. */
export const REASON_COUNTS: readonly Counted[] = [
  counted(/在职(?:人员|职工)?(?:净)?(?:增加|减少)了?$/, /^[人名]$/, planned('people.active')),
  counted(/离休(?:人员|干部)?(?:净)?(?:增加|减少)了?$/, /^[人名]$/, planned('people.retiredCadres')),
  counted(/(?<!离)退休(?:人员|职工)?(?:净)?(?:增加|减少)了?$/, /^[人名]$/, planned('people.retired')),
];
