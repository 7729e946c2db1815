import { observations, table, type Workbook } from '../table';
import { but, package_, PROJECT, tables } from './self-evaluation';

const WHOLE = [
  '部门整体支出绩效自评表',
  '(2024年度)',
  '部门名称\t某单位',
  '部门资金(万元)\t资金来源\t年初预算数\t全年预算数\t全年执行数\t分值权重\t执行率\t得分',
  '\t年度总资金\t3,865.46\t3653.3\t3653.3\t10\t100%\t10',
  '\t上级资金(万元)\t0.00\t0.00\t0.00\t-\t-\t-',
  '\t本级资金(万元)\t3,865.46\t3653.3\t3653.3\t-\t-\t-',
  '\t其他资金(万元)\t0.00\t0.00\t0.00\t-\t-\t-',
].join('\n');

/** The same table as text of a .pdf: blanks between cells, lines that end inside labels. */
const PDF = [
  ' 项 目 支 出 绩 效 自 评 表',
  '(2023 年度)',
  '项目名称 经费补助',
  '项目资金\n\n（万元）\n\n年初预算\n\n数\n全年预算数 全年执行数 分值 执行率 得分',
  '年度资金总额 33.85 33.85 33.85 10 100.00% 10.00 分',
  '其中：当年财\n\n政拨款\n33.85 33.85 33.85 — — —',
  '其他资金 0.00 0.00 0.00 — — —',
  '年度\n\n总体\n\n目标\n\n预期目标 实际完成情况',
  '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分',
  '产出指标 数量指标 保障人数 >=11人 =11人 90 90',
  '总分 100\n100.00\n\n分',
].join('\n');

/** A cell a line, as some converters write tables, a blank line behind every row. */
const CELL_A_LINE = PROJECT.split('\n')
  .map((row) => `${`\t${row}`.replace(/\t/g, '\n\t')}\n`)
  .join('\n');

const WHOLE_SAID = '整体支出绩效自评表1个，全年预算总额3,653.30万元，实际执行总额3,653.30万元；';
const PROJECT_SAID = '预算绩效评价项目1个，全年预算数60.00万元，全年执行数51.23万元。';
const PDF_SAID = '预算绩效评价项目1个，全年预算数33.85万元，全年执行数33.85万元。';

const changed = (from: string, to: string): Workbook => tables(but(PROJECT, from, to));

const secret = (said: string): string => `十二、其他需说明的事项\n${said}`;

table('P.rate', [
  { name: '51.23 of 60.00', package: tables(PROJECT), verdict: 'exact' },
  { name: '100% without decimals, 3653.3 without its zero', package: tables(WHOLE), verdict: 'exact' },
  { name: 'text of a .pdf', package: tables(PDF), verdict: 'exact' },
  {
    name: 'a rate of the budget at the beginning',
    package: changed('85.38%', '48.15%'),
    verdict: 'inconsistent',
  },
  { name: 'a cell before is empty: nothing is guessed', package: changed('106.40\t', '\t'), verdict: 'none' },
  {
    name: 'a .pdf broke a number in two',
    package: tables(but(PDF, '总额 33.85', '总额 33.8\n5')),
    verdict: 'none',
  },
  {
    name: 'other columns than the form has',
    package: changed('全年预算数\t全年执行数', '全年执行数\t全年预算数'),
    verdict: 'none',
  },
  { name: 'the unit is not said', package: changed('（万元）', ''), verdict: 'none' },
]);

table('P.score', [
  { name: '10 × 85.38%', package: tables(PROJECT), verdict: 'rounding' },
  { name: 'a whole score', package: tables(WHOLE), verdict: 'exact' },
  { name: 'all points all the same', package: changed('8.54 分', '10.00 分'), verdict: 'inconsistent' },
  { name: 'the 分 in a cell of its own', package: changed('8.54 分', '8.54\t分'), verdict: 'rounding' },
]);

