import type { SectionKey } from '../../model/narrative';

/** What titles of sections are made of: a line of nothing else is a heading, whatever its order and its words. */
const WORDS = [
  '一般公共[预决]算',
  '政府性基金(?:预算)?',
  '国有资本经营(?:预算)?',
  '财政拨款',
  '当年拨款',
  '三公经费',
  '安排',
  '会议费',
  '培训费',
  '因公出国(?:\\(境\\))?',
  '公务用车',
  '公务接待',
  '机[关构]运行',
  '公用经费',
  '政府采购',
  '国有资产',
  '固定资产',
  '一般性',
  '其他重要事项',
  '其他需要?',
  '增减变[动化]',
  '收入',
  '支出',
  '收支',
  '收、支',
  '[预决]算',
  '基本',
  '项目',
  '总体',
  '整体',
  '结构',
  '具体',
  '比较',
  '对比',
  '结转',
  '结余',
  '年[初末]',
  '[本当]年',
  '上年',
  '占[有用]',
  '使用',
  '购置',
  '运行',
  '维护',
  '绩效',
  '管理',
  '评价',
  '自评',
  '考核',
  '开展',
  '工作',
  '结果',
  '机构',
  '设置',
  '人员',
  '编制',
  '构成',
  '变动',
  '变化',
  '执行',
  '完成',
  '主要',
  '职[能责]',
  '部门',
  '单位',
  '经费',
  '费',
  '概况',
  '增减',
  '情况',
  '说明',
  '事项',
  '有关',
  '汇总',
  '及其?',
  '与',
  '和',
  '、',
  '的',
] as const;
const WORD = new RegExp(WORDS.join('|'), 'y');

/** What a title may begin with, 关于, whose and which year's accounts, goes over none of these. */
const NO_PREFIX = new Set('。,;:、()');
/** No unit's name with its year is longer. */
const LONGEST_PREFIX = 36;
const YEAR = /20\d\d年/y;
/** Whose: what the name of a unit ends with. */
const UNIT = new Set('局厅委办院校园所站队会府处室部司社馆团镇乡区市县');
const UNITS = new Set(['部门', '单位', '中心', '小学', '中学', '街道']);

/** Tried in this order on a title without its prefix. Null: a part that reports no figures. */
const KINDS: readonly (readonly [key: SectionKey | null, title: RegExp])[] = [
  ['unknown', /其他重要事项/],
  ['notes', /^其他需/],
  ['performance', /绩效/],
  ['procurement', /政府采购/],
  ['assets', /国有资产|资产占[有用]/],
  // Next year's budget of 三公 is none of the accounts.
  ['threePublic', /(?:三公经费|会议费|培训费|因公出国|公务用车|公务接待).*(?:决算|支出|执行|情况)/],
  ['operating', /机[关构]运行|公用经费/],
  ['governmentFund', /政府性基金/],
  ['stateCapital', /国有资本经营/],
  ['basic', /基本支出/],
  ['general.structure', /(?:一般公共[预决]算|财政拨款).*结构/],
  ['general.detail', /(?:一般公共[预决]算|财政拨款).*具体/],
  ['general.overall', /一般公共[预决]算|财政拨款支出/],
  ['fiscal', /财政拨款/],
  ['summary', /(?:收入支出|收、?支).*(?:[决执]|总体|增减)|决算.*收支/],
  ['income', /收入决算|收入.*情况说明/],
  ['expenditure', /支出决算|支出.*情况说明/],
  ['staffing', /机构设置|人员|机构|编制|基本情况|单位构成/],
  [null, /职[能责]|概况/],
];

/** Lines of a statement are made of the same words: 二十一、国有资本经营预算支出. */
const MAY_BE_A_LINE: ReadonlySet<SectionKey | null> = new Set([
  'governmentFund',
  'stateCapital',
  'basic',
  'general.structure',
  'general.detail',
  'general.overall',
  'fiscal',
  'summary',
  'income',
  'expenditure',
]);

