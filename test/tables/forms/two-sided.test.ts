import { aSheet, figuresOf, notUnderstood, plain, statementOf } from '../sheets';

type Rows = Parameters<typeof aSheet>[0];

const TITLE: Rows = [['收入支出决算总表'], ['部门：青禾市档案局', null, null, '金额单位：万元']];
const LINES: Rows = [
  ['一、一般公共预算财政拨款收入', 8, '一、一般公共服务支出', 5],
  ['二、事业收入', 2, '二、住房保障支出', 4],
  ['本年收入合计', 10, '本年支出合计', 9],
  ['使用非财政拨款结余', null, '结余分配', null],
  ['年初结转和结余', 1, '年末结转和结余', 2],
  ['总计', 11, '总计', 11],
];
const READ = [
  'income.generalBudget/amount 8.00',
  'income.undertaking/amount 2.00',
  'income.total/amount 10.00',
  'income.opening/amount 1.00',
  'income.grand/amount 11.00',
  'expenditure.201/amount 5.00',
  'expenditure.221/amount 4.00',
  'expenditure.total/amount 9.00',
  'expenditure.closing/amount 2.00',
  'expenditure.grand/amount 11.00',
];
const HEAD: Rows = [
  ['收入', null, '支出', null],
  ['项目', '金额', '项目', '金额'],
];
const relabelled = (from: string, to: string): Rows =>
  LINES.map((row) => row.map((cell) => (cell === from ? to : cell)));

