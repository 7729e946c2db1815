import { aSheet, figuresOf, notUnderstood, plain, statementOf } from '../sheets';

type Rows = Parameters<typeof aSheet>[0];

const TITLE: Rows = [['财政拨款“三公”经费支出决算表'], ['单位：青禾市档案局', null, '金额单位：万元']];
const READ = [
  'row/total@fullYearBudget 8.00',
  'row/abroad@fullYearBudget 1.00',
  'row/vehicles@fullYearBudget 5.00',
  'row/purchase@fullYearBudget 2.00',
  'row/running@fullYearBudget 3.00',
  'row/reception@fullYearBudget 2.00',
];
const ACTUAL = [
  'row/total 7.50',
  'row/abroad 1.00',
  'row/vehicles 4.70',
  'row/purchase 2.00',
  'row/running 2.70',
  'row/reception 1.80',
];
const both = [...READ, ...ACTUAL].sort();
const BUDGET = [8, 1, 5, 2, 3, 2];
const SPENT = [7.5, 1, 4.7, 2, 2.7, 1.8];
const VEHICLES = '公务用车购置及运行维护费';

describe('T9 across: twelve figures in one row', () => {
  const six = ['合计', '因公出国（境）费', VEHICLES, null, null, '公务接待费'];
  const three = [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null];

  test.each<[string, Rows]>([
    [
      'national',
      [
        ...TITLE,
        ['预算数', null, null, null, null, null, '决算数'],
        [...six, ...six],
        [...three, ...three],
        [...BUDGET, ...SPENT],
      ],
    ],
    [
      '全年预算数',
      [
        ...TITLE,
        ['全年预算数', null, null, null, null, null, '决算数'],
        [...six, ...six],
        [...three, ...three],
        [...BUDGET, ...SPENT],
      ],
    ],
    [
      'with 栏次',
      [
        ...TITLE,
        ['预算数', null, null, null, null, null, '决算数'],
        [...six, ...six],
        [...three, ...three],
        Array.from({ length: 12 }, (_, i) => plain(i + 1)),
        [...BUDGET, ...SPENT],
      ],
    ],
    [
      'with 2024年 in the headings',
      [
        ...TITLE,
        ['2024年预算数', null, null, null, null, null, '2024年决算数'],
        [...six, ...six],
        [...three, ...three],
        [...BUDGET, ...SPENT],
      ],
    ],
    [
      'with a column of its own for 项目',
      [
        ...TITLE,
        ['项目', '预算数', null, null, null, null, null, '决算数'],
        [null, ...six, ...six],
        [null, ...three, ...three],
        ['金额', ...BUDGET, ...SPENT],
      ],
    ],
    [
      'with 差异率 behind the table',
      [
        ...TITLE,
        ['预算数', null, null, null, null, null, '决算数', null, null, null, null, null, '差异率'],
        [...six, ...six],
        [...three, ...three],
        [...BUDGET, ...SPENT, { value: 0.0625, format: '0.00%' }],
      ],
    ],
  ])('%s', (_, rows) => {
    const sheet = aSheet(rows);
    expect([...figuresOf(sheet)].sort()).toEqual(both);
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test('three measures: 年初预算数 and 全年预算数 and 决算数', () => {
    const initial = [9, 1, 6, 2, 4, 2];
    const blanks = [null, null, null, null, null];
    const sheet = aSheet([
      ...TITLE,
      ['年初预算数', ...blanks, '全年预算数', ...blanks, '决算数'],
      [...six, ...six, ...six],
      [...three, ...three, ...three],
      [...initial, ...BUDGET, ...SPENT],
    ]);
    expect([...figuresOf(sheet)].sort()).toEqual(
      [
        ...both,
        ...READ.map((line, i) => line.replace('fullYear', 'initial').replace(/\S+$/, initial[i]!.toFixed(2))),
      ].sort(),
    );
  });

  test('nothing printed: an empty statement', () => {
    const sheet = aSheet([
      ...TITLE,
      ['预算数', null, null, null, null, null, '决算数'],
      [...six, ...six],
      [...three, ...three],
      [],
      ['说明：本单位没有“三公”经费支出，故本表无数据。'],
    ]);
    expect(statementOf(sheet)).toMatchObject({ state: 'empty', emptyNote: expect.anything() as unknown });
  });
});

describe('T9 down: six lines, 预算数 and 决算数 beside them', () => {
  const lines = (labels: readonly string[]): Rows => labels.map((label, i) => [label, BUDGET[i]!, SPENT[i]!]);
  const LABELS = [
    '合计',
    '1.因公出国（境）费',
    '2.公务用车购置及运行维护费',
    '其中：公务用车购置费',
    '公务用车运行维护费',
    '3.公务接待费',
  ];

  test.each<[string, Rows]>([
    ['plain', [...TITLE, ['项目', '预算数', '决算数'], ...lines(LABELS)]],
    ['全年预算数', [...TITLE, ['项目', '全年预算数', '决算数'], ...lines(LABELS)]],
    [
      'with 行次',
      [
        ...TITLE,
        ['项目', '行次', '预算数', '决算数'],
        ...lines(LABELS).map(([a, ...rest], i) => [a!, plain(i + 1), ...rest]),
      ],
    ],
    [
      '（一） （二） （三） and （1） （2）',
      [
        ...TITLE,
        ['项目', '预算数', '决算数'],
        ...lines([
          '“三公”经费合计',
          '（一）因公出国（境）费',
          '（二）公务用车购置及运行费',
          '（1）公务用车购置费',
          '（2）公务用车运行维护费',
          '（三）公务接待费',
        ]),
      ],
    ],
    [
      'numbers of trips and guests below are no money',
      [
        ...TITLE,
        ['项目', '预算数', '决算数'],
        ...lines(LABELS),
        ['因公出国（境）团组数（个）', null, plain(1)],
        ['国内公务接待批次（个）', null, plain(12)],
        ['公务用车保有量（辆）', null, plain(3)],
      ],
    ],
    [
      'numbered rows',
      [
        ...TITLE,
        ['序号', '项目', '预算数', '决算数'],
        ...lines(LABELS).map((cells, i) => [String(i + 1), ...cells]),
      ],
    ],
    ['金额', [...TITLE, ['项目', '预算金额', '决算金额'], ...lines(LABELS)]],
    ['支出数', [...TITLE, ['支出项目', '预算安排数', '实际支出数'], ...lines(LABELS)]],
    [
      'the counts in a table of their own to the right',
      [
        ...TITLE,
        ['项目', '预算数', '决算数', '项目', '统计数'],
        ...lines(LABELS).map((cells) => [...cells, '国内公务接待批次（个）', 3]),
      ],
    ],
    [
      'the funds beside their 合计',
      [
        ...TITLE,
        ['项目', '预算数', '决算数', null, null],
        [null, null, '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'],
        ...lines(LABELS).map((cells) => [...cells, 0.4, 0.1]),
      ],
    ],
  ])('%s', (_, rows) => {
    const sheet = aSheet(rows);
    expect([...figuresOf(sheet)].sort()).toEqual(both);
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test('last year’s row above this year’s, and the change below, are not this year’s', () => {
    const sheet = aSheet([
      ...TITLE,
      ['项目', '合计', '因公出国（境）费', VEHICLES, '公务用车购置费', '公务用车运行维护费', '公务接待费'],
      ['2023年决算数', 9.9, 9.9, 9.9, 9.9, 9.9, 9.9],
      ['2024年预算数', ...BUDGET],
      ['2024年决算数', ...SPENT],
      ['比上年增减', -2.4, -8.9, -5.2, -7.9, -7.2, -8.1],
    ]);
    expect([...figuresOf(sheet)].map((figure) => figure.replace(/row\.\w+/, 'row')).sort()).toEqual(both);
    expect(notUnderstood(sheet)).toEqual([]);
  });
});
