import { isCodeHeading, isNameHeading, isTotalLabel, readCode } from '../../../src/tables/forms/codes';
import { Grid } from '../../../src/tables/grid';
import { aSheet, plain } from '../sheets';

const code = (cells: Parameters<typeof aSheet>[0][number], above = ''): string =>
  readCode(
    new Grid(aSheet([cells])),
    0,
    cells.map((_, index) => index),
    above,
  );

describe('a subject’s code', () => {
  test.each<[string, Parameters<typeof aSheet>[0][number], string, string]>([
    ['one cell', ['2010301'], '', '2010301'],
    ['one cell, a number', [plain(2010301)], '', '2010301'],
    ['three cells', ['201', '03', '01'], '', '2010301'],
    ['three cells of numbers: 3 is 03', [plain(201), plain(3), plain(1)], '', '2010301'],
    ['two of three cells', ['201', '03', null], '', '20103'],
    ['the first of three cells alone', ['201', null, null], '', '201'],
    ['the whole code in the first of three', ['2010301', null, null], '', '2010301'],
    ['the whole code in its own level’s cell', [null, null, '2010301'], '', '2010301'],
    ['a level left blank is the row above’s', [null, '05', null], '2010301', '20105'],
    ['two levels left blank', [null, null, '02'], '2010301', '2010302'],
    ['economic, two cells', ['301', '01'], '', '30101'],
    ['economic, one cell', ['30101'], '', '30101'],
    ['with its name', ['2010301行政运行'], '', '2010301'],
    ['an apostrophe', ["'201"], '', '201'],
    ['no code', ['合计'], '', ''],
    ['nothing', [null, null, null], '2010301', ''],
    ['a year is no code', ['2024'], '', ''],
    ['the number of a page', ['- 1 -'], '30101', ''],
    ['four digits are none', ['2010'], '', ''],
    ['with dots', ['201.03.01'], '', '2010301'],
  ])('%s', (_, cells, above, expected) => {
    expect(code(cells, above)).toBe(expected);
  });
});

test.each<[string, boolean]>([
  ['合计', true],
  ['总计', true],
  ['本年合计', true],
  ['合计数', true],
  ['本年支出合计', true],
  ['收入合计', true],
  ['合计：', true],
  ['人员经费合计', false],
  ['小计', false],
  ['合计支出科', false],
])('%s as the label of the total row: %s', (text, expected) => {
  expect(isTotalLabel(text)).toBe(expected);
});

test.each<[string, boolean, boolean]>([
  ['科目编码', true, false],
  ['功能分类科目编码', true, false],
  ['支出功能分类科目代码', true, false],
  ['经济分类科目编码', true, false],
  ['功能分类科目', true, false],
  ['科目名称', false, true],
  ['功能分类科目名称', false, true],
  ['单位名称', false, false],
  ['本年支出合计', false, false],
  ['项目', false, false],
])('%s heads codes: %s, names: %s', (heading, codes, names) => {
  expect([isCodeHeading(heading), isNameHeading(heading)]).toEqual([codes, names]);
});
