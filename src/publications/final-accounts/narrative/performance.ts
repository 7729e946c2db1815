import { said } from '../../../model/item';
import { counted, section, term } from '../../kinds/section';

/** 预算绩效情况. */
export const performance = section('performance', {
  heading: { title: /绩效/ },
  terms: [
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
  counts: {
    listed: [
      counted(/整体支出绩效自评表$/, /^个$/, said('performance.whole.count')),
      counted(/(?:预算绩效)?(?:评价|自评)项目$/, /^个$/, said('performance.projects.count')),
      counted(/(目标|跟踪|评价|自评)的\d{4}年度项目$/, /^个$/, (matched) =>
        said(`performance.stage:${matched[1]!}`),
      ),
    ],
  },
  partTwo: false,
  aside: true,
  tellsYears: false,
});
