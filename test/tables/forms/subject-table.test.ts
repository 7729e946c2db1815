import type { Cell } from '../../../src/model/sheet';
import { aSheet, figuresOf, notUnderstood, plain, statementOf } from '../sheets';

type Rows = Parameters<typeof aSheet>[0];

const HEAD: Rows = [['支出决算表'], ['单位：青禾市档案局', null, null, null, '金额单位：万元']];
const COLUMNS: Rows = [['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出']];
const READ = [
  'total/total 9.00',
  'total/basic 5.00',
  'total/project 4.00',
  '201/total 9.00',
  '201/basic 5.00',
  '201/project 4.00',
  '20103/total 9.00',
  '20103/basic 5.00',
  '20103/project 4.00',
  '2010301/total 9.00',
  '2010301/basic 5.00',
  '2010301/project 4.00',
];
const body = (
  label: string | null,
  codes: readonly (string | Cell | null)[] = ['201', '20103', '2010301'],
): Rows => [
  [label, null, 9, 5, 4],
  [codes[0]!, '一般公共服务支出', 9, 5, 4],
  [codes[1]!, '  政府办公厅（室）及相关机构事务', 9, 5, 4],
  [codes[2]!, '    行政运行', 9, 5, 4],
];

describe('T3: odd but genuine forms', () => {
  test.each<[string, Rows]>([
    ['plain', [...HEAD, ...COLUMNS, ...body('合计')]],
    ['合 计', [...HEAD, ...COLUMNS, ...body('合 计')]],
    ['总计', [...HEAD, ...COLUMNS, ...body('总  计')]],
    ['合计：', [...HEAD, ...COLUMNS, ...body('合计：')]],
    ['支出合计', [...HEAD, ...COLUMNS, ...body('支出合计')]],
    ['合计 in the column of names', [...HEAD, ...COLUMNS, [null, '合计', 9, 5, 4], ...body('合计').slice(1)]],
    ['合计 last', [...HEAD, ...COLUMNS, ...body('合计').slice(1), ...body('合计').slice(0, 1)]],
    ['codes as numbers', [...HEAD, ...COLUMNS, ...body('合计', [plain(201), plain(20103), plain(2010301)])]],
    ['codes with apostrophes', [...HEAD, ...COLUMNS, ...body('合计', ["'201", "'20103", "'2010301"])]],
    ['codes with spaces', [...HEAD, ...COLUMNS, ...body('合计', [' 201', '  20103 ', '\u30002010301'])]],
    [
      'codes with full-width digits',
      [...HEAD, ...COLUMNS, ...body('合计', ['２０１', '２０１０３', '２０１０３０１'])],
    ],
    ['codes with dashes', [...HEAD, ...COLUMNS, ...body('合计', ['201', '201-03', '201-03-01'])]],
    [
      'the unit in the title’s row',
      [['支出决算表', null, null, null, '单位：万元'], ...COLUMNS, ...body('合计')],
    ],
    ['the title again over the table', [...HEAD, ['支出决算表'], ...COLUMNS, ...body('合计')]],
    [
      '项目 over code and name, not merged',
      [
        ...HEAD,
        ['项目', null, '本年支出合计', '基本支出', '项目支出'],
        ['功能分类科目编码', '科目名称'],
        ...body('合计'),
      ],
    ],
    [
      '项目(按功能分类)',
      [
        ...HEAD,
        ['项目(按功能分类)', null, '本年支出合计', '基本支出', '项目支出'],
        ['科目编码', '科目名称'],
        ...body('合计'),
      ],
    ],
    [
      '本年支出 over 小计, 基本支出, 项目支出',
      [
        ...HEAD,
        ['项目', null, '本年支出', null, null],
        ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
        ...body('合计'),
      ],
    ],
    [
      '决算数 below every heading',
      [...HEAD, ...COLUMNS, [null, null, '决算数', '决算数', '决算数'], ...body('合计')],
    ],
    [
      'a row of column numbers',
      [...HEAD, ...COLUMNS, ['栏次', null, plain(1), plain(2), plain(3)], ...body('合计')],
    ],
    ['a note without 注', [...HEAD, ...COLUMNS, ...body('合计'), ['本表反映部门本年度各项支出情况。']]],
    ['a note with an amount in words', [...HEAD, ...COLUMNS, ...body('合计'), ['注：合计 9.00 万元。']]],
    [
      'a line for signatures',
      [...HEAD, ...COLUMNS, ...body('合计'), ['单位负责人：', null, '财务负责人：', null, '制表人：']],
    ],
    [
      'a 备注 column',
      [
        ...HEAD,
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '备注'],
        ...body('合计').map((row, i) => [...row, i === 1 ? '含上年结转' : null]),
      ],
    ],
    [
      'a 行次 column after the names',
      [
        ...HEAD,
        ['科目编码', '科目名称', '行次', '本年支出合计', '基本支出', '项目支出'],
        ...body('合计').map(([code, name, ...money], i) => [code!, name!, plain(i + 1), ...money]),
      ],
    ],
    [
      'a 序号 column before the codes',
      [
        ...HEAD,
        ['序号', '科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
        ...body('合计').map((row, i) => [i === 0 ? null : plain(i), ...row]),
      ],
    ],
  ])('%s', (_, rows) => {
    const sheet = aSheet(rows);
    expect([...figuresOf(sheet)].sort()).toEqual([...READ].sort());
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test.each(['', ' ', '-', '、', '.'])('a name with its code in one cell, “%s” between them', (between) => {
    const sheet = aSheet([
      ...HEAD,
      ['科目编码', '本年支出合计', '基本支出', '项目支出'],
      ['合计', 9, 5, 4],
      [`201${between}一般公共服务支出`, 9, 5, 4],
      [`20103${between}政府办公厅`, 9, 5, 4],
      [`2010301${between}行政运行`, 9, 5, 4],
    ]);
    expect(figuresOf(sheet)).toEqual(READ);
    expect(statementOf(sheet).lines.map(({ name }) => name)).toEqual([
      '合计',
      '一般公共服务支出',
      '政府办公厅',
      '行政运行',
    ]);
  });

  test('classes without codes are known by name', () => {
    const sheet = aSheet([
      ...HEAD,
      ...COLUMNS,
      ['合计', null, 9, 5, 4],
      [null, '一、一般公共服务支出', 6, 5, 1],
      [null, '二、住房保障支出', 3, null, 3],
    ]);
    expect(statementOf(sheet).lines.map(({ key }) => key)).toEqual(['total', '201', '221']);
  });

  test('a number in a column without a known heading is listed, not dropped', () => {
    const sheet = aSheet([
      ...HEAD,
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '调剂数'],
      ...body('合计').map((row, i) => [...row, i === 0 ? 3.5 : null]),
    ]);
    expect(notUnderstood(sheet)).toEqual(['3.50']);
  });

  test.each<[string, Rows[number]]>([
    ['a date', [{ value: 45890, format: 'yyyy"年"m"月"d"日"' }]],
    ['the number of a page', [plain(12)]],
  ])('%s alone below the table is no subject', (_, below) => {
    const sheet = aSheet([...HEAD, ...COLUMNS, ...body('合计'), below]);
    expect([...figuresOf(sheet)].sort()).toEqual([...READ].sort());
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test('last year’s columns and the budget’s are not this year’s, and not understood neither', () => {
    const sheet = aSheet([
      ...HEAD,
      ['科目编码', '科目名称', '2023年决算数', null, null, '年初预算数', '2024年决算数', null, null],
      [null, null, '合计', '基本支出', '项目支出', null, '合计', '基本支出', '项目支出'],
      ...body('合计').map(([code, name, ...amounts]) => [code!, name!, 7.7, 7.7, 7.7, 7.7, ...amounts]),
    ]);
    expect(figuresOf(sheet)).toEqual(READ);
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test('a second 合计 row is listed, not added', () => {
    const sheet = aSheet([...HEAD, ...COLUMNS, ...body('合计'), ['合计', null, 9, 5, 4]]);
    expect([...figuresOf(sheet)].sort()).toEqual([...READ].sort());
    expect(notUnderstood(sheet)).toEqual(['9.00', '5.00', '4.00']);
  });
});

test('a total whose label is spoilt is told, and not taken for a heading', () => {
  const spoilt: Rows = [...HEAD, ...COLUMNS, ['台汁', null, 9.5, 5.25, 4.25], ...body('合计').slice(1)];
  expect(notUnderstood(aSheet(spoilt))).toEqual(['9.50', '5.25', '4.25']);
});

describe('T2: the names of its columns', () => {
  test.each<[string, string]>([
    ['本年收入合计', 'total'],
    ['收入合计', 'total'],
    ['本年收入', 'total'],
    ['合计', 'total'],
    ['财政拨款收入', 'fiscal'],
    ['财政拨款补助收入', 'fiscal'],
    ['上级补助收入', 'superiorSubsidy'],
    ['事业收入', 'undertaking'],
    ['事业收入（不含专户资金）', 'undertaking'],
    ['经营收入', 'business'],
    ['附属单位上缴收入', 'affiliatedRemittance'],
    ['附属单位缴款', 'affiliatedRemittance'],
    ['其他收入', 'other'],
    ['其他\n收入', 'other'],
    ['其 他 收 入', 'other'],
  ])('%s', (heading, column) => {
    const sheet = aSheet([
      ['收入决算表'],
      ['科目编码', '科目名称', heading],
      ['合计', null, 8],
      ['201', '一般公共服务支出', 8],
    ]);
    expect(figuresOf(sheet)).toEqual([`total/${column} 8.00`, `201/${column} 8.00`]);
  });

  test('事业收入 over 小计 and 其中：教育收费', () => {
    const sheet = aSheet([
      ['收入决算表'],
      ['项目', null, '本年收入合计', '事业收入', null],
      ['科目编码', '科目名称', null, '小计', '其中：教育收费'],
      ['合计', null, 8, 8, 2],
    ]);
    expect(figuresOf(sheet)).toEqual([
      'total/total 8.00',
      'total/undertaking 8.00',
      'total/educationFees 2.00',
    ]);
  });
});

describe('T7: the names of its columns', () => {
  const FUND = [
    'total/opening 1.00',
    'total/income 9.00',
    'total/total 8.00',
    'total/basic 3.00',
    'total/project 5.00',
    'total/closing 2.00',
  ];
  test.each<[string, string, string, string]>([
    ['national', '年初结转和结余', '小计', '年末结转和结余'],
    ['上年结转', '上年结转', '合计', '结转下年'],
    ['上年结转和结余', '上年结转和结余', '小计', '年末结转与结余'],
  ])('%s', (_, opening, total, closing) => {
    const sheet = aSheet([
      ['政府性基金预算财政拨款收入支出决算表'],
      ['项目', null, opening, '本年收入', '本年支出', null, null, closing],
      ['科目编码', '科目名称', null, null, total, '基本支出', '项目支出', null],
      ['合计', null, 1, 9, 8, 3, 5, 2],
    ]);
    expect(figuresOf(sheet)).toEqual(FUND);
  });

  test('balances split under their own 小计 and 其中', () => {
    const sheet = aSheet(
      [
        ['政府性基金预算财政拨款收入支出决算表'],
        ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
        [null, null, null, null, '小计', '基本支出', '项目支出', null],
        ['合计', null, 1, 9, 8, 3, 5, 2],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:H3'] },
    );
    expect(figuresOf(sheet)).toEqual(FUND);
  });

  test('an empty form is empty, not unreadable', () => {
    const sheet = aSheet([
      ['政府性基金预算财政拨款收入支出决算表'],
      ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
      ['合计'],
      ['说明：本单位没有政府性基金预算财政拨款收入，故本表无数据。'],
    ]);
    expect(statementOf(sheet)).toMatchObject({
      state: 'empty',
      emptyNote: expect.anything() as unknown,
      remarks: [],
    });
  });

  test('an empty form without a single line neither', () => {
    const sheet = aSheet([
      ['政府性基金预算财政拨款收入支出决算表'],
      ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
      [],
      ['注：本表无数据'],
    ]);
    expect(statementOf(sheet)).toMatchObject({ state: 'empty', emptyNote: expect.anything() as unknown });
  });
});

describe('notes that speak of money that is not there', () => {
  const withNote = (note: string) =>
    statementOf(
      aSheet([
        ['政府性基金预算财政拨款收入支出决算表'],
        ['科目编码', '科目名称', '本年收入'],
        ['合计', null, 8],
        [note],
      ]),
    );

  test.each<[string, { emptyNote: unknown; deniesFigures: boolean }]>([
    ['注：本表无数据。', { emptyNote: expect.anything(), deniesFigures: true }],
    [
      '说明：本单位没有政府性基金预算财政拨款收支，故本表无数据。',
      { emptyNote: expect.anything(), deniesFigures: true },
    ],
    [
      '说明：本单位没有政府性基金预算财政拨款收支，故此表没有数据。',
      { emptyNote: expect.anything(), deniesFigures: true },
    ],
    ['注：本表为空表', { emptyNote: expect.anything(), deniesFigures: true }],
    [
      '说明：本部门无国有资本经营预算财政拨款收入支出。',
      { emptyNote: expect.anything(), deniesFigures: false },
    ],
    ['注：本年度未发生因公出国（境）费支出。', { emptyNote: expect.anything(), deniesFigures: false }],
    ['注：本年没有安排公务用车购置经费。', { emptyNote: expect.anything(), deniesFigures: false }],
    ['注：本表反映政府性基金预算财政拨款的收支情况。', { emptyNote: null, deniesFigures: false }],
    ['注：本表以万元为单位，可能有尾差。', { emptyNote: null, deniesFigures: false }],
  ])('%s', (note, expected) => {
    expect(withNote(note)).toMatchObject(expected);
  });
});