table('P.score-limit', [
  { name: 'every cell on a line of its own', package: tables(CELL_A_LINE), verdict: 'exact', times: 2 },
  { name: 'scores up to their weight', package: tables(PROJECT), verdict: 'exact', times: 2 },
  {
    name: 'a score above its weight',
    package: changed('\t40\t38.95', '\t40\t48.95'),
    verdict: 'inconsistent',
    difference: '-8.95',
    times: 1,
  },
  {
    name: 'another row has a cell too many: it alone is not read',
    package: tables(but(but(PROJECT, '\t=12次\t50', '\t=12次\t7\t50'), '\t40\t38.95', '\t30\t38.95')),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'a table without 总分: what follows it is none of its rows',
    package: changed(PROJECT.slice(PROJECT.indexOf('总分')), '附：评价报告\n甲\t乙\t丙\t丁\t戊\t3\t4'),
    verdict: 'exact',
    times: 2,
  },
  { name: 'blanks between cells: the columns are not known', package: tables(PDF), verdict: 'none' },
]);

table('P.funds', [
  { name: 'appropriation and other money', package: tables(PROJECT), verdict: 'exact', times: 3 },
  { name: 'three sources of the whole', package: tables(WHOLE), verdict: 'exact', times: 3 },
  { name: 'a label broken over lines', package: tables(PDF), verdict: 'exact', times: 3 },
  {
    name: 'one source of an earlier year',
    package: changed('6.40\t5.00\t5.00', '6.40\t5.00\t6.00'),
    verdict: 'inconsistent',
    difference: '-1.00',
    times: 1,
  },
  {
    name: 'the amounts stand within a broken label: not all rows can be read',
    package: tables(
      but(
        WHOLE,
        '本级资金(万元)\t3,865.46\t3653.3\t3653.3\t-\t-\t-',
        '本级\n3,865.46 3653.3 3653.3 - - -\n资金',
      ),
    ),
    verdict: 'none',
  },
  {
    name: 'a source of an unknown name',
    package: changed('\t其他资金', '\t彩票公益金\t1.00\t1.00\t1.00\t—\t—\t—\n\t其他资金'),
    verdict: 'none',
  },
  {
    name: 'a source has sources itself',
    package: changed('\t其他资金', '\t其中：上级补助\t90.00\t50.00\t40.00\t—\t—\t—\n\t其他资金'),
    verdict: 'none',
  },
]);

table('P.weights', [
  { name: '10 + 50 + 40', package: tables(PROJECT), verdict: 'exact', times: 2 },
  {
    name: 'one indicator weighs more, every cell on a line of its own',
    package: tables(but(CELL_A_LINE, '\t40\n', '\t45\n')),
    verdict: 'inconsistent',
    difference: '-5.00',
  },
  {
    name: 'a cell of two lines among such',
    package: tables(but(CELL_A_LINE, '\t个别未合格\n', '\t个别未合格，\n已经\t整改\n')),
    verdict: 'exact',
  },
  {
    name: 'a blank line within a row of such: the row cannot be read',
    package: tables(but(CELL_A_LINE, '\t>=95%\n', '\t>=95%\n\n')),
    verdict: 'none',
  },
  {
    name: 'one indicator weighs more',
    package: changed('\t40\t38.95', '\t45\t38.95'),
    verdict: 'inconsistent',
  },
  {
    name: 'all in all 90',
    package: changed('\t100\t97.49', '\t90\t97.49'),
    verdict: 'inconsistent',
    times: 2,
  },
  {
    name: 'a cell goes on in a row of its own, where a page ended',
    package: tables(
      ['总分', '\t\t质量指标'].reduce(
        (table, row) => but(table, `\n${row}`, `\n\t\t\t完成率100%\t\t\t\t\t\n${row}`),
        PROJECT,
      ),
    ),
    verdict: 'exact',
    times: 2,
  },
  {
    name: 'a number alone in its row is no such cell',
    package: changed('\n总分', '\n\t\t\t\t\t\t\t5\n总分'),
    verdict: 'none',
  },
  { name: 'blanks between cells: the columns are not known', package: tables(PDF), verdict: 'none' },
  { name: 'the row of money is not read', package: changed('106.40\t', '\t'), verdict: 'none' },
  { name: 'a cell too many in a row', package: changed('\t=12次\t50', '\t=12次\t7\t50'), verdict: 'none' },
]);

