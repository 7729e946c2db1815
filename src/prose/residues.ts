import type { SectionKind } from '../model/grammar';
import type { Residue } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

interface ResiduePattern {
  readonly kind: Residue['kind'];
  readonly words: RegExp;
  /** Where it counts; everywhere unless said. */
  readonly within?: (kind: SectionKind) => boolean;
}

const reports = ({ partTwo }: SectionKind): boolean => partTwo;

/** What templates leave behind, and slips that need no second figure to be seen (domain: within the narrative). */
const PATTERNS: readonly ResiduePattern[] = [
  // A figure left out: 增长%, 为万元, 占%.
  { kind: 'blank', words: /(?:为|支出|收入|增加|减少|增长|下降|占|数)(?:万元|%)/g, within: reports },
  {
    kind: 'blank',
    words:
      /(?<![×✕])[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|(?<!_)_{2,}|〔\s*〕|【\s*】|\((?:填写|请)[^)]{0,100}\)/g,
  },
  // 减少为0.00万元,与2024年持平: it went down, and it did not.
  {
    kind: 'steadyChange',
    words: /(?:增加|减少|增长|下降)(?:为|了)[\d.,]+(?:亿|万)?元,[^。;]{0,20}持平/g,
    within: reports,
  },
  {
    kind: 'steadyChange',
    words: /持平[^。;]{0,8}(?:增加|减少|增长|下降)(?!0(?:\.0+)?(?:万元|%))[\d.,]+(?:万元|%)/g,
    within: reports,
  },
  { kind: 'strayDigit', words: /20\d\d年\d{1,2}月\d{1,2}日\d+(?![\d年月日.-])/g },
];

/** Do the characters before and at this place stand side by side in the original? */
const joins = (dense: Dense, at: number): boolean =>
  dense.span(at - 1, at).end === dense.span(at, at + 1).start;

export function readResidues(dense: Dense, sections: readonly DenseSection[]): Residue[] {
  return sections.flatMap(({ kind: section, title, body, end }) =>
    PATTERNS.filter(({ within }) => within?.(section) ?? true).flatMap(({ kind, words }) =>
      [...dense.text.slice(body, end).matchAll(words)].flatMap(({ index, 0: text }): Residue[] => {
        const start = body + index;
        const span = dense.span(start, start + text.length);
        if (kind !== 'strayDigit') return [{ kind, passage: { ...span, text, section: title } }];
        // In a table the next cell's number follows at a distance.
        const digits = start + text.lastIndexOf('日') + 1;
        let end = digits;
        while (end < start + text.length && joins(dense, end)) end++;
        if (end === digits) return [];
        const passage = { ...dense.span(start, end), text: dense.text.slice(start, end), section: title };
        return [{ kind, passage }];
      }),
    ),
  );
}
