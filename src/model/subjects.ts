import { nameKey } from './names';

/**
 * Functional classes (支出功能分类科目·类) by code, in the order of T1 and T4 (公开01表, 2020-2025).
 * The last four exist but do not stand in T1.
 */
export const FUNCTIONAL_CLASSES: ReadonlyArray<readonly [code: string, name: string]> = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
  ['209', '社会保险基金支出'],
  ['227', '预备费'],
  ['230', '转移性支出'],
  ['233', '债务发行费用支出'],
];

/** Names that older forms or other regions print for a class of today. */
const OLDER_CLASS_NAMES: ReadonlyArray<readonly [code: string, name: string]> = [
  ['207', '文化体育与传媒支出'],
  ['210', '医疗卫生与计划生育支出'],
  ['210', '医疗卫生支出'],
  ['211', '环境保护支出'],
  ['215', '资源勘探信息等支出'],
  ['215', '资源勘探电力信息等支出'],
  ['217', '金融监管等事务支出'],
  ['220', '国土海洋气象等支出'],
  ['220', '国土资源气象等事务支出'],
  ['222', '粮油物资管理事务支出'],
  ['234', '抗疫特别国债还本支出'],
];

/**
 * Functional subjects that were renamed, as the yearly 政府收支分类科目 have it: the name before, that of today, since which
 * fiscal year; `plain`: its words are ones of daily language too, so that only 类, 款 or its place tells it is the subject.
 */
export interface FormerSubject {
  readonly was: string;
  readonly is: string;
  readonly since: number;
  readonly level: '类' | '款' | '项';
  readonly plain: boolean;
}

const former = (
  level: FormerSubject['level'],
  was: string,
  is: string,
  since: number,
  plain = false,
): FormerSubject => ({ level, was, is, since, plain });

export const FORMER_SUBJECTS: readonly FormerSubject[] = [
  former('类', '文化体育与传媒', '文化旅游体育与传媒支出', 2019),
  former('类', '医疗卫生与计划生育', '卫生健康支出', 2019),
  former('类', '医疗卫生', '卫生健康支出', 2014, true),
  former('类', '环境保护', '节能环保支出', 2011, true),
  former('类', '城乡社区事务', '城乡社区支出', 2014, true),
  former('类', '农林水事务', '农林水支出', 2014),
  former('类', '资源勘探信息等', '资源勘探工业信息等支出', 2020),
  former('类', '资源勘探电力信息等', '资源勘探工业信息等支出', 2014),
  former('类', '商业服务业等事务', '商业服务业等支出', 2014),
  former('类', '金融监管等事务', '金融支出', 2014),
  former('类', '国土海洋气象等', '自然资源海洋气象等支出', 2019),
  former('类', '国土资源气象等事务', '自然资源海洋气象等支出', 2014),
  former('类', '粮油物资管理事务', '粮油物资储备支出', 2014),
  former('款', '行政事业单位离退休', '行政事业单位养老支出', 2020, true),
  former('款', '人口与计划生育事务', '计划生育事务', 2014),
  former('款', '国土资源事务', '自然资源事务', 2019),
  former('款', '工商行政管理事务', '市场监督管理事务', 2019),
  former('款', '质量技术监督与检验检疫事务', '市场监督管理事务', 2019),
  former('款', '武装警察', '武装警察部队', 2019, true),
  former('款', '农业', '农业农村', 2020, true),
  former('款', '林业', '林业和草原', 2019, true),
  former('款', '文化', '文化和旅游', 2019, true),
  former('项', '归口管理的行政单位离退休', '行政单位离退休', 2020),
];

/** A class's name without the 等, 事务 and 支出 that some forms leave out. */
const classStem = (name: string): string => nameKey(name).replace(/等?(?:事务)?(?:支出)?$/, '');

const classByName = new Map(
  [...FUNCTIONAL_CLASSES, ...OLDER_CLASS_NAMES].map(([code, name]) => [classStem(name), code]),
);

/** The code of a functional class by its printed name, whatever its spacing and ordinal; undefined where unknown. */
export function classCode(name: string): string | undefined {
  return classByName.get(classStem(name));
}

