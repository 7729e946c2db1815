import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import { densify } from '../../src/prose/dense';
import { sectionsOf } from '../../src/prose/sections';

/** Keys with the words that follow the heading; those of a table of contents have none. */
const read = (text: string): string[] => {
  const dense = densify(text);
  return sectionsOf(NARRATIVE, dense).map(
    ({ kind: { key }, body, end }) => `${key}: ${dense.text.slice(body, end)}`,
  );
};

test.each([
  {
    name: 'the heading counts, not its number: 三公 seventh or ninth',
    text: '七、财政拨款“三公”经费支出决算情况说明\n甲\n九、财政拨款“三公”经费支出决算情况说明\n乙',
    reads: ['threePublic: 甲', 'threePublic: 乙'],
  },
  {
    name: 'income, expenditure and both are told apart',
    text: '一、收入支出决算总体情况说明\n甲\n二、收入决算情况说明\n乙\n三、支出决算情况说明\n丙\n四、财政拨款收入支出决算总体情况说明\n丁',
    reads: ['summary: 甲', 'income: 乙', 'expenditure: 丙', 'fiscal: 丁'],
  },
  {
    name: 'the three parts of the general budget',
    text:
      '五、一般公共预算财政拨款支出决算情况说明\n（一）一般公共预算财政拨款支出决算总体情况\n甲\n' +
      '（二）一般公共预算财政拨款支出决算结构情况\n乙\n（三）一般公共预算财政拨款支出决算具体情况\n丙',
    reads: ['general.overall: ', 'general.overall: 甲', 'general.structure: 乙', 'general.detail: 丙'],
  },
  {
    name: 'headings that leave out what the one above them says are of that',
    text:
      '五、一般公共预算财政拨款支出决算情况说明\n（一）支出决算总体情况\n甲\n（二）支出决算结构情况\n乙\n（三）具体情况\n丙\n' +
      '八、政府性基金预算财政拨款收入支出决算情况说明\n（一）收入决算情况\n丁\n（二）支出决算情况\n戊\n九、支出决算情况说明\n己',
    reads: [
      'general.overall: ',
      'general.overall: 甲',
      'general.structure: 乙',
      'general.detail: 丙',
      'governmentFund: ',
      'governmentFund: 丁',
      'governmentFund: 戊',
      'expenditure: 己',
    ],
  },
  {
    name: 'the kinds of all expenditure are no basic expenditure of the general budget, unless they say so',
    text:
      '二、支出决算情况说明\n（一）基本支出情况\n甲\n（二）项目支出情况\n乙\n' +
      '（三）财政拨款基本支出情况\n丙\n三、基本支出决算情况说明\n丁',
    reads: ['expenditure: ', 'expenditure: 甲', 'expenditure: 乙', 'basic: 丙', 'basic: 丁'],
  },
  {
    name: 'those beside one another are each of their own',
    text: '三、部门决算情况\n（四）财政拨款收入支出决算总体情况\n甲\n（三）支出决算情况\n乙',
    reads: ['unknown: 三、部门决算情况', 'fiscal: 甲', 'expenditure: 乙'],
  },
  {
    name: 'a paragraph that began on the line of the heading',
    text: '三、支出决算情况说明本年支出5万元。',
    reads: ['expenditure: 本年支出5万元。'],
  },
  {
    name: 'a heading broken over two lines',
    text: '八、政府性基金预算财政拨款收入支出决\n算情况说明\n甲',
    reads: ['governmentFund: 甲'],
  },
  {
    name: 'a heading without number',
    text: '机关运行经费支出情况\n甲',
    reads: ['operating: 甲'],
  },
  {
    name: 'assets: the sentence after the heading keeps its date',
    text: '（三）国有资产占用情况说明\n截至2024年12月31日，甲',
    reads: ['assets: 截至2024年12月31日,甲'],
  },
  {
    name: 'an entry of the table of contents has nothing but its page',
    text: '二、收入决算情况说明........5\n三、支出决算情况说明........6\n二、收入决算情况说明\n甲',
    reads: ['income: ........5', 'expenditure: ........6', 'income: 甲'],
  },
  {
    name: 'a statement printed in the middle belongs to no section',
    text: '三、支出决算情况说明\n甲\n支出决算表\n单位：万元\n乙5.00\n四、财政拨款收入支出决算总体情况说明\n丙',
    reads: ['expenditure: 甲', 'fiscal: 丙'],
  },
  {
    name: 'another part ends the section',
    text: '三、支出决算情况说明\n甲\n第三部分 专业名词解释\n一、财政拨款收入：指资金。',
    reads: ['expenditure: 甲'],
  },
  {
    name: 'other numbered headings end it too, and what stands under them is kept apart',
    text: '三、支出决算情况说明\n甲\n四、什么也不是\n乙',
    reads: ['expenditure: 甲', 'unknown: 四、什么也不是乙'],
  },
  {
    name: 'a numbered paragraph on results does not',
    text: '十一、预算绩效的情况说明\n甲\n一、存在的问题\n乙',
    reads: ['performance: 甲一、存在的问题乙'],
  },
  {
    name: 'a 自评表 after it is a section of its own',
    text: '十一、预算绩效的情况说明\n甲\n项目支出绩效自评表\n乙',
    reads: ['performance: 甲', 'evaluation: 乙'],
  },
  {
    name: 'a line of a sentence that begins with its name is none',
    text: '十一、预算绩效的情况说明\n形成\n整体支出绩效自评表1个，附\n项目支出绩效自评表和报告。',
    reads: ['performance: 形成整体支出绩效自评表1个,附项目支出绩效自评表和报告。'],
  },
  { name: 'a heading in Kangxi radicals', text: '三、⽀出决算情况说明\n甲', reads: ['expenditure: 甲'] },
  { name: 'no heading', text: '甲乙丙', reads: ['unknown: 甲乙丙'] },
  {
    name: 'headings numbered in other ways, or by nothing',
    text: '壹、收入决算情况说明\n甲\nⅡ、支出决算情况说明\n乙\n3、政府采购支出情况\n丙\n国有资产占用情况说明\n丁',
    reads: ['income: 甲', 'expenditure: 乙', 'procurement: 丙', 'assets: 丁'],
  },
  {
    name: 'a list within a section is none',
    text: '七、财政拨款“三公”经费支出决算情况说明\n1.因公出国（境）费支出0万元。\n（2）公务接待费5万元。',
    reads: ['threePublic: 1.因公出国(境)费支出0万元。(2)公务接待费5万元。'],
  },
  {
    name: 'a part that reports nothing is passed over, headings and all',
    text: '三、支出决算情况说明\n甲\n第四部分 名词解释\n一、什么也不是\n乙\n第五部分 情况说明\n二、什么也不是\n丙',
    reads: ['expenditure: 甲', 'unknown: 情况说明', 'unknown: 二、什么也不是丙'],
  },
])('$name', ({ text, reads }) => {
  expect(read(text)).toEqual(reads);
});
