import { aNarrated } from '../../../../fixtures/narrated';
import { plainUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aNarrated();

/** Basic expenditure of 540 out of 900, which was 500 out of 800 last year: 60.00% after 62.50%. */
const shares = (told: string, change = '100.00'): typeof plain =>
  plain.rewritten(
    () =>
      `${plainUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n三、支出决算情况说明\n` +
      `本年支出合计900.00万元，比上年增加${change}万元。其中：基本支出540.00万元，比上年增加40.00万元，占60.00%，${told}。\n`,
  );

table('N.points', [
  { name: 'last year by the changes of both', package: shares('占比下降2.50个百分点'), verdict: 'exact' },
  {
    name: 'the other way',
    package: shares('占比提高2.50个百分点'),
    verdict: 'inconsistent',
    difference: '5.00',
  },
  { name: 'each rounded by itself', package: shares('占比下降2.51个百分点'), verdict: 'rounding' },
  {
    name: 'one digit off',
    package: shares('占比下降2.60个百分点'),
    verdict: 'inconsistent',
    difference: '-0.10',
  },
  {
    name: 'the change of the whole is wrong',
    package: shares('占比下降2.50个百分点', '10.00'),
    verdict: 'inconsistent',
  },
  { name: 'last year printed', package: shares('比上年的62.50%下降2.50个百分点'), verdict: 'exact' },
  { name: 'from … to', package: shares('占比由上年的62.50%下降到60.00%，下降2.05个百分点'), verdict: 'none' },
  {
    name: 'last year printed, and another difference',
    package: shares('上年占62.50%，下降2.05个百分点'),
    verdict: 'inconsistent',
    difference: '0.45',
  },
  {
    name: 'nothing known of last year',
    package: plain.rewritten(
      () =>
        `${plainUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n三、支出决算情况说明\n` +
        '本年支出合计900.00万元。其中：基本支出540.00万元，占60.00%，比上年下降2.50个百分点。\n',
    ),
    verdict: 'none',
  },
]);
