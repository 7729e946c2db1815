import { said } from '../../../model/item';
import { counted, section, term } from '../../kinds/section';

/** 预算绩效情况. */
export const performance = section('performance', {
  heading: { title: /绩效/ },
  terms: [
    term('全年预算总额', said('performance.whole.budget')),
    term('(?:实际|全年)执行总额', said('performance.whole.actual')),
    // 甲项目全年预算数为100万元: of one of them.
    term('(?<=项目[\\d,]+个,)全年预算数', said('performance.projects.budget')),
    term('(?<=项目[\\d,]+个,全年预算数[\\d.,]+[万亿]?元,)全年执行数', said('performance.projects.actual')),
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
      counted(
        /(?:^|[,;:、(。为是]|[个项]|等级)(不合格|不及格|基本合格|合格|及格|优秀?|良好?|中等?|较?差|一般)(?:等[级次]?|[级次])?的?(?:项目)?(?:有|为|共有?|共计)?$/,
        /^[个项]$/,
        (matched) => said(`performance.grade:${matched[1]!}`),
      ),
      counted(/(?:发现|存在)(?:的)?问题(?:共|数|有|为)*$/, /^[个项条]$/, said('performance.problems.found')),
      counted(
        /(?:已经?|已全部)(?:完成)?(?:整改)(?:完成|完毕|到位)?的?(?:问题)?(?:共|数|有|为)*$/,
        /^[个项条]$/,
        said('performance.problems.mended'),
      ),
      counted(
        /(?:正在|正|尚在|仍在|持续|尚未完成|未完成|未|待)(?:进行)?整改(?:中|完成)?的?(?:问题)?(?:共|数|有|为)*$/,
        /^[个项条]$/,
        said('performance.problems.open'),
      ),
    ],
  },
  partTwo: false,
  aside: true,
  tellsYears: false,
});
