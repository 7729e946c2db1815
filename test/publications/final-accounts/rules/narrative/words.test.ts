import { t6, t7 } from '../../../../../src/publications/final-accounts/forms';
import { aNarrated } from '../../../../fixtures/narrated';
import { fundUnit, plainUnit } from '../../../../fixtures/units';
import { observations } from '../table';

const plain = aNarrated();
const funds = aNarrated(fundUnit, { family: 'xinjiang2023' });
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });

observations('N.compare', [
  { name: '大于 and 小于 as the figures have it', package: shanghai, severity: 'none' },
  {
    name: 'budget and actual alike',
    package: aNarrated(plainUnit, { family: 'shanghai' }),
    severity: 'none',
  },
  {
    name: '大于 where it was less',
    package: shanghai.saying('决算数小于预算数', '决算数大于预算数'),
    severity: 'review',
    mentions: ['决算数大于预算数', '小于'],
  },
  {
    name: '小于 where it was more',
    package: shanghai.saying('决算数大于预算数', '决算数小于预算数'),
    severity: 'review',
    mentions: ['决算数小于预算数', '大于'],
  },
  {
    name: '持平 where it was more',
    package: shanghai.saying('决算数大于预算数的主要原因', '决算数与预算数持平的主要原因'),
    severity: 'review',
    mentions: ['持平'],
  },
]);

observations('N.names', [
  { name: 'names of the classification', package: funds, severity: 'none' },
  {
    name: 'the name of a 项 before it was renamed',
    package: shanghai.rewritten((text) =>
      text.replace('机关事业单位基本养老保险缴费支出（项）', '机关事业单位养老保险缴费支出（项）'),
    ),
    severity: 'review',
    mentions: ['机关事业单位养老保险缴费支出', '机关事业单位基本养老保险缴费支出'],
  },
  {
    name: 'a 款 of another name',
    package: plain.saying('住房改革支出(款)', '住房保障支出(款)'),
    severity: 'review',
    mentions: ['住房保障支出', '住房改革支出'],
  },
  {
    name: 'brackets of the other width are no other name',
    package: plain.rewritten((text) => text.replace(/（室）/g, '(室)')),
    severity: 'none',
  },
]);

observations('N.list', [
  { name: 'every 项 has its paragraph', package: funds, severity: 'none' },
  {
    name: 'a paragraph left out',
    package: plain.rewritten((text) => text.replace(/\n\d+\.[^\n]*行政单位离退休\(项\)[^\n]*/, '')),
    severity: 'review',
    mentions: ['2080501', '7.66'],
    cells: ['T5!E15'],
  },
  {
    name: 'no such section at all',
    package: aNarrated(plainUnit, { omit: ['generalBudget'] }),
    severity: 'none',
  },
]);

observations('N.items', [
  { name: 'T6 item by item', package: funds, severity: 'none' },
  {
    name: '等 leaves the list open',
    package: plain.saying('、办公设备购置。', '等。'),
    severity: 'none',
  },
  {
    name: 'an item listed that T6 does not pay',
    package: plain.saying('包括：办公费、', '包括：办公费、咨询费、'),
    severity: 'review',
    mentions: ['公用经费', '“咨询费”'],
    cells: ['咨询费'],
  },
  {
    name: 'an item that T6 pays left out',
    package: plain.saying('、奖金', ''),
    severity: 'review',
    mentions: ['人员经费', '“奖金”'],
  },
  {
    name: 'T6 no longer pays an item',
    package: plain.but((pkg) => pkg.without(t6('30205'))),
    severity: 'review',
    mentions: ['“水费”'],
    cells: ['水费'],
  },
]);

observations('N.empty', [
  { name: 'no fund, and the statement is empty', package: plain, severity: 'none' },
  { name: 'a fund with money, told of', package: funds, severity: 'none' },
  {
    name: 'said to be empty, and T7 has figures',
    package: funds.rewritten((text) =>
      text.replace(
        /(\n八、政府性基金[^\n]*说明\n)(?:(?!\n九、)[^])*/,
        '$1我单位本年度无政府性基金预算财政拨款收入、支出及结转和结余，政府性基金预算财政拨款收入支出决算表为空表。',
      ),
    ),
    severity: 'error',
    mentions: ['GK07'],
  },
  {
    name: 'the statement was filled in later',
    package: aNarrated(plainUnit).but((pkg) => pkg.with(t7('total', 'income'), '5.00')),
    severity: 'error',
    mentions: ['GK07'],
  },
]);

