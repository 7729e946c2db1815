import type { UnreadableReason } from '../../../../model/statement';
import { many, joined, phrase, say, type Text } from '../../../../model/text';

/** What the rules of form say. */

const WHY: Readonly<Record<UnreadableReason, Text>> = {
  text: say('不是数字', 'is no number'),
  error: say('是 Excel 错误值', 'is an Excel error'),
  noResult: say('是没有计算结果的公式', 'is a formula without a result'),
  notAnAmount: say('是日期或百分比，不是金额', 'is a date or a percentage, no amount'),
};

const noAmount = phrase<{ label: Text; printed: string; why: Text }>(
  ({ label, printed, why }) => `${label} 应填金额，现为“${printed}”，${why}`,
  ({ label, printed, why }) => `${label} should be an amount: “${printed}” ${why}`,
);

interface OnSheet {
  /** The statement's. */
  readonly title: Text;
  readonly sheet: string;
}

const TOTALS: Readonly<Record<string, Text>> = {
  'income.total': say('本年收入合计', 'income of the year'),
  'income.grand': say('收入总计', 'income grand total'),
  'expenditure.total': say('本年支出合计', 'expenditure of the year'),
  'expenditure.grand': say('支出总计', 'expenditure grand total'),
  staff: say('人员经费合计', 'staff total'),
  public: say('公用经费合计', 'public total'),
};

const noTotal = phrase<{ name: Text; totals: Text }>(
  ({ name, totals }) => `${name}没有认出“${totals}”这一行：是漏了，还是名称写错了？与它有关的没有核对`,
  ({ name, totals }) =>
    `${name} has no line that is its ${totals}: left out, or misspelt? What it should agree with was not checked`,
);

