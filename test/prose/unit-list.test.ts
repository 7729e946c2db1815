import { unitListOf } from '../../src/prose/unit-list';

const named = (...lines: readonly string[]): readonly string[] => unitListOf(lines.join('\n'))?.names ?? [];

describe('the units that a department lists', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'numbered lines',
      [
        '纳入青禾市水务局2024年度部门决算编制范围的下属预算单位包括：',
        '',
        '1. 青禾市水务局',
        '2．青禾市水文站',
        '',
        '第二部分',
      ],
      ['青禾市水务局', '青禾市水文站'],
    ],
    [
      'numbers in brackets, and what each does behind its name',
      [
        '本部门中，行政单位1家，事业单位1家，具体包括：',
        '（1）局本部，内设9个机构，包括：办公室、',
        '综合科。',
        '（2）水文站，不单列预算。',
      ],
      ['局本部', '水文站'],
    ],
    [
      'a run of names',
      [
        '水务局部门预算包括：局本级预算、下属青禾市水文站、青禾市河道管理中心、',
        '青禾市防汛物资站等4家单位预算。',
      ],
      ['局本级', '青禾市水文站', '青禾市河道管理中心', '青禾市防汛物资站'],
    ],
    [
      'a table',
      [
        '纳入编制范围的单位包括：',
        '序号\t单位名称\t备注',
        '1\t青禾市水务局（本级）\t',
        '2\t青禾市水文站\t下属事业单位',
        '收入支出决算总表',
      ],
      ['青禾市水务局(本级)', '青禾市水文站'],
    ],
    [
      'a table of a page, its numbers behind the first line of a name and a name in two lines',
      [
        '纳入编制范围的单位包括：',
        '序号\t单位名称\t备注',
        '1 青禾市水务局（本级）',
        '青禾市水务局执法大队',
        '2',
        '（下属参公事业单位）',
        '青禾市水务局水资源管理事务中',
        '3',
        '心（下属事业单位）',
        '青禾市水务局2024年度部门决算表',
      ],
      ['青禾市水务局(本级)', '青禾市水务局执法大队', '青禾市水务局水资源管理事务中心'],
    ],
    ['one', ['纳入本套部门决算汇编范围的单位共1个,包括:青禾市第二中学。'], ['青禾市第二中学']],
  ])('%s', (_, lines, names) => {
    expect(named(...lines)).toEqual(names);
  });

  test.each([
    ['offices', ['单位下设2个科室，分别是：办公室、业务科。']],
    ['offices in lines', ['水务局本级下设3个科室，包括：', '1. 办公室', '2. 财务处', '3. 人事处']],
    ['what its units do', ['本部门主要职责包括：', '1. 贯彻执行国家水利方针。', '2. 管理河道。']],
    ['money', ['本单位收入包括：', '1. 财政拨款收入', '2. 事业收入']],
    ['kinds of units', ['从部门决算单位构成看，水务局部门决算包括：水务局本级决算及所属单位决算。']],
  ] as const)('%s are no units', (_, lines) => {
    expect(named(...lines)).toEqual([]);
  });

  test('how many there are, as the text says it, and who has no accounts of its own', () => {
    const list = unitListOf(
      [
        '水务局部门预算是包括局本部以及下属2家预算单位的综合收支计划。',
        '行政单位1家，事业单位2家，具体包括：',
        '1. 局本部。',
        '2. 水文站。',
        '3. 防汛物资站，不单列预算。',
      ].join('\n'),
    );
    expect(list!.counts).toEqual([
      { said: '下属2家预算单位', count: 2, of: 'below' },
      { said: '行政单位1家、事业单位2家', count: 3, of: 'all' },
    ]);
    expect(list!.withoutOwn).toEqual(['防汛物资站']);
  });

  test('a unit says that it has none', () => {
    expect(unitListOf('青禾市水文站无下属预算单位，下设2个科室。')).toMatchObject({ names: [], alone: true });
    expect(unitListOf('收入100万元。')).toBeNull();
  });
});