observations('N.year', [
  { name: 'one year, and the one before', package: shanghai, severity: 'none' },
  {
    name: 'a year left over from the year before last',
    package: plain.saying('2024年度支出总计', '2022年度支出总计'),
    severity: 'review',
    mentions: ['2022', '2024'],
    cells: ['2022年'],
  },
  {
    name: 'compared with a year too early',
    package: shanghai.saying('与2023年度相比', '与2022年度相比'),
    severity: 'review',
    mentions: ['2023'],
  },
  {
    name: 'last year’s cover',
    package: shanghai.saying('2024年度部门决算公开说明', '2023年度部门决算公开说明'),
    severity: 'review',
    mentions: ['2023年度', '2024'],
    cells: ['2023年度'],
  },
  {
    name: 'a digit left out in the table of contents',
    package: shanghai.saying('第二部分 2024年度部门决算表', '第二部分 202年度部门决算表'),
    severity: 'review',
    mentions: ['202年度', '2024'],
  },
  {
    name: 'compared with this year itself',
    package: shanghai.saying('决算数比2023年度增加', '决算数比2024年度增加'),
    severity: 'review',
    mentions: ['2023'],
  },
  {
    name: 'next year’s day of publication is no year of the accounts',
    package: shanghai.rewritten((text) => `2025年8月\n${text}`),
    severity: 'none',
  },
]);

observations('N.unit', [
  { name: 'one name', package: plain, severity: 'none' },
  {
    name: 'a character of the name is another',
    package: shanghai.rewritten((text) =>
      text.replace(/住房和城乡建设局2024年度收入支出总计/, '住房与城乡建设局2024年度收入支出总计'),
    ),
    severity: 'review',
    mentions: ['住房与城乡建设局'],
  },
]);

const said = (from: string, to: string): ReturnType<typeof aNarrated> => plain.saying(from, to);

observations('N.residue', [
  { name: 'nothing left over', package: plain, severity: 'none' },
  {
    name: 'nothing left over, out of a PDF',
    package: aNarrated(fundUnit, { breaks: 'pdf' }),
    severity: 'none',
  },
  {
    name: '% is missing',
    package: said('增长5.42%', '增长5.42'),
    severity: 'review',
    mentions: ['5.42', '%'],
  },
  {
    name: '% is missing after a share',
    package: said('占56.47%', '占56.47'),
    severity: 'review',
    mentions: ['56.47'],
  },
  {
    name: '元 is missing',
    package: said('增加49.05万元', '增加49.05万'),
    severity: 'review',
    mentions: ['万'],
  },
  {
    name: 'both words of the template',
    package: said('增长5.42%', '增长（下降）5.42%'),
    severity: 'review',
    mentions: ['增减'],
  },
  { name: 'no figure was filled in', package: said('增加49.05万元', '增加万元'), severity: 'review' },
  { name: 'XX of the template', package: said('基本支出530.73万元', '基本支出XX万元'), severity: 'review' },
  {
    name: 'decreased, and the same as before',
    package: said('增加49.05万元，增长5.42%', '减少为0.00万元，与2023年持平'),
    severity: 'review',
    mentions: ['持平'],
  },
  {
    name: 'a digit behind a date',
    package: said('截至2024年12月31日', '截至2024年12月31日7'),
    severity: 'review',
  },
  {
    name: 'separators where none belong',
    package: funds.saying('1,440.22万元', '14,40.22万元'),
    severity: 'review',
    mentions: ['14,40.22'],
  },
]);

observations('N.offices', [
  { name: 'five, and five names', package: plain, severity: 'none' },
  {
    name: 'one name too few',
    package: plain.saying('、综合科', ''),
    severity: 'review',
    mentions: ['5个', '4 个'],
  },
]);
