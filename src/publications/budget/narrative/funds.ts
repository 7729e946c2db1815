import type { HeadingWords, SectionKind } from '../../../model/grammar';
import { section, term } from '../../kinds/section';
import { b8, b9 } from '../forms';
import { TOTAL } from './terms';

function fundSection(key: string, name: string, form: typeof b8, title: HeadingWords['title']): SectionKind {
  return section(`budget.${key}`, {
    heading: { words: [name], title, mayBeALine: true, lends: true },
    terms: [
      term(`${name}(?:财政)?(?:拨款)?(?:支出)?${TOTAL}?`, form('total', 'total')),
      term('基本支出', form('total', 'basic')),
      term('项目支出', form('total', 'project')),
    ],
    subjects: { form: form.id, of: (row) => form(row, 'total'), classes: null, lasting: true },
    denies: form.id,
  });
}

/** 政府性基金预算拨款情况. */
export const governmentFund = fundSection('governmentFund', '政府性基金(?:预算)?', b8, /政府性基金/);

/** 国有资本经营预算拨款情况. */
export const stateCapital = fundSection('stateCapital', '国有资本经营(?:预算)?', b9, /国有资本经营/);
