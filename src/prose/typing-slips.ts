import { isTableSection } from '../model/grammar';
import type { TypingSlip } from '../model/narrative';
import { apart } from './apart';
import { isIdeograph, type Dense } from './dense';
import type { DenseSection } from './sections';

/** Words that nobody writes twice on end. Others may stand so: 项目项目, 办公室办公室. */
const WORDS =
  '增加|减少|增长|下降|上升|降低|持平|大于|小于|等于|高于|低于|完成(?!率)|占比|主要|主要是|主要为|主要用于|用于|原因|原因是|主要原因|其中|万元|相比|与上年|比上年|较上年|上年度|与去年|比去年|共计|分别|因为|由于|导致|支出决算|预算数|决算数|年初预算';
const DOUBLED: readonly RegExp[] = [
  new RegExp(`(${WORDS})了?\\1`, 'g'),
  // A phrase of four or more: no name ends as the next begins for so long.
  /([\u4e00-\u9fa5]{4,24})\1/g,
  /(?:收入收入|支出支出)(?=总计|合计|总额|数)|(?<=收入|支出)(?:总计总计|合计合计)/g,
  /(?<=年初|全年|完成|公共|基金|经营)预算预算(?!绩效|执行|编制|管理|公开)|(?<=支出|收入)决算决算(?=为|数|\d)|(?:年度年度|年度度)(?=相比|收入|支出|财政|一般公共|部门决算|单位决算|,)/g,
  // One sign too many at the end of a word, before the number.
  /(?:增加加|减少少|增长长|下降降|增增加|减减少|占占|为为|是是|约约)(?=\d)|(?<=主要|原因)(?:是是|为为)(?!否)|(?<!同|相|环|占|参)(?:比比|与与|较较)(?=上年|去年|年初|预算|20\d\d)|(?<=\d)(?:万万元|万元元)|(?<=\d)%%/g,
];

/** Two marks that no sentence has side by side; three and more of a kind are dots. */
const MARKS = /[。,;:、]{2,}/g;
const DOTS = /^([。,;:、])\1{2,}$/;

/** A sentence that ends where its object should begin. */
const CUT: readonly RegExp[] = [
  /(?:主要)?(?:原因|用途|内容)(?:分别)?(?:是|为|系|有|在于)[:,]?(?=[。;])/g,
  /主要(?:是|为|用于|包括|有|系|因|由于)[:,]?(?=[。;])/g,
  /(?<=[,;。])(?:其中|原因|主要原因|主要|因|因为|由于|用于|包括)[:,]?(?=[。;])/g,
  /(?:原因|用于|包括|主要)(?:是|为)?:?…{1,4}(?=[。;,])/g,
  /(?:支出|收入|预算|决算|决算数|预算数|金额|总额|合计|总计)为(?=[。;,])/g,
  /(?:与|比|较)(?:上年|去年|年初预算|20\d\d年度?)(?:决算|预算)?(?:数)?(?:相比)?(?=。)/g,
];
/** A heading that is none by its words alone: a line of a .pdf may begin with them. */
const NUMBERED = /^(?:[一二三四五六七八九十]|\([一二三四五六七八九十]|第[一二三四五六七八九十])/;
/** The last words of a section before the heading of the next. */
const CUT_AT_END = /(?:(?:主要)?原因(?:是|为|:)|主要(?:是|用于|包括|由于)|(?:支出|收入|预算|决算|数)为):?$/;

const isMark = (text: string): boolean => /^[。.,，;；:：、\s]*$/.test(text);

/** Slips of writing in the sections of a narrative; of its tables nothing. */
export function readTypingSlips(
  dense: Dense,
  original: string,
  sections: readonly DenseSection[],
): TypingSlip[] {
  return sections.flatMap((section) => {
    if (isTableSection(section.kind)) return [];
    return [...wordsIn(dense, original, section), ...unpairedIn(dense, original, section)];
  });
}

function wordsIn(dense: Dense, original: string, { body, end, title }: DenseSection): TypingSlip[] {
  const text = dense.text.slice(body, end);
  const found: TypingSlip[] = [];
  const see = (kind: TypingSlip['kind'], start: number, behind: number): void => {
    const span = dense.span(body + start, body + behind);
    found.push({ kind, passage: { ...span, text: text.slice(start, behind), section: title } });
  };
  for (const words of DOUBLED) {
    for (const { index, 0: doubled } of text.matchAll(words)) {
      if (isOfTable(dense, body + index, body + index + doubled.length)) continue;
      see('doubledWord', index, index + doubled.length);
    }
  }
  for (const { index, 0: marks } of text.matchAll(MARKS)) {
    const { start, end: behind } = dense.span(body + index, body + index + marks.length);
    if (DOTS.test(marks) || !isMark(original.slice(start, behind))) continue;
    see('doubledMark', index, index + marks.length);
  }
  for (const words of CUT) {
    for (const { index, 0: cut } of text.matchAll(words)) see('cutShort', index, index + cut.length + 1);
  }
  const last = NUMBERED.test(dense.text.slice(end, end + 4)) ? CUT_AT_END.exec(text.slice(-40)) : null;
  if (last) see('cutShort', text.length - last[0].length, text.length);
  return apart(found);
}

/** The same word in two cells, or on two lines that begin with it, is printed twice for a reason. */
function isOfTable(dense: Dense, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (dense.parts(at) || (dense.begins(at) && dense.begins(start))) return true;
  }
  return false;
}

