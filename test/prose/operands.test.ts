import { readText } from './read';

const TITLE = {
  summary: '一、收入支出决算总体情况说明',
  overall: '（一）一般公共预算财政拨款支出决算总体情况说明',
  expenses: '七、财政拨款“三公”经费支出决算情况说明',
} as const;

const printedBy = (key: string, of: ReturnType<typeof readText>): string =>
  of.printings.find(({ figure }) => figure.item.key === key)?.figure.printed ?? key;

test.each([
  {
    name: 'each rate goes with the change against the same year',
    title: TITLE.expenses,
    text: '“三公”经费支出7.00万元，比上年增加1.00万元，增长16.67%；比2019年减少3.00万元，下降30.00%。',
    ratios: ['growth 16.67% of 1.00万元 / 7.00万元', 'growth 30.00% of 3.00万元 / 7.00万元'],
  },
  {
    name: 'a completion is of the budget in its own words',
    title: TITLE.overall,
    text: '一般公共预算财政拨款支出年初预算为4.00万元，完成全年预算8.00万元的90.00%。',
    ratios: ['completion 90.00% of T5/total/total / 8.00万元'],
  },
  {
    name: 'without one, of what lies above it',
    title: TITLE.overall,
    text: '一般公共预算财政拨款支出5.00万元，完成年初预算的125.00%，决算数大于预算数1.00万元。',
    ratios: ['completionByChange 125.00% of 1.00万元 / 5.00万元'],
  },
  {
    name: '完成年初预算 is not of the full-year budget that T9 prints',
    title: TITLE.expenses,
    text: '公务接待费支出1.00万元，完成年初预算的50.00%。',
    ratios: [],
  },
  {
    name: '完成预算 is',
    title: TITLE.expenses,
    text: '公务接待费支出1.00万元，完成预算的50.00%。',
    ratios: ['completion 50.00% of 1.00万元 / T9/row/reception@fullYearBudget'],
  },
])('$name', ({ title, text, ratios }) => {
  const read = readText(`${title}\n${text}`);
  expect(
    read.ratios.map(
      ({ kind, rate, part, whole }) =>
        `${kind} ${rate.figure.printed} of ${printedBy(part.key, read)} / ${printedBy(whole.key, read)}`,
    ),
  ).toEqual(ratios);
});

test.each([
  {
    name: "last year's amount, named",
    text: '2024年度收入总计5.00万元，比上年4.00万元增加1.00万元。',
    movements: ['5.00万元 = 4.00万元 + 1.00万元'],
  },
  {
    name: 'named with its item',
    text: '2024年度收入总计5.00万元，与上年度收入总计4.00万元相比各增加1.00万元。',
    movements: ['5.00万元 = 4.00万元 + 1.00万元'],
  },
  {
    name: 'against the budget',
    text: '收入总计年初预算为4.00万元，决算数5.00万元，决算数大于预算数1.00万元。',
    movements: ['5.00万元 = 4.00万元 + 1.00万元'],
  },
  {
    name: 'apart by so much, whichever is more',
    text: '收入总计5.00万元，年初预算为6.00万元，差值为1.00万元。',
    movements: ['5.00万元 = 6.00万元 ± 1.00万元'],
  },
  {
    name: "another year's amount without a change",
    text: '收入总计5.00万元，比上年4.00万元有所增加。',
    movements: [],
  },
])('where an amount comes from: $name', ({ text, movements }) => {
  const read = readText(`${TITLE.summary}\n${text}`);
  expect(
    read.movements.map(
      ({ now, from, by, unsigned }) =>
        `${printedBy(now.key, read)} = ${from ? printedBy(from.key, read) : 'nothing'} ${unsigned ? '±' : '+'} ${printedBy(by.key, read)}`,
    ),
  ).toEqual(movements);
});
