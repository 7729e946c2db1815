import type { SectionFamily } from '../../../model/grammar';
import { section, term, whole } from '../../kinds/section';
import { b3, b5, b6, b7 } from '../forms';
import { partOfSubject } from '../../final-accounts/forms';
import { fiscal } from './totals';
import { planned, TOTAL } from './terms';

const NAME = '一般公共预算';

const terms = [
  term(`一般公共预算(?:财政)?(?:当年)?(?:拨款)?(?:支出)?${TOTAL}?`, b5('total', 'total')),
  whole('本年支出(?:合计)?', b3('total', 'total')),
  term('基本支出(?:预算)?', b5('total', 'basic')),
  term('项目支出(?:预算)?', b5('total', 'project')),
];

const heading = { mayBeALine: true, lends: true };
const subjects = { form: b5.id, of: (row: string) => b5(row, 'total') };

/** 一般公共预算当年拨款结构情况: by functional class. */
export const structure = section('budget.general.structure', {
  heading: { ...heading, title: /(?:一般公共预算|拨款).*结构/ },
  terms,
  subjects: { ...subjects, classes: 'anywhere', lasting: true },
});

/** …具体使用情况: by functional subject. */
export const detail = section('budget.general.detail', {
  heading: { ...heading, title: /(?:一般公共预算|拨款).*(?:具体|使用)/ },
  terms,
  subjects: { ...subjects, classes: 'clause', lasting: true },
});

/** …规模变化情况, and whatever else its heading says. */
export const overall = section('budget.general.overall', {
  heading: { ...heading, words: ['一般公共预算', '当年拨款', '规模'], title: /一般公共预算|当年拨款/ },
  terms,
});

/** A heading of its own speaks of one of the three, and of the overall where it does not say which. */
export const GENERAL: SectionFamily = {
  name: NAME,
  parts: [
    [overall, '规模'],
    [structure, '结构'],
    [detail, '使用'],
  ],
  within: fiscal,
};

/** 一般公共预算基本支出: staff and public, and the items each is planned for. */
export const basic = section('budget.basic', {
  heading: { title: /基本支出/, mayBeALine: true, lends: true },
  terms: [
    term('(?:一般公共预算)?(?:财政拨款)?(?:安排)?基本支出(?:预算)?', b5('total', 'basic')),
    term('工资福利支出', b6('301')),
    term('商品和服务支出', b6('302')),
    term('对个人和家庭的补助(?:支出)?', b6('303')),
    term('人员经费(?:支出)?(?:预算)?', b6('staff')),
    term('(?:日常)?公用经费(?:支出)?(?:预算)?', b6('public')),
  ],
  lists: {
    form: b6.id,
    // A list ends with its sentence, or where the other group begins.
    words: /(人员经费|公用经费)[^。;]{0,40}?包括:?([^。;]+?)(?=,?(?:日常)?(?:人员|公用)经费[\d.,]|[。;]|$)/g,
    groups: new Map([
      ['人员经费', 'staff'],
      ['公用经费', 'public'],
    ]),
    groupOf: partOfSubject,
  },
});

/** 一般公共预算项目支出: what each project is planned to cost. */
export const projects = section('budget.projects', {
  heading: { title: /项目(?:支出|经费)/, mayBeALine: true, lends: true },
  terms: [term('(?:一般公共预算)?项目支出(?:预算)?(?:合计|总额)?', b7('total', 'total'))],
  projects: {
    form: b7.id,
    of: (row) => b7(row, 'total'),
    unknown: (project) => planned(`project${project}`),
    part: (project, part) => planned(`project${project}.part${part}`),
    labels: {
      name: /^项目名称$/,
      amount: /^(?:年度)?(?:项目)?预算(?:安排)?(?:规模|金额|数|总额)$/,
      parts: /^(?:项目)?资金分配(?:情况)?$/,
    },
  },
});
