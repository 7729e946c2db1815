import { narrativeCoverage } from '../../../../src/check';
import { examinePackage } from '../../../../src/examine';
import { messageOf, type Finding } from '../../../../src/findings';
import type { Sheet } from '../../../../src/model/sheet';
import { aSheet } from '../../../tables/sheets';

// The budget of an invented unit, 500.00 of the general budget and 50.00 of its own money, and what its narrative says.

const UNIT = '青禾市档案局';

type Row = (string | number | null)[];

const page = (number: number, title: string, rows: Row[]): Sheet =>
  aSheet([[`表${number}`], [title], [`编制部门：${UNIT}`, null, '单位：万元'], ...rows], {
    name: `表${number}`,
  });

const SUBJECTS = ['功能分类科目编码', null, null, '功能分类科目名称'];
const LEVELS = ['类', '款', '项', null];

const spending = (number: number, title: string, project: number): Sheet => {
  const row = (code: string, name: string, basic: number | null, own: number | null): Row => [
    code.slice(0, 3),
    code.slice(3, 5),
    code.slice(5, 7),
    name,
    (basic ?? 0) + (own ?? 0),
    basic,
    own,
  ];
  return page(number, title, [
    [...SUBJECTS, '合计', '基本支出', '项目支出'],
    [...LEVELS, null, null, null],
    [null, null, null, '总计', 380 + project, 380, project],
    row('201', '一般公共服务支出', 320, project),
    row('20126', '档案事务', 320, project),
    row('2012601', '行政运行', 320, null),
    row('2012604', '档案馆', null, project),
    row('208', '社会保障和就业支出', 40, null),
    row('20805', '行政事业单位养老支出', 40, null),
    row('2080505', '机关事业单位基本养老保险缴费支出', 40, null),
    row('221', '住房保障支出', 20, null),
    row('22102', '住房改革支出', 20, null),
    row('2210201', '住房公积金', 20, null),
  ]);
};

const economic = (code: string, name: string, staff: number | null, own: number | null): Row => [
  code.slice(0, 3),
  code.slice(3, 5),
  name,
  (staff ?? 0) + (own ?? 0),
  staff,
  own,
];

const project = (name: string, amount: number): Row => ['201', '26', '04', '档案馆', name, amount, amount];

