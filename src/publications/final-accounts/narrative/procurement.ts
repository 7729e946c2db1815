import { said } from '../../../model/item';
import { section, term } from '../../kinds/section';
import { CONTRACTS, SMALL_FIRMS } from './terms';

/** 货物, 工程, 服务. */
const KINDS = [
  ['goods', '货物'],
  ['works', '工程'],
  ['services', '服务'],
] as const;

/** 政府采购支出情况. */
export const procurement = section('procurement', {
  heading: { words: ['政府采购', '采购', '授予', '中小企业', '实施'], title: /政府采购|^采购/ },
  terms: [
    term(
      '政府采购(?:支出)?(?:决算)?(?:总额|金额|总金额|合同总?金额|合计|总计)(?:\\([^)]{0,100}\\))?',
      said('procurement.total'),
    ),
    term('政府采购(?:支出)?(?=\\d|为|(?:年初)?预算)|实际采购(?:总)?金额', said('procurement.total')),
    ...KINDS.flatMap(([kind, name]) => [
      term(
        `(?:政府采购)?${name}(?:采购)?(?:类)?(?:采购)?(?:支出)?(?:金额|总额)?`,
        said(`procurement.${kind}`),
      ),
      term(
        `(?:政府采购)?${name}(?:采购|支出|类)*授予中小企业(?:的)?合同(?:总)?金额`,
        said(`procurement.${kind}.small`),
      ),
    ]),
    SMALL_FIRMS,
    term(`(?:政府采购)?(?:授予)?小微型?企业(?:的)?${CONTRACTS}`, said('procurement.micro')),
    term('面向中小企业预留.{0,12}?金额', said('procurement.reservedSmall')),
    term('面向小微企业预留.{0,12}?金额', said('procurement.reservedMicro')),
    term('在面向中小企业预留.{2,40}?采购金额', said('procurement.wonSmall')),
    term('在面向小微企业预留.{2,40}?采购金额', said('procurement.wonMicro')),
    term('在其他政府采购项目中.{2,40}?采购金额', said('procurement.wonOther')),
  ],
  // Small firms have their share of all, micro firms theirs of that.
  nestedShares: true,
});
