import type { Dense } from './dense';

/** The parts of a narrative that report figures; known by their heading, never by their number. */
export type SectionKey =
  | 'staffing'
  | 'summary'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general.overall'
  | 'general.structure'
  | 'general.detail'
  | 'basic'
  | 'threePublic'
  | 'governmentFund'
  | 'stateCapital'
  | 'operating'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'evaluation'
  | 'notes';

export interface Section {
  readonly key: SectionKey;
  /** As printed, without spaces: 三、支出决算情况说明. */
  readonly title: string;
  /** In the dense text; `start` is where the heading begins. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

interface Heading {
  readonly key: SectionKey | null;
  readonly pattern: RegExp;
}

/** Tried in this order on what follows a heading's number. Null: a part that reports no figures. */
const HEADINGS: readonly Heading[] = [
  { key: 'staffing', pattern: /^(?:部门|单位)?(?:机构设置|人员情况|机构及人员|基本情况)/ },
  { key: null, pattern: /^(?:部门|单位)?(?:主要)?职[能责]/ },
  { key: 'fiscal', pattern: /^财政拨款(?:收入支出|收支)决算(?:总体)?情况/ },
  { key: 'summary', pattern: /^(?:收入支出|收支)决算(?:总体)?情况/ },
  { key: 'income', pattern: /^收入决算(?:总体)?情况/ },
  { key: 'expenditure', pattern: /^支出决算(?:总体)?情况/ },
  { key: 'basic', pattern: /^(?:一般公共预算)?(?:财政拨款)?基本支出(?:决算)?情况/ },
  { key: 'general.structure', pattern: /^一般公共预算(?:财政拨款)?支出决算结构/ },
  { key: 'general.detail', pattern: /^一般公共预算(?:财政拨款)?支出决算(?:的)?具体/ },
  { key: 'general.overall', pattern: /^一般公共预算(?:财政拨款)?(?:收入)?支出决算/ },
  {
    key: 'threePublic',
    pattern: /^(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费.{0,12}(?:决算|支出).{0,8}情况/,
  },
  { key: 'governmentFund', pattern: /^政府性基金预算.{0,12}(?:收入|支出|收支|决算).{0,8}情况/ },
  { key: 'stateCapital', pattern: /^国有资本经营预算.{0,12}(?:收入|支出|收支|决算).{0,8}情况/ },
  { key: 'operating', pattern: /^机关运行经费.{0,14}情况/ },
  { key: 'procurement', pattern: /^政府采购(?:支出)?情况/ },
  { key: 'assets', pattern: /^国有资产(?:占用|占有|使用|总体)(?:.{0,8}?情况)?/ },
  { key: 'performance', pattern: /^(?:关于)?(?:\d{4}年度)?(?:预算)?绩效.{0,8}情况/ },
  { key: 'notes', pattern: /^其他需.{0,4}说明/ },
  { key: null, pattern: /^其他重要事项/ },
];

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)[、.]?)/;
const PART = /^第[一二三四五六七八九十]部分/;
const STATEMENT_TITLE =
  /^(?:.{0,20}20\d\d年度?)?(?:(?:财政拨款)?(?:收入支出|收支)决算总?表|收入决算表|支出决算表|一般公共预算(?:财政拨款)?(?:基本)?支出决算(?:明细)?表|(?:政府性基金|国有资本经营)预算.{0,12}决算表|(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费.{0,6}决算表)/;

/** One of the 绩效自评表 that follow the section on performance. */
const EVALUATION = /^(?:\d{4}年度?)?(?:部门|单位)?(?:整体|项目)?支出绩效自评表/;

/** What makes a sentence of it: …整体支出绩效自评表1个,全年预算总额…, where a line of a .pdf begins. */
const NO_TABLE = /^(?:\d+[个张份]|[,.。;、:及和与的见])/;

/** A line of a narrative's own headings is no longer than this, and no sentence. */
const LONGEST_HEADING = 60;

/** The sections that report figures, in printed order; a heading repeated in a table of contents has an empty body. */
export function sectionsOf(dense: Dense): Section[] {
  const marks: { key: SectionKey | null; start: number; body: number }[] = [];
  const { text } = dense;
  for (let at = 0; at < text.length; at++) {
    if (!dense.begins(at)) continue;
    const window = text.slice(at, at + LONGEST_HEADING);
    const part = PART.exec(window);
    const numbered = NUMBER.exec(window);
    const evaluation = EVALUATION.exec(window);
    if (part) {
      marks.push({ key: null, start: at, body: at + part[0].length });
    } else if (numbered) {
      const heading = headingOf(window.slice(numbered[0].length));
      if (heading) {
        marks.push({ key: heading.key, start: at, body: at + numbered[0].length + heading.length });
      } else if (!inPerformance(marks) && !numbered[0].startsWith('(')) {
        marks.push({ key: null, start: at, body: at });
      }
    } else if (evaluation && !NO_TABLE.test(window.slice(evaluation[0].length))) {
      const [title] = evaluation;
      marks.push({ key: 'evaluation', start: at, body: at + title.length });
    } else if (STATEMENT_TITLE.test(lineAt(dense, at))) {
      marks.push({ key: null, start: at, body: at });
    } else {
      const line = lineAt(dense, at);
      const heading = /[。,;:]/.test(line) ? null : headingOf(line);
      if (heading?.key && /(?:情况|说明|设置)$/.test(line)) {
        marks.push({ key: heading.key, start: at, body: at + heading.length });
      }
    }
  }
  return marks.flatMap(({ key, start, body }, index) => {
    if (key === null) return [];
    const end = marks[index + 1]?.start ?? text.length;
    return [{ key, title: text.slice(start, Math.min(body, end)), start, body: Math.min(body, end), end }];
  });
}

const inPerformance = (marks: readonly { key: SectionKey | null }[]): boolean =>
  /^(?:performance|evaluation)$/.test(marks.at(-1)?.key ?? '');

/** The heading that begins here, with its length up to the end of 情况说明. */
function headingOf(text: string): { key: SectionKey | null; length: number } | null {
  for (const { key, pattern } of HEADINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    // 三、支出决算情况说明本年支出…: what a lost line end left together.
    const tail = /^(?:.{0,6}?(?:情况)?(?:的)?(?:总体)?(?:情况)?说明|(?:的)?(?:总体)?情况)/.exec(
      text.slice(match[0].length),
    );
    return { key, length: match[0].length + (tail?.[0].length ?? 0) };
  }
  return null;
}

/** From here to the end of its line. */
function lineAt(dense: Dense, at: number): string {
  let end = at + 1;
  while (end < dense.text.length && end - at < LONGEST_HEADING && !dense.begins(end)) end++;
  return dense.text.slice(at, end);
}
