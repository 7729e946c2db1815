import { t1, t3, t5, t6 } from '../../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../../fixtures/package';
import { besides, expensesAndCounts, measuresDown, otherwise } from '../../../../fixtures/other-forms';
import { fundUnit } from '../../../../fixtures/units';
import { observations } from '../table';

const plain = aPackage();

/** A table of a title that is none of the nine, or of one of them by unit. */
const BY_UNIT = [
  ['单位名称', '合计', '金额'],
  ['合计', '3.00', '2.00'],
  ['青禾市档案局本级', '1.00', '1.00'],
];

observations('S.missing', [
  { name: 'all nine', package: plain, severity: 'none' },
  { name: 'all nine, some hidden', package: aPackage({ hidden: ['T2', 'T7'] }), severity: 'none' },
  {
    name: 'T6 is not in the workbook',
    package: plain.withoutStatement('T6'),
    severity: 'error',
    mentions: ['缺少《一般公共预算财政拨款基本支出决算表》', '一般公共预算财政拨款基本支出决算表'],
  },
  {
    name: 'T8 before it was published, with no such money',
    package: plain.ofYear(2018).withoutStatement('T8'),
    severity: 'info',
    mentions: ['没有《国有资本经营预算财政拨款收入支出决算表》', '按没有这项资金核对'],
  },
  {
    name: 'T8 before it was published, with such money in T4',
    package: aPackage({ books: fundUnit }).ofYear(2018).withoutStatement('T8'),
    severity: 'error',
    mentions: ['缺少《国有资本经营预算财政拨款收入支出决算表》'],
  },
  {
    name: 'T8 today',
    package: plain.withoutStatement('T8'),
    severity: 'error',
    mentions: ['缺少《国有资本经营预算财政拨款收入支出决算表》'],
  },
  {
    name: 'a table of contents does not stand in for the statements it lists',
    package: aPackage({ decoys: ['contents'] })
      .withoutStatement('T3')
      .withoutStatement('T8'),
    severity: 'error',
    times: 2,
    mentions: ['缺少《支出决算表》', '缺少《国有资本经营预算财政拨款收入支出决算表》'],
  },
]);

observations('S.repeated', [
  { name: 'each once', package: plain, severity: 'none' },
  {
    name: 'the same title on two sheets',
    package: plain.withStatementTwice('T3'),
    severity: 'error',
    mentions: ['GK03 支出决算表', 'GK03 支出决算表 (2)', '栏目也相同，只核对了前一张'],
    cells: ['T3!A1', 'T3!A1'],
  },
  {
    name: '分科目 beside 分单位 is no repetition',
    package: besides(plain.titled('T2', '收入决算表（分科目）'), '分单位', '收入决算表（分单位）', BY_UNIT),
    severity: 'none',
  },
  {
    name: 'a hidden copy of another year’s is none either',
    package: {
      sheets: () =>
        plain
          .withStatementTwice('T3')
          .sheets()
          .map((sheet) => (sheet.name.endsWith('(2)') ? { ...sheet, visibility: 'hidden' as const } : sheet)),
    },
    severity: 'none',
  },
]);

observations('S.title', [
  { name: 'the usual titles', package: plain, severity: 'none' },
  {
    name: 'T6 by its words and columns',
    package: plain.titled('T6', '财政拨款基本支出经济分类决算表'),
    severity: 'info',
    mentions: ['财政拨款基本支出经济分类决算表', '认作《一般公共预算财政拨款基本支出决算表》'],
    cells: ['T6!A1'],
  },
  {
    name: 'T5 and T6 under one title',
    package: plain
      .titled('T5', '一般公共预算财政拨款支出决算表(一)')
      .titled('T6', '一般公共预算财政拨款支出决算表(二)'),
    severity: 'info',
    mentions: ['认作《一般公共预算财政拨款基本支出决算表》'],
  },
  {
    name: 'T2 under the title of T3',
    package: plain.titled('T2', '支出决算表'),
    severity: 'review',
    mentions: ['的标题“支出决算表”是《支出决算表》的，栏目却是《收入决算表》的'],
    cells: ['T2!A1'],
  },
]);

