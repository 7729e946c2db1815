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
  readonly id: string;
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

const noTotal = phrase<{ id: string; title: Text; totals: Text }>(
  ({ id, title, totals }) =>
    `${id}《${title}》没有认出“${totals}”这一行：是漏了，还是名称写错了？与它有关的没有核对`,
  ({ id, title, totals }) =>
    `${id} (${title}) has no line that is its ${totals}: left out, or misspelt? What it should agree with was not checked`,
);

export const formTexts = {
  /** `rows`: of the totals that are not there. */
  noTotal: (id: string, title: Text, rows: readonly string[]) =>
    noTotal({
      id,
      title,
      totals: joined(
        rows.map((row) => TOTALS[row]!),
        '”“',
        ', ',
      ),
    }),
  noAmount: (label: Text, printed: string, why: UnreadableReason) =>
    noAmount({ label, printed, why: WHY[why] }),
  asText: phrase<{ id: string; count: number; first: readonly string[] }>(
    ({ id, count, first }) =>
      `${id} 有 ${count} 个数字存成了文本（${first.join('、')}${count > first.length ? '…' : ''}），Excel 求和时会漏掉`,
    ({ id, count, first }) =>
      `${id} holds ${many(count, 'number')} stored as text (${first.join(', ')}${count > first.length ? ' …' : ''}): sums in Excel pass them over`,
  ),
  beyond: (id: string, count: number) =>
    say(
      `${id} 另有 ${count} 个数字在本表通用格式以外的栏或行（其中项、上年数、个数等），未核对`,
      `${id} prints ${many(count, 'number')} in columns or rows beyond the usual form (parts, last year, counts …): not checked`,
    ),
  notUnderstood: (id: string, count: number) =>
    say(
      `${id} 有 ${count} 个数字所在的行或栏认不出，未核对`,
      `${id} prints ${many(count, 'number')} in rows or columns that were not understood: not checked`,
    ),
  hiddenAlone: phrase<OnSheet>(
    ({ id, title, sheet }) =>
      `${id}《${title}》只在隐藏的工作表“${sheet}”上，打开工作簿时看不到；已照此核对，请取消隐藏或换上要公开的表`,
    ({ id, sheet }) =>
      `${id} stands on the hidden sheet “${sheet}” alone, which nobody sees on opening the workbook; it was checked as it is. Unhide it, or put in the one to be published`,
  ),
  hiddenTwin: phrase<OnSheet & { checked: string }>(
    ({ title, sheet, checked }) =>
      `隐藏的工作表“${sheet}”也印有标题《${title}》，未核对；核对的是“${checked}”`,
    ({ id, sheet, checked }) =>
      `The hidden sheet “${sheet}” prints the title of ${id} too and was not checked; “${checked}” was`,
  ),
  repeated: phrase<OnSheet & { first: string }>(
    ({ title, sheet, first }) =>
      `工作表“${first}”和“${sheet}”都印有标题《${title}》，栏目也相同，只核对了前一张`,
    ({ id, sheet, first }) =>
      `The sheets “${first}” and “${sheet}” both print the title and the columns of ${id}; only the first was checked`,
  ),
  doneWithout: phrase<{ id: string; title: Text }>(
    ({ id, title }) =>
      `没有${id}《${title}》：财政拨款总表没有这项资金，该套报表的格式也不要求这张表，按没有这项资金核对`,
    ({ id, title }) =>
      `${id} (${title}) is not there: the summary of fiscal appropriations shows no such money and forms of this kind do without it; checked as no such money`,
  ),
  missing: phrase<{ id: string; title: Text; printed: string }>(
    ({ id, title }) => `缺少${id}《${title}》：没有一张工作表的标题或栏目是这张表的`,
    ({ id, title, printed }) =>
      `${id} (${title}) is missing: no sheet has its title “${printed}” or its columns`,
  ),
  notGiven: phrase<{ forms: readonly { readonly id: string; readonly title: Text }[] }>(
    ({ forms }) =>
      `没有${forms.map(({ id, title }) => `${id}《${title}》`).join('、')}，与它们有关的没有核对`,
    ({ forms }) =>
      `${forms.map(({ id, title }) => `${id} (${title})`).join(', ')} not given: nothing of them was checked`,
  ),
  undecided: phrase<{ id: string; title: Text; sheets: readonly string[] }>(
    ({ id, title, sheets }) =>
      `${id}《${title}》没有认定：${sheets.map((sheet) => `“${sheet}”`).join('、')}的栏目都是这张表的，标题都不是，请核对标题；整张表未核对`,
    ({ id, title, sheets }) =>
      `Which sheet is ${id} (${title}) is not known: ${sheets.map((sheet) => `“${sheet}”`).join(', ')} have its columns, none its title; nothing of it was checked`,
  ),
  bareTitle: phrase<OnSheet>(
    ({ id, title, sheet }) =>
      `${id}《${title}》的标题在“${sheet}”找到了，下面却没有表（是图片，或移到了别处？），整张表未核对`,
    ({ id, sheet }) =>
      `The title of ${id} was found on “${sheet}” with no table below it (a picture, or moved elsewhere?): nothing of it was checked`,
  ),
  unreadable: phrase<OnSheet & { count: number }>(
    ({ id, title, sheet, count }) =>
      `${id}《${title}》的标题在“${sheet}”找到了，表头却认不出，整张表${count > 0 ? `的 ${count} 个数字` : ''}未核对`,
    ({ id, sheet, count }) =>
      `The title of ${id} was found on “${sheet}” but its headings were not understood: ${count > 0 ? `none of its ${many(count, 'figure')}` : 'nothing of it'} was checked`,
  ),
  unreadableByHand: phrase<OnSheet & { count: number; titled: string | null }>(
    ({ id, title, sheet, count, titled }) =>
      `手工指定“${sheet}”为${id}《${title}》，它的表头却不是这张表的，整张表${count > 0 ? `的 ${count} 个数字` : ''}未核对：是否指定错了？${titled === null ? '' : `印有这个标题的是“${titled}”`}`,
    ({ id, title, sheet, count, titled }) =>
      `“${sheet}” was said to be ${id} (${title}), but its headings are not: ${count > 0 ? `none of its ${many(count, 'figure')}` : 'nothing of it'} was checked. Was another sheet meant?${titled === null ? '' : ` “${titled}” prints that title`}`,
  ),
  wearsByHand: phrase<OnSheet & { wears: string; worn: string }>(
    ({ id, title, sheet, wears, worn }) =>
      `手工指定“${sheet}”为${id}《${title}》，它印的标题“${worn}”却是 ${wears} 的：已按 ${id} 核对，是否指定错了？`,
    ({ id, title, sheet, wears, worn }) =>
      `“${sheet}” was said to be ${id} (${title}) and was checked as such, but wears the title of ${wears}, “${worn}”: was another sheet meant?`,
  ),
  saidOther: phrase<OnSheet & { said: string }>(
    ({ id, title, sheet, said }) => `没有核对${id}《${title}》：印有这个标题的“${sheet}”手工指定为 ${said}`,
    ({ id, title, sheet, said }) =>
      `${id} (${title}) was not checked: “${sheet}”, which prints its title, was said to be ${said}`,
  ),
  saidNone: phrase<OnSheet>(
    ({ id, title, sheet }) => `没有核对${id}《${title}》：印有这个标题的“${sheet}”手工指定为“不是报表”`,
    ({ id, title, sheet }) =>
      `${id} (${title}) was not checked: “${sheet}”, which prints its title, was said to be no statement`,
  ),
  wearsTitle: phrase<OnSheet & { wears: string; worn: string }>(
    ({ id, title, sheet, wears, worn }) =>
      `工作表“${sheet}”的标题“${worn}”是 ${wears} 的，栏目却是${id}《${title}》的：按 ${id} 核对`,
    ({ id, title, sheet, wears, worn }) =>
      `The sheet “${sheet}” wears the title of ${wears}, “${worn}”, over the columns of ${id} (${title}): checked as ${id}`,
  ),
  newTitle: phrase<OnSheet & { worn: string }>(
    ({ id, title, sheet, worn }) =>
      `工作表“${sheet}”的标题“${worn}”不是通用标题，按栏目认作${id}《${title}》`,
    ({ id, title, sheet, worn }) =>
      `The title “${worn}” of the sheet “${sheet}” is not a usual one: taken for ${id} (${title}) by its columns`,
  ),
  twin: phrase<{ sheet: string; id: string; used: string }>(
    ({ sheet, id, used }) => `“${sheet}”（${id} 用的是“${used}”）`,
    ({ sheet, id, used }) => `“${sheet}” (${id} is “${used}”)`,
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
