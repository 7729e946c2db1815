import { readText } from './read';

const BODY = '三、支出决算情况说明\n本年支出5.00万元。2023年度部门决算已公开。\n2022年度部门决算\n';

const yearsIn = (front: string): readonly (readonly [string, number | null])[] =>
  readText(`${front}\n${BODY}`).names.titleYears.map(({ year, passage }) => [passage.text, year]);

test.each([
  ['某市某局2024年度部门决算', [['2024年度', 2024]]],
  ['某市某局 202 年度部门决算情况说明', [['202年度', null]]],
  ['某市某局20234年度部门决算', [['20234年度', null]]],
  ['第三部分 某市某局 2023 年度单位决算情况说明', [['2023年度', 2023]]],
  ['二、2023年部门决算公开报表........5', [['2023年', 2023]]],
  ['某市某局二〇二三年度部门决算', [['二〇二三年度', 2023]]],
  [
    '目 录\n第二部分 2023年度部门决算表\n第三部分 2024年度部门决算情况说明',
    [
      ['2023年度', 2023],
      ['2024年度', 2024],
    ],
  ],
] as const)('%s', (front, years) => {
  expect(yearsIn(front)).toEqual(years);
});

test.each([
  '2026年8月',
  '2025年度部门预算',
  '2021-2025年规划',
  '根据2023年度部门决算，编制说明如下。',
  '二、收入支出决算总表',
  '公开日期：2025年9月1日',
])('is none: %s', (front) => {
  expect(yearsIn(front)).toEqual([]);
});
