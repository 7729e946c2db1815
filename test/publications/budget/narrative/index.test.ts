import { examineText, found, lineOf, TEXT, unchecked } from './archives';

test('a budget whose narrative agrees with its tables: nothing is found', () => {
  expect(
    found()
      .map(lineOf)
      .filter((line) => !line.startsWith('info')),
  ).toEqual([]);
});

test('all that the narrative says is checked but what stands alone', () => {
  expect(unchecked(TEXT)).toEqual([
    '属预算单位，下设2个',
    '；退休8人，增加1人',
    '；离休0人，增加0人',
    '为：1.房屋1,200.00平方米',
    '00平方米，价值300.00万元',
    '万元以上大型设备0台',
    '整体预算绩效目标1个',
    '当年财政拨款项目2个',
    '年非财政拨款项目1个',
  ]);
});

/** What is written otherwise, where, and what is said of it. */
const MISTAKES: readonly (readonly [rule: string, severity: string, from: string, to: string])[] = [
  ['N.B1', 'error', '收支总预算550.00', '收支总预算505.00'],
  ['N.B1', 'error', '其中：一般公共预算500.00', '其中：一般公共预算500.80'],
  ['N.growth', 'error', '增加5.00万元，增长11.11%', '增加5.00万元，增长11.71%'],
  ['N.share', 'error', '占69.09%', '占66.09%'],
  ['N.B5', 'error', '- 1、一般公共服务支出（类）440.00', '- 1、一般公共服务支出（类）400.00'],
  ['N.B5', 'error', '（项）：2025年预算数为40.00', '（项）：2025年预算数为46.00'],
  ['N.B6', 'error', '公用经费60.00', '公用经费66.00'],
  ['N.B7', 'error', '预算安排规模：80.00', '预算安排规模：88.00'],
  ['N.B10', 'error', '公务接待费5.00', '公务接待费5.50'],
  ['BN.projects', 'error', '设备购置费20.5', '设备购置费25.5'],
  ['BN.project-names', 'review', '项目名称：库房维护项目', '项目名称：食堂维护项目'],
  ['BN.staff', 'error', '在职22人', '在职21人'],
  ['BN.people', 'review', '主要原因是在职人员增加2名', '主要原因是在职人员增加3名'],
  ['BN.vehicles', 'error', '一般公务用车3辆', '一般公务用车2辆'],
  ['BN.vehicle-values', 'error', '价值45.00', '价值54.00'],
  ['BN.procurement', 'error', '政府采购工程预算10.00', '政府采购工程预算11.00'],
  [
    'BN.procurement-parts',
    'error',
    '小微企业预留政府采购项目预算金额60.00',
    '小微企业预留政府采购项目预算金额86.00',
  ],
  ['BN.operating-sum', 'error', '机关运行经费财政拨款预算60.00', '机关运行经费财政拨款预算50.00'],
  ['BN.items', 'review', '办公费、公务接待费、', '办公费、'],
  ['BN.list', 'review', '4、住房保障支出（类）住房改革支出（款）住房公积金（项）：', '4、其他：'],
  [
    'BN.reason',
    'review',
    '主要原因是新增数字化任务。\n（二）',
    '主要原因是单位资金安排的项目经费与上年持平。\n（二）',
  ],
  ['N.B1', 'error', '涉及金额550.00', '涉及金额505.00'],
  ['BP.said', 'error', '涉及预算金额50.00', '涉及预算金额55.00'],
  ['BP.whole', 'error', '其他\t50.00', '其他\t58.00'],
  ['BP.funds', 'error', '年度预算总额\t40.00', '年度预算总额\t48.00'],
  [
    'BP.B7',
    'error',
    '年度预算总额\t40.00\t其中：财政拨款\t40.00',
    '年度预算总额\t48.00\t其中：财政拨款\t48.00',
  ],
  ['BP.names', 'review', '项目名称\t库房维护项目', '项目名称\t食堂维护项目'],
  ['BP.count', 'review', '当年财政拨款项目2个', '当年财政拨款项目3个'],
  ['BP.weights', 'review', '≥400卷\t60', '≥400卷\t55'],
  ['N.typing', 'review', '一般公共预算拨款合计500.00', '一般公共预算预算拨款合计500.00'],
];

test.each(MISTAKES)('%s, a %s: %s written %s', (rule, severity, from, to) => {
  const lines = found(from, to).map(lineOf);
  expect(lines.filter((line) => line.startsWith(severity) && line.includes(rule))).not.toEqual([]);
});

/** Written otherwise, and right. */
const RIGHT: readonly (readonly [what: string, from: string, to: string])[] = [
  ['marks of a list before its lines, or none', '- 2、社会保障', '• 2、社会保障'],
  [
    'money of another source that is the general budget’s now',
    '主要原因是新增数字化任务。\n（二）',
    '主要原因是单位资金安排的项目经费纳入一般公共预算。\n（二）',
  ],
  ['a project whose parts are not told', '资金分配情况：维修费40万元。', '资金分配情况：按进度支付。'],
  ['10 of the weights left for the rate of execution', '≥400卷\t60', '≥400卷\t50'],
  [
    'a table of goals over two pages, its heading twice',
    '效益指标\t社会效益\t利用库房',
    '一级指标\t二级指标\t三级指标\t指标值\t指标分值权重\n效益指标\t社会效益\t利用库房',
  ],
  ['nobody came and nobody went', '主要原因是在职人员增加2名', '主要原因是调标'],
];

test.each(RIGHT)('%s: nothing is found', (_, from, to) => {
  expect(
    found(from, to)
      .map(lineOf)
      .filter((line) => !line.startsWith('info')),
  ).toEqual([]);
});

test('with several units the operating expenses are no more than public expenditure', () => {
  const text = TEXT.replace('无下属预算单位，', '').replace('财政拨款预算60.00', '财政拨款预算50.00');
  const lines = examineText(text).findings.map(lineOf);
  expect(lines.filter((line) => line.includes('BN.operating'))).toEqual([]);
});
