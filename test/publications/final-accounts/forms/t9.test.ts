import { measuresDown, meetingsDown, otherwise } from '../../../fixtures/other-forms';
import { t9 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { fundUnit } from '../../../fixtures/units';
import { aSheet } from '../../../tables/sheets';
import { table, type Workbook } from '../rules/table';

const plain = aPackage();
const all = aPackage({ books: fundUnit });
const shanghai = aPackage({ books: fundUnit, family: 'shanghai' });

/** A form that prints 购置 and 运行 without their 小计. */
const withoutSubtotal = (total: number): Workbook => ({
  sheets: () => [
    aSheet([
      ['财政拨款“三公”经费支出决算表'],
      ['项目', '决算数'],
      ['合计', total],
      ['因公出国（境）费', 3.6],
      ['公务用车购置费', 17.98],
      ['公务用车运行维护费', 8.75],
      ['公务接待费', 0.42],
    ]),
  ],
});

table('T9.total', [
  { name: 'a form without 公务用车小计', package: withoutSubtotal(30.75), verdict: 'exact', times: 1 },
  {
    name: 'a form without 公务用车小计 that does not add up',
    package: withoutSubtotal(12.77),
    verdict: 'inconsistent',
    difference: '-17.98',
  },
  { name: 'budget and actual', package: all, verdict: 'exact', times: 2 },
  { name: 'no travel abroad', package: plain, verdict: 'exact', times: 2 },
  { name: 'budget and actual in turn, as in Shanghai', package: shanghai, verdict: 'exact', times: 2 },
  { name: 'a cent', package: all.with(t9('total', 'actual'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: '公务接待费 left out of the budget',
    package: all.without(t9('reception', 'fullYearBudget')),
    verdict: 'inconsistent',
    difference: '1.00',
    times: 1,
  },
  {
    name: 'the budget entered where the actual belongs',
    package: all.with(t9('total', 'actual'), '33.80'),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'a dash with words',
    package: all.withText(t9('abroad', 'actual'), '—（无）'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T9.vehicles', [
  { name: 'a form without 小计', package: withoutSubtotal(30.75), verdict: 'none' },
  { name: 'purchase and running', package: all, verdict: 'exact', times: 2 },
  { name: 'running alone', package: plain, verdict: 'exact', times: 2 },
  { name: 'a cent', package: plain.with(t9('vehicles', 'actual'), '-0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'a bought car forgotten in 小计',
    package: all.with(t9('vehicles', 'actual'), '-17.98'),
    verdict: 'inconsistent',
    difference: '-17.98',
    times: 1,
  },
  {
    name: 'running costs unreadable',
    package: all.withText(t9('running', 'fullYearBudget'), '九点八'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

const TITLE = '一般公共预算财政拨款“三公”经费、会议费、培训费支出决算表';

table('T9.all', [
  { name: 'the three alone', package: plain, verdict: 'none' },
  {
    name: 'meetings and training beside, no sum',
    package: otherwise(plain, 'T9', TITLE, measuresDown()),
    verdict: 'none',
  },
  {
    name: '合计 of all',
    package: otherwise(plain, 'T9', TITLE, meetingsDown(plain)),
    verdict: 'exact',
    times: 2,
  },
  {
    name: '合计 of more than all',
    package: otherwise(plain, 'T9', TITLE, meetingsDown(plain, 3)),
    verdict: 'inconsistent',
    difference: '3.00',
    times: 2,
  },
]);
