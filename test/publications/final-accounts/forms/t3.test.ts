import { otherwise, withStaff } from '../../../fixtures/other-forms';
import { t3 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { nonFiscalUnit, unevenUnit } from '../../../fixtures/units';
import { table } from '../rules/table';

const plain = aPackage();
const own = aPackage({ books: nonFiscalUnit });
const uneven = aPackage({ books: unevenUnit });

table('T3.row', [
  { name: 'basic and project', package: plain, verdict: 'exact' },
  { name: '上缴上级, 经营 and 对附属单位补助 too', package: own, verdict: 'exact' },
  { name: 'each figure rounded by itself', package: uneven, verdict: 'rounding', difference: '-0.01' },
  {
    name: '经营支出 missing from the row',
    package: own.without(t3('2070109', 'business')),
    verdict: 'inconsistent',
    difference: '39.84',
    times: 1,
  },
  {
    name: 'basic and project printed in each other’s place still add up',
    package: plain.with(t3('2010301', 'basic'), '8.90').with(t3('2010301', 'project'), '386.44'),
    verdict: 'exact',
  },
  {
    name: 'an Excel error in a total',
    package: plain.withError(t3('total', 'total'), '#VALUE!'),
    verdict: 'notEvaluated',
  },
]);

table('T3.tree', [
  { name: 'three levels', package: plain, verdict: 'exact' },
  { name: '合计 in the row that carries 类 款 项', package: headingTotals(), verdict: 'exact' },
  { name: 'codes in three cells', package: own.printed({ codes: 'parts' }), verdict: 'exact' },
  { name: 'each figure rounded by itself', package: uneven, verdict: 'rounding', difference: '-0.01' },
  {
    name: 'a 款 that does not add up',
    package: plain.with(t3('20103', 'project'), '+1.00'),
    verdict: 'inconsistent',
    times: 2,
  },
  {
    name: 'a 项 twice as large',
    package: plain.with(t3('2240299', 'project'), '18.00'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  {
    name: 'an unreadable 款',
    package: plain.withText(t3('20103', 'total'), '?'),
    verdict: 'notEvaluated',
    times: 2,
  },
]);

function headingTotals() {
  return aPackage({
    books: nonFiscalUnit,
    family: 'shanghai',
    codes: 'firstOfThree',
    totals: { T2: 'heading', T3: 'heading', T5: 'last', T7: 'first', T8: 'first' },
  });
}

table('T3.parts', [
  { name: 'basic expenditure alone', package: plain, verdict: 'none' },
  {
    name: 'staff and public beside it',
    package: otherwise(plain, 'T3', '支出决算表', withStaff(plain)),
    verdict: 'exact',
  },
  {
    name: 'a staff cost too small',
    package: otherwise(plain, 'T3', '支出决算表', [
      ...withStaff(plain).slice(0, -1),
      withStaff(plain)
        .at(-1)!
        .map((cell, at) => (at === 4 ? '0.77' : cell)),
    ]),
    verdict: 'inconsistent',
    times: 1,
  },
]);