observations('S.beside', [
  { name: 'nothing but the nine', package: plain, severity: 'none' },
  {
    name: 'decoys are no accounts',
    package: aPackage({ decoys: ['cover', 'contents', 'explanation', 'performance'] }),
    severity: 'none',
  },
  {
    name: 'a table of projects that is none of those known; T2 once more by unit is one',
    package: {
      sheets: () => [
        ...besides(plain, '项目', '一般公共预算财政拨款项目支出决算表', BY_UNIT).sheets(),
        ...besides(plain, '分单位', '收入决算表（分单位）', BY_UNIT).sheets().slice(-1),
      ],
    },
    severity: 'info',
    mentions: ['另有 1 张表', '“项目”'],
  },
]);

observations('S.beyond', [
  { name: 'the usual columns', package: plain, severity: 'none' },
  {
    name: '会议费 and 培训费 beside 三公 are figures',
    package: otherwise(plain, 'T9', '一般公共预算财政拨款“三公”经费支出决算表', measuresDown()),
    severity: 'none',
  },
  {
    name: 'counts below 三公',
    package: otherwise(plain, 'T9', '一般公共预算财政拨款“三公”经费支出决算表', expensesAndCounts()),
    severity: 'info',
    mentions: ['经费表另有'],
  },
]);

/** The second of two sheets of a title, hidden and put before the first. */
const hiddenTwin = {
  sheets: () => {
    const sheets = plain.withStatementTwice('T3').sheets();
    const twin = sheets.find(({ name }) => name.endsWith('(2)'))!;
    const blank = twin.cells.map((row) =>
      row?.map((cell) => (typeof cell?.value === 'number' ? { ...cell, value: 1 } : cell)),
    );
    return [
      { ...twin, cells: blank, visibility: 'hidden' as const },
      ...sheets.filter((sheet) => sheet !== twin),
    ];
  },
};

observations('S.hidden', [
  { name: 'nothing is hidden', package: plain, severity: 'none' },
  {
    name: 'a hidden sheet that is no statement',
    package: aPackage({ decoys: ['contents'], hidden: ['contents'] }),
    severity: 'none',
  },
  {
    name: 'a statement that only a hidden sheet has is checked, and said',
    package: aPackage({ hidden: ['T8'] }),
    severity: 'review',
    mentions: ['GK08', '隐藏的工作表', '看不到'],
  },
  {
    name: 'an old T3 hidden before the one that is seen is left alone, and said',
    package: hiddenTwin,
    severity: 'info',
    mentions: ['隐藏的工作表“GK03 支出决算表 (2)”', '未核对'],
  },
]);

observations('S.unreadable', [
  { name: 'every heading is known', package: plain, severity: 'none' },
  {
    name: 'T6 with headings of its own making',
    package: ['A5', 'D5', 'G5'].reduce((pkg, cell) => pkg.withCell('T6', cell, '甲'), plain),
    severity: 'error',
    mentions: ['GK06', '表头却认不出'],
    cells: ['T6!A1'],
  },
  {
    name: 'T2 without any headings',
    package: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K']
      .flatMap((column) => [4, 5, 6, 7].map((row) => `${column}${row}`))
      .reduce((pkg, cell) => pkg.withCell('T2', cell, null), plain),
    severity: 'error',
    mentions: ['GK02', '表头却认不出'],
  },
]);

observations('S.totals', [
  { name: 'every total', package: plain, severity: 'none' },
  {
    name: 'T6 without its 公用经费合计: a block of it may be lost with the total',
    package: plain.withoutRow('T6', 'public'),
    severity: 'review',
    mentions: ['GK06', '公用经费合计'],
  },
  {
    name: 'T6 of a form that prints no totals',
    package: plain.withoutRow('T6', 'public').withoutRow('T6', 'staff'),
    severity: 'none',
  },
  {
    name: 'T1 without its 本年支出合计',
    package: plain.withoutRow('T1', 'expenditure.total'),
    severity: 'review',
    mentions: ['GK01', '本年支出合计'],
  },
]);

