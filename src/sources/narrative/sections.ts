import type { Dense } from './dense';
import { LONGEST_HEADING, titleOf } from './headings';
import type { SectionKey } from '../../model/narrative';

/** A section in the dense text; `start` is where its heading begins. */
export interface DenseSection {
  readonly key: SectionKey;
  /** As printed, without spaces: 三、支出决算情况说明; empty before the first heading. */
  readonly title: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** Headings of the first level: 一、 壹、 Ⅰ、. One that is not known ends the section before it. */
const MAIN = new RegExp(`^(?:${CHINESE}[、.]|[壹贰叁肆伍陆柒捌玖拾]{1,3}[、.]|[IVX]{1,4}[、.])`);
/** Of the second: (一); and what lists within a section are numbered with, too. */
const MINOR = new RegExp(
  `^(?:\\(${CHINESE}\\)[、.]?|第${CHINESE}[章节][、.]?|\\d{1,2}[、.](?!\\d)|\\(\\d{1,2}\\)[、.]?|、)`,
);
const PART = new RegExp(`^第${CHINESE}部分[:、]?`);
/** Parts that report nothing: what stands in them under headings of their own is prose. */
const SILENT_PART = /^[^。,;]{0,40}?(?:名词|解释|概况|职[能责]|决算(?:公开)?报?表|附[表件]|目录)/;

const STATEMENT_TITLE =
  /^(?:.{0,20}20\d\d年度?)?(?:(?:财政拨款)?(?:收入支出|收支)决算总?表|收入决算表|支出决算表|一般公共预算(?:财政拨款)?(?:基本)?支出决算(?:明细)?表|(?:政府性基金|国有资本经营)预算.{0,12}决算表|(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费.{0,6}决算表)/;

/** One of the 绩效自评表 that follow the section on performance. */
const EVALUATION = /^(?:\d{4}年度?)?(?:部门|单位)?(?:整体|项目)?支出绩效自评表/;

/** What makes a sentence of it: …整体支出绩效自评表1个,全年预算总额…, where a line of a .pdf begins. */
const NO_TABLE = /^(?:\d+[个张份]|[,.。;、:及和与的见])/;

/** A line that is plainly a heading, of whatever: short, and nothing but a title. */
const HEADING_SHAPE = /^[^。,;:\d]{4,40}(?:情况|说明)[。:]?$/;

/** Null: a part that reports no figures. */
interface Mark {
  readonly key: SectionKey | null;
  readonly start: number;
  readonly body: number;
}

/** A heading with how deep its number is: 一、 1, (一) 2, 1. 3, (1) 4; 0 without one. */
interface Heading extends Mark {
  readonly level: number;
}

/** The sections of a narrative, in printed order; a heading repeated in a table of contents has an empty body. */
export function sectionsOf(dense: Dense): DenseSection[] {
  const marks: Mark[] = [{ key: 'unknown', start: 0, body: 0 }];
  const { text } = dense;
  let silent = false;
  let above: Heading[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!dense.begins(at)) continue;
    const part = PART.exec(text.slice(at, at + LONGEST_HEADING));
    if (part) silent = SILENT_PART.test(text.slice(at + part[0].length, at + LONGEST_HEADING));
    if (part) {
      above = [];
      marks.push({ key: silent ? null : 'unknown', start: at, body: at + part[0].length });
      continue;
    }
    const heading = markAt(dense, at, marks, silent, above);
    if (!heading) continue;
    const { level } = heading;
    if (level > 0) above = above.filter((each) => each.level < level);
    const parent = level > 1 ? (above.at(-1)?.key ?? null) : null;
    const mark = parent === null ? heading : under(parent, heading, dense);
    if (level > 0) above.push({ ...mark, level });
    marks.push(mark);
  }
  return marks.flatMap(({ key, start, body }, index): DenseSection[] => {
    if (key === null) return [];
    const end = marks[index + 1]?.start ?? text.length;
    const title = key === 'unknown' ? lineAt(dense, start) : text.slice(start, Math.min(body, end));
    if (key === 'unknown' && end <= body) return [];
    return [{ key, title: start === 0 && body === 0 ? '' : title, start, body: Math.min(body, end), end }];
  });
}

/** Keys of sections whose own headings may leave out of what they speak: 收入决算情况 under 政府性基金…. */
const GENERAL: ReadonlySet<SectionKey | null> = new Set(['summary', 'income', 'expenditure']);
const SPECIAL: ReadonlySet<SectionKey> = new Set([
  'fiscal',
  'general.overall',
  'general.structure',
  'general.detail',
  'basic',
  'threePublic',
  'governmentFund',
  'stateCapital',
]);
const PARTS = [
  ['general.overall', /总体/],
  ['general.structure', /结构/],
  ['general.detail', /具体/],
] as const;

/** (三)具体情况, under 一般公共预算…. */
const SHORT_PART = /^\([一二三四五]\)(?:总体|结构|具体)情况(?:说明)?[。:]?$/;

/** (二)支出决算结构情况 says less than the heading above it, and is of that. */
function under(parent: SectionKey, { key, start, body }: Heading, dense: Dense): Mark {
  const general = parent.startsWith('general.');
  const line = lineAt(dense, start);
  const part = general && /^[^。,;\d]*$/.test(line) ? PARTS.find(([, words]) => words.test(line)) : undefined;
  if (key === 'unknown' && part) return { key: part[0], start, body: start + line.length };
  const title = dense.text.slice(start, body);
  // 财政拨款支出决算结构情况 under 财政拨款收支… is of all funds.
  const ofAll =
    parent === 'fiscal' && key?.startsWith('general.') === true && !title.includes('一般公共预算');
  if (!SPECIAL.has(parent) || !(GENERAL.has(key) || ofAll)) return { key, start, body };
  const own = PARTS.find(([, words]) => words.test(title))?.[0] ?? 'general.overall';
  return { key: general ? own : parent, start, body };
}

const levelOf = (number: string): number =>
  number === ''
    ? 0
    : /^\([一二三四五六七八九十]/.test(number)
      ? 2
      : /^\(/.test(number)
        ? 4
        : /^\d/.test(number)
          ? 3
          : 1;

/** The heading at the beginning of a line, if there is one. */
function markAt(
  dense: Dense,
  at: number,
  marks: readonly Mark[],
  silent: boolean,
  above: readonly Heading[],
): Heading | null {
  const window = dense.text.slice(at, at + LONGEST_HEADING + 8);
  const line = lineAt(dense, at);
  const evaluation = EVALUATION.exec(window);
  if (evaluation && !NO_TABLE.test(window.slice(evaluation[0].length))) {
    return { key: 'evaluation', start: at, body: at + evaluation[0].length, level: 0 };
  }
  const main = MAIN.exec(window);
  const numbering = (main ?? MINOR.exec(window))?.[0] ?? '';
  const number = numbering.length;
  const level = levelOf(numbering);
  if (STATEMENT_TITLE.test(line.slice(number))) return { key: null, start: at, body: at, level: 0 };
  const plainNumber = number > 0 && !main && !/^[(第]/.test(window) ? true : /^\(\d/.test(window);
  const title = titleOf(window.slice(number), line.length - number, { numbered: number > 0 && !plainNumber });
  if (title && (number > 0 || /(?:情况|说明|设置)[。:]?$/.test(line))) {
    return { key: title.key, start: at, body: at + number + title.length, level };
  }
  if (inPerformance(marks)) return null;
  const heading = main !== null || HEADING_SHAPE.test(line.slice(number));
  if (!heading && SHORT_PART.test(line) && above.at(-1)?.key?.startsWith('general.'))
    return { key: 'unknown', start: at, body: at, level };
  return heading ? { key: silent ? null : 'unknown', start: at, body: at, level } : null;
}

const inPerformance = (marks: readonly Mark[]): boolean =>
  /^(?:performance|evaluation)$/.test(marks.at(-1)?.key ?? '');

/** From here to the end of its line. */
function lineAt(dense: Dense, at: number): string {
  let end = at + 1;
  while (end < dense.text.length && end - at < LONGEST_HEADING && !dense.begins(end)) end++;
  return dense.text.slice(at, end);
}
