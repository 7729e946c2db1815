import { many, phrase, say, type Text } from '../model/text';

/** The words of roll-ups, as an accountant says them. */
export const rollUpTexts = {
  department: say('部门', 'the department'),
  cell: phrase<{ statement: Text; row: string; column: string }>(
    ({ statement, row, column }) => [statement, row, column].filter(Boolean).join(' '),
    ({ statement, row, column }) => [statement, row, column].filter(Boolean).join(' '),
  ),
  told: phrase<{ row: string; column: string }>(
    ({ row, column }) => ['说明', row, column].filter(Boolean).join(' '),
    ({ row, column }) => ['narrative', row, column].filter(Boolean).join(' '),
  ),
  differs: phrase<{ cell: Text; department: string; sum: string; units: number; difference: string }>(
    ({ cell, department, sum, units, difference }) =>
      `${cell}：部门 ${department}，${units} 个单位合计 ${sum}，相差 ${difference}`,
    ({ cell, department, sum, units, difference }) =>
      `${cell}: the department prints ${department}, its ${units} units make up ${sum}, a difference of ${difference}`,
  ),
  likewise: phrase<{ cell: Text; more: number; difference: string }>(
    ({ cell, more, difference }) => `${cell} 等 ${more + 1} 格，部门数与各单位合计都相差 ${difference}`,
    ({ cell, more, difference }) =>
      `${cell} and ${many(more, 'more cell')}: the department and its units differ by ${difference} in each`,
  ),
  suspectDepartment: phrase<{ printed: string; suggested: string }>(
    ({ printed, suggested }) => `应是部门数有误：${printed} 改为 ${suggested} 即相符`,
    ({ printed, suggested }) => `the department’s figure is wrong: ${suggested} for ${printed} mends it`,
  ),
  suspectUnit: phrase<{ unit: string; printed: string; suggested: string }>(
    ({ unit, printed, suggested }) => `应是“${unit}”有误：${printed} 改为 ${suggested} 即相符`,
    ({ unit, printed, suggested }) =>
      `the figure of “${unit}” is wrong: ${suggested} for ${printed} mends it`,
  ),
  ownAgree: say(
    '部门和各单位各自的报表都平衡，是哪一方的数要看原始资料',
    'the department’s and the units’ own statements all agree: whose figure it is takes the books',
  ),
  apart: say(
    '部门说明提到涉密或代编经费，可能只在部门数中',
    'the department speaks of money that is in no unit’s accounts',
  ),
  leftOut: phrase<{ unit: string; cells: number }>(
    ({ unit, cells }) => `部门数没有包括“${unit}”：${cells} 格的差额正是它的数`,
    ({ unit, cells }) =>
      `The department leaves out “${unit}”: the difference of ${many(cells, 'cell')} is just its figures`,
  ),
  twice: phrase<{ unit: string; cells: number }>(
    ({ unit, cells }) => `部门数把“${unit}”多计了一次：${cells} 格的差额正是它的数`,
    ({ unit, cells }) =>
      `The department counts “${unit}” twice: the difference of ${many(cells, 'cell')} is just its figures`,
  ),
  otherMoney: phrase<{ unit: string; cells: number }>(
    ({ unit, cells }) => `“${unit}”的报表与部门相差一万倍，金额单位应核对（${cells} 格）`,
    ({ unit, cells }) =>
      `“${unit}” is ten thousand times off the department: check its money unit (${many(cells, 'cell')})`,
  ),
  unlistedCounted: phrase<{ unit: string }>(
    ({ unit }) => `“${unit}”不在部门列出的单位中，但部门数里有它，已一并汇总`,
    ({ unit }) => `“${unit}” is not in the department’s list, but in its figures: it was added up`,
  ),
  unlisted: phrase<{ unit: string }>(
    ({ unit }) => `“${unit}”不在部门列出的单位中，没有汇总`,
    ({ unit }) => `“${unit}” is not in the department’s list: it was not added up`,
  ),
  missing: phrase<{ names: readonly string[] }>(
    ({ names }) => `部门列出的这些单位没有报表：${names.join('、')}`,
    ({ names }) => `No package of these units, which the department lists: ${names.join(', ')}`,
  ),
  notRead: phrase<{ unit: string; reason: Text }>(
    ({ unit, reason }) => `“${unit}”读不出来：${reason}`,
    ({ unit, reason }) => `“${unit}” could not be read: ${reason}`,
  ),
  others: phrase<{ unit: string; department: string }>(
    ({ unit, department }) => `“${unit}”与“${department}”不是同一年度或同一种公开资料，没有汇总`,
    ({ unit, department }) =>
      `“${unit}” is of another year or kind than “${department}”: it was not added up`,
  ),
  count: phrase<{ said: string; names: number; expected: number }>(
    ({ said, names, expected }) => `说明写“${said}”，列出的单位是 ${names} 个，应为 ${expected} 个`,
    ({ said, names, expected }) =>
      `The narrative says “${said}” and lists ${many(names, 'unit')}: ${expected} are due`,
  ),
  uneven: phrase<{ received: Text; paid: Text; got: string; gave: string }>(
    ({ received, paid, got, gave }) =>
      `单位之间的收支抵减不一致：${received} 减去 ${got}，${paid} 减去 ${gave}`,
    ({ received, paid, got, gave }) =>
      `What units paid each other is not taken out alike: ${got} of ${received}, ${gave} of ${paid}`,
  ),
  notTakenOut: phrase<{ received: Text; paid: Text }>(
    ({ received, paid }) =>
      `收支重复汇总数未调整：${received} 与 ${paid} 是单位之间的收支，部门数中仍各计一次`,
    ({ received, paid }) =>
      `Income and expenditure between units are still counted twice: ${received} and ${paid}`,
  ),
  service: phrase<{ received: Text; paid: Text; amount: string }>(
    ({ received, paid, amount }) =>
      `${received} 与 ${paid} 都少于各单位合计 ${amount}：可能是单位之间的服务收支已抵减，请核对`,
    ({ received, paid, amount }) =>
      `${received} and ${paid} are both ${amount} below the units’: perhaps a service between units was taken out`,
  ),
  beyond: phrase<{ cell: Text; department: string; sum: string }>(
    ({ cell, department, sum }) => `${cell}：已有单位合计 ${sum}，大于部门 ${department}`,
    ({ cell, department, sum }) =>
      `${cell}: the units at hand make up ${sum}, more than the department’s ${department}`,
  ),
  beyondOne: phrase<{ cell: Text; department: string; unit: string; printed: string }>(
    ({ cell, department, unit, printed }) => `${cell}：“${unit}”${printed}，大于部门 ${department}`,
    ({ cell, department, unit, printed }) =>
      `${cell}: “${unit}” prints ${printed}, more than the department’s ${department}`,
  ),
  rest: phrase<{ cell: Text; difference: string }>(
    ({ cell, difference }) => `部门减去已有单位后，${cell} 余下的数小于其中的财政拨款，相差 ${difference}`,
    ({ cell, difference }) =>
      `Of the department without the units at hand, ${cell} is less than the fiscal appropriations in it, by ${difference}`,
  ),
  notASum: phrase<{ cell: Text; department: string; sum: string; differing: number; cells: number }>(
    ({ cell, department, sum, differing, cells }) =>
      `部门数与手头各单位之和大多不同（${cells} 格中 ${differing} 格）：单位可能不齐，或不是同一口径。${cell}：部门 ${department}，合计 ${sum}`,
    ({ cell, department, sum, differing, cells }) =>
      `The department is mostly not the sum of the units at hand (${differing} of ${many(cells, 'cell')}): units may be missing. ${cell}: the department prints ${department}, they make up ${sum}`,
  ),
  project: phrase<{ name: string; unit: string; department: string; printed: string }>(
    ({ name, unit, department, printed }) =>
      `项目“${name}”的自评表：部门为 ${department}，“${unit}”为 ${printed}`,
    ({ name, unit, department, printed }) =>
      `The self-evaluation of “${name}”: ${department} in the department’s, ${printed} in that of “${unit}”`,
  ),
  ownErrors: phrase<{ unit: string; count: number; first: Text }>(
    ({ unit, count, first }) => `“${unit}”自己的报表有 ${count} 处不一致：${first}`,
    ({ unit, count, first }) => `“${unit}” is inconsistent in itself (${count}): ${first}`,
  ),
  unitsMissing: say('单位不齐', 'units are missing'),
  notTold: phrase<{ unit: string }>(
    ({ unit }) => `“${unit}”没有报出这一项，或印的不是数`,
    ({ unit }) => `“${unit}” does not tell this, or prints no figure`,
  ),
  notToldByDepartment: say('部门没有报出这一项', 'the department does not tell this'),
  none: say(
    '分不出哪一套是部门：没有一套列出其余的单位，也没有一套按名称（部门、汇总、本级）和金额是其余各套的汇总',
    'which package is the department is not clear: none lists the others, and none is their sum by name and amounts',
  ),
  onlyOthers: phrase<{ department: string }>(
    ({ department }) => `“${department}”列出的单位，手头只有别的年度或别的资料的报表，没有可以汇总的`,
    ({ department }) =>
      `Of the units that “${department}” lists there are packages of another year or kind alone: nothing was added up`,
  ),
  several: phrase<{ names: readonly string[] }>(
    ({ names }) => `有几套都像部门：${names.join('、')}；没有汇总，请一个部门放一个文件夹`,
    ({ names }) =>
      `Several packages may be the department: ${names.join(', ')}; nothing was added up: put each department into a folder of its own`,
  ),
} as const;
