import { said, type Item } from '../../../model/item';
import { counted, section, term, whole } from '../../kinds/section';
import { t3, t5, t9 } from '../forms';
import { bareFund } from './fiscal';
import { funds } from './terms';
import { visits, VISITS } from './visits';
import type { ThreePublicLine } from '../../kinds/three-public';

const actual = (line: ThreePublicLine): Item => t9(line, 'actual');

/** Out of what it is paid: 使用一般公共预算财政拨款安排的. */
const PAID_BY =
  '(?:使用|开支)?(?:一般公共预算)?(?:(?:及|和)政府性基金(?:预算)?)?(?:财政拨款)?(?:安排|开支|负担)?的?';
/** 州级行政单位(含参照公务员法管理的事业单位)、事业单位和其他单位: all whose accounts these are. */
const ALL_UNITS =
  '(?:包括)?(?:[省市州县区盟旗]级)?(?:党政机关|行政单位)(?:\\([^()\\d]{2,24}\\))?[、和]事业单位(?:[和及]其他单位)?';
const COST = '(?:费用?|经费)?(?:支出)?';
/** 公务用车 by its shorter names. */
const CAR = '(?:公务用?车辆?|公车|车辆)';
/** Names that its unit or a number follows; what they are of is said by the words before. */
const BEFORE_NUMBER = '(?=(?:共|累计|为)*\\d)';

/** 国内接待 and the others: 国内公务接待支出, 国内接待费6万元, 国内公务接待15批次. */
const receptionOf = (whose: string): string =>
  `${whose}(?:公务)?接待(?:(?:费用?|经费)?支出|(?:费用?|经费)(?=[\\d为])|${BEFORE_NUMBER})`;

/** 财政拨款“三公”经费支出决算情况. */
export const threePublic = section('threePublic', {
  heading: {
    words: [
      '三公经费',
      '会议费',
      '会议(?=[、和及与]培训费)',
      '培训费',
      '因公出国(?:\\(境\\))?',
      '公务用车',
      '公务接待',
    ],
    title: /(?:三公经费|会议费|培训费|因公出国|公务用车|公务接待).*(?:决算|支出|执行|情况)|^三公经费$/,
    lends: true,
  },
  terms: [
    term(`(?:${ALL_UNITS})?${PAID_BY}三公经费(?:一般公共预算)?(?:财政拨款)?(?:支出)?`, actual('total')),
    term(`(?:因公(?:临时)?出国(?:\\(境\\)|境)?|出国\\(境\\)(?=费|经费))${COST}`, actual('abroad')),
    term(
      `${CAR}购置(?:费用?|经费)?(?:及|和|与|、)运行(?:维护)?${COST}|公务用车(?:费用?|经费)(?:支出)?`,
      actual('vehicles'),
    ),
    term(
      `${CAR}购置${COST}(?!税|数|[及和与\\d]+辆)|(?<=[(,、:;]|其中)购置(?:费用?|经费)`,
      actual('purchase'),
    ),
    term(`${CAR}运行(?:维护)?${COST}|(?<=[(,、:;]|其中)运行(?:维护)?(?:费用?|经费)`, actual('running')),
    term(`公务接待(?:(?:费用?|经费|支出)(?:支出)?|${BEFORE_NUMBER})`, actual('reception')),
    term(receptionOf('国内'), said('reception.domestic')),
    term(receptionOf('其他国内'), said('reception.otherDomestic')),
    term(receptionOf('国\\(境\\)外'), said('reception.abroad')),
    term(receptionOf('外[宾事]'), said('reception.guests')),
    // 5万元(其中:一般公共预算支出5万元;政府性基金预算支出0万元;…).
    ...funds('(?:财政拨款)?(?:支出)?(?=[\\d为])', bareFund),
    // 三公经费占一般公共预算财政拨款支出的比重.
    whole('(?<=占)(?:当年|本年度?|全年)?一般公共预算财政拨款支出(?:合计|总额)?', t5('total', 'total')),
    whole('(?<=占)(?:当年|本年度?|全年)支出(?:合计|总额)', t3('total', 'total')),
    term(`${PAID_BY}会议费(?:支出)?`, said('meetings')),
    term(`${PAID_BY}培训费(?:支出)?`, said('training')),
  ],
  counts: {
    listed: [
      counted(
        /(?:购置|更新)(?:\(更新\))?(?:数量?|量|公务用车|车辆)?(?:为)?$/,
        /^[辆台]$/,
        said('cars.bought'),
      ),
      counted(/保有量?(?:为|共)?$/, /^辆$/, said('cars.kept')),
      counted(/固定资产车辆(?:为)?$/, /^辆$/, said('vehicles')),
    ],
    bySentence: { units: VISITS, of: visits },
  },
  spokenOf: [
    [
      actual('purchase'),
      /公务用车购置(?!(?:费用?|经费|支出)*(?:及|和|与|、|\/)(?:公务用车)?运行)|购置(?:和更新|更新|新)?(?:的)?(?:公务|公车|车辆|汽车|机动车|新车)|(?:车辆|新车|公车|汽车|用车)(?:的)?购置(?!(?:费用?|经费|支出)*(?:及|和|与|、|\/))|购(?:买|入|车)|新购/,
    ],
    [actual('running'), /(?<!购置(?:费用?)?[及和与、/](?:公务用车)?)运行|(?<!运行)维护|燃料|保险费|维修/],
  ],
});

/** 2022年“三公”经费预算安排情况: next year's budget in this year's accounts, which prints none of their figures. */
export const nextBudget = section('nextBudget', {
  heading: { title: /三公经费(?:财政拨款)?预算/ },
  terms: threePublic.terms.map((name) => ({ ...name, of: said(`nextBudget:${name.of.key}`) })),
  partTwo: false,
  tellsYears: false,
  nextYear: true,
});
