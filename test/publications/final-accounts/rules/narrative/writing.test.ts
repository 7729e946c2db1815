import { aNarrated } from '../../../../fixtures/narrated';
import { fundUnit } from '../../../../fixtures/units';
import { observations } from '../table';

const plain = aNarrated();
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });

observations('N.typing', [
  { name: 'a text without slips', package: plain, severity: 'none' },
  {
    name: 'a word twice',
    package: shanghai.saying('支出决算增加0.05万元', '支出决算增加增加0.05万元'),
    severity: 'review',
    mentions: ['“增加增加”'],
  },
  {
    name: 'two stops',
    package: shanghai.saying('当年未支付。', '当年未支付。。'),
    severity: 'review',
    mentions: ['标点'],
  },
  {
    name: 'a reason that was not written',
    package: shanghai.saying('的主要原因：部分工作延后，当年未支付。', '的主要原因是。'),
    severity: 'review',
    mentions: ['没有写完'],
  },
  {
    name: 'a quotation that never ends',
    package: shanghai.saying('评级为“优”', '评级为“优'),
    severity: 'review',
    mentions: ['不成对'],
  },
]);

observations('N.former-name', [
  { name: 'names of today', package: shanghai, severity: 'none' },
  {
    name: 'a class told in passing by the name before the reform',
    package: shanghai.saying(
      '主要用于车辆保险',
      '卫生健康支出5.00万元，文化体育与传媒支出3.00万元，主要用于车辆保险',
    ),
    severity: 'review',
    mentions: ['“文化体育与传媒支出”', '2019', '“文化旅游体育与传媒支出”'],
  },
  {
    name: 'where it is compared with the statement, N.names tells it once',
    package: shanghai.saying('卫生健康支出（类）', '医疗卫生与计划生育支出（类）'),
    severity: 'none',
  },
]);

observations('N.self-name', [
  { name: 'a department that calls itself so', package: shanghai, severity: 'none' },
  { name: 'a department that says 本单位 throughout', package: plain, severity: 'none' },
  {
    name: 'a sentence out of a unit’s text',
    package: shanghai.saying('2024年度本部门面向中小企业', '2024年度本单位面向中小企业'),
    severity: 'review',
    mentions: ['“本单位”', '“本部门”'],
    cells: ['本单位'],
  },
]);
