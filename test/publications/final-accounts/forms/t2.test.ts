import { t2 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { nonFiscalUnit, unevenUnit } from '../../../fixtures/units';
import { table } from '../rules/table';

const plain = aPackage();
const own = aPackage({ books: nonFiscalUnit });
const fees = aPackage({ books: nonFiscalUnit, educationFees: true });
const uneven = aPackage({ books: unevenUnit });

table('T2.row', [
  { name: 'fiscal money only', package: plain, verdict: 'exact' },
  { name: 'all six sources', package: own, verdict: 'exact' },
  { name: '其中：教育收费 is a part of 事业收入, not a source', package: fees, verdict: 'exact' },
  { name: 'zeros printed as dashes', package: own.printed({ zeros: '-' }), verdict: 'exact' },
  {
    name: 'each figure rounded by itself',
    package: uneven,
    verdict: 'rounding',
    difference: '0.01',
    times: 2,
  },
  {
    name: 'a 项 whose total lost a digit',
    package: plain.with(t2('2080505', 'total'), '48.30'),
    verdict: 'inconsistent',
    difference: '-0.06',
    times: 1,
  },
  {
    name: 'money in 其他收入 that the row total leaves out',
    package: plain.with(t2('2010301', 'other'), '3.00'),
    verdict: 'inconsistent',
    difference: '-3.00',
  },
  {
    name: 'text in a money cell',
    package: plain.withText(t2('total', 'fiscal'), '834。27'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T2.tree', [
  { name: 'three levels', package: plain, verdict: 'exact' },
  { name: 'three levels, every column', package: own, verdict: 'exact' },
  {
    name: '合计 after the detail',
    package: own.printed({ totals: { T2: 'last', T3: 'first', T5: 'last', T7: 'first', T8: 'first' } }),
    verdict: 'exact',
  },
  { name: '款 without their 项', package: plain.withoutRow('T2', '2210201'), verdict: 'exact' },
  { name: 'each figure rounded by itself', package: uneven, verdict: 'rounding', difference: '-0.01' },
  {
    name: 'a 项 with a wrong digit, which its 款 does not agree with',
    package: plain.with(t2('2080506', 'fiscal'), '34.18'),
    verdict: 'inconsistent',
    difference: '-10.00',
    times: 1,
  },
  {
    name: 'a 类 with a wrong digit, which neither 合计 nor its 款 agree with',
    package: plain.with(t2('208', 'fiscal'), '81.20'),
    verdict: 'inconsistent',
    times: 2,
  },
  {
    name: 'a 项 left out of the list',
    package: plain.withoutRow('T2', '2080506'),
    verdict: 'inconsistent',
    difference: '24.18',
    times: 2,
  },
  {
    name: 'no 合计 row',
    package: plain.withoutRow('T2', 'total'),
    verdict: 'notEvaluated',
  },
]);

table('T2.fees', [
  { name: 'a part of 事业收入', package: fees, verdict: 'exact' },
  { name: 'a form without the column', package: own, verdict: 'none' },
  {
    name: 'fees equal to 事业收入 are a part too',
    package: fees.with(t2('2070109', 'educationFees'), '318.45'),
    verdict: 'exact',
  },
  {
    name: 'more fees than 事业收入',
    package: fees.with(t2('2070109', 'educationFees'), '381.45'),
    verdict: 'inconsistent',
    difference: '-63.00',
    times: 1,
  },
  {
    name: 'a cent more',
    package: fees.with(t2('2070109', 'educationFees'), '318.46'),
    verdict: 'rounding',
    difference: '-0.01',
  },
]);
