import { said } from '../../../../../src/model/item';
import { aNarrated } from '../../../../fixtures/narrated';
import { fundUnit, plainUnit } from '../../../../fixtures/units';
import { table } from '../table';

const plain = aNarrated();
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });

table('N.procurement', [
  { name: 'goods, works, services', package: aNarrated(plainUnit, { seed: 2 }), verdict: 'exact' },
  { name: 'each rounded by itself', package: plain, verdict: 'rounding' },
  { name: '上海 words it as 采购金额', package: shanghai, verdict: 'exact' },
  {
    name: 'one of them changed',
    package: plain.saying('政府采购货物支出', '政府采购货物支出1'),
    verdict: 'inconsistent',
  },
]);

const two = (goods: string): typeof plain =>
  plain.rewritten(
    () =>
      `${plainUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n九、政府采购支出情况说明\n` +
      `政府采购支出总额45.24万元，其中：政府采购货物支出${goods}万元、政府采购工程支出31.25万元。\n`,
  );

table('N.procurement-told', [
  { name: 'goods and works, no services', package: two('13.99'), verdict: 'exact' },
  { name: 'two digits turned round', package: two('31.99'), verdict: 'inconsistent', difference: '-18.00' },
  { name: 'all three are another rule', package: plain, verdict: 'none' },
]);

table('N.procurement-parts', [
  { name: '小微 within 中小, 中小 within all', package: plain, verdict: 'exact' },
  {
    name: 'more with small firms than in all',
    package: plain.printing(said('procurement.small'), 'amount', '9,999.99万元'),
    verdict: 'inconsistent',
  },
  {
    name: 'more with micro firms than with small ones',
    package: plain.printing(said('procurement.micro'), 'amount', '9,999.99万元'),
    verdict: 'inconsistent',
  },
  {
    name: 'more awarded than was set aside',
    package: shanghai.printing(said('procurement.wonMicro'), 'amount', '9999.99万元'),
    verdict: 'inconsistent',
  },
]);

/** What small firms won of goods, as a share of 40; works 20 and services 30 are told, too. */
const goods = (share: string, services = '83.33'): typeof plain =>
  plain.rewritten(
    () =>
      `${plainUnit.unit}2024年度部门决算\n第三部分 2024年度部门决算情况说明\n九、政府采购支出情况说明\n` +
      '政府采购支出总额90.00万元，其中：政府采购货物支出40.00万元、政府采购工程支出20.00万元、政府采购服务支出30.00万元。' +
      `授予中小企业合同金额80.00万元；货物采购授予中小企业合同金额占货物支出金额的${share}%，` +
      '工程采购授予中小企业合同金额占工程支出金额的100.00%，服务采购授予中小企业合同金额占服务支出金额的' +
      `${services}%。\n`,
  );

table('N.procurement-kinds', [
  { name: 'shares that make up the contracts', package: goods('90.00', '80.00'), verdict: 'exact' },
  { name: 'each rounded by itself', package: goods('87.50'), verdict: 'rounding' },
  { name: 'a digit of a share', package: goods('57.50'), verdict: 'inconsistent', times: 1 },
]);
