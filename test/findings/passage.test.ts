import { quote } from '../../src/findings';

/** The first time the words stand in the text, quoted. */
const quoted = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return quote(text, { start, end: start + words.length });
};

test.each([
  [
    'its sentence and the beginning of the next',
    '上一句。基本支出5377.64万元。其中：人员经费4896.98万元，',
    '5377.64万元',
    '“基本支出【5377.64万元】。其中：人员经费4896…”',
  ],
  [
    'no more than twenty characters before',
    '一二三四五六七八九十一二三四五六七八九十基本支出1.00万元。',
    '1.00万元',
    '“…五六七八九十一二三四五六七八九十基本支出【1.00万元】。”',
  ],
  [
    'what layout broke is put together',
    '预决算差异率\n-60.00\n%，主 要 原因',
    '-60.00\n%',
    '“预决算差异率【-60.00%】，主要原因”',
  ],
  [
    'the heading above is no part of it',
    '三、支出决算情况说明\n本年支出7.00万元，',
    '7.00万元',
    '“本年支出【7.00万元】，”',
  ],
  [
    'nor is the section below',
    '本年支出7.00万元。\n四、财政拨款收入支出',
    '7.00万元',
    '“本年支出【7.00万元】。”',
  ],
  [
    'cells of a table stand apart',
    '年度资金\t100.00\t95.00\t10\n',
    '95.00',
    '“年度资金 100.00 【95.00】 10”',
  ],
  ['at the very beginning', '12人', '12', '“【12】人”'],
])('%s', (_, text, words, expected) => {
  expect(quoted(text, words)).toBe(expected);
});
