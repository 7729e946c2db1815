import { phrase, say, type Text } from '../model/text';

/** What the check report says of data. */
export const reportTexts = {
  blank: say('（空白）', '(blank)'),
  applied: phrase<{ time: string; formula: string | null }>(
    ({ time, formula }) => `${time} 采用建议的数${formula === null ? '' : `，原为公式 =${formula}`}`,
    ({ time, formula }) =>
      `${time} the suggested value was written${formula === null ? '' : `, was the formula =${formula}`}`,
  ),
  notEvaluated: phrase<{ title: Text; why: Text; count: number }>(
    ({ title, why, count }) => `${title}：${why}（${count} 条）`,
    ({ title, why, count }) => `${title}: ${why} (${count})`,
  ),
  ofFile: phrase<{ file: string; what: Text }>(
    ({ file, what }) => `${file}：${what}`,
    ({ file, what }) => `${file}: ${what}`,
  ),
} as const;
