import { aNarrated } from '../../../../fixtures/narrated';
import type { Workbook } from '../table';

/** A 自评表 as text has it: a row is a line, a tab between cells. */
export const PROJECT = [
  '项目支出绩效自评表',
  '（2024年度）',
  '项目名称\t专项业务经费',
  '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
  '\t年度资金总额\t106.40\t60.00\t51.23\t10\t85.38%\t8.54 分',
  '\t其中：当年财政拨款\t100.00\t55.00\t46.23\t—\t—\t—',
  '\t其他资金\t6.40\t5.00\t5.00\t—\t—\t—',
  '年度总体目标\t预期目标\t实际完成情况',
  '\t按计划完成全年3项工作。\t已经完成3项。',
  '\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
  '年度绩效指标完成情况\t产出指标\t数量指标\t开展活动次数\t>=12次\t=12次\t50\t50\t',
  '\t\t质量指标\t验收合格率\t>=95%\t=93%\t40\t38.95\t个别未合格',
  '总分\t\t\t\t\t\t100\t97.49 分\t',
].join('\n');

/** A narrative without a section on performance of its own. */
const plain = aNarrated(undefined, { omit: ['performance', 'further'] });

/** A package whose narrative ends with its section on performance, the tables behind it. */
export const package_ = (said: string, ...tables: readonly string[]): Workbook =>
  plain.rewritten((text) =>
    [text, '十一、预算绩效的情况说明', `本单位2024年度预算绩效管理形成${said}`, ...tables].join('\n'),
  );

export const tables = (...given: readonly string[]): Workbook => package_('自评表如下。', ...given);

/** Other words in a table; what stands there must. */
export function but(given: string, from: string, to: string): string {
  if (!given.includes(from)) throw new Error(`the table does not say ${from}`);
  return given.replace(from, to);
}
