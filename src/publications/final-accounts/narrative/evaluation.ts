import { section } from '../../kinds/section';

/** One of the 绩效自评表 that follow the section on performance. */
export const evaluation = section('evaluation', {
  evaluation: {
    title: /^(?:\d{4}年度?)?(?:部门|单位)?(?:整体|项目)?支出绩效自评表/,
    // …整体支出绩效自评表1个,全年预算总额…, where a line of a .pdf begins.
    not: /^(?:\d+[个张份]|[,.。;、:及和与的见])/,
    whole: /整体/,
    marks: ['项目名称', '部门名称', '单位名称', '年初预算'],
    columns: ['年初预算', '全年预算', '全年执行'],
    behind: ['年度总体目标', '预期目标', '一级指标'],
    name: '项目名称',
    total: ['年度资金总额', '年度总资金', '合计'],
    parts: [
      ...['财政拨款', '上年结转', '上年结转资金', '其他资金', '单位资金', '自有资金'],
      ...['上级资金', '本级资金', '上级补助', '本级安排'],
    ],
    indicators: {
      name: '三级指标',
      target: /^(?:全?年度?|年初)?(?:指标值|目标值)$/,
      reached: /^(?:全?年度?)?(?:实际)?(?:完成|业绩)(?:指标)?值$/,
      weight: /^(?:分值(?:权重)?|权重)$/,
      score: /^(?:指标)?得分$/,
      total: '总分',
    },
  },
  partTwo: false,
  aside: true,
  tellsYears: false,
});