/** Economic subjects of departments (部门预算支出经济分类科目), 类 and 款, 2023-2025. */
export const ECONOMIC_SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['301', '工资福利支出'],
  ['30101', '基本工资'],
  ['30102', '津贴补贴'],
  ['30103', '奖金'],
  ['30106', '伙食补助费'],
  ['30107', '绩效工资'],
  ['30108', '机关事业单位基本养老保险缴费'],
  ['30109', '职业年金缴费'],
  ['30110', '职工基本医疗保险缴费'],
  ['30111', '公务员医疗补助缴费'],
  ['30112', '其他社会保障缴费'],
  ['30113', '住房公积金'],
  ['30114', '医疗费'],
  ['30199', '其他工资福利支出'],
  ['302', '商品和服务支出'],
  ['30201', '办公费'],
  ['30202', '印刷费'],
  ['30203', '咨询费'],
  ['30204', '手续费'],
  ['30205', '水费'],
  ['30206', '电费'],
  ['30207', '邮电费'],
  ['30208', '取暖费'],
  ['30209', '物业管理费'],
  ['30211', '差旅费'],
  ['30212', '因公出国（境）费用'],
  ['30213', '维修（护）费'],
  ['30214', '租赁费'],
  ['30215', '会议费'],
  ['30216', '培训费'],
  ['30217', '公务接待费'],
  ['30218', '专用材料费'],
  ['30224', '被装购置费'],
  ['30225', '专用燃料费'],
  ['30226', '劳务费'],
  ['30227', '委托业务费'],
  ['30228', '工会经费'],
  ['30229', '福利费'],
  ['30231', '公务用车运行维护费'],
  ['30239', '其他交通费用'],
  ['30240', '税金及附加费用'],
  ['30299', '其他商品和服务支出'],
  ['303', '对个人和家庭的补助'],
  ['30301', '离休费'],
  ['30302', '退休费'],
  ['30303', '退职（役）费'],
  ['30304', '抚恤金'],
  ['30305', '生活补助'],
  ['30306', '救济费'],
  ['30307', '医疗费补助'],
  ['30308', '助学金'],
  ['30309', '奖励金'],
  ['30310', '个人农业生产补贴'],
  ['30311', '代缴社会保险费'],
  ['30399', '其他对个人和家庭的补助'],
  ['307', '债务利息及费用支出'],
  ['30701', '国内债务付息'],
  ['30702', '国外债务付息'],
  ['30703', '国内债务发行费用'],
  ['30704', '国外债务发行费用'],
  ['309', '资本性支出（基本建设）'],
  ['30901', '房屋建筑物购建'],
  ['30902', '办公设备购置'],
  ['30903', '专用设备购置'],
  ['30905', '基础设施建设'],
  ['30906', '大型修缮'],
  ['30907', '信息网络及软件购置更新'],
  ['30908', '物资储备'],
  ['30913', '公务用车购置'],
  ['30919', '其他交通工具购置'],
  ['30921', '文物和陈列品购置'],
  ['30922', '无形资产购置'],
  ['30999', '其他基本建设支出'],
  ['310', '资本性支出'],
  ['31001', '房屋建筑物购建'],
  ['31002', '办公设备购置'],
  ['31003', '专用设备购置'],
  ['31005', '基础设施建设'],
  ['31006', '大型修缮'],
  ['31007', '信息网络及软件购置更新'],
  ['31008', '物资储备'],
  ['31009', '土地补偿'],
  ['31010', '安置补助'],
  ['31011', '地上附着物和青苗补偿'],
  ['31012', '拆迁补偿'],
  ['31013', '公务用车购置'],
  ['31019', '其他交通工具购置'],
  ['31021', '文物和陈列品购置'],
  ['31022', '无形资产购置'],
  ['31099', '其他资本性支出'],
  ['311', '对企业补助（基本建设）'],
  ['31101', '资本金注入'],
  ['31199', '其他对企业补助'],
  ['312', '对企业补助'],
  ['31201', '资本金注入'],
  ['31203', '政府投资基金股权投资'],
  ['31204', '费用补贴'],
  ['31205', '利息补贴'],
  ['31206', '其他资本性补助'],
  ['31299', '其他对企业补助'],
  ['313', '对社会保障基金补助'],
  ['31302', '对社会保险基金补助'],
  ['31303', '补充全国社会保障基金'],
  ['31304', '对机关事业单位职业年金的补助'],
  ['399', '其他支出'],
  ['39907', '国家赔偿费用支出'],
  ['39908', '对民间非营利组织和群众性自治组织补贴'],
  ['39909', '经常性赠与'],
  ['39910', '资本性赠与'],
  ['39999', '其他支出'],
]);

/** What classes were called before 2018, and how forms print those that name two. */
const OLDER_ECONOMIC: readonly (readonly [code: string, name: string])[] = [
  ['304', '对企事业单位的补贴'],
  ['305', '转移性支出'],
  ['306', '赠与'],
  ['307', '债务利息支出'],
  ['308', '债务还本支出'],
  ['309', '基本建设支出'],
  ['310', '其他资本性支出'],
  ['311', '贷款转贷及产权参股'],
];

const economicStem = (name: string): string => nameKey(name).replace(/(?:类)?(?:支出)?$/, '');

const economicByName = new Map([
  ...OLDER_ECONOMIC.map(([code, name]): [string, string] => [economicStem(name), code]),
  ...[...ECONOMIC_SUBJECTS].flatMap(([code, name]): [string, string][] =>
    code.length === 3 ? [[economicStem(name), code]] : [],
  ),
]);

/** The code of an economic class by what is printed of it: 301, 301工资福利支出, 工资福利支出; undefined where unknown. */
export function economicClass(text: string): string | undefined {
  const printed = /^(\d{3})(?!\d)/.exec(text)?.[1];
  if (printed !== undefined) return /^3/.test(printed) ? printed : undefined;
  return economicByName.get(economicStem(text));
}

/** The code of a section (款) of an economic class by what is printed of it; undefined where the class has none of that name. */
export function economicSection(code: string, text: string): string | undefined {
  const printed = /^(\d{5})(?!\d)/.exec(text)?.[1];
  if (printed?.startsWith(code)) return printed;
  const name = nameKey(text);
  for (const [section, known] of ECONOMIC_SUBJECTS)
    if (section.length === 5 && section.startsWith(code) && nameKey(known) === name) return section;
  return undefined;
}

/** How deep a subject code lies: 类 3 digits, 款 5, 项 7. Null where the text is no such code. */
export function subjectLevel(code: string): 3 | 5 | 7 | null {
  return /^\d+$/.test(code) && (code.length === 3 || code.length === 5 || code.length === 7)
    ? code.length
    : null;
}
