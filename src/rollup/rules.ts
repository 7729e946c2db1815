import type { Severity } from '../books/rule';
import { say, type Text } from '../model/text';

/** A rule between a department and its units, as the catalogue lists it. */
export interface RollUpRule {
  readonly id: string;
  readonly title: Text;
  readonly basis: Text;
  /** What a breach of it is in a complete set. */
  readonly severity: Severity;
}

const BASIS = say(
  '部门决算 = 本级 + 所属单位，逐格汇总',
  'A department’s accounts are its units’, cell by cell',
);
const FLOWS = say(
  '部门决算 = 本级 + 所属单位，减去单位之间重复计算的收支',
  'A department’s accounts are its units’, less what one paid another',
);
const TOLD = say('部门和单位的决算说明', 'The narratives of the department and of its units');

const table = (id: string, zh: string, en: string, basis = BASIS): RollUpRule => ({
  id,
  title: say(`部门${zh} = 各单位之和`, `${en} of the department = the units’`),
  basis,
  severity: 'error',
});
const told = (id: string, zh: string, en: string): RollUpRule => ({
  id,
  title: say(`部门${zh} = 各单位之和`, `${en} of the department = the units’`),
  basis: TOLD,
  severity: 'review',
});

export const ROLL_UP_RULES: readonly RollUpRule[] = [
  table('R.T1', '收支总表', 'Income and expenditure', FLOWS),
  table('R.T2', '收入决算表', 'Income', FLOWS),
  table('R.T3', '支出决算表', 'Expenditure', FLOWS),
  table('R.T4', '财政拨款收支总表', 'Fiscal appropriations'),
  table('R.T5', '一般公共预算支出表', 'General public budget expenditure'),
  table('R.T6', '一般公共预算基本支出表', 'Basic expenditure'),
  table('R.T7', '政府性基金收支表', 'Government funds'),
  table('R.T8', '国有资本经营收支表', 'State capital'),
  table('R.T9', '“三公”经费（预算数、决算数）', 'Three public expenses, budget and actual,'),
  table('R.B', '预算各表', 'The budget’s tables', FLOWS),
  told('R.initial', '说明中的年初预算数、全年预算数', 'Budgets said in the narrative'),
  told('R.people', '在职、离休、退休人数', 'Staff and retired people'),
  told('R.assets', '房屋、车辆、设备', 'Buildings, vehicles and equipment'),
  told('R.counts', '因公出国、公务接待、公务用车的个数', 'Trips, receptions and cars'),
  told('R.procurement', '政府采购支出', 'Procurement'),
  told('R.operating', '机关运行经费', 'Operating expenses'),
  {
    id: 'R.projects',
    title: say(
      '部门的项目自评表 = 单位的同名自评表',
      'A project’s self-evaluation is the same in its unit’s',
    ),
    basis: TOLD,
    severity: 'review',
  },
  {
    id: 'R.flows',
    title: say(
      '单位之间的收支两边抵减相同，部门数中不重复计算',
      'What units paid each other is taken out alike on both sides',
    ),
    basis: FLOWS,
    severity: 'review',
  },
  {
    id: 'R.part',
    title: say('单位不齐时：已有单位之和 ≤ 部门', 'Where units are missing: those at hand ≤ the department'),
    basis: BASIS,
    severity: 'review',
  },
  {
    id: 'R.rest',
    title: say(
      '单位不齐时：部门 − 已有单位也是一套平衡的报表',
      'Where units are missing: the department less those at hand is a package, too',
    ),
    basis: BASIS,
    severity: 'review',
  },
  {
    id: 'R.units',
    title: say('每个单位整套计入部门一次', 'Each unit is in the department once, as a whole'),
    basis: BASIS,
    severity: 'error',
  },
  {
    id: 'R.list',
    title: say('部门列出的单位 = 手头的各套报表', 'The units a department lists = the packages at hand'),
    basis: say('机构设置、部门决算单位构成', 'The department’s list of its units'),
    severity: 'review',
  },
  {
    id: 'R.count',
    title: say('说明的单位个数 = 列出的单位数', 'The number of units said = the units listed'),
    basis: say('机构设置、部门决算单位构成', 'The department’s list of its units'),
    severity: 'review',
  },
];

const BY_ID = new Map(ROLL_UP_RULES.map((rule) => [rule.id, rule]));

/** The rule of an id of this family. */
export const rollUpRule = (id: string): RollUpRule => BY_ID.get(id)!;
