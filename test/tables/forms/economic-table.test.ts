import { aSheet, figuresOf, notUnderstood, plain, statementOf } from '../sheets';

type Rows = Parameters<typeof aSheet>[0];

const TITLE: Rows = [
  ['一般公共预算财政拨款基本支出决算表'],
  ['部门：青禾市档案局', null, null, null, null, '单位：万元'],
];
const HEAD: Rows = [['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数']];
const BODY: Rows = [
  ['301', '工资福利支出', 5, '302', '商品和服务支出', 3],
  ['30101', '  基本工资', 5, '30201', '  办公费', 3],
  ['303', '对个人和家庭的补助', 1, '310', '资本性支出', 2],
  ['30302', '  退休费', 1, '31002', '  办公设备购置', 2],
];
const TOTALS: Rows = [['人员经费合计', null, 6, '公用经费合计', null, 5]];
const READ = [
  '301/amount 5.00',
  '30101/amount 5.00',
  '302/amount 3.00',
  '30201/amount 3.00',
  '303/amount 1.00',
  '30302/amount 1.00',
  '310/amount 2.00',
  '31002/amount 2.00',
  'staff/amount 6.00',
  'public/amount 5.00',
].sort();

describe('T6: odd but genuine forms', () => {
  test.each<[string, Rows]>([
    ['plain', [...TITLE, ...HEAD, ...BODY, ...TOTALS]],
    [
      '金额',
      [...TITLE, ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'], ...BODY, ...TOTALS],
    ],
    [
      '人员经费 and 公用经费 over the blocks',
      [...TITLE, ['人员经费', null, null, '公用经费', null, null], ...HEAD, ...BODY, ...TOTALS],
    ],
    [
      'its headings printed again at the head of a page',
      [
        ...TITLE,
        ['人员经费', null, null, '公用经费', null, null],
        ...HEAD,
        ...BODY.slice(0, 2),
        ['人员经费', null, null, '公用经费', null, null],
        ...HEAD,
        ...BODY.slice(2),
        ...TOTALS,
      ],
    ],
    ...['基本支出', '本年支出', '金额（万元）', '本年基本支出合计'].map((amount): [string, Rows] => [
      amount,
      [...TITLE, ['科目编码', '科目名称', amount, '科目编码', '科目名称', amount], ...BODY, ...TOTALS],
    ]),
    [
      'each block its own 合计, above its subjects',
      [
        ...TITLE,
        ['人员经费', null, null, '公用经费', null, null],
        ...HEAD,
        ['合计', null, 6, '合计', null, 5],
        ...BODY,
      ],
    ],
    [
      '类 and 款 in columns of their own, one heading over them and the name',
      [
        ...TITLE,
        ['支出经济分类科目', null, null, '决算数', '支出经济分类科目', null, null, '决算数'],
        ['类', '款', '科目名称', null, '类', '款', '科目名称', null],
        ['301', null, '工资福利支出', 5, '302', null, '商品和服务支出', 3],
        ['301', '01', '  基本工资', 5, '302', '01', '  办公费', 3],
        ['303', null, '对个人和家庭的补助', 1, '310', null, '资本性支出', 2],
        ['303', '02', '  退休费', 1, '310', '02', '  办公设备购置', 2],
        ['人员经费合计', null, null, 6, '公用经费合计', null, null, 5],
      ],
    ],
    [
      '经济分类科目编码',
      [
        ...TITLE,
        ['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'],
        ...BODY,
        ...TOTALS,
      ],
    ],
    [
      'codes as numbers',
      [
        ...TITLE,
        ...HEAD,
        ...BODY.map((row) => row.map((cell, i) => (i % 3 === 0 ? plain(Number(cell)) : cell))),
        ...TOTALS,
      ],
    ],
    [
      'one block below another',
      [
        ...TITLE,
        HEAD[0]!.slice(0, 3),
        ...BODY.map((row) => row.slice(0, 3)),
        ...BODY.map((row) => row.slice(3)),
        ['人员经费合计', null, 6],
        ['公用经费合计', null, 5],
      ],
    ],
    ['totals first', [...TITLE, ...HEAD, ...TOTALS, ...BODY]],
    [
      '人员支出合计, 公用支出合计',
      [...TITLE, ...HEAD, ...BODY, ['人员支出合计', null, 6, '公用支出合计', null, 5]],
    ],
    [
      '人 员 经 费 合 计',
      [...TITLE, ...HEAD, ...BODY, ['人 员 经 费 合 计', null, 6, '公 用 经 费 合 计', null, 5]],
    ],
    [
      '日常公用经费合计',
      [...TITLE, ...HEAD, ...BODY, ['人员经费合计', null, 6, '日常公用经费合计', null, 5]],
    ],
    [
      'a row of column numbers',
      [...TITLE, ...HEAD, ['栏次', null, plain(1), '栏次', null, plain(2)], ...BODY, ...TOTALS],
    ],
    [
      'a note',
      [...TITLE, ...HEAD, ...BODY, ...TOTALS, ['注：本表反映一般公共预算财政拨款基本支出 11.00 万元。']],
    ],
  ])('%s', (_, rows) => {
    const sheet = aSheet(rows);
    expect([...figuresOf(sheet)].sort()).toEqual(READ);
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test('three blocks, one of them shorter', () => {
    const sheet = aSheet([
      ...TITLE,
      [...HEAD[0]!, '科目编码', '科目名称', '决算数'],
      [...BODY[0]!, '399', '其他支出', 4],
      [...BODY[1]!, '39999', '  其他支出', 4],
      ...BODY.slice(2),
      ['人员经费合计', null, 6, '公用经费合计', null, null, null, null, 9],
    ]);
    expect(figuresOf(sheet)).toEqual(
      expect.arrayContaining(['399/amount 4.00', 'staff/amount 6.00', 'public/amount 9.00']),
    );
    expect(figuresOf(sheet)).toHaveLength(12);
  });

  test('合计 as the sum of staff and public', () => {
    const sheet = aSheet([...TITLE, ...HEAD, ['合计', null, 11], ...BODY, ...TOTALS]);
    expect([...figuresOf(sheet)].sort()).toEqual([...READ, 'total/amount 11.00'].sort());
  });

  test('an amount beside no code is listed', () => {
    const sheet = aSheet([...TITLE, ...HEAD, ...BODY, [null, '其他', 7.25], ...TOTALS]);
    expect(notUnderstood(sheet)).toEqual(['7.25']);
  });

  test('one list with 合计, 人员经费 and 公用经费 across: the 合计 row gives the two totals', () => {
    const sheet = aSheet([
      ...TITLE,
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['合计', null, 7.25, 5.25, 2],
      ['301', '工资福利支出', 5.25, 5.25, null],
      ['302', '商品和服务支出', 2, null, 2],
    ]);
    expect(figuresOf(sheet)).toEqual([
      'staff/amount 5.25',
      'public/amount 2.00',
      'total/amount 7.25',
      '301/amount 5.25',
      '301/staff 5.25',
      '302/amount 2.00',
      '302/public 2.00',
    ]);
  });

  test('a form whose columns say nothing of money is not understood, and says so', () => {
    const sheet = aSheet([
      ...TITLE,
      ['科目编码', '科目名称', '甲', '乙'],
      ['301', '工资福利支出', 5.25, 5.25],
    ]);
    expect(statementOf(sheet).state).toBe('unreadable');
    expect(statementOf(sheet).printed.map(({ printed }) => printed)).toEqual(['5.25', '5.25']);
  });
});
