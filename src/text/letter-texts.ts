import { many, phrase, say, type Text } from '../model/text';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 99 as headings are numbered: 一, 十, 十二, 二十. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}

/** What the letter (审核意见) says. */
export const letterTexts = {
  /** Whose, of which year: either may not be known. */
  title: phrase<{ unit: string | null; year: number | null; kind: Text }>(
    ({ unit, year, kind }) =>
      `关于${unit ?? ''}${unit === null ? '' : '\n'}${year === null ? '' : `${year} 年度`}部门${kind}的审核意见`,
    ({ unit, year, kind }) =>
      `Review of the published ${kind.toLowerCase()}${year === null ? '' : ` for ${year}`}${unit === null ? '' : `\nof ${unit}`}`,
  ),
  addressee: phrase<{ unit: string }>(
    ({ unit }) => `${unit}：`,
    ({ unit }) => `To ${unit}`,
  ),
  opening: phrase<{ year: number | null; kind: Text }>(
    ({ year, kind }) =>
      `你单位${year === null ? '' : ` ${year} 年度`}部门${kind}已经核对，内容是报表、说明中的数字和它们之间的勾稽关系。现将审核意见告知如下。`,
    ({ year, kind }) =>
      `Your ${kind.toLowerCase()}${year === null ? '' : ` for ${year}`} were checked: the figures of the statements and of the narrative, and whether they agree with each other. The outcome is as follows.`,
  ),

  /** 一、 */
  heading: phrase<{ number: number; heading: Text }>(
    ({ number, heading }) => `${chinese(number)}、${heading}`,
    ({ number, heading }) => `${number}. ${heading}`,
  ),
  /** （一） */
  subheading: phrase<{ number: number; heading: Text }>(
    ({ number, heading }) => `（${chinese(number)}）${heading}`,
    ({ number, heading }) => `(${number}) ${heading}`,
  ),

  scope: say('审核的内容', 'What was examined'),
  outcome: say('审核结果', 'Outcome'),
  errors: say('需要更正的问题', 'To be corrected'),
  reviews: say('请核实的问题', 'To be looked at'),
  explained: say('已作说明的问题', 'Explained'),
  unchecked: say('没有核对的内容', 'What was not checked'),
  remarks: say('其他提示', 'Remarks'),

  workbook: phrase<{ file: string; read: number; asked: number; money: Text }>(
    ({ file, read, asked, money }) =>
      `报表：工作簿“${file}”，读到报表 ${read} 张（应有 ${asked} 张），以${money}计。`,
    ({ file, read, asked, money }) =>
      `Statements: workbook “${file}”, ${read} of ${many(asked, 'statement')} read, in ${money}.`,
  ),
  statementFigures: phrase<{ checked: number; figures: number }>(
    ({ checked, figures }) =>
      `报表共有数字 ${figures} 个，已核对 ${checked} 个${checked < figures ? `，没有核对 ${figures - checked} 个` : ''}。`,
    ({ checked, figures }) => `They hold ${many(figures, 'figure')}; ${checked} were checked.`,
  ),
  narrative: phrase<{ file: string; checked: number; figures: number }>(
    ({ file, checked, figures }) =>
      figures === 0
        ? `说明：“${file}”，没有认出报告数字的部分，没有核对。`
        : `说明：“${file}”，共有数字 ${figures} 个，已核对 ${checked} 个${checked < figures ? `，没有核对 ${figures - checked} 个` : ''}。`,
    ({ file, checked, figures }) =>
      figures === 0
        ? `Narrative: “${file}”; no section that reports figures was recognised, and nothing was checked.`
        : `Narrative: “${file}”, ${many(figures, 'figure')}; ${checked} were checked.`,
  ),
  noNarrative: say('说明：没有收到，没有核对。', 'Narrative: none was received; nothing of it was checked.'),
  stranger: phrase<{ file: string }>(
    ({ file }) => `“${file}”不是这套报表的说明，没有核对。`,
    ({ file }) => `“${file}” is not the narrative of these statements; it was not checked.`,
  ),
  beside: phrase<{ file: string; kind: Text }>(
    ({ file, kind }) => `另有“${file}”（${kind}），与它一并核对。`,
    ({ file, kind }) => `“${file}” (${kind}) was checked together with them.`,
  ),
  besideApart: phrase<{ file: string }>(
    ({ file }) => `另有“${file}”，不是同一单位、同一年度的，或者认不出是什么，没有用来核对。`,
    ({ file }) => `“${file}” is of another unit or year, or of no known kind; it was not used.`,
  ),
  identities: phrase<{ evaluated: number; exact: number; rounding: number; inconsistent: number }>(
    ({ evaluated, exact, rounding, inconsistent }) =>
      `勾稽关系：共核对 ${evaluated} 条，完全一致 ${exact} 条，因四舍五入有尾差 ${rounding} 条（不需更正），不符 ${inconsistent} 条。`,
    ({ evaluated, exact, rounding, inconsistent }) =>
      `Identities: ${evaluated} were evaluated; ${exact} hold exactly, ${rounding} within rounding (nothing to correct), ${inconsistent} do not hold.`,
  ),
  made: phrase<{ at: string; version: string }>(
    ({ at, version }) => `核对时间 ${at}，使用勾稽 ${version}。`,
    ({ at, version }) => `Checked ${at} with Gouji ${version}.`,
  ),

  counts: phrase<{ errors: number; reviews: number; explained: number }>(
    ({ errors, reviews, explained }) =>
      `${[
        ...(errors > 0 ? [`需要更正的问题 ${errors} 处`] : []),
        ...(reviews > 0 ? [`请核实的问题 ${reviews} 处`] : []),
        ...(explained > 0 ? [`已作说明的问题 ${explained} 处`] : []),
      ].join('，')}，逐项列在后面。`,
    ({ errors, reviews, explained }) =>
      `${[
        ...(errors > 0 ? [`${errors} to be corrected`] : []),
        ...(reviews > 0 ? [`${reviews} to be looked at`] : []),
        ...(explained > 0 ? [`${explained} explained`] : []),
      ].join(', ')}; each is listed below.`,
  ),
  clean: phrase<{ checked: number; unchecked: number }>(
    ({ checked, unchecked }) =>
      `已核对的 ${checked} 个数字全部一致，没有发现需要更正的问题。${unchecked > 0 ? `另有 ${unchecked} 个数字没有核对，列在后面。` : ''}`,
    ({ checked, unchecked }) =>
      `The ${many(checked, 'figure')} that were checked all agree; nothing was found that has to be corrected.${unchecked > 0 ? ` ${unchecked} more were not checked; they are listed below.` : ''}`,
  ),
  noneChecked: say(
    '没有一个数字可以核对，不能说一致。',
    'No figure could be checked: nothing is said to agree.',
  ),

  columns: {
    number: say('序号', 'No.'),
    place: say('位置', 'Place'),
    item: say('项目', 'Item'),
    printed: say('印列数', 'Printed'),
    due: say('应为', 'Should be'),
  },
  /** A finding's message ends without a stop. */
  sentence: phrase<{ words: Text }>(
    ({ words }) => (/[。！？]$/.test(words) ? words : `${words}。`),
    ({ words }) => (/[.!?]$/.test(words) ? words : `${words}.`),
  ),
  blank: say('（空白）', '(blank)'),
  or: phrase<{ due: Text }>(
    ({ due }) => `或 ${due}`,
    ({ due }) => `or ${due}`,
  ),
  oneOf: say('所列各处改正其中一处即可，请查明是哪一处。', 'One of these is wrong; find out which.'),
  basis: phrase<{ rules: readonly { readonly title: Text; readonly basis: Text }[]; more: number }>(
    ({ rules, more }) =>
      `依据：${rules.map(({ title, basis }) => `${title}（${basis}）`).join('；')}${more > 0 ? `；另 ${more} 条` : ''}。`,
    ({ rules, more }) =>
      `Basis: ${rules.map(({ title, basis }) => `${title} (${basis})`).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  ),
  because: phrase<{ why: Text }>(
    ({ why }) => `理由：${why}。`,
    ({ why }) => `Why: ${why}.`,
  ),
  remark: phrase<{ words: string }>(
    ({ words }) => `处理意见：${words}`,
    ({ words }) => `Remark: ${words}`,
  ),
  explanation: phrase<{ words: string }>(
    ({ words }) => `已说明：${words}`,
    ({ words }) => `Explained: ${words}`,
  ),
  morePlaces: (count: number) => say(`等，另有 ${count} 处`, `and ${many(count, 'more place')}`),
  ofStatement: phrase<{ name: Text; count: number }>(
    ({ name, count }) => `${name}（${count} 处）`,
    ({ name, count }) => `${name} (${count})`,
  ),
  ofNarrative: say('说明', 'The narrative'),
  ofPackage: say('整套资料', 'The package as a whole'),

  missingStatements: phrase<{ names: readonly Text[] }>(
    ({ names }) => `没有读到的报表：${names.join('、')}。`,
    ({ names }) => `Statements not found: ${names.join(', ')}.`,
  ),
  unreadStatements: phrase<{ names: readonly Text[] }>(
    ({ names }) => `表头认不出、没有核对的报表：${names.join('、')}。`,
    ({ names }) => `Statements whose headings were not understood: ${names.join(', ')}.`,
  ),
  uncheckedCells: phrase<{ name: Text; count: number; cells: readonly Text[]; more: number }>(
    ({ name, count, cells, more }) =>
      `${name}中没有勾稽关系涉及的数字 ${count} 个：${cells.join('、')}${more > 0 ? ` 等` : ''}。`,
    ({ name, count, cells, more }) =>
      `${name}: ${many(count, 'figure')} that no identity touches: ${cells.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  ),
  uncheckedSaid: phrase<{ file: string; reason: Text; count: number; said: readonly string[]; more: number }>(
    ({ file, reason, count, said, more }) =>
      `说明“${file}”的数字 ${count} 个，${reason}：${said.join('、')}${more > 0 ? ` 等` : ''}。`,
    ({ file, reason, count, said, more }) =>
      `${many(count, 'figure')} of “${file}” (${reason}): ${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  ),
  unknownHeading: phrase<{ file: string; heading: string; amounts: number }>(
    ({ file, heading, amounts }) =>
      `说明“${file}”${heading === '' ? '第一个认得出的标题之前' : `标题“${heading}”没有认出，其下`}有金额和百分比 ${amounts} 个。`,
    ({ file, heading, amounts }) =>
      `${amounts} amounts and percentages of “${file}” ${heading === '' ? 'before the first heading that is known' : `under “${heading}”, which is not known`}.`,
  ),
  notEvaluated: phrase<{ why: Text; count: number }>(
    ({ why, count }) => `${why}，${count} 条勾稽关系没有核对。`,
    ({ why, count }) => `${many(count, 'identity', 'identities')} could not be evaluated: ${why}.`,
  ),
  nothingUnchecked: say('报表和说明中的数字都已核对。', 'All figures were checked.'),

  askErrors: say(
    '请对照所列问题逐项更正，报表和说明一并改正后重新报送；认为没有问题的，请书面说明。',
    'Please correct each of these, in the statements and in the narrative, and submit them again; where you hold a figure to be right, say why in writing.',
  ),
  askReviews: say(
    '请对所列问题逐项核实，确需修改的改正后重新报送；没有问题的，请书面说明。',
    'Please look at each of these, correct what has to be, and submit again; where a figure is right, say why in writing.',
  ),
  askNothing: say('这次核对没有要求更正的事项。', 'Nothing has to be corrected.'),
  signature: phrase<{ date: Text }>(
    ({ date }) => `（审核单位盖章）\n${date}`,
    ({ date }) => `(Signature of the reviewer)\n${date}`,
  ),
  date: phrase<{ year: number; month: number; day: number }>(
    ({ year, month, day }) => `${year}年${month}月${day}日`,
    ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  ),
} as const;