const OPEN = new Map([
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSE = new Set(OPEN.values());
/** How much of what follows is quoted with a mark. */
const SHOWN = 12;

/** Quotation marks without their other half. A quotation may go over lines, not over the end of a paragraph. */
function unpairedIn(dense: Dense, original: string, { body, end, title }: DenseSection): TypingSlip[] {
  if (body >= end) return [];
  const from = dense.span(body, body + 1).start;
  const to = dense.span(end - 1, end).end;
  // Quotes are not part of the dense text: those just before and behind it are looked at too.
  const start = backOver(original, from);
  const found: TypingSlip[] = [];
  let open: { readonly mark: string; readonly at: number }[] = [];
  const tell = (at: number): void => {
    const text = original.slice(at, Math.min(at + SHOWN, to)).split('\n')[0]!;
    found.push({
      kind: 'unpaired',
      passage: { start: at, end: at + text.length, text, section: title },
    });
  };
  const endParagraph = (): void => {
    if (open[0]) tell(open[0].at);
    open = [];
  };
  /** Where the last sign before stands that is no space. */
  let last = start;
  for (let at = start; at < Math.min(original.length, to + 1); at++) {
    if (isIdeograph(original.charCodeAt(at))) {
      last = at;
      continue;
    }
    const mark = original[at]!;
    if (mark === '\n' && at > start && /[。；;：:！]/.test(original[last]!)) endParagraph();
    if (/\s/.test(mark)) continue;
    last = at;
    if (OPEN.has(mark)) open.push({ mark: OPEN.get(mark)!, at });
    // A straight one stands for either.
    else if (mark === '"' && open.at(-1)?.mark === '”') open.pop();
    else if (mark === '"' && open.at(-1)?.mark === '"') open.pop();
    else if (mark === '"' && !/\d/.test(original[at - 1] ?? '')) open.push({ mark: '"', at });
    else if (mark === '”' && open.at(-1)?.mark === '"') open.pop();
    else if (CLOSE.has(mark)) {
      const inner = open.findLastIndex((each) => each.mark === mark);
      if (inner < 0 && at < to) tell(at);
      // 《美丽普陀“十五五规划》: what opened within it was not closed.
      if (inner >= 0 && open[inner + 1]) tell(open[inner + 1]!.at);
      if (inner >= 0) open = open.slice(0, inner);
    }
  }
  endParagraph();
  return found;
}

function backOver(original: string, from: number): number {
  let start = from;
  while (start > 0 && (OPEN.has(original[start - 1]!) || original[start - 1] === '"')) start--;
  return start;
}
