import { densify } from '../../../src/sources/narrative/dense';

test.each([
  { name: 'spaces and line ends', text: '本年 支\n出合  计', dense: '本年支出合计' },
  {
    name: 'a number broken at the end of a line',
    text: '预决算差异率\n-60.\n00%',
    dense: '预决算差异率-60.00%',
  },
  {
    name: 'full-width digits and marks',
    text: '１，２９３．６０万元（含）：５％',
    dense: '1,293.60万元(含):5%',
  },
  { name: 'Kangxi radicals of a PDF', text: '⼀、⽀出⽇期⽤⻋', dense: '一、支出日期用⻋'.normalize('NFKC') },
  { name: 'a raised point between digits', text: '占81·3%，买买提·艾力', dense: '占81.3%,买买提·艾力' },
  { name: 'minus signs', text: '－7.03% −7.03% –7.03%', dense: '-7.03%-7.03%-7.03%' },
  { name: 'quotes', text: '“三公”经费「三公」经费', dense: '三公经费三公经费' },
  { name: 'ordinals in circles are no digits', text: '①5人②6人㈠7人', dense: '、5人、6人、7人' },
  { name: 'square metres', text: '5,441.35㎡', dense: '5,441.35平方米' },
  { name: 'markup', text: '## **一、收入**\n> 本年', dense: '一、收入本年' },
  { name: 'zero-width characters', text: '1\u200b2\ufeff万\u00ad元', dense: '12万元' },
  {
    name: 'a page number alone on its line, three in a row',
    text: '甲\n1\n乙\n- 2 -\n丙\n第3页\n丁',
    dense: '甲乙丙丁',
  },
  { name: 'two numbers alone on a line are none', text: '甲\n1\n乙\n2\n丙', dense: '甲1乙2丙' },
  { name: 'numbers that do not count up are none', text: '甲\n7\n乙\n5\n丙\n9\n丁', dense: '甲7乙5丙9丁' },
  { name: 'nothing', text: '', dense: '' },
])('$name', ({ text, dense }) => {
  expect(densify(text).text).toBe(dense);
});

describe('spans lead back to the original', () => {
  test.each([
    {
      name: 'a broken number',
      text: '支出1,293\n .60 万元，',
      words: '1,293.60万元',
      original: '1,293\n .60 万元',
    },
    { name: 'full width', text: '增长（下降）５．２％', words: '5.2%', original: '５．２％' },
    { name: 'behind a character of two code units', text: '𠮷林市支出5元', words: '5元', original: '5元' },
    { name: 'one character that becomes three', text: '面积30㎡，5辆', words: '30平方米', original: '30㎡' },
    { name: 'behind such a character', text: '面积30㎡，5辆', words: '5辆', original: '5辆' },
    {
      name: 'across a page number',
      text: '甲\n1\n乙\n2\n支出\n3\n5元',
      words: '支出5元',
      original: '支出\n3\n5元',
    },
  ])('$name', ({ text, words, original }) => {
    const dense = densify(text);
    const at = dense.text.indexOf(words);
    const { start, end } = dense.span(at, at + words.length);
    expect(text.slice(start, end)).toBe(original);
  });

  test('where lines begin and cells end', () => {
    const dense = densify('甲乙\n 丙\t丁|戊');
    expect([0, 1, 2, 3, 4].map((at) => dense.begins(at))).toEqual([true, false, true, false, false]);
    expect([0, 1, 2, 3, 4].map((at) => dense.parts(at))).toEqual([false, false, false, true, true]);
  });
});