export const formTexts = {
  /** `rows`: of the totals that are not there. */
  noTotal: (name: Text, rows: readonly string[]) =>
    noTotal({
      name,
      totals: joined(
        rows.map((row) => TOTALS[row]!),
        '”“',
        ', ',
      ),
    }),
  noAmount: (label: Text, printed: string, why: UnreadableReason) =>
    noAmount({ label, printed, why: WHY[why] }),
  asText: phrase<{ name: Text; count: number; first: readonly string[] }>(
    ({ name, count, first }) =>
      `${name}有 ${count} 个数字存成了文本（${first.join('、')}${count > first.length ? '…' : ''}），Excel 求和时会漏掉`,
    ({ name, count, first }) =>
      `${name} holds ${many(count, 'number')} stored as text (${first.join(', ')}${count > first.length ? ' …' : ''}): sums in Excel pass over ${count === 1 ? 'it' : 'them'}`,
  ),
  beyond: phrase<{ name: Text; count: number }>(
    ({ name, count }) =>
      `${name}另有 ${count} 个数字在本表通用格式以外的栏或行（其中项、上年数、个数等），未核对`,
    ({ name, count }) =>
      `${name} prints ${many(count, 'number')} in columns or rows beyond the usual form (parts, last year, counts …): not checked`,
  ),
  notUnderstood: phrase<{ name: Text; count: number }>(
    ({ name, count }) => `${name}有 ${count} 个数字所在的行或栏认不出，未核对`,
    ({ name, count }) =>
      `${name} prints ${many(count, 'number')} in rows or columns that were not understood: not checked`,
  ),
  hiddenAlone: phrase<OnSheet>(
    ({ title, sheet }) =>
      `《${title}》只在隐藏的工作表“${sheet}”上，打开工作簿时看不到；已照此核对，请取消隐藏或换上要公开的表`,
    ({ title, sheet }) =>
      `${title} stands on the hidden sheet “${sheet}” alone, which nobody sees on opening the workbook; it was checked as it is. Unhide it, or put in the one to be published`,
  ),
  hiddenTwin: phrase<OnSheet & { checked: string }>(
    ({ title, sheet, checked }) =>
      `隐藏的工作表“${sheet}”也印有标题《${title}》，未核对；核对的是“${checked}”`,
    ({ title, sheet, checked }) =>
      `The hidden sheet “${sheet}” prints the title of ${title} too and was not checked; “${checked}” was`,
  ),
  repeated: phrase<OnSheet & { first: string }>(
    ({ title, sheet, first }) =>
      `工作表“${first}”和“${sheet}”都印有标题《${title}》，栏目也相同，只核对了前一张`,
    ({ title, sheet, first }) =>
      `The sheets “${first}” and “${sheet}” both print the title and the columns of ${title}; only the first was checked`,
  ),
  doneWithout: phrase<{ title: Text }>(
    ({ title }) =>
      `没有《${title}》：财政拨款总表没有这项资金，该套报表的格式也不要求这张表，按没有这项资金核对`,
    ({ title }) =>
      `${title} is not there: the summary of fiscal appropriations shows no such money and forms of this kind do without it; checked as no such money`,
  ),
  missing: phrase<{ title: Text; printed: string }>(
    ({ title }) => `缺少《${title}》：没有一张工作表的标题或栏目是这张表的`,
    ({ title, printed }) => `${title} is missing: no sheet has its title “${printed}” or its columns`,
  ),
  notGiven: phrase<{ titles: readonly Text[] }>(
    ({ titles }) => `没有${titles.map((title) => `《${title}》`).join('、')}，与它们有关的没有核对`,
    ({ titles }) => `${titles.join(', ')} not given: nothing of them was checked`,
  ),
  undecided: phrase<{ title: Text; sheets: readonly string[] }>(
    ({ title, sheets }) =>
      `《${title}》没有认定：${sheets.map((sheet) => `“${sheet}”`).join('、')}的栏目都是这张表的，标题都不是，请核对标题；整张表未核对`,
    ({ title, sheets }) =>
      `Which sheet is ${title} is not known: ${sheets.map((sheet) => `“${sheet}”`).join(', ')} have its columns, none its title; nothing of it was checked`,
  ),
  bareTitle: phrase<OnSheet>(
    ({ title, sheet }) =>
      `《${title}》的标题在“${sheet}”找到了，下面却没有表（是图片，或移到了别处？），整张表未核对`,
    ({ title, sheet }) =>
      `The title of ${title} was found on “${sheet}” with no table below it (a picture, or moved elsewhere?): nothing of it was checked`,
  ),
  unreadable: phrase<OnSheet & { count: number }>(
    ({ title, sheet, count }) =>
      `《${title}》的标题在“${sheet}”找到了，表头却认不出，整张表${count > 0 ? `的 ${count} 个数字` : ''}未核对`,
    ({ title, sheet, count }) =>
      `The title of ${title} was found on “${sheet}” but its headings were not understood: ${count > 0 ? `none of its ${many(count, 'figure')}` : 'nothing of it'} was checked`,
  ),
  unreadableByHand: phrase<OnSheet & { count: number; titled: string | null }>(
    ({ title, sheet, count, titled }) =>
      `手工指定“${sheet}”为《${title}》，它的表头却不是这张表的，整张表${count > 0 ? `的 ${count} 个数字` : ''}未核对：是否指定错了？${titled === null ? '' : `印有这个标题的是“${titled}”`}`,
    ({ title, sheet, count, titled }) =>
      `“${sheet}” was said to be ${title}, but its headings are not: ${count > 0 ? `none of its ${many(count, 'figure')}` : 'nothing of it'} was checked. Was another sheet meant?${titled === null ? '' : ` “${titled}” prints that title`}`,
  ),
  wearsByHand: phrase<OnSheet & { wears: Text; worn: string }>(
    ({ title, sheet, wears, worn }) =>
      `手工指定“${sheet}”为《${title}》，它印的标题“${worn}”却是《${wears}》的：已按指定核对，是否指定错了？`,
    ({ title, sheet, wears, worn }) =>
      `“${sheet}” was said to be ${title} and was checked as such, but wears the title of ${wears}, “${worn}”: was another sheet meant?`,
  ),
  saidOther: phrase<OnSheet & { said: Text }>(
    ({ title, sheet, said }) => `没有核对《${title}》：印有这个标题的“${sheet}”手工指定为《${said}》`,
    ({ title, sheet, said }) =>
      `${title} was not checked: “${sheet}”, which prints its title, was said to be ${said}`,
  ),
  saidNone: phrase<OnSheet>(
    ({ title, sheet }) => `没有核对《${title}》：印有这个标题的“${sheet}”手工指定为“不是报表”`,
    ({ title, sheet }) =>
      `${title} was not checked: “${sheet}”, which prints its title, was said to be no statement`,
  ),
  wearsTitle: phrase<OnSheet & { wears: Text; worn: string }>(
    ({ title, sheet, wears, worn }) =>
      `工作表“${sheet}”的标题“${worn}”是《${wears}》的，栏目却是《${title}》的：按栏目核对`,
    ({ title, sheet, wears, worn }) =>
      `The sheet “${sheet}” wears the title of ${wears}, “${worn}”, over the columns of ${title}: checked as its columns say`,
  ),
  newTitle: phrase<OnSheet & { worn: string }>(
    ({ title, sheet, worn }) => `工作表“${sheet}”的标题“${worn}”不是通用标题，按栏目认作《${title}》`,
    ({ title, sheet, worn }) =>
      `The title “${worn}” of the sheet “${sheet}” is not a usual one: taken for ${title} by its columns`,
  ),
  twin: phrase<{ sheet: string; title: Text; used: string }>(
    ({ sheet, title, used }) => `“${sheet}”（《${title}》用的是“${used}”）`,
    ({ sheet, title, used }) => `“${sheet}” (${title} is “${used}”)`,
  ),
  stranger: phrase<{ sheet: string }>(
    ({ sheet }) => `“${sheet}”`,
    ({ sheet }) => `“${sheet}”`,
  ),
  beside: phrase<{ sheets: readonly Text[] }>(
    ({ sheets }) => `另有 ${sheets.length} 张表不在核对的九张之内，未核对：${sheets.join('、')}`,
    ({ sheets }) =>
      `${sheets.length} more tables are none of the nine and were not checked: ${sheets.join(', ')}`,
  ),
} as const;