table('P.total', [
  { name: '8.54 + 50 + 38.95', package: tables(PROJECT), verdict: 'exact' },
  {
    name: 'the total of a draft',
    package: changed('97.49', '98.54'),
    verdict: 'inconsistent',
    difference: '1.05',
  },
]);

table('P.whole', [
  { name: 'budget and expenditure', package: package_(WHOLE_SAID, WHOLE), verdict: 'exact', times: 2 },
  {
    name: 'in 元, and the table in 万元',
    package: package_(WHOLE_SAID.replace(/3,653.30万元/g, '36,533,012.34元'), WHOLE),
    verdict: 'rounding',
    times: 2,
  },
  {
    name: 'in 亿元, and the table in 万元',
    package: package_(WHOLE_SAID.replace(/3,653.30万元/g, '0.36533041亿元'), WHOLE),
    verdict: 'rounding',
    times: 2,
  },
  {
    name: 'another budget in the text',
    package: package_(WHOLE_SAID.replace('3,653.30', '3,865.46'), WHOLE),
    verdict: 'inconsistent',
    difference: '212.16',
    times: 1,
  },
  { name: 'no table of the whole', package: package_(WHOLE_SAID, PROJECT), verdict: 'none' },
]);

table('P.projects', [
  { name: 'one project', package: package_(PROJECT_SAID, PROJECT), verdict: 'exact', times: 2 },
  { name: 'text of a .pdf', package: package_(PDF_SAID, PDF), verdict: 'exact', times: 2 },
  {
    name: 'two, and one that is secret',
    package: package_(
      '预算绩效评价项目3个，全年预算数95.85万元，全年执行数87.08万元。',
      PROJECT,
      PDF,
      secret('本单位SM项目1个，全年预算数2.00万元，全年执行数2.00万元。'),
    ),
    verdict: 'exact',
    times: 2,
  },
  {
    name: 'the amounts of the secret one are not told',
    package: package_(
      '预算绩效评价项目2个，全年预算数62.00万元，全年执行数53.23万元。',
      PROJECT,
      secret('本单位涉密项目1个，不予公开。'),
    ),
    verdict: 'none',
  },
  {
    name: 'another amount in the text',
    package: package_(PROJECT_SAID.replace('51.23', '52.13'), PROJECT),
    verdict: 'inconsistent',
    difference: '0.90',
    times: 1,
  },
  {
    name: 'one of two tables cannot be read',
    package: package_(PROJECT_SAID.replace('1个', '2个'), PROJECT, but(PDF, '（万元）', '')),
    verdict: 'none',
  },
]);

observations('P.count', [
  { name: 'one said, one there', package: package_(PROJECT_SAID, PROJECT), severity: 'none' },
  { name: 'no table there: published elsewhere', package: package_(PROJECT_SAID), severity: 'none' },
  {
    name: 'two said, one there',
    package: package_(PROJECT_SAID.replace('1个', '2个'), PROJECT),
    severity: 'review',
    mentions: ['说明写 2个，所附自评表有 1 张'],
    cells: ['2个'],
  },
  {
    name: 'the second is not published',
    package: package_(PROJECT_SAID.replace('1个', '2个'), PROJECT, secret('本单位SM项目1个。')),
    severity: 'none',
  },
  {
    name: 'a line that begins with the name of a table is none',
    package: package_(`\n${WHOLE_SAID}${PROJECT_SAID}附\n项目支出绩效自评表和评价报告。`, WHOLE, PROJECT),
    severity: 'none',
  },
]);