observations('S.text', [
  { name: 'numbers, blanks, zeros', package: plain, severity: 'none' },
  { name: 'dashes print zero', package: aPackage({ family: 'shanghai', zeros: '-' }), severity: 'none' },
  {
    name: 'a word in a money cell',
    package: plain.withText(t5('total', 'basic'), '见附件'),
    severity: 'error',
    mentions: ['GK05 一般公共预算支出表 合计 基本支出', '见附件', '不是数字'],
  },
  {
    name: 'an amount with a letter for a zero',
    package: plain.withText(t1.income('grand'), '954.2O'),
    severity: 'error',
    mentions: ['954.2O'],
  },
  {
    name: 'a date where an amount belongs',
    package: plain.withCell('T3', plain.addressOf(t3('total', 'basic')).a1, {
      value: 45000,
      format: 'yyyy-mm-dd',
    }),
    severity: 'error',
    mentions: ['日期或百分比'],
  },
  {
    name: 'a percentage where an amount belongs',
    package: plain.withCell('T3', plain.addressOf(t3('total', 'basic')).a1, { value: 0.5, format: '0.00%' }),
    severity: 'error',
    mentions: ['日期或百分比'],
  },
]);

observations('S.error-value', [
  { name: 'none', package: plain, severity: 'none' },
  {
    name: '#REF! in a total',
    package: plain.withError(t3('total', 'total')),
    severity: 'error',
    mentions: ['GK03 支出表 合计 本年支出合计', '#REF!', 'Excel 错误值'],
  },
  {
    name: 'two of them',
    package: plain.withError(t6('301'), '#DIV/0!').withError(t6('302'), '#N/A'),
    severity: 'error',
    times: 2,
    mentions: ['#DIV/0!', '#N/A'],
  },
]);

observations('S.no-result', [
  { name: 'formulas with results', package: plain.asFormula(t1.income('grand')), severity: 'none' },
  {
    name: 'a formula nobody computed',
    package: plain.asFormula(t1.income('grand'), 'C33+C35', { cached: false }),
    severity: 'review',
    mentions: ['=C33+C35', '没有计算结果'],
  },
]);

observations('S.number-as-text', [
  { name: 'numbers are numbers', package: plain, severity: 'none' },
  { name: 'a dash is no number as text', package: aPackage({ zeros: '-' }), severity: 'none' },
  {
    name: 'one amount as text',
    package: plain.asText(t3('total', 'total')),
    severity: 'review',
    mentions: ['GK03 支出表有 1 个数字存成了文本', '939.77'],
  },
  {
    name: 'one line a statement, however many',
    package: ['2010301', '2010302', '2080501', '2080505'].reduce(
      (pkg, row) => pkg.asText(t3(row, 'total')),
      plain.asText(t5('total', 'total')),
    ),
    severity: 'review',
    times: 2,
    mentions: ['GK03 支出表有 4 个数字', '…', 'GK05 一般公共预算支出表有 1 个数字'],
  },
]);

observations('S.not-understood', [
  { name: 'every number has its row and column', package: plain, severity: 'none' },
  { name: 'and in the Shanghai form', package: aPackage({ family: 'shanghai' }), severity: 'none' },
  {
    name: 'a number beside a row without a code',
    package: plain.withCode('T3', '2240299', '').withLabel('T3', '2240299', ''),
    severity: 'review',
    mentions: ['GK03', '认不出'],
  },
  {
    name: 'a number outside the table',
    package: plain.withCell('T5', `J${plain.addressOf(t5('2010301', 'total')).row + 1}`, {
      value: 88.5,
      format: '#,##0.00',
    }),
    severity: 'review',
    mentions: ['GK05', '1 个数字'],
  },
]);
