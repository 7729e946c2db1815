import { densify } from '../../src/prose/dense';

test.each([
  { name: 'spaces and line ends', text: '本年 支\n出合  计', dense: '本年支出合计' },
  {
    name: 'a number broken at the end of a line',
    text: '预决算差异率\n-60.\n00%',
    dense: '预决算差异率-60.00%',
  },
  {
    name: 'numbers side by side are two, and one with a gap for thousands is one',
    text: '收入 1 000.00 1 020.00\n2023年 5.0\n0元',
    dense: '收入1000.00 1020.00 2023年5.00元',
  },
  {
    name: 'full-width digits and marks',
    text: '１，２９３．６０万元（含）：５％',
    dense: '1,293.60万元(含):5%',
  },
  { name: 'Kangxi radicals of a PDF', text: '⼀、⽀出⽇期⽤⻋', dense: '一、支出日期用车' },
  { name: 'a raised point between digits', text: '占81·3%，买买提·艾力', dense: '占81.3%,买买提·艾力' },
  { name: 'minus signs', text: '－7.03% −7.03% –7.03%', dense: '-7.03%-7.03%-7.03%' },
  { name: 'quotes', text: '“三公”经费「三公」经费', dense: '三公经费三公经费' },
  { name: 'radicals that NFKC leaves', text: '⻋辆购置、⻓期、⺠政、⻚', dense: '车辆购置、长期、民政、页' },
  { name: 'households', text: '困难⼾5⼾', dense: '困难户5户' },
  { name: 'ideographs of older tables', text: '\uf92c落\uf918', dense: '郎落落' },
  { name: 'ordinals in circles are no digits', text: '①5人②6人㊀7人㉑8人', dense: '、5人、6人、7人、8人' },
  {
    name: 'ordinals in brackets are bracketed',
    text: '㈠收入\n㈩其他\n⑴甲\n⑽乙',
    dense: '(一)收入(十)其他(1)甲(10)乙',
  },
  { name: 'an ordinal with its point makes no decimal', text: '⒈5人⒑6人', dense: '1、5人10、6人' },
  { name: 'Roman numerals', text: 'Ⅰ、收入 Ⅳ、支出', dense: 'I、收入IV、支出' },
  {
    name: 'raised digits are marks of notes',
    text: '1,780.14¹万元，12.5²³%，3⁴人',
    dense: '1,780.14万元,12.5%,3人',
  },
  { name: 'a circled note at a figure', text: '12.50①万元，5②采购', dense: '12.50万元,5、采购' },
  { name: 'notes of Markdown', text: '12.50<sup>1</sup>万元，3[^注2]人，4^1^人', dense: '12.50万元,3人,4人' },
  { name: 'tags of Markdown', text: '<b>12.50</b><span style="color:red">万元</span>', dense: '12.50万元' },
  { name: 'fractions are no digits', text: '5½人', dense: '5½人' },
  {
    name: 'square metres',
    text: '5,441.35㎡，30m²，30 m2，30M<sup>2</sup>',
    dense: '5,441.35平方米,30平方米,30平方米,30平方米',
  },
  { name: 'an m with a number behind it', text: '30m25辆', dense: '30m25辆' },
  { name: 'markup', text: '## **一、收入**\n> 本年', dense: '一、收入本年' },
  {
    name: 'marks of a list, and a dash that is none',
    text: '- 1、收入\n• 支出\n- 5.00\n-3%\n- | 合计',
    dense: '1、收入支出-5.00-3%-合计',
  },
  { name: 'zero-width characters', text: '1\u200b2\ufeff万\u00ad元', dense: '12万元' },
  {
    name: 'direction marks, joiners, variation selectors',
    text: '\u202d1,55\u206066.27\u202c\u2069万\ufe00元\u{e0101}\u200e、\u0007',
    dense: '1,5566.27万元、',
  },
  {
    name: 'a page number alone on its line, three in a row',
    text: '甲\n1\n乙\n- 2 -\n丙\n第3页\n丁',
    dense: '甲乙丙丁',
  },
  {
    name: 'a number alone on its line is no beginning of the next line',
    text: '预算\n1\n784.55万元，决算为\n2\n0.00万元',
    dense: '预算1 784.55万元,决算为2 0.00万元',
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
      name: 'what is not seen',
      text: '支出\u202d1.\u20605\u202c元',
      words: '1.5元',
      original: '1.\u20605\u202c元',
    },
    { name: 'a unit of two signs', text: '面积30m²，5辆', words: '30平方米', original: '30m²' },
    { name: 'behind a unit of two signs', text: '面积30m²，5辆', words: '5辆', original: '5辆' },
    { name: 'a radical', text: '⻋辆5辆', words: '车辆', original: '⻋辆' },
    { name: 'a note', text: '支出5<sup>1</sup>元', words: '5元', original: '5<sup>1</sup>元' },
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
