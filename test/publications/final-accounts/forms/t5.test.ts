import { t5 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { otherwise, withBalances } from '../../../fixtures/other-forms';
import { unevenUnit } from '../../../fixtures/units';
import { table } from '../rules/table';

const plain = aPackage();
const shanghai = aPackage({ family: 'shanghai' });
const uneven = aPackage({ books: unevenUnit });

table('T5.row', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'the Shanghai form, 合计 last', package: shanghai, verdict: 'exact' },
  { name: 'each figure rounded by itself', package: uneven, verdict: 'rounding', difference: '-0.01' },
  {
    name: 'a project amount with a digit added',
    package: plain.with(t5('2010302', 'project'), '3911.40'),
    verdict: 'inconsistent',
    difference: '-3520.26',
    times: 1,
  },
  {
    name: 'basic expenditure unreadable',
    package: plain.withText(t5('total', 'basic'), '五百三十'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T5.tree', [
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'the Shanghai form, 合计 last', package: shanghai, verdict: 'exact' },
  { name: 'each figure rounded by itself', package: uneven, verdict: 'rounding', difference: '-0.01' },
  {
    name: 'a 类 left out of the list',
    package: plain.withoutRow('T5', '224').withoutRow('T5', '22402').withoutRow('T5', '2240299'),
    verdict: 'inconsistent',
    difference: '9.00',
    times: 2,
  },
  {
    name: 'a 款 wrong in one column only',
    package: plain.with(t5('21011', 'basic'), '28.72'),
    verdict: 'inconsistent',
    times: 2,
  },
  { name: 'no 合计 row', package: shanghai.withoutRow('T5', 'total'), verdict: 'notEvaluated' },
]);

const TITLE = '一般公共预算财政拨款收入支出决算表';
const rolling = withBalances(plain);
const as = (rows: ReturnType<typeof withBalances>) => otherwise(plain, 'T5', TITLE, rows);
/** The last row with another amount in a column. */
const last = (column: number, amount: string): ReturnType<typeof withBalances> => [
  ...rolling.slice(0, -1),
  rolling.at(-1)!.map((cell, at) => (at === column ? amount : cell)),
];

table('T5.roll', [
  { name: 'expenditure alone', package: plain, verdict: 'none' },
  { name: 'with income and balances', package: as(rolling), verdict: 'exact' },
  {
    name: 'a closing balance nobody can have',
    package: as(last(15, '3.00')),
    verdict: 'inconsistent',
    difference: '-3.00',
    times: 1,
  },
]);

table('T5.parts', [
  { name: 'expenditure alone', package: plain, verdict: 'none' },
  { name: 'every group of columns split', package: as(rolling), verdict: 'exact' },
  {
    name: 'a balance of projects no column has',
    package: as(last(5, '2.00')),
    verdict: 'inconsistent',
    times: 1,
  },
  { name: 'public expenditure too large', package: as(last(13, '9.00')), verdict: 'inconsistent', times: 1 },
  {
    name: 'a form that splits its total alone',
    package: as(
      rolling.map((row, at) =>
        row.map((cell, column) => (at > 3 && (column === 12 || column === 13) ? null : cell)),
      ),
    ),
    verdict: 'exact',
  },
]);
