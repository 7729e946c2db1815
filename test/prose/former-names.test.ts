import { readText } from './read';

const formerIn = (heading: string, text: string): readonly (readonly [string, string, number])[] =>
  readText(`${heading}\n${text}`).formerNames.map(({ passage, due, since }) => [passage.text, due, since]);

const STRUCTURE = '（二）一般公共预算财政拨款支出决算结构情况';

describe('a name that a functional subject had before', () => {
  test.each([
    ['医疗卫生与计划生育支出109.34万元，占2.31%。', '医疗卫生与计划生育支出', '卫生健康支出', 2019],
    ['医疗卫生与计划生育（类）109.34万元，占2.31%。', '医疗卫生与计划生育', '卫生健康支出', 2019],
    ['5.文化体育与传媒支出82.51万元，占0.43%。', '文化体育与传媒支出', '文化旅游体育与传媒支出', 2019],
    ['国土海洋气象等支出82.51万元。', '国土海洋气象等支出', '自然资源海洋气象等支出', 2019],
    ['资源勘探信息等支出（类）82.51万元。', '资源勘探信息等支出', '资源勘探工业信息等支出', 2020],
    ['医疗卫生支出82.51万元，占0.43%。', '医疗卫生支出', '卫生健康支出', 2014],
    ['农林水事务（类）82.51万元。', '农林水事务', '农林水支出', 2014],
    [
      '社会保障和就业支出（类）行政事业单位离退休（款）行政单位离退休（项）51.98万元。',
      '行政事业单位离退休',
      '行政事业单位养老支出',
      2020,
    ],
    ['农林水支出（类）农业（款）行政运行（项）5.00万元。', '农业', '农业农村', 2020],
  ] as const)('%s', (text, words, due, since) => {
    expect(formerIn(STRUCTURE, text)).toEqual([[words, due, since]]);
  });

  test.each([
    '文化旅游体育与传媒支出82.51万元，占0.43%。',
    '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）5.00万元。',
    '主要用于开展医疗卫生支出绩效评价、环境保护宣传。',
    '原医疗卫生与计划生育支出科目不再使用。',
    '将医疗卫生与计划生育支出调整为卫生健康支出。',
    '拨付市文化体育与传媒局5.00万元。',
    '农林水支出（类）农业农村（款）其他农业农村支出（项）5.00万元。',
    '用于行政事业单位离退休人员补贴5.00万元。',
    '印发《医疗卫生与计划生育支出管理办法》。',
  ])('is none: %s', (text) => {
    expect(formerIn(STRUCTURE, text)).toEqual([]);
  });
});

test('what terms meant is explained in their old names too', () => {
  expect(formerIn('第四部分 名词解释', '一、医疗卫生与计划生育支出（类）：反映卫生健康方面的支出。')).toEqual(
    [],
  );
});
