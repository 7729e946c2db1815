import type { HeadingWords, SectionKind } from '../../../model/grammar';
import { section, term } from '../../kinds/section';
import { t4, t7, t8 } from '../forms';
import { subjectsOf } from './subjects';
import { BOTH, CARRIED, FUND_NAMES } from './terms';

/** T4 alone prints a fund's 总计, the same for income and expenditure. */
function fundSection(
  key: keyof typeof FUND_NAMES,
  form: typeof t7,
  title: HeadingWords['title'],
): SectionKind {
  const name = FUND_NAMES[key];
  const grand = t4.expenditure('grand', key);
  return section(key, {
    heading: { words: [name], title, mayBeALine: true, lends: true },
    terms: [
      term(`(?:${name})?(?:财政拨款)?${BOTH}(?:决算)?(?:总计|总额|总体)`, grand),
      term(`(?:${name})?(?:财政拨款)?收入(?:决算)?总计`, grand),
      term(`(?:${name})?(?:财政拨款)?支出(?:决算)?总计`, grand),
      term(`(?:${name}(?:财政拨款)?)?年初${CARRIED}`, form('total', 'opening')),
      term(
        `本年收入(?:决算)?(?:合计)?|${name}(?:财政拨款)?(?:本年)?收入(?:决算)?(?:合计)?`,
        form('total', 'income'),
      ),
      term(
        `本年支出(?:合计)?|${name}(?:财政拨款)?(?:本年)?支出(?:合计)?|(?<=[,;])支出(?=[\\d为])|(?<=收入[^。]{0,40};)支出(?=决算)`,
        form('total', 'total'),
      ),
      term(`基本支出`, form('total', 'basic')),
      term(`项目支出`, form('total', 'project')),
      term(`(?:${name}(?:财政拨款)?)?年末${CARRIED}`, form('total', 'closing')),
    ],
    subjects: subjectsOf(form, 'clause'),
    denies: form.id,
  });
}

/** 政府性基金预算财政拨款收入支出决算情况. */
export const governmentFund = fundSection('governmentFund', t7, /政府性基金/);

/** 国有资本经营预算财政拨款收入支出决算情况. */
export const stateCapital = fundSection('stateCapital', t8, /国有资本经营/);