export const sheets: readonly Sheet[] = [
  page(1, '部门收支总体情况表', [
    ['收入', null, '支出', null],
    ['项目', '预算数', '支出功能分类', '预算数'],
    ['一、本年收入', 550, '201 一般公共服务支出', 490],
    ['1、一般公共预算拨款', 500, '208 社会保障和就业支出', 40],
    ['2、基金预算拨款', null, '221 住房保障支出', 20],
    ['3、国有资本经营预算拨款', null, null, null],
    ['4、财政专户核拨', null, null, null],
    ['5、单位资金', 50, null, null],
    ['二、上年结转结余', null, null, null],
    ['收入总计', 550, '支出总计', 550],
  ]),
  page(2, '部门收入总体情况表', [
    [...SUBJECTS, '总计', '财政拨款（补助）', null, null, '单位资金'],
    [...LEVELS, null, '小计', '一般公共预算', '政府性基金预算', null],
    [null, null, null, '总计', 550, 500, 500, null, 50],
    ['201', null, null, '一般公共服务支出', 490, 440, 440, null, 50],
    ['201', '26', null, '档案事务', 490, 440, 440, null, 50],
    ['201', '26', '01', '行政运行', 320, 320, 320, null, null],
    ['201', '26', '04', '档案馆', 170, 120, 120, null, 50],
    ['208', null, null, '社会保障和就业支出', 40, 40, 40, null, null],
    ['208', '05', null, '行政事业单位养老支出', 40, 40, 40, null, null],
    ['208', '05', '05', '机关事业单位基本养老保险缴费支出', 40, 40, 40, null, null],
    ['221', null, null, '住房保障支出', 20, 20, 20, null, null],
    ['221', '02', null, '住房改革支出', 20, 20, 20, null, null],
    ['221', '02', '01', '住房公积金', 20, 20, 20, null, null],
  ]),
  spending(3, '部门支出总体情况表', 170),
  page(4, '财政拨款收支预算总体情况表', [
    ['财政拨款收入', null, '财政拨款支出', null, null, null, null],
    ['项目', '合计', '支出功能分类', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ['一、财政拨款（补助）', 500, '201 一般公共服务支出', 440, 440, null, null],
    ['一般公共预算', 500, '208 社会保障和就业支出', 40, 40, null, null],
    ['政府性基金预算', null, '221 住房保障支出', 20, 20, null, null],
    ['国有资本经营预算', null, null, null, null, null, null],
    ['收入总计', 500, '支出总计', 500, 500, null, null],
  ]),
  spending(5, '一般公共预算支出情况表', 120),
  page(6, '一般公共预算基本支出情况表', [
    ['经济分类科目编码', null, '经济分类科目名称', '合计', '人员经费', '公用经费'],
    ['类', '款', null, null, null, null],
    [null, null, '总计', 380, 320, 60],
    economic('301', '工资福利支出', 300, null),
    economic('30101', '基本工资', 200, null),
    economic('30102', '津贴补贴', 40, null),
    economic('30108', '机关事业单位基本养老保险缴费', 40, null),
    economic('30113', '住房公积金', 20, null),
    economic('302', '商品和服务支出', null, 60),
    economic('30201', '办公费', null, 35),
    economic('30217', '公务接待费', null, 5),
    economic('30231', '公务用车运行维护费', null, 20),
    economic('303', '对个人和家庭的补助', 20, null),
    economic('30302', '退休费', 20, null),
  ]),
  page(7, '一般公共预算项目支出情况表', [
    ['科目编码', null, null, '功能分类科目名称', '项目名称', '项目支出合计', '商品服务支出'],
    ['类', '款', '项', null, null, null, null],
    [null, null, null, '总计', null, 120, 120],
    ['201', '26', '04', '档案馆', '档案数字化项目', 80, 80],
    project('库房维护项目', 40),
  ]),
  page(10, '财政拨款“三公”经费支出情况表', [
    ['“三公”经费支出内容', '合计', '资金来源', null, null],
    [null, null, '一般公共预算', '政府性基金', '国有资本经营预算'],
    ['合计', 25, 25, null, null],
    ['因公出国（境）费', null, null, null, null],
    ['公务接待费', 5, 5, null, null],
    ['公务用车购置及运行费（小计）', 20, 20, null, null],
    ['其中：公务用车购置费', null, null, null, null],
    ['公务用车运行费', 20, 20, null, null],
  ]),
];

const goalOfProject = (name: string, all: string, fiscal: string, other: string): string =>
  `项目支出绩效目标表\n（2025年）\n预算单位\t${UNIT}\n项目名称\t${name}\t项目负责人\t某某\n` +
  `项目资金（万元）\t年度预算总额\t${all}\t其中：财政拨款\t${fiscal}\t其他资金\t${other}\n项目总体目标\t按期完成2项任务。\n` +
  '一级指标\t二级指标\t三级指标\t指标值\t指标分值权重\n' +
  `产出指标\t数量指标\t完成${name}\t≥2项\t50\n效益指标\t社会效益\t利用${name}人次\t≥300人\t30\n\t满意度\t满意度\t≥95%\t10\n`;

/** What it publishes beside its tables, by headings of one place. */
export const TEXT = [
  `${UNIT}2025年部门预算公开`,
  '第一部分 部门概况',
  '二、机构设置及人员情况',
  `${UNIT}无下属预算单位，下设2个科室，分别是：办公室、业务科。实有人数30人，其中：在职22人，增加2人；退休8人，增加1人；离休0人，增加0人。`,
  '第三部分 2025年部门预算情况说明',
  `一、关于${UNIT}2025年收支预算情况的总体说明`,
  '收支总预算550.00万元。',
  `二、关于${UNIT}2025年收入预算情况说明`,
  `${UNIT}收入预算550.00万元，其中：一般公共预算500.00万元，占90.91%，比上年预算增加40.00万元，增长8.70%，主要原因是在职人员增加2名。`,
  '单位资金50.00万元，占9.09%，比上年预算增加5.00万元，增长11.11%，主要原因是宣传任务增加。',
  `三、关于${UNIT}2025年支出预算情况说明`,
  `${UNIT}2025年支出预算550.00万元，其中：`,
  '基本支出380.00万元，占69.09%，比上年预算增加30.00万元，增长8.57%，主要原因是在职人员增加2名。',
  '项目支出170.00万元，占30.91%，比上年预算增加15.00万元，增长9.68%，主要原因是新增数字化任务。',
  `五、关于${UNIT}2025年一般公共预算当年拨款情况说明`,
  '（一）一般公共预算当年拨款规模变化情况',
  `${UNIT}2025年一般公共预算拨款合计500.00万元，其中：`,
  '基本支出380.00万元，比上年预算增加30.00万元，增长8.57%。主要原因是在职人员增加2名。',
  '项目支出120.00万元，比上年预算增加10.00万元，增长9.09%，主要原因是新增数字化任务。',
  '（二）一般公共预算当年拨款结构情况',
  '- 1、一般公共服务支出（类）440.00万元，占88.00%。',
  '- 2、社会保障和就业支出（类）40.00万元，占8.00%。',
  '- 3、住房保障支出（类）20.00万元，占4.00%。',
  '（三）一般公共预算当年拨款具体使用情况',
  '1、一般公共服务支出（类）档案事务（款）行政运行（项）：2025年预算数为320.00万元，比上年预算增加25.00万元，增长8.47%，主要原因是调标。',
  '2、一般公共服务支出（类）档案事务（款）档案馆（项）：2025年预算数为120.00万元，比上年预算增加10.00万元，增长9.09%，主要原因是新增任务。',
  '3、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：2025年预算数为40.00万元，比上年预算增加4.00万元，增长11.11%，主要原因是基数调整。',
  '4、住房保障支出（类）住房改革支出（款）住房公积金（项）：2025年预算数为20.00万元，比上年预算增加1.00万元，增长5.26%，主要原因是基数调整。',
  `六、关于${UNIT}2025年一般公共预算基本支出情况说明`,
  `${UNIT}2025年一般公共预算基本支出380.00万元，其中：`,
  '人员经费320.00万元，主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、住房公积金、退休费。',
  '公用经费60.00万元，主要包括：办公费、公务接待费、公务用车运行维护费。',
  `七、关于${UNIT}2025年一般公共预算项目支出情况说明`,
  '（一）项目名称：档案数字化项目',
  '设立的政策依据：某某〔2024〕12号文件',
  '预算安排规模：80.00万元',
  `项目承担单位：${UNIT}`,
  '资金分配情况：扫描（加工）费50万元，设备购置费20.5万元，劳务费9.5万元。',
  '资金执行时间：2025年1月1日—2025年12月31日',
  '（二）项目名称：库房维护项目',
  '预算安排规模：40.00万元',
  '资金分配情况：维修费40万元。',
  `十、关于${UNIT}2025年财政拨款“三公”经费预算情况说明`,
  `${UNIT}2025年财政拨款“三公”经费预算数为25.00万元，其中：因公出国（境）费0万元，公务用车购置费0万元，公务用车运行费20.00万元，公务接待费5.00万元。`,
  '2025年财政拨款“三公”经费预算比上年预算减少1.00万元，下降3.85%，其中：因公出国（境）费增加0.00万元，增长0.00%，主要原因是没有安排；公务用车购置费增加0.00万元，增长0.00%，主要原因是没有安排；公务用车运行费减少1.00万元，下降4.76%，主要原因是节约；公务接待费增加0.00万元，增长0.00%，主要原因是不变。',
  '十二、其他重要事项的情况说明',
  '（一）机关运行经费情况',
  `${UNIT}2025年的机关运行经费财政拨款预算60.00万元，比上年预算增加2.00万元，增长3.45%。主要原因是调标。`,
  '（二）政府采购情况',
  `2025年，${UNIT}政府采购预算90.00万元，其中：政府采购货物预算50.00万元，政府采购工程预算10.00万元，政府采购服务预算30.00万元。`,
  `2025年，${UNIT}面向中小企业预留政府采购项目预算金额80.00万元，小微企业预留政府采购项目预算金额60.00万元。`,
  '（三）国有资产占用使用情况',
  `截至2024年底，${UNIT}占用使用国有资产总体情况为：`,
  '1. 房屋1,200.00平方米，价值300.00万元。',
  '2. 车辆4辆，价值60.00万元；其中：一般公务用车3辆，价值45.00万元；执法执勤用车1辆，价值15.00万元；其他车辆0辆，价值0.00万元。',
  '2025年部门预算未安排购置车辆经费，安排购置50万元以上大型设备0台。',
  '（四）预算绩效情况',
  '2025年，本部门预算绩效管理整体预算绩效目标1个，涉及金额550.00万元；当年财政拨款项目2个，涉及预算金额120.00万元；当年非财政拨款项目1个，涉及预算金额50.00万元。具体情况见下表：',
  '部门整体绩效目标表',
  '（2025年）',
  `部门名称（盖章）\t${UNIT}`,
  '年度绩效目标\t完成3项任务，满意度95%。',
  '年度预算（万元）\t资金来源\t资金总额（万元）',
  '\t财政资金（万元）\t上级安排\t0.00',
  '\t\t本级安排\t500.00',
  '\t其他资金（万元）\t其他\t50.00',
  '一级指标\t二级指标\t三级指标\t指标值\t分值权重',
  '履职效能\t数量指标\t归档卷数\t≥400卷\t60',
  '\t质量指标\t合格率\t100%\t40',
  goalOfProject('档案数字化项目', '80.00', '80.00', '0.00'),
  goalOfProject('库房维护项目', '40.00', '40.00', '0.00'),
  goalOfProject('档案宣传项目', '50.00', '0.00', '50.00'),
  '第四部分 名词解释',
].join('\n');

/** What is found in a package when something of its text is written otherwise. */
export function found(from = '', to = '', text = TEXT, tables = sheets): readonly Finding[] {
  if (!text.includes(from)) throw new Error(`the text does not say ${from}`);
  return examineText(text.replace(from, to), tables).findings;
}

export const examineText = (text: string, tables = sheets) =>
  examinePackage({ sheets: tables, narratives: [{ file: '预算说明.txt', kind: 'text', text }] });

/** The figures that are tied to nothing, by the words before them. */
export const unchecked = (text: string, tables = sheets): string[] =>
  narrativeCoverage(examineText(text, tables).check).flatMap((each) =>
    each.unchecked.map(({ span }) => text.slice(Math.max(0, span.start - 8), span.end).replace(/\s/g, '')),
  );

/** A finding in one line. */
export const lineOf = (finding: Finding): string =>
  `${finding.severity} ${finding.rules.join('+')} ${messageOf(finding).zh}`;
