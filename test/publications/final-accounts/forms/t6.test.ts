import { t6 } from '../../../../src/publications/final-accounts/forms';
import type { Cell, Sheet } from '../../../../src/model/sheet';
import { aPackage, type Package } from '../../../fixtures/package';
import { oneList, otherwise } from '../../../fixtures/other-forms';
import { fundUnit, unevenUnit } from '../../../fixtures/units';
import { table, type Workbook } from '../rules/table';

const plain = aPackage();
const shanghai = aPackage({ family: 'shanghai' });
const funds = aPackage({ books: fundUnit });
const uneven = aPackage({ books: unevenUnit });

table('T6.class', [
  { name: 'three blocks', package: plain, verdict: 'exact', times: 4 },
  { name: 'two blocks', package: shanghai, verdict: 'exact' },
  { name: '310 with 公务用车购置', package: funds, verdict: 'exact' },
  { name: 'codes in two cells', package: plain.printed({ economicCodes: 'parts' }), verdict: 'exact' },
  { name: 'twelve 款 rounded by themselves', package: uneven, verdict: 'rounding', difference: '0.02' },
  {
    name: 'two digits swapped in 差旅费',
    package: plain.with(t6('30211'), '6.50'),
    verdict: 'inconsistent',
    difference: '-0.90',
    times: 1,
  },
  {
    name: 'a 类 off by more than its 款 explain',
    package: plain.with(t6('303'), '7.68'),
    verdict: 'inconsistent',
    difference: '0.02',
    times: 1,
  },
  { name: 'a 款 unreadable', package: plain.withText(t6('30101'), 'NA'), verdict: 'notEvaluated', times: 1 },
]);

/** A form that lists 款 alone. */
const sectionsOnly = ['301', '302', '303', '310'].reduce((pkg, code) => pkg.withoutRow('T6', code), plain);

table('T6.staff', [
  { name: 'a form that lists 款 alone', package: sectionsOnly, verdict: 'exact' },
  { name: 'holds', package: plain, verdict: 'exact' },
  { name: 'holds in two blocks', package: shanghai, verdict: 'exact' },
  { name: 'a cent', package: plain.with(t6('staff'), '+0.01'), verdict: 'rounding', difference: '0.01' },
  {
    name: '303 forgotten',
    package: plain.with(t6('staff'), '-7.66'),
    verdict: 'inconsistent',
    difference: '-7.66',
  },
  { name: 'no 人员经费合计', package: plain.withoutRow('T6', 'staff'), verdict: 'notEvaluated' },
]);

table('T6.public', [
  { name: 'a form that lists 款 alone', package: sectionsOnly, verdict: 'exact' },
  {
    name: 'a form that lists 款 alone and does not add up',
    package: sectionsOnly.with(t6('30211'), '6.50'),
    verdict: 'inconsistent',
    difference: '-0.90',
  },
  { name: '302 + 310', package: plain, verdict: 'exact' },
  { name: '302 + 310 with a bought car', package: funds, verdict: 'exact' },
  { name: 'a cent', package: plain.with(t6('public'), '-0.01'), verdict: 'rounding', difference: '-0.01' },
  {
    name: '310 forgotten',
    package: plain.with(t6('public'), '-3.29'),
    verdict: 'inconsistent',
    difference: '-3.29',
  },
  { name: '302 unreadable', package: plain.withError(t6('302'), '#N/A'), verdict: 'notEvaluated' },
]);

/** A form that prints 合计 in a line of its own above the last one. */
function withTotal(pkg: Package, amount: number): Workbook {
  const name = pkg.sheetNameOf('T6');
  const { column, row } = pkg.addressOf(t6('public'));
  const total: (Cell | undefined)[] = [{ value: '合计' }];
  total[column] = { value: amount, format: '#,##0.00' };
  const lower = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: [...sheet.cells.slice(0, row + 1), total, ...sheet.cells.slice(row + 1)],
  });
  return { sheets: () => pkg.sheets().map((sheet) => (sheet.name === name ? lower(sheet) : sheet)) };
}

table('T6.total', [
  { name: 'a form without the line', package: plain, verdict: 'none' },
  { name: 'holds', package: withTotal(plain, 530.73), verdict: 'exact' },
  { name: 'a cent', package: withTotal(plain, 530.74), verdict: 'rounding', difference: '0.01' },
  { name: 'too much', package: withTotal(plain, 539.73), verdict: 'inconsistent', difference: '9.00' },
]);

const listed = otherwise(plain, 'T6', '一般公共预算财政拨款基本支出决算表', oneList(plain));
const wrong = otherwise(plain, 'T6', '一般公共预算财政拨款基本支出决算表', [
  ...oneList(plain).slice(0, -1),
  ['31002', '办公设备购置', '3.29', null, '3.92'],
]);

table('T6.row', [
  { name: 'forms of blocks have no such columns', package: plain, verdict: 'none' },
  { name: 'one list', package: listed, verdict: 'exact' },
  { name: 'two digits swapped', package: wrong, verdict: 'inconsistent', difference: '-0.63', times: 1 },
]);
