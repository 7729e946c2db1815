import { FORMS } from '../../src/publications/final-accounts/forms';
import { fiscalYearOf, moneyUnitOf, readHeading, unitNameOf } from '../../src/tables/heading';
import { Grid } from '../../src/tables/grid';
import { address } from '../../src/model/sheet';
import { aSheet, plain } from './sheets';

describe('money unit', () => {
  test.each<[string, string | null]>([
    ['金额单位：万元', '万元'],
    ['单位：万元', '万元'],
    ['单位:元', '元'],
    ['⾦额单位：\u200e万元\u202c', '万元'],
    ['金额单位： 万元 ', '万元'],
    ['单位：人民币万元', '万元'],
    ['单 位：万元', '万元'],
    ['（万元）', '万元'],
    ['(单位：万元)', '万元'],
    ['金额单位：千元', '千元'],
    ['单位：亿元', '亿元'],
    ['单位：元（人民币）', '元'],
    ['单位：万元、辆', '万元'],
    ['部门：青禾市档案局        金额单位：元', '元'],
    ['2024年度  单位：万元', '万元'],
    ['收入决算表（万元）', null],
    ['单位：青禾市档案局', null],
    ['单位：元谋县档案局', null],
    ['单位：万元户村委会', null],
    ['公开01表', null],
  ])('%s: %s', (text, expected) => {
    expect(moneyUnitOf(text)).toBe(expected);
  });
});

describe('unit name', () => {
  test.each<[string, string | null]>([
    ['部门：青禾市档案局', '青禾市档案局'],
    ['单位：青禾市档案局', '青禾市档案局'],
    ['部⻔：⻘禾市\u2060档案局', '青禾市档案局'],
    ['编制单位：青禾市档案局', '青禾市档案局'],
    ['单位名称：青禾市档案局', '青禾市档案局'],
    ['部门名称: 青禾市档案局', '青禾市档案局'],
    ['部 门：青禾市档案局', '青禾市档案局'],
    ['公开部门：青禾市档案局（本级）', '青禾市档案局（本级）'],
    ['单位：元谋县档案局', '元谋县档案局'],
    ['单位：青禾市 档案局', '青禾市 档案局'],
    ['部门：青禾市档案局        金额单位：元', '青禾市档案局'],
    ['部门：青禾市档案局 金额单位：万元', '青禾市档案局'],
    ['单位：青禾市档案局 单位：万元', '青禾市档案局'],
    ['单位：青禾市档案局 2024年度', '青禾市档案局'],
    ['单位：青禾市档案局\t公开01表', '青禾市档案局'],
    ['金额单位：万元', null],
    ['单位：万元', null],
    ['单位：        金额单位：万元', null],
    ['单位：', null],
    ['2024年度', null],
  ])('%s: %s', (text, expected) => {
    expect(unitNameOf(text)).toBe(expected);
  });
});

describe('fiscal year', () => {
  test.each<[string, number | null]>([
    ['2024年度', 2024],
    ['2023 年度', 2023],
    ['2024年度收入决算表', 2024],
    ['青禾市档案局2025年部门决算', 2025],
    ['２０２４年度', 2024],
    ['20\u206024年度', 2024],
    ['1999年', null],
    ['2024', null],
    ['金额单位：万元', null],
  ])('%s: %s', (text, expected) => {
    expect(fiscalYearOf(text)).toBe(expected);
  });
});

const BODY = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['合计', null, 3, 2, 1],
  ['201', '一般公共服务支出', 3, 2, 1],
];

/** The first row of the table, and where its heading says what. */
function placed(rows: Parameters<typeof aSheet>[0]) {
  const heading = readHeading(FORMS, new Grid(aSheet(rows)));
  const titles = new Set(heading?.titles.map(({ form }) => form));
  if (!heading || titles.size !== 1) return null;
  const at = (said: { row: number; column: number } | null) => said && address(said.row, said.column);
  return {
    is: heading.titles[0]!.form.id,
    title: at(heading.title),
    table: heading.tableRow + 1,
    name: heading.unitName && `${heading.unitName.value} ${at(heading.unitName)}`,
    money: heading.moneyUnit && `${heading.moneyUnit.value} ${at(heading.moneyUnit)}`,
    year: heading.fiscalYear && `${heading.fiscalYear.value} ${at(heading.fiscalYear)}`,
  };
}

describe('what stands above a table', () => {
  test.each<[string, Parameters<typeof aSheet>[0], ReturnType<typeof placed>]>([
    [
      'the national form',
      [
        ['支出决算表'],
        [null, null, null, null, '公开03表'],
        ['单位：青禾市档案局', null, null, null, '金额单位：万元'],
        ...BODY,
      ],
      { is: 'T3', title: 'A1', table: 4, name: '青禾市档案局 A3', money: '万元 E3', year: null },
    ],
    [
      'a title over two rows, the year and the unit in the first',
      [['青禾市档案局2024年度'], ['支出决算表'], ['单位：万元'], ...BODY],
      { is: 'T3', title: 'A2', table: 4, name: null, money: '万元 A3', year: '2024 A1' },
    ],
    [
      'the unit of money in the row of the title',
      [['支出决算表', null, null, null, '单位：元'], ['部门：青禾市档案局'], ...BODY],
      { is: 'T3', title: 'A1', table: 3, name: '青禾市档案局 A2', money: '元 E1', year: null },
    ],
    [
      'everything in one cell below the title',
      [['2024年度支出决算表'], ['部门：青禾市档案局    金额单位：万元'], ...BODY],
      { is: 'T3', title: 'A1', table: 3, name: '青禾市档案局 A2', money: '万元 A2', year: '2024 A1' },
    ],
    [
      'blank rows and columns before it',
      [[], [null], [null, null, '支出决算表'], [], [null, '单位：万元'], [], ...BODY],
      { is: 'T3', title: 'C3', table: 7, name: null, money: '万元 B5', year: null },
    ],
    [
      'the title repeated in the table’s own heading',
      [['支出决算表'], ['单位：万元'], ['项目', null, '支出决算表'], ...BODY],
      { is: 'T3', title: 'A1', table: 3, name: null, money: '万元 A2', year: null },
    ],
    [
      'a table without a known heading begins at its first amount',
      [['支出决算表'], ['甲', '乙'], ['201', 3.25]],
      { is: 'T3', title: 'A1', table: 3, name: null, money: null, year: null },
    ],
    ['a table of contents', [['目录'], ['1', '收入决算表'], ['2', '支出决算表'], ['3', '合计']], null],
    ['a cover', [['2024年度部门决算公开表'], ['单位名称：青禾市档案局']], null],
    ['a title and nothing else', [['支出决算表']], null],
    [
      'an explanation that speaks of statements',
      [['编制说明'], ['一、收入决算表、支出决算表按功能分类填列，合计 1,234.56 万元。']],
      null,
    ],
    ['an empty sheet', [], null],
  ])('%s', (_, rows, expected) => {
    expect(placed(rows)).toEqual(expected);
  });

  test('a title may stand no deeper than a dozen printed rows', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`第${i}行`]);
    expect(placed([...rows, ['支出决算表'], ...BODY])).toBeNull();
    expect(placed([...rows.slice(4), ['支出决算表'], ...BODY])?.is).toBe('T3');
  });

  test('a row of column numbers begins a table', () => {
    expect(placed([['支出决算表'], [plain(1), plain(2), plain(3)], ...BODY])?.table).toBe(2);
  });
});