describe('T1: odd but genuine forms', () => {
  test.each<[string, Rows]>([
    ['plain', [...TITLE, ...HEAD, ...LINES]],
    ['决算数 for 金额', [...TITLE, HEAD[0]!, ['项目', '决算数', '项目', '决算数'], ...LINES]],
    ['本年决算数', [...TITLE, HEAD[0]!, ['项目', '本年决算数', '项目', '本年决算数'], ...LINES]],
    ['金额（万元）', [...TITLE, HEAD[0]!, ['项目', '金额（万元）', '项目', '金额（万元）'], ...LINES]],
    ['2024年决算数', [...TITLE, HEAD[0]!, ['项目', '2024年决算数', '项目', '2024年决算数'], ...LINES]],
    ['收入 and 支出 over the names', [...TITLE, ['收入', '决算数', '支出', '决算数'], ...LINES]],
    ['收入项目, 支出项目', [...TITLE, ['收入项目', '金额', '支出项目', '金额'], ...LINES]],
    ['项目(按功能分类)', [...TITLE, HEAD[0]!, ['项目', '金额', '项目(按功能分类)', '金额'], ...LINES]],
    ['项  目', [...TITLE, HEAD[0]!, ['项  目', '金  额', '项  目', '金  额'], ...LINES]],
    [
      '行次 before 项目',
      [
        ...TITLE,
        ['收入', null, null, '支出', null, null],
        ['行次', '项目', '金额', '行次', '项目', '金额'],
        ...LINES.map(([a, b, c, d], i) => [plain(i + 1), a!, b!, plain(i + 32), c!, d!]),
      ],
    ],
    [
      '行次 after the amounts',
      [
        ...TITLE,
        ['收入', null, null, '支出', null, null],
        ['项目', '金额', '行次', '项目', '金额', '行次'],
        ...LINES.map(([a, b, c, d], i) => [a!, b!, plain(i + 1), c!, d!, plain(i + 32)]),
      ],
    ],
    [
      '栏次 below the headings',
      [
        ...TITLE,
        ['收入', null, null, '支出', null, null],
        ['项目', '行次', '金额', '项目', '行次', '金额'],
        ['栏次', null, plain(1), '栏次', null, plain(2)],
        ...LINES.map(([a, b, c, d], i) => [a!, String(i + 1), b!, c!, String(i + 32), d!]),
      ],
    ],
    [
      'a 备注 column',
      [
        ...TITLE,
        ['收入', null, null, '支出', null, null],
        ['项目', '金额', '备注', '项目', '金额', '备注'],
        ...LINES.map(([a, b, c, d]) => [a!, b!, null, c!, d!, '含上年']),
      ],
    ],
    ['ordinals in brackets', [...TITLE, ...HEAD, ...relabelled('二、住房保障支出', '（二）住房保障支出')]],
    ['no ordinals', [...TITLE, ...HEAD, ...relabelled('二、住房保障支出', '  住房保障支出')]],
    ['a class without 支出', [...TITLE, ...HEAD, ...relabelled('一、一般公共服务支出', '一、一般公共服务')]],
    ['收入总计', [...TITLE, ...HEAD, ...LINES.slice(0, -1), ['收入总计', 11, '支出总计', 11]]],
    ['总  计', [...TITLE, ...HEAD, ...LINES.slice(0, -1), ['总  计', 11, '总  计', 11]]],
    ['合计 for 总计', [...TITLE, ...HEAD, ...LINES.slice(0, -1), ['合 计', 11, '合 计', 11]]],
    ['上年结转', [...TITLE, ...HEAD, ...relabelled('年初结转和结余', '上年结转')]],
    ['加：年初结转和结余', [...TITLE, ...HEAD, ...relabelled('年初结转和结余', '加：年初结转和结余')]],
    ['结转下年', [...TITLE, ...HEAD, ...relabelled('年末结转和结余', '结转下年')]],
    [
      '使用专用结余',
      [...TITLE, ...HEAD, ...relabelled('使用非财政拨款结余', '使用非财政拨款结余和专用结余')],
    ],
    ['a blank line before 总计', [...TITLE, ...HEAD, ...LINES.slice(0, -1), [], ...LINES.slice(-1)]],
    ['notes without 注', [...TITLE, ...HEAD, ...LINES, ['本表反映部门本年度的总收支和年末结转结余情况。']]],
    ['signatures', [...TITLE, ...HEAD, ...LINES, ['单位负责人：', null, '财务负责人：', null]]],
    [
      'a title over two rows',
      [['青禾市档案局2024年度'], ['收入支出决算总表'], ['单位：万元'], ...HEAD, ...LINES],
    ],
  ])('%s', (_, rows) => {
    const sheet = aSheet(rows);
    expect([...figuresOf(sheet)].sort()).toEqual([...READ].sort());
    expect(notUnderstood(sheet)).toEqual([]);
    expect(statementOf(sheet).lines.some(({ key }) => key.includes('line:'))).toBe(false);
  });

  test.each<[string, string]>([
    ['207', '七、文化体育与传媒支出'],
    ['207', '七、文化旅游体育与传媒支出'],
    ['210', '九、医疗卫生与计划生育支出'],
    ['215', '十四、资源勘探信息等支出'],
    ['215', '十四、资源勘探工业信息等支出'],
    ['216', '十五、商业服务业支出'],
    ['220', '十八、国土海洋气象等支出'],
    ['220', '十八、自然资源海洋气象支出'],
    ['209', '社会保险基金支出'],
    ['227', '二十四、预备费'],
    ['230', '二十六、转移性支出'],
    ['233', '二十九、债务发行费用支出'],
    ['234', '三十、抗疫特别国债安排的支出'],
    ['229', '二十三、其他支出'],
    ['223', '二十一、国有资本经营预算支出'],
  ])('class %s is printed %s', (code, name) => {
    const sheet = aSheet([
      ...TITLE,
      ...HEAD,
      ['一、其他收入', 1, name, 1],
      ['本年收入合计', 1, '本年支出合计', 1],
    ]);
    expect(figuresOf(sheet)).toContain(`expenditure.${code}/amount 1.00`);
  });

  test('其中 is a part of the line above and of no sum', () => {
    const sheet = aSheet([
      ...TITLE,
      ...HEAD,
      ['一、事业收入', 2, '一、教育支出', 2],
      ['其中：教育收费', 1],
      ['本年收入合计', 2, '本年支出合计', 2],
      ['总计', 2, '总计', 2],
    ]);
    const part = statementOf(sheet).lines.find(({ name }) => name === '教育收费')!;
    expect(part.partOf).toBe(true);
  });

  test.each<[string, Rows[number]]>([
    ['signatures', ['单位负责人（签章）：', '财务负责人（签章）：', '填表人（签章）：', '2025年8月20日']],
    ['a date', ['填报日期：', { value: 45890, format: 'yyyy-mm-dd' }]],
  ])('%s below 总计 are no lines', (_, below) => {
    const sheet = aSheet([...TITLE, ...HEAD, ...LINES, below]);
    expect(statementOf(sheet).figures).toEqual(statementOf(aSheet([...TITLE, ...HEAD, ...LINES])).figures);
    expect(notUnderstood(sheet)).toEqual([]);
  });

  test('a number below 总计 beside an unknown name is listed, not added', () => {
    const sheet = aSheet([...TITLE, ...HEAD, ...LINES, ['联系电话', plain(63612345)]]);
    expect(figuresOf(sheet)).toEqual(figuresOf(aSheet([...TITLE, ...HEAD, ...LINES])));
    expect(notUnderstood(sheet)).toEqual(['63612345']);
  });

  test('last year’s column is not this year’s', () => {
    const years = ['2023年决算数', '2024年决算数'];
    const sheet = aSheet([
      ...TITLE,
      ['项目', ...years, '项目', ...years],
      ...LINES.map(([income, got, expenditure, spent]) => [income!, 77.7, got!, expenditure!, 77.7, spent!]),
    ]);
    expect(figuresOf(sheet)).toEqual(figuresOf(aSheet([...TITLE, ...HEAD, ...LINES])));
  });

  test('budget columns beside 决算数 are listed, not taken for it and not dropped', () => {
    const sheet = aSheet([
      ...TITLE,
      ['收入', null, null, '支出', null, null],
      ['项目', '年初预算数', '决算数', '项目', '年初预算数', '决算数'],
      ['一、其他收入', 7.5, 8, '一、其他支出', 6.5, 8],
      ['本年收入合计', 7.5, 8, '本年支出合计', 6.5, 8],
    ]);
    expect(figuresOf(sheet)).toEqual([
      'income.other/amount 8.00',
      'income.total/amount 8.00',
      'expenditure.229/amount 8.00',
      'expenditure.total/amount 8.00',
    ]);
    expect(notUnderstood(sheet)).toEqual(['7.50', '6.50', '7.50', '6.50']);
  });

  test('an amount beside no name is listed', () => {
    const sheet = aSheet([...TITLE, ...HEAD, ...LINES, [null, 3.25]]);
    expect(notUnderstood(sheet)).toEqual(['3.25']);
  });
});

