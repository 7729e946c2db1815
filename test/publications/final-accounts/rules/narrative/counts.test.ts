import { aNarrated } from '../../../../fixtures/narrated';
import { fundUnit } from '../../../../fixtures/units';
import { observations, table } from '../table';

const plain = aNarrated();
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });

observations('N.cars-apart', [
  { name: 'purchase and running', package: shanghai, severity: 'none' },
  {
    name: 'none was bought, and it is told in words',
    package: shanghai.saying('公务用车购置支出为17.98万元', '当年未购置公务用车'),
    severity: 'none',
  },
  {
    name: 'the purchase left out',
    package: shanghai.saying('公务用车购置支出为17.98万元。', ''),
    severity: 'review',
    mentions: ['26.73', '购置费'],
  },
  {
    name: 'the running left out',
    package: shanghai.rewritten((text) =>
      text.replace(/公务用车运行维护支出8.75万元。主要用于[^。]*。/, '').replace('支出8.75万元', ''),
    ),
    severity: 'review',
    mentions: ['26.73', '运行维护费'],
  },
]);

const RECEPTIONS = '列明公务接待6批次、70人次，其中：接待外宾0批次、0人次。';

observations('N.reception-counts', [
  { name: 'batches and visitors', package: shanghai, severity: 'none' },
  { name: 'receptions are told without those at home', package: plain, severity: 'none' },
  {
    name: 'visitors alone',
    package: shanghai.saying('列明公务接待6批次、70人次，其中：', '国内公务接待70人次。'),
    severity: 'none',
  },
  {
    name: 'neither',
    package: shanghai.saying(RECEPTIONS, ''),
    severity: 'review',
    mentions: ['0.42', '批次'],
  },
  {
    name: 'foreign guests alone, as a part of what is not told',
    package: shanghai.saying(RECEPTIONS, '其中：接待外宾0批次、0人次。'),
    severity: 'review',
  },
  {
    name: 'nobody was received, and nobody told as a part of it',
    package: shanghai.rewritten((text) => text.replaceAll('0.42万元', '0.00万元').replace(RECEPTIONS, '')),
    severity: 'none',
  },
]);

table('N.cars-kept', [
  { name: 'as many as there are', package: shanghai, verdict: 'exact' },
  {
    name: 'more than there are',
    package: shanghai.saying('公务用车保有量为3辆', '公务用车保有量为13辆'),
    verdict: 'inconsistent',
    difference: '-10.00',
  },
  {
    name: 'fewer: others are not kept with fiscal money',
    package: shanghai.saying('公务用车保有量为3辆', '公务用车保有量为1辆'),
    verdict: 'exact',
  },
  {
    name: 'the difference is told beside them',
    package: plain.saying('公务用车保有量3辆', '公务用车保有量13辆'),
    verdict: 'none',
  },
]);

const grades = (words: string): typeof shanghai =>
  shanghai.saying('绩效评级为“优”的项目1个；“良”的项目0个；“合格”的项目0个；“不合格”的项目0个', words);

table('N.grades', [
  { name: 'one project, one grade', package: shanghai, verdict: 'exact' },
  {
    name: 'a project more than was evaluated',
    package: grades('绩效评级为“优”的项目1个；“良”的项目1个；“合格”的项目0个；“不合格”的项目0个'),
    verdict: 'inconsistent',
    difference: '-1.00',
  },
  {
    name: 'each with its own words',
    package: grades('绩效评级为“优”的项目2个；绩效评级为“良”的项目0个；绩效评级为“不合格”的项目0个'),
    verdict: 'inconsistent',
  },
  {
    name: 'in short',
    package: grades('优秀2个，良好0个，中0个，差0个'),
    verdict: 'inconsistent',
  },
  {
    name: 'of one grade alone nothing is asked',
    package: grades('绩效评级为“优”的项目0个'),
    verdict: 'none',
  },
]);

const problems = (words: string): typeof shanghai => shanghai.saying('绩效自评中共发现问题0个', words);

table('N.problems', [
  {
    name: 'found, mended and being mended',
    package: problems('绩效自评中共发现问题3个，已经完成整改的2个，正在整改的1个'),
    verdict: 'exact',
  },
  {
    name: 'one is lost',
    package: problems('绩效自评中共发现问题3个，已经完成整改的1个，正在整改的1个'),
    verdict: 'inconsistent',
    difference: '1.00',
  },
  {
    name: 'in other words',
    package: problems('自评发现问题3个，已整改5个，尚未完成整改0个'),
    verdict: 'inconsistent',
  },
  {
    name: 'more mended than found',
    package: problems('绩效自评中共发现问题3个，已整改问题4个'),
    verdict: 'inconsistent',
  },
  {
    name: 'some are not told of',
    package: problems('绩效自评中共发现问题3个，已完成整改2个'),
    verdict: 'exact',
  },
]);
