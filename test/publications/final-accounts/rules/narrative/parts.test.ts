import { aNarrated } from '../../../../fixtures/narrated';
import { plainUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aNarrated();

const narrative = (text: string): typeof plain =>
  plain.rewritten(
    () =>
      `${plainUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n${text}\n第四部分 名词解释\n`,
  );

const kinds = (staff: string, agency = '60.00'): typeof plain =>
  narrative(
    `三、支出决算情况说明\n基本支出650.00万元（人员经费${staff}万元，日常公用经费40.00万元），` +
      `项目支出100.00万元（基本建设类项目40.00万元，行政事业类项目${agency}万元）。`,
  );

table('N.spending-kinds', [
  { name: 'both in brackets', package: kinds('610.00'), verdict: 'exact' },
  {
    name: 'a digit of staff',
    package: kinds('601.00'),
    verdict: 'inconsistent',
    difference: '9.00',
    times: 1,
  },
  { name: 'a digit of a project', package: kinds('610.00', '66.00'), verdict: 'inconsistent', times: 1 },
  {
    name: 'one of two told',
    package: narrative('三、支出决算情况说明\n基本支出650.00万元（人员经费610.00万元）。'),
    verdict: 'none',
  },
]);

const next = (total: string, change = '增加1.68'): typeof plain =>
  narrative(
    `八、2025年“三公”经费预算安排情况\n2025年度“三公”经费预算总计${total}万元，其中：因公出国（境）经费0万元，公务接待11.80万元，` +
      `公务用车运行费用10.00万元。“三公”经费预算较上年${change}万元，其中公务接待费较上年减少0.58万元，公务用车运行费用较上年增加2.27万元。`,
  );

table('N.next-budget', [
  { name: 'its parts, and their changes within rounding', package: next('21.80'), verdict: 'rounding' },
  {
    name: 'a total with two digits turned round',
    package: next('12.80'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  { name: 'another change', package: next('21.80', '增加2.68'), verdict: 'inconsistent', times: 1 },
]);

const closing = (parts: string): typeof plain => narrative(`一、收入支出决算总体情况说明\n${parts}`);

table('N.closing-parts', [
  {
    name: 'projects in brackets',
    package: closing('年末结转和结余64.40万元（其中：项目支出结转和结余27.80万元）。'),
    verdict: 'exact',
  },
  {
    name: 'more of projects than of all',
    package: closing('年末结转和结余64.40万元（其中：项目支出结转和结余278.00万元）。'),
    verdict: 'inconsistent',
  },
]);
