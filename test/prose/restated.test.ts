import { readText } from './read';

const restated = (text: string): string[] =>
  readText(text).restated.map(({ value, passage }) => `${passage.text} ${value.toFixed()}`);

test.each([
  {
    name: 'among the problems of 绩效',
    text: '十一、预算绩效情况\n发现的问题及原因：基本支出 319.56 万元。',
    found: ['基本支出319.56万元 319.56'],
  },
  {
    name: 'in a reason, in 元',
    text: '三、支出决算情况说明\n本年支出5万元，主要原因是：本年度公用经费50000元。',
    found: ['公用经费50000元 5'],
  },
  {
    name: 'a project is another thing',
    text: '十一、预算绩效情况\n项目基本支出3万元，人均公用经费2万元。',
    found: [],
  },
  {
    name: 'where figures are reported it is one of them',
    text: '三、支出决算情况说明\n基本支出5万元。',
    found: [],
  },
])('$name', ({ text, found }) => {
  expect(restated(text)).toEqual(found);
});