/** 三公's budget alone: 2022年“三公”经费预算安排情况. */
const ONLY_BUDGET = /三公经费(?:财政拨款)?预算/;

/** A title that was recognised, and how much of the text it takes. */
export interface Title {
  readonly key: SectionKey | null;
  readonly length: number;
}

/** A heading's own words are no longer than this. */
export const LONGEST_HEADING = 80;

/**
 * The title at the beginning of a text, of a heading whose number was taken off. `lineEnds`: the place where its line
 * does; a numbered heading may be broken over lines, or have its paragraph behind it. Null where it is none that is known.
 */
export function titleOf(
  text: string,
  lineEnd: number,
  { numbered }: { readonly numbered: boolean },
): Title | null {
  for (const from of beginningsIn(text)) {
    const end = runOf(text, from, lineEnd);
    const length = end > from ? cut(text, from, end, lineEnd, numbered) : null;
    if (length === null) continue;
    const title = text.slice(from, length).replace(/[。:]$/, '');
    const key = kindOf(title);
    if (key !== undefined) return { key, length };
  }
  return null;
}

/** Where a title may begin: at once, or behind 关于, whose and which year's accounts it tells. */
function* beginningsIn(text: string): Iterable<number> {
  yield 0;
  const about = text.startsWith('关于');
  /** Where the year ends that was named; the only digits there may be. */
  let year = 0;
  for (let from = 1; from <= Math.min(text.length, LONGEST_PREFIX); from++) {
    const last = text[from - 1]!;
    if (NO_PREFIX.has(last)) return;
    if (from > year && last >= '0' && last <= '9') {
      YEAR.lastIndex = from - 1;
      if (year > 0 || !YEAR.test(text)) return;
      year = from + 4;
    }
    const isOwn = year > 0 || (about && from > 1) || UNIT.has(last) || UNITS.has(text.slice(from - 2, from));
    if (from >= year && isOwn) yield from;
  }
}

/** Where the words of titles end: with the line, unless the title is broken over it. */
function runOf(text: string, from: number, lineEnd: number): number {
  let at = from;
  for (; at < text.length && at - from < LONGEST_HEADING;) {
    if (at === lineEnd && ENDS_TITLE.test(text.slice(from, at)) && !GOES_ON.test(text.slice(at))) break;
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (!word) break;
    at += word[0].length;
  }
  return at;
}

/** Where in a run of title words the title ends; null where the run is the beginning of a sentence. */
function cut(text: string, from: number, end: number, lineEnd: number, numbered: boolean): number | null {
  const run = text.slice(from, end);
  const rest = text.slice(end);
  const stop = /^[。:]?/.exec(rest)![0].length;
  // The whole line: nothing but the title, or the leaders of a table of contents.
  if (end === lineEnd || (end + stop === lineEnd && ENDS_TITLE.test(run))) return end + stop;
  if (/^[.…·]{2,}/.test(rest)) return end;
  if (!numbered) return null;
  const told = run.search(/说明/);
  if (told >= 0) return from + told + 2 + /^[。:]?/.exec(text.slice(from + told + 2))![0].length;
  if (stop > 0 && ENDS_TITLE.test(run)) return end + stop;
  // What a lost line end left together: 八、政府采购情况2024年度….
  const last = run.lastIndexOf('情况');
  return last < 0 ? null : from + last + 2;
}

const ENDS_TITLE = /(?:情况|说明|决算|设置)$/;

/** 支出决算 | 情况说明. */
const GOES_ON = /^(?:的)?(?:总体|具体|结构)?(?:情况)?说明|^(?:的)?(?:总体|具体|结构)?情况(?![:])/;

function kindOf(title: string): SectionKey | null | undefined {
  if (ONLY_BUDGET.test(title)) return undefined;
  const kind = KINDS.find(([, pattern]) => pattern.test(title));
  if (!kind || (MAY_BE_A_LINE.has(kind[0]) && !/决算|情况|说明/.test(title))) return undefined;
  return kind[0];
}
