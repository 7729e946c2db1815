import { phrase, say, type Text } from '../model/text';

/** What the faces say around a roll-up: of the department, its units, and how it went. */
export const rollUpFaces = {
  progress: say('正在读取', 'Reading'),
  heading: phrase<{ department: string; year: Text; money: Text; units: number }>(
    ({ department, year, money, units }) => `${department} · ${year} · ${money} · ${units} 个单位`,
    ({ department, year, money, units }) => `${department} · ${year} · ${money} · ${units} units`,
  ),
  complete: {
    listed: say(
      '单位齐全（部门列出的都有报表）',
      'the units are complete: each that the department lists is there',
    ),
    figures: say('部门没有列出单位，或名称对不上；从数字看是齐全的', 'by the figures the units are complete'),
    incomplete: say('单位不齐', 'units are missing'),
    notKnown: say('单位是否齐全不清楚', 'whether the units are complete is not known'),
  },
  counts: phrase<{
    evaluated: number;
    exact: number;
    rounding: number;
    betweenUnits: number;
    differing: number;
    open: number;
  }>(
    ({ evaluated, exact, rounding, betweenUnits, differing, open }) =>
      `逐格汇总 ${evaluated} 格：相等 ${exact}，尾差 ${rounding}，${betweenUnits > 0 ? `单位间抵减 ${betweenUnits}，` : ''}不等 ${differing}；未能汇总 ${open} 格`,
    ({ evaluated, exact, rounding, betweenUnits, differing, open }) =>
      `${evaluated} cells added up: ${exact} equal, ${rounding} rounding, ${betweenUnits > 0 ? `${betweenUnits} less what units paid each other, ` : ''}${differing} different; ${open} not added up`,
  ),
  flows: say(
    '单位之间有上级补助、附属单位上缴：收支总表、收入表、支出表允许抵减',
    'units pay each other: the tables of all money may be less than their sum by that',
  ),
  own: phrase<{ name: string; money: Text; errors: number }>(
    ({ name, money, errors }) => `- ${name}（${money}）${errors > 0 ? `：自身错误 ${errors} 处` : ''}`,
    ({ name, money, errors }) => `- ${name} (${money})${errors > 0 ? `: ${errors} errors of its own` : ''}`,
  ),
  suspect: phrase<{ who: string; place: string; printed: string; suggested: string }>(
    ({ who, place, printed, suggested }) => `${who} ${place}：${printed} → ${suggested}`,
    ({ who, place, printed, suggested }) => `${who} ${place}: ${printed} → ${suggested}`,
  ),
  skipped: phrase<{ file: string; reason: Text }>(
    ({ file, reason }) => `没有用 ${file}：${reason}`,
    ({ file, reason }) => `${file} was left apart: ${reason}`,
  ),
  interrupted: phrase<{ done: number; all: number }>(
    ({ done, all }) => `已中断：读了 ${done} / ${all} 套，没有汇总`,
    ({ done, all }) => `interrupted: ${done} of ${all} packages were read, nothing was added up`,
  ),
  tooFew: say(
    '文件夹里只有一套报表，没有可以汇总的',
    'the folder holds one package alone: there is nothing to add up',
  ),
  agree: phrase<{ cells: number; units: number }>(
    ({ cells, units }) => `部门的 ${cells} 格都与 ${units} 个单位之和一致。`,
    ({ cells, units }) => `All ${cells} cells of the department agree with the sum of its ${units} units.`,
  ),
  batchLine: phrase<{ department: string; units: number; errors: number; reviews: number; counts: Text }>(
    ({ department, units, errors, reviews, counts }) =>
      `部门汇总 ${department}（${units} 个单位）：错误 ${errors} 处，需核对 ${reviews} 处；${counts}`,
    ({ department, units, errors, reviews, counts }) =>
      `roll-up of ${department} (${units} units): ${errors} errors, ${reviews} to review; ${counts}`,
  ),

  reportSheet: say('汇总核对报告', 'Roll-up report'),
  cellsSheet: phrase<{ statement: Text }>(
    ({ statement }) => `${statement} 汇总`,
    ({ statement }) => `${statement} sum`,
  ),
  toldSheet: say('说明 汇总', 'Narrative sum'),
  cellsTitle: phrase<{ department: string; statement: Text; money: Text }>(
    ({ department, statement, money }) => `${department} ${statement} 逐单位汇总（${money}）`,
    ({ department, statement, money }) => `${department}, ${statement} unit by unit (${money})`,
  ),
  told: say('说明中的人数、资产、采购等', 'what narratives tell'),
  line: say('项目', 'Line'),
  column: say('栏目', 'Column'),
  income: say('收入', 'income'),
  expenditure: say('支出', 'expenditure'),
  departmentColumn: say('部门', 'Department'),
  sum: say('各单位合计', 'Sum of units'),
  difference: say('差额（合计 − 部门）', 'Difference (sum − department)'),
  verdict: say('结论', 'Verdict'),
  converted: phrase<{ name: string; from: Text }>(
    ({ name, from }) => `${name}\n（由${from}换算）`,
    ({ name, from }) => `${name}\n(from ${from})`,
  ),
  verdicts: {
    agrees: say('相符', 'agrees'),
    differs: say('不符', 'differs'),
    flow: say('单位间抵减', 'between units'),
    notAdded: say('未汇总', 'not added up'),
    within: say('不超过部门', 'within'),
    beyond: say('大于部门', 'beyond'),
    look: say('需核对', 'to review'),
  },
  reportTitle: phrase<{ department: string; year: Text }>(
    ({ department, year }) => `${department} ${year} 部门汇总核对报告`,
    ({ department, year }) => `${department} ${year}: the department and its units`,
  ),
  findings: say('发现的问题', 'Findings'),
  none: say('没有发现问题', 'no findings'),
  department: say('部门', 'Department'),
  departments: say('部门汇总', 'Departments'),
  heads: {
    errors: say('错误', 'Errors'),
    reviews: say('需核对', 'To review'),
    number: say('序号', 'No.'),
    severity: say('性质', 'Severity'),
    rule: say('规则', 'Rule'),
    what: say('问题', 'Finding'),
    where: say('位置', 'Where'),
    who: say('可疑的数', 'Suspect'),
    should: say('应为', 'Should be'),
    units: say('单位', 'Units'),
    folder: say('文件夹', 'Folder'),
    money: say('金额单位', 'Money unit'),
    own: say('自身错误', 'Errors of its own'),
    notEvaluated: say('未能汇总', 'Not added up'),
    reason: say('原因', 'Reason'),
    cells: say('格数', 'Cells'),
  },
} as const;
