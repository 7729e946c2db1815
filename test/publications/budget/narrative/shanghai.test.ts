import type { Sheet } from '../../../../src/model/sheet';
import { aSheet } from '../../../tables/sheets';
import { found, lineOf, unchecked } from './archives';

// An invented unit in the wording of Shanghai: tables in 元, one numbered item a subject, beside what was spent last year.

const UNIT = '青禾区档案局';

type Row = (string | number | null)[];

const page = (number: number, title: string, rows: Row[]): Sheet =>
  aSheet([[`2026年${title}`], [`编制部门：${UNIT}`, null, null, '单位：元'], ...rows], {
    name: `表${number}`,
  });

const subjects = (number: number, title: string): Sheet =>
  page(number, title, [
    ['功能分类科目编码', null, null, '功能分类科目名称', '合计', '基本支出', '项目支出'],
    ['类', '款', '项', null, null, null, null],
    ['201', null, null, '一般公共服务支出', 2700000, 2000000, 700000],
    ['201', '26', null, '档案事务', 2700000, 2000000, 700000],
    ['201', '26', '01', '行政运行', 2000000, 2000000, null],
    ['201', '26', '04', '档案馆', 700000, null, 700000],
    ['221', null, null, '住房保障支出', 300000, 300000, null],
    ['221', '02', null, '住房改革支出', 300000, 300000, null],
    ['221', '02', '01', '住房公积金', 300000, 300000, null],
    [null, null, null, '合计', 3000000, 2300000, 700000],
  ]);

const tables: readonly Sheet[] = [
  page(1, '部门财务收支预算总表', [
    ['本年收入', null, '本年支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、财政拨款收入', 3000000, '一、一般公共服务支出', 2700000],
    ['1、一般公共预算资金', 3000000, '二、住房保障支出', 300000],
    ['2、政府性基金', null, null, null],
    ['3、国有资本经营预算', null, null, null],
    ['二、事业收入', null, null, null],
    ['三、事业单位经营收入', null, null, null],
    ['四、其他收入', null, null, null],
    ['收入总计', 3000000, '支出总计', 3000000],
  ]),
  page(2, '部门收入预算总表', [
    [
      '功能分类科目编码',
      null,
      null,
      '功能分类科目名称',
      '合计',
      '财政拨款收入',
      '事业收入',
      '事业单位经营收入',
      '其他收入',
    ],
    ['类', '款', '项', null, null, null, null, null, null],
    ['201', null, null, '一般公共服务支出', 2700000, 2700000, null, null, null],
    ['201', '26', null, '档案事务', 2700000, 2700000, null, null, null],
    ['201', '26', '01', '行政运行', 2000000, 2000000, null, null, null],
    ['201', '26', '04', '档案馆', 700000, 700000, null, null, null],
    ['221', null, null, '住房保障支出', 300000, 300000, null, null, null],
    ['221', '02', null, '住房改革支出', 300000, 300000, null, null, null],
    ['221', '02', '01', '住房公积金', 300000, 300000, null, null, null],
    [null, null, null, '合计', 3000000, 3000000, null, null, null],
  ]),
  subjects(3, '部门支出预算总表'),
  page(4, '部门财政拨款收支预算总表', [
    ['财政拨款收入', null, '财政拨款支出', null, null, null, null],
    ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ['一、一般公共预算资金', 3000000, '一、一般公共服务支出', 2700000, 2700000, null, null],
    ['二、政府性基金', null, '二、住房保障支出', 300000, 300000, null, null],
    ['三、国有资本经营预算', null, null, null, null, null, null],
    ['收入总计', 3000000, '支出总计', 3000000, 3000000, null, null],
  ]),
  subjects(5, '部门一般公共预算支出功能分类预算表'),
];

const item = (number: number, name: string, now: string, before: string, rate: string): string =>
  `${number}. “${name}（项）”科目${now}万元，主要用于机关运行。2025年当年预算执行数为${before}万元，` +
  `2026年预算安排${now}万元，比2025年预算执行数${rate}。主要原因是：工作安排。`;

