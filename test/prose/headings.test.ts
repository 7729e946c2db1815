import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import { titleOf } from '../../src/prose/headings';

const numbered = (text: string): string | null | undefined => {
  const title = titleOf(NARRATIVE, text, text.length, { numbered: true });
  return title?.kind === null ? null : title?.kind.key;
};

test.each([
  ['收入支出决算总体情况说明', 'summary'],
  ['2021年度收入支出决算总体情况。', 'summary'],
  ['收支决算总体情况说明', 'summary'],
  ['2021年度收入支出决算总体及增减变动情况', 'summary'],
  ['关于第一中学2018年度收入支出决算总体情况说明', 'summary'],
  ['2018年度部门决算收支增减情况说明', 'summary'],
  ['收、支决算总体情况', 'summary'],
  ['收入决算说明', 'income'],
  ['收入决算情况说明:', 'income'],
  ['支出决算情况', 'expenditure'],
  ['项目支出情况', 'expenditure'],
  ['财政拨款收支决算总体情况说明', 'fiscal'],
  ['财政拨款收入决算情况。', 'fiscal'],
  ['财政拨款支出决算情况说明', 'general.overall'],
  ['一般公共预算收入支出决算情况', 'general.overall'],
  ['一般公共预算财政拨款支出决算结构情况', 'general.structure'],
  ['财政拨款支出决算具体情况', 'general.detail'],
  ['一般公共预算基本支出决算情况说明', 'basic'],
  ['2021年度三公经费、培训费及会议费支出情况说明', 'threePublic'],
  ['一般公共预算及政府性基金财政拨款三公经费支出决算情况说明', 'threePublic'],
  ['一般公共预算财政拨款三公经费支出情况决算情况说明', 'threePublic'],
  ['2018年度本单位三公经费决算情况', 'threePublic'],
  ['三公经费分项支出情况', 'threePublic'],
  ['公务用车运行维护费用支出情况说明', 'threePublic'],
  ['政府性基金财政拨款收入支出决算情况说明', 'governmentFund'],
  ['国有资本经营财政拨款收入支出情况说明', 'stateCapital'],
  ['关于机关运行经费支出说明', 'operating'],
  ['机构运行经费支出决算情况说明', 'operating'],
  ['政府采购支出说明', 'procurement'],
  ['国有资产占有使用情况说明', 'assets'],
  ['预算绩效管理工作开展情况', 'performance'],
  ['2022年三公经费预算安排情况', 'nextBudget'],
  ['三公经费', 'threePublic'],
  ['财政拨款三公经费及会议费、培训费等支出情况', 'threePublic'],
  ['会议、培训费支出情况说明', 'threePublic'],
  ['单位运行经费支出情况说明', 'operating'],
  ['机关(事业)运行经费支出情况', 'operating'],
  ['政府采购支出及授予中小企业情况说明', 'procurement'],
  ['采购情况说明', 'procurement'],
  ['资产占用及车辆情况说明', 'assets'],
  ['车辆及大型设备情况', 'assets'],
  ['主要职责', null],
])('%s is known, whatever stands around its words', (text, key) => {
  expect(numbered(text)).toBe(key);
});

test.each([
  ['a line of a statement', '国有资本经营预算支出'],
  ['a line of income', '一般公共预算财政拨款收入'],
  ['a sentence', '本部门2023年度机关运行经费支出100万元'],
  ['a sentence with a comma', '学校属于全额财政拨款事业单位,所以机关运行经费为0'],
  ['balances, which no section reports', '结转结余情况说明'],
])('%s is no heading of a section: %s', (_, text) => {
  expect(numbered(text)).toBeUndefined();
});

test.each([
  {
    name: 'a paragraph on its line',
    text: '支出决算情况说明本年支出5万元。',
    line: 16,
    title: '支出决算情况说明',
  },
  { name: 'broken over the line', text: '收入支出决算情况说明甲', line: 4, title: '收入支出决算情况说明' },
  { name: 'broken before 情况说明', text: '收入支出决算情况说明甲', line: 6, title: '收入支出决算情况说明' },
  {
    name: 'the paragraph begins with words of titles',
    text: '政府采购情况政府采购支出总额5万元。',
    line: 6,
    title: '政府采购情况',
  },
  {
    name: 'a full stop',
    text: '政府采购支出情况。2018年度政府采购总额5万元',
    line: 24,
    title: '政府采购支出情况。',
  },
])('the title ends where it does: $name', ({ text, line, title }) => {
  expect(text.slice(0, titleOf(NARRATIVE, text, line, { numbered: true })!.length)).toBe(title);
});

test('without a number only a whole line is a title', () => {
  const line = '三公经费支出决算情况说明';
  expect(titleOf(NARRATIVE, `${line}甲`, line.length, { numbered: false })?.kind?.key).toBe('threePublic');
  expect(titleOf(NARRATIVE, '支出决算情况说明本年支出5万元', 14, { numbered: false })).toBeNull();
});