describe('T4: odd but genuine forms', () => {
  const FOUR: Rows = [
    ['财政拨款收入支出决算总表'],
    ['收入', null, '支出', null, null, null, null],
    [
      '项目',
      '金额',
      '项目',
      '合计',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '国有资本经营预算财政拨款',
    ],
  ];
  const BODY: Rows = [
    ['一、一般公共预算财政拨款', 8, '一、一般公共服务支出', 6, 6, null, null],
    ['二、政府性基金预算财政拨款', 2, '二、城乡社区支出', 3, null, 3, null],
    ['本年收入合计', 10, '本年支出合计', 9, 6, 3, null],
    ['年初财政拨款结转和结余', 1, '年末财政拨款结转和结余', 2, 2, null, null],
    ['一般公共预算财政拨款', null, null, null, null, null, null],
    ['政府性基金预算财政拨款', 1, null, null, null, null, null],
    ['总计', 11, '总计', 11, 8, 3, null],
  ];
  const EXPECTED = [
    'income.generalBudget/amount 8.00',
    'income.governmentFund/amount 2.00',
    'income.total/amount 10.00',
    'income.opening/amount 1.00',
    'income.opening.governmentFund/amount 1.00',
    'income.grand/amount 11.00',
    'expenditure.201/total 6.00',
    'expenditure.201/generalBudget 6.00',
    'expenditure.212/total 3.00',
    'expenditure.212/governmentFund 3.00',
    'expenditure.total/total 9.00',
    'expenditure.total/generalBudget 6.00',
    'expenditure.total/governmentFund 3.00',
    'expenditure.closing/total 2.00',
    'expenditure.closing/generalBudget 2.00',
    'expenditure.grand/total 11.00',
    'expenditure.grand/generalBudget 8.00',
    'expenditure.grand/governmentFund 3.00',
  ];
  const replaced = (row: number, cells: Rows[number]): Rows =>
    FOUR.map((each, i) => (i === row ? cells : each));

  test.each<[string, Rows]>([
    ['plain', [...FOUR, ...BODY]],
    [
      'short names of the funds',
      [
        ...replaced(2, ['项目', '金额', '项目', '小计', '一般公共预算', '政府性基金', '国有资本经营']),
        ...BODY,
      ],
    ],
    [
      '决算数 over the funds',
      [
        FOUR[0]!,
        ['收入', null, '支出', null, null, null, null],
        ['项目', '决算数', '项目', '决算数', null, null, null],
        [null, null, null, ...FOUR[2]!.slice(3)],
        ...BODY,
      ],
    ],
    [
      'the opening balances as 1. 2.',
      [
        ...FOUR,
        ...BODY.map((row, i) =>
          i === 4 || i === 5 ? [`${i - 3}.${row[0] as string}`, ...row.slice(1)] : row,
        ),
      ],
    ],
    [
      'the opening balances as 其中',
      [
        ...FOUR,
        ...BODY.map((row, i) => (i === 4 || i === 5 ? [`其中：${row[0] as string}`, ...row.slice(1)] : row)),
      ],
    ],
  ])('%s', (_, rows) => {
    expect([...figuresOf(aSheet(rows))].sort()).toEqual([...EXPECTED].sort());
    expect(notUnderstood(aSheet(rows))).toEqual([]);
  });
});