const text = [
  '上海市青禾区2026年区级部门预算',
  `预算主管部门：${UNIT}`,
  '2026年部门预算编制说明',
  `2026年，${UNIT}收入预算300.00万元，其中：财政拨款收入300.00万元，比2025年预算执行数增加12.34万元；事业收入0万元；事业单位经营收入0万元；其他收入0万元。`,
  '支出预算300.00万元，其中：财政拨款支出预算300.00万元，比2025年预算增加20.00万元。财政拨款支出预算中，一般公共预算拨款支出预算300.00万元，比2025年预算增加20.00万元；政府性基金拨款支出预算0万元，比2025年预算持平；国有资本经营预算拨款支出预算0万元，比2025年预算持平。',
  '财政拨款支出主要内容如下：',
  item(1, '一般公共服务支出（类）档案事务（款）行政运行', '200.00', '190.00', '增加5.26%'),
  item(2, '一般公共服务支出（类）档案事务（款）档案馆', '70.00', '80.00', '减少12.50%'),
  item(3, '住房保障支出（类）住房改革支出（款）住房公积金', '30.00', '29.50', '增加1.69%'),
  '其他相关情况说明',
  '三、政府采购预算情况',
  '2026年度本部门政府采购预算38.20万元，其中：政府采购货物预算7.80万元、政府采购工程预算0万元、政府采购服务预算30.40万元。',
  '2026年本部门面向中小企业预留政府采购项目预算金额20.00万元，其中，预留给小型和微型企业的政府采购项目预算为15.00万元。',
  '四、绩效目标设置情况',
  '2026年度，本部门编报绩效目标的项目共5个，涉及项目预算资金70.00万元。',
  '五、国有资产占有使用情况',
  `截至2025年8月31日，${UNIT}共有车辆3辆，其中：机要通信用车1辆、执法执勤用车0辆、其他用车2辆。`,
  '2026年部门预算安排购置车辆2辆，其中：机要通信用车1辆、执法执勤用车0辆、其他用车1辆。',
].join('\n');

const findings = (from: string, to: string): string[] =>
  found(from, to, text, tables)
    .map(lineOf)
    .filter((line) => !/^info|S\.missing/.test(line));

test('what agrees is found to agree, in 万元 beside tables in 元', () => {
  expect(findings('', '')).toEqual([]);
});

test('what is compared with last year’s execution is not compared with its budget, nor its 2025 a slip', () => {
  expect(unchecked(text, tables)).toEqual(['年预算执行数增加12.34万元', '绩效目标的项目共5个']);
});

test.each([
  ['N.B1', 'error', '收入预算300.00', '收入预算303.00'],
  ['N.B4', 'error', '一般公共预算拨款支出预算300.00', '一般公共预算拨款支出预算330.00'],
  ['N.B5', 'error', '科目30.00', '科目36.00'],
  [
    'BN.change-sum',
    'review',
    '支出预算300.00万元，比2025年预算增加20.00',
    '支出预算300.00万元，比2025年预算增加26.00',
  ],
  ['BN.execution', 'error', '减少12.50%', '减少12.60%'],
  ['BN.execution', 'error', '执行数为190.00', '执行数为109.00'],
  ['BN.procurement', 'error', '货物预算7.80', '货物预算8.70'],
  ['BN.procurement-parts', 'error', '预算为15.00', '预算为51.00'],
  ['BP.said', 'error', '项目预算资金70.00', '项目预算资金79.00'],
  ['BN.vehicles', 'error', '其他用车2辆', '其他用车5辆'],
  ['BN.bought', 'error', '购置车辆2辆', '购置车辆3辆'],
])('%s, %s: %s written %s', (rule, severity, from, to) => {
  expect(findings(from, to).filter((line) => line.startsWith(severity) && line.includes(rule))).not.toEqual(
    [],
  );
});
