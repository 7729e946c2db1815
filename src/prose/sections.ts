import { UNKNOWN, type Grammar, type SectionFamily, type SectionKind } from '../model/grammar';
import type { Dense } from './dense';
import { LONGEST_HEADING, titleOf } from './headings';

/** A section in the dense text; `start` is where its heading begins. */
export interface DenseSection {
  readonly kind: SectionKind;
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
/** A line that is plainly a heading, of whatever: short, and nothing but a title. */
const HEADING_SHAPE = /^[^。,;:\d]{4,40}(?:情况|说明)[。:]?$/;

/** Null: a part that reports no figures. */
interface SectionStart {
  readonly kind: SectionKind | null;
  readonly start: number;
  readonly body: number;
}

/** A heading with how deep its number is: 一、 1, (一) 2, 1. 3, (1) 4; 0 without one. */
interface Heading extends SectionStart {
  readonly level: number;
}

/** The sections of a narrative, in printed order; a heading repeated in a table of contents has an empty body. */
export function sectionsOf(grammar: Grammar, dense: Dense): DenseSection[] {
  const marks: SectionStart[] = [{ kind: UNKNOWN, start: 0, body: 0 }];
  const { silentPart } = grammar.headings;
  const { text } = dense;
  let silent = false;
  let above: Heading[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!dense.begins(at)) continue;
    const part = PART.exec(text.slice(at, at + LONGEST_HEADING));
    if (part) silent = silentPart.test(text.slice(at + part[0].length, at + LONGEST_HEADING));
    if (part) {
      above = [];
      marks.push({ kind: silent ? null : UNKNOWN, start: at, body: at + part[0].length });
      continue;
    }
    const heading = markAt(grammar, dense, at, marks, silent, above);
    if (!heading) continue;
    const { level } = heading;
    if (level > 0) above = above.filter((each) => each.level < level);
    const parent = level > 1 ? (above.at(-1)?.kind ?? null) : null;
    const mark = parent === null ? heading : under(grammar, parent, heading, dense);
    if (level > 0) above.push({ ...mark, level });
    marks.push(mark);
  }
  return marks.flatMap(({ kind, start, body }, index): DenseSection[] => {
    if (kind === null) return [];
    const end = marks[index + 1]?.start ?? text.length;
    const title = kind === UNKNOWN ? lineAt(dense, start) : text.slice(start, Math.min(body, end));
    if (kind === UNKNOWN && end <= body) return [];
    return [{ kind, title: start === 0 && body === 0 ? '' : title, start, body: Math.min(body, end), end }];
  });
}

/** The family that a section is of. */
const familyOf = ({ families }: Grammar, kind: SectionKind | null | undefined): SectionFamily | undefined =>
  families.find(({ parts }) => parts.some(([section]) => section === kind));

/** The part of a family that a heading names. */
const partIn = ({ parts }: SectionFamily, heading: string): SectionKind | undefined =>
  parts.find(([, word]) => heading.includes(word))?.[0];

/** (三)具体情况, under 一般公共预算…. */
const SHORT_PART = /^\([一二三四五]\)([^。,;:()\d]{1,8})情况(?:说明)?[。:]?$/;

/** (二)支出决算结构情况 says less than the heading above it, and is of that. */
function under(
  grammar: Grammar,
  parent: SectionKind,
  { kind, start, body }: Heading,
  dense: Dense,
): SectionStart {
  const family = familyOf(grammar, parent);
  const line = lineAt(dense, start);
  const part = family && /^[^。,;\d]*$/.test(line) ? partIn(family, line) : undefined;
  if (kind === UNKNOWN && part) return { kind: part, start, body: start + line.length };
  // (二)“三公”经费分项支出情况: a title in words of its own that names what the heading above it is of.
  const isNamed = kind === UNKNOWN && parent.heading?.words.some((word) => new RegExp(word).test(line));
  if (isNamed && !parent.heading?.not?.test(line) && HEADING_SHAPE.test(line.replace(MINOR, '')))
    return { kind: parent, start, body: start + line.length };
  const title = dense.text.slice(start, body);
  const within = kind?.heading?.within;
  if (within?.section === parent && !within.unless.test(title)) return { kind: parent, start, body };
  const its = familyOf(grammar, kind);
  const isOfParent = its?.within === parent && !title.includes(its.name);
  if (!parent.heading?.lends || !(kind?.heading?.leavesOut || isOfParent)) return { kind, start, body };
  return { kind: family ? (partIn(family, title) ?? family.parts[0]![0]) : parent, start, body };
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
  grammar: Grammar,
  dense: Dense,
  at: number,
  marks: readonly SectionStart[],
  silent: boolean,
  above: readonly Heading[],
): Heading | null {
  const window = dense.text.slice(at, at + LONGEST_HEADING + 8);
  const line = lineAt(dense, at);
  for (const kind of grammar.sections) {
    const form = kind.evaluation ?? kind.goal;
    const table = form?.title.exec(window)?.[0];
    if (table !== undefined && !form!.not.test(window.slice(table.length)))
      return { kind, start: at, body: at + table.length, level: 0 };
  }
  const main = MAIN.exec(window);
  const numbering = (main ?? MINOR.exec(window))?.[0] ?? '';
  const number = numbering.length;
  const level = levelOf(numbering);
  if (grammar.headings.statement.test(line.slice(number)))
    return { kind: null, start: at, body: at, level: 0 };
  const plainNumber = number > 0 && !main && !/^[(第]/.test(window) ? true : /^\(\d/.test(window);
  const title = titleOf(grammar, window.slice(number), line.length - number, {
    numbered: number > 0 && !plainNumber,
  });
  if (title && (number > 0 || /(?:情况|说明|设置)[。:]?$/.test(line))) {
    return { kind: title.kind, start: at, body: at + number + title.length, level };
  }
  // Headings of its own are paragraphs of what is told aside.
  if (marks.at(-1)?.kind?.aside) return null;
  const heading = main !== null || HEADING_SHAPE.test(line.slice(number));
  const short = heading ? undefined : SHORT_PART.exec(line)?.[1];
  if (short !== undefined && familyOf(grammar, above.at(-1)?.kind)?.parts.some(([, word]) => word === short))
    return { kind: UNKNOWN, start: at, body: at, level };
  return heading ? { kind: silent ? null : UNKNOWN, start: at, body: at, level } : null;
}

/** From here to the end of its line. */
function lineAt(dense: Dense, at: number): string {
  let end = at + 1;
  while (end < dense.text.length && end - at < LONGEST_HEADING && !dense.begins(end)) end++;
  return dense.text.slice(at, end);
}
