import { many, phrase, say, type Text } from '../model/text';

/** What the check report says of data. */
export const reportTexts = {
  blank: say('（空白）', '(blank)'),
  applied: phrase<{ time: string; formula: string | null; old: string }>(
    ({ time, formula, old }) =>
      `${time} 采用建议的数，原印 ${old}${formula === null ? '' : `，原为公式 =${formula}`}`,
    ({ time, formula, old }) =>
      `${time} the suggested value was written for ${old}${formula === null ? '' : `, was the formula =${formula}`}`,
  ),
  numberMade: phrase<{ time: string }>(
    ({ time }) => `${time} 文本转为数字，数不变`,
    ({ time }) => `${time} text turned into a number, which stays the same`,
  ),
  ofYear: phrase<{ year: number }>(
    ({ year }) => `${year} 年度`,
    ({ year }) => `year ${year}`,
  ),
  whose: phrase<{ unit: Text; year: Text; money: Text; checkedAt: string; version: string }>(
    ({ unit, year, money, checkedAt, version }) =>
      `${unit}　${year}　金额单位：${money}　检查时间：${checkedAt}　Gouji ${version}`,
    ({ unit, year, money, checkedAt, version }) =>
      `${unit} · ${year} · unit of money: ${money} · checked: ${checkedAt} · Gouji ${version}`,
  ),
  result: phrase<{ errors: number; reviews: number; rounding: number; lacking: number; explained: number }>(
    ({ errors, reviews, rounding, lacking, explained }) =>
      `错误 ${errors} 处，需核对 ${reviews} 处，尾差 ${rounding} 处，未能核对的勾稽关系 ${lacking} 条${explained ? `，已说明 ${explained} 处` : ''}`,
    ({ errors, reviews, rounding, lacking, explained }) =>
      `${many(errors, 'error')}, ${reviews} to review, ${many(rounding, 'rounding difference')}, ${many(lacking, 'identity', 'identities')} not evaluated${explained ? `, ${explained} explained` : ''}`,
  ),
  identities: phrase<{ exact: number; rounding: number; inconsistent: number }>(
    ({ exact, rounding, inconsistent }) =>
      `勾稽关系共核对 ${exact + rounding + inconsistent} 条：完全一致 ${exact} 条，尾差 ${rounding} 条，不符 ${inconsistent} 条`,
    ({ exact, rounding, inconsistent }) =>
      `${exact + rounding + inconsistent} identities evaluated: ${exact} exact, ${rounding} rounding, ${inconsistent} inconsistent`,
  ),
  figures: phrase<{ all: number; unchecked: number }>(
    ({ all, unchecked }) => `报表共 ${all} 个数字，已核对 ${all - unchecked} 个，未核对 ${unchecked} 个`,
    ({ all, unchecked }) =>
      `${many(all, 'figure')} in the statements, ${all - unchecked} checked, ${unchecked} not checked`,
  ),
  said: phrase<{ all: number; unchecked: number }>(
    ({ all, unchecked }) => `共 ${all} 个数字，已核对 ${all - unchecked} 个，未核对 ${unchecked} 个`,
    ({ all, unchecked }) => `${many(all, 'figure')}, ${all - unchecked} checked, ${unchecked} not checked`,
  ),
  compared: phrase<{ fresh: number; remaining: number; gone: number }>(
    ({ fresh, remaining, gone }) => `新增 ${fresh} 处，仍有 ${remaining} 处，已消除 ${gone} 处`,
    ({ fresh, remaining, gone }) => `${fresh} new, ${remaining} remaining, ${gone} gone`,
  ),
  fresh: phrase<{ severity: Text }>(
    ({ severity }) => `${severity}·新`,
    ({ severity }) => `${severity}, new`,
  ),
  inParagraph: phrase<{ where: Text; paragraph: number }>(
    ({ where, paragraph }) => `${where} 第 ${paragraph} 段`,
    ({ where, paragraph }) => `${where}, paragraph ${paragraph}`,
  ),
  dueAt: phrase<{ place: Text; value: Text }>(
    ({ place, value }) => `${place}：${value}`,
    ({ place, value }) => `${place}: ${value}`,
  ),
  orMore: phrase<{ count: number }>(
    ({ count }) => `或另 ${count} 处`,
    ({ count }) => `or ${many(count, 'other')}`,
  ),
  andRules: phrase<{ title: Text; count: number }>(
    ({ title, count }) => `${title}，等 ${count} 项`,
    ({ title, count }) => `${title}, and ${count - 1} more`,
  ),
  prepared: phrase<{ by: string }>(
    ({ by }) => `编制：${by}`,
    ({ by }) => `Prepared by: ${by}`,
  ),
  reviewed: phrase<{ by: string }>(
    ({ by }) => `复核：${by}`,
    ({ by }) => `Reviewed by: ${by}`,
  ),
  signedOn: say('日期：', 'Date:'),
  notEvaluated: phrase<{ title: Text; why: Text; count: number }>(
    ({ title, why, count }) => `${title}：${why}（${count} 条）`,
    ({ title, why, count }) => `${title}: ${why} (${count})`,
  ),
  ofFile: phrase<{ file: Text | string; what: Text }>(
    ({ file, what }) => `${file}：${what}`,
    ({ file, what }) => `${file}: ${what}`,
  ),
  tallied: phrase<{ exact: number; rounding: number; inconsistent: number; notEvaluated: number }>(
    ({ exact, rounding, inconsistent, notEvaluated }) =>
      `共核对 ${exact + rounding + inconsistent} 条：✓ 完全一致 ${exact}，≈ 尾差 ${rounding}（四舍五入所致，不需更正），✗ 不符 ${inconsistent}；○ 未能核对 ${notEvaluated} 条`,
    ({ exact, rounding, inconsistent, notEvaluated }) =>
      `${exact + rounding + inconsistent} evaluated: ✓ ${exact} exact, ≈ ${rounding} rounding (nothing to correct), ✗ ${inconsistent} inconsistent; ○ ${notEvaluated} not evaluated`,
  ),
  oneByOne: say('逐条 ↓', 'each ↓'),
  exactOnly: phrase<{ count: number }>(
    ({ count }) => `另有 ${count} 条，太多，未逐条列出`,
    ({ count }) => `${count} more, too many to be listed one by one`,
  ),
  against: phrase<{ printed: Text; due: Text; relation: string }>(
    ({ printed, due, relation }) => `${printed} ${relation} ${due}`,
    ({ printed, due, relation }) => `${printed} ${relation} ${due}`,
  ),
  because: phrase<{ what: Text; why: Text }>(
    ({ what, why }) => `${what}：${why}`,
    ({ what, why }) => `${what}: ${why}`,
  ),
  andMore: phrase<{ place: Text; count: number }>(
    ({ place, count }) => `${place} 等 ${count} 处`,
    ({ place, count }) => `${place} +${count - 1}`,
  ),
  noRounding: say('没有尾差。', 'There are none.'),
  roundingNote: say(
    '都在四舍五入允许的范围之内，不需更正；允许的大小由印列的位数推出。',
    'All within what rounding allows, nothing to correct; what is allowed follows from the digits printed.',
  ),
  roundingOf: {
    money: phrase<{ unit: Text }>(
      ({ unit }) => `金额（${unit}）`,
      ({ unit }) => `Amounts (${unit})`,
    ),
    percent: say('百分比（%，差和允许为百分点）', 'Percentages (differences in percentage points)'),
    count: say('个数、得分', 'Counts and scores'),
  },
  headed: phrase<{ title: Text; count: number }>(
    ({ title, count }) => `${title}：${count} 处`,
    ({ title, count }) => `${title}: ${count}`,
  ),
} as const;
