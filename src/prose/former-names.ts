import { FORMER_SUBJECTS, type FormerSubject } from '../model/subjects';
import type { FormerName } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** A clause begins here, or a paragraph's number ends. */
const BEGINS = '(?<=^|[。;:,、.)])';
/** 原医疗卫生与计划生育支出更名为…: what it was called is told, not used; 文化体育与传媒局 is a bureau. */
const TOLD = /(?:原|由|从|将|把|旧|曾|[《(])$/;
const RENAMED = /^[^,。;]{0,8}(?:更名|改为|改名|调整为|调整到|变更|修改为|[局委厅》])/;

/** Where a subject's name stands as one: 类款项 behind it; words of its own anywhere, others before their amount. */
function wordsOf({ was, level, plain }: FormerSubject): RegExp {
  const marked = `(?:支出)?(?=\\(${level}\\))`;
  // Within a longer name it is none: 其他农业(款).
  if (!plain) return new RegExp(`${was}(?:支出)?`, 'g');
  const classes = level === '类' ? `|${BEGINS}${was}(?:支出)(?=(?:决算)?为?\\d)` : '';
  return new RegExp(
    `(?<=^|[。;:,、.)\\d])${was}${marked}|(?<=\\([类款]\\)|支出)${was}${marked}${classes}`,
    'g',
  );
}

const PATTERNS = FORMER_SUBJECTS.map((subject) => ({ subject, words: wordsOf(subject) }));

/** Names that functional subjects had before they were renamed, where the narrative uses them. */
export const readFormerNames = (dense: Dense, sections: readonly DenseSection[]): FormerName[] =>
  sections.flatMap(({ kind, body, end, title: section }) => {
    if (!kind.partTwo) return [];
    const text = dense.text.slice(body, end);
    return PATTERNS.flatMap(({ subject: { was, is, since }, words }) => {
      if (!text.includes(was)) return [];
      return [...text.matchAll(words)].flatMap(({ index, 0: found }): FormerName[] => {
        const behind = index + found.length;
        const told =
          TOLD.test(text.slice(Math.max(0, index - 1), index)) ||
          RENAMED.test(text.slice(behind, behind + 12));
        if (told) return [];
        const span = dense.span(body + index, body + behind);
        return [{ due: is, since, passage: { ...span, text: found, section } }];
      });
    });
  });
