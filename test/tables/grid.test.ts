import { columnHeadings, Grid, isColumnNumbers, isNote } from '../../src/tables/grid';
import { aSheet, plain } from './sheets';

const headings = (rows: Parameters<typeof aSheet>[0], merges: string[], headerRows: number[]): string[] =>
  columnHeadings(new Grid(aSheet(rows, { merges })), headerRows).map((path) => path.join(' > '));

describe('headings of a column', () => {
  const national = [
    ['项目', null, '本年支出', null, null],
    ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
  ];
  const spending = [
    '项目 > 科目编码',
    '项目 > 科目名称',
    '本年支出 > 小计',
    '本年支出 > 基本支出',
    '本年支出 > 项目支出',
  ];

  test.each<[string, Parameters<typeof aSheet>[0], string[], string[]]>([
    ['merged', national, ['A1:B1', 'C1:E1'], spending],
    ['not merged: text in the first cell, the rest blank', national, [], spending],
    [
      'one heading over both rows beside others',
      [
        ['项目', null, '年初结转和结余', '本年支出', null],
        ['科目编码', '科目名称', null, '小计', '基本支出'],
      ],
      ['A1:B1', 'C1:C2', 'D1:E1'],
      ['项目 > 科目编码', '项目 > 科目名称', '年初结转和结余', '本年支出 > 小计', '本年支出 > 基本支出'],
    ],
    [
      'the same, not merged',
      [
        ['项目', null, '年初结转和结余', '本年支出', null],
        ['科目编码', '科目名称', null, '小计', '基本支出'],
      ],
      [],
      ['项目 > 科目编码', '项目 > 科目名称', '年初结转和结余', '本年支出 > 小计', '本年支出 > 基本支出'],
    ],
    [
      'a lower heading reaches no further than the one above it',
      [
        ['甲', null, '乙', null],
        ['子', null, null, '丑'],
      ],
      [],
      ['甲 > 子', '甲 > 子', '乙', '乙 > 丑'],
    ],
    ['line breaks and spaces inside a heading', [['本年\n支 出']], [], ['本年支出']],
    ['a dash is no heading', [['-', '合计']], [], ['', '合计']],
    ['a number is no heading', [[plain(1), '合计']], [], ['', '合计']],
  ])('%s', (_, rows, merges, expected) => {
    expect(
      headings(
        rows,
        merges,
        rows.map((_row, index) => index),
      ),
    ).toEqual(expected);
  });
});

describe('a row of column numbers is no money', () => {
  const is = (row: Parameters<typeof aSheet>[0][number]): boolean =>
    isColumnNumbers(new Grid(aSheet([row])), 0);

  test.each<[string, Parameters<typeof aSheet>[0][number], boolean]>([
    ['栏次 and numbers', ['栏次', plain(1), plain(2), plain(3)], true],
    ['栏次 twice, as in T1', ['栏次', null, '1', '栏次', null, '2'], true],
    ['类 款 项 栏次 1 2 3', ['类', '款', '项', '栏次', '1', '2', '3'], true],
    ['numbers alone', [plain(1), plain(2), plain(3), plain(4)], true],
    ['numbers as text', ['1', '2', '3'], true],
    ['栏  次', ['栏  次', '1'], true],
    ['two numbers are too few', [plain(1), plain(2)], false],
    ['amounts', [1.5, 2.5, 3.5], false],
    ['numbers out of turn', [plain(1), plain(3), plain(2)], false],
    ['栏次 beside words', ['栏次', '金额'], false],
    ['合计', ['合计', plain(1), plain(2)], false],
    ['nothing', [], false],
  ])('%s', (_, row, expected) => {
    expect(is(row)).toBe(expected);
  });
});

describe('a note below a table', () => {
  test.each<[string, boolean]>([
    ['注：本表反映收入', true],
    ['注:1.本表', true],
    ['注1.本表', true],
    ['说明：本表无数据', true],
    ['备注：', true],
    ['附注：', true],
    ['注', true],
    ['注册会计师管理', false],
    ['说明书编制', false],
    ['合计', false],
  ])('%s: %s', (text, expected) => {
    expect(isNote(text)).toBe(expected);
  });
});

describe('cells', () => {
  const grid = new Grid(
    aSheet([[' 合 计 ', 12.5, null, '　'], [], [null, { value: null, error: '#REF!' }]], {
      merges: ['A1:C1'],
    }),
  );

  test('texts are squeezed, numbers are no words', () => {
    expect(grid.text(0, 0)).toBe('合计');
    expect(grid.raw(0, 0)).toBe('合 计');
    expect([grid.text(0, 1), grid.words(0, 1)]).toEqual(['12.5', '']);
  });

  test('spaces print nothing, an error does', () => {
    expect(grid.printed(0)).toEqual([0, 1]);
    expect(grid.isBlankRow(1)).toBe(true);
    expect(grid.printed(2)).toEqual([1]);
    expect(grid.columns).toBe(2);
  });

  test('a merged cell hides the others', () => {
    expect([0, 1, 2].map((column) => grid.isCovered(0, column))).toEqual([false, true, false]);
  });
});
