import { phrase, say, type Text } from '../../../../model/text';

/** What the rules of a budget's narrative say of its words. */
export const budgetTexts = {
  subject: say('功能科目', 'functional subject'),
  project: say('项目名称', 'name of the project'),
  reason: say('原因', 'reason'),
  noOperating: phrase<{ amount: string; subject: string }>(
    ({ amount, subject }) =>
      `写了机关运行经费 ${amount}，但本单位按“${subject}”是事业单位，没有机关运行经费；应写作事业单位公用经费，请核对`,
    ({ amount, subject }) =>
      `Operating expenses ${amount} are told, but by “${subject}” the unit is an institution and has none; they are its public expenditure`,
  ),
  noProject: phrase<{ table: Text; name: string }>(
    ({ table, name }) => `${table}中没有名为“${name}”的项目，请核对名称`,
    ({ table, name }) => `${table} has no project “${name}”`,
  ),
  untold: phrase<{ table: Text; name: string; amount: string }>(
    ({ table, name, amount }) => `${table}有项目“${name}”${amount}，说明的项目支出情况中没有写到`,
    ({ table, name, amount }) =>
      `${table} prints the project “${name}” ${amount}; the narrative does not tell it`,
  ),
  otherMoney: phrase<{ section: string; name: string; amount: string; words: string }>(
    ({ section, name, amount, words }) =>
      `${section}中“${name}”${amount}是一般公共预算的钱，原因却说“${words}”，资金来源不同，请核对`,
    ({ section, name, amount, words }) =>
      `In ${section} “${name}” ${amount} is money of the general budget; its reason speaks of “${words}”, another source`,
  ),
  goalWithoutProject: phrase<{ table: Text; name: string; amount: string }>(
    ({ table, name, amount }) => `绩效目标表的项目“${name}”${amount}，${table}中没有，请核对名称`,
    ({ table, name, amount }) =>
      `The project “${name}” ${amount} has a table of goals and does not stand in ${table}`,
  ),
  goalCount: phrase<{ printed: string; tables: number }>(
    ({ printed, tables }) => `说明写 ${printed}，所附绩效目标表有 ${tables} 张`,
    ({ printed, tables }) => `The narrative says ${printed}; ${tables} tables of goals follow`,
  ),
} as const;
