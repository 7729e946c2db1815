import { section, term, whole } from '../../kinds/section';
import { partOfSubject, t5, t6 } from '../forms';
import { expenditure } from './expenditure';

/** 一般公共预算财政拨款基本支出决算情况: staff and public, and the items each was paid for. */
export const basic = section('basic', {
  heading: {
    words: ['经济分类'],
    title: /基本支出/,
    mayBeALine: true,
    lends: true,
    within: { section: expenditure, unless: /财政拨款|一般公共预算/ },
  },
  terms: [
    term('(?:(?:使用)?一般公共(?:预算)?)?(?:财政拨款)?(?:安排)?的?基本支出', t5('total', 'basic')),
    whole('一般公共预算(?:财政拨款)?(?:本年)?支出(?:合计)?', t5('total', 'total')),
    term('工资福利支出', t6('301')),
    term('商品和服务支出', t6('302')),
    term('对个人和家庭的?补助(?:支出)?', t6('303')),
    term('债务利息及费用支出', t6('307')),
    term('资本性支出', t6('310')),
    term('人员经费(?:支出)?', t6('staff')),
    term('(?:日常)?公用经费(?:支出)?', t6('public')),
  ],
  lists: {
    form: t6.id,
    // A list ends with its sentence, or where the other group begins: …住房公积金,公用经费281.39万元,包括….
    words: /(人员经费|公用经费)[^。;]{0,40}?包括:?([^。;]+?)(?=,?(?:日常)?(?:人员|公用)经费[\d.,]|[。;]|$)/g,
    groups: new Map([
      ['人员经费', 'staff'],
      ['公用经费', 'public'],
    ]),
    groupOf: partOfSubject,
  },
});
