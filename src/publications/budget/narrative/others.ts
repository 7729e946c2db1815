import { counted, section, term } from '../../kinds/section';
import { b11 } from '../forms';
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
    term('(?:机[关构]|单位)运行经费(?:财政拨款)?(?:支出)?(?:预算)?', planned('operating')),
    term('(?:日常)?公用经费(?:支出)?(?:预算)?', planned('operating.public')),
  ],
});

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
    term('(?:^|[。;])车辆[\\d.,]*辆,?(?:原值|价值)', planned('assets.vehicles')),
    term('办公家具(?:价值)?', planned('assets.furniture')),
    term('其他资产(?:价值)?', planned('assets.other')),
  ],
  tellsYears: false,
});

/** 预算绩效情况. */
export const performance = section('budget.performance', {
  heading: { title: /绩效/ },
  terms: [],
  partTwo: false,
  aside: true,
  tellsYears: false,
});

/** 机构设置及人员情况. */
export const staffing = section('budget.staffing', {
  heading: { title: /机构设置|人员|机构|编制|基本情况|单位构成/ },
  counts: {
    listed: [
      counted(/实有(?:人数|人员)?(?:为)?$/, /^人$/, planned('people.total')),
      counted(/在职(?:人员|职工)?(?:为)?$/, /^人$/, planned('people.active')),
      counted(/离休(?:人员)?(?:为)?$/, /^人$/, planned('people.retiredCadres')),
      counted(/退休(?:人员)?(?:为)?$/, /^人$/, planned('people.retired')),
    ],
  },
  partTwo: false,
});
