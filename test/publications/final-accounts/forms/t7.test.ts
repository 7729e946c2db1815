import { t7 } from '../../../../src/publications/final-accounts/forms';
import { aPackage } from '../../../fixtures/package';
import { fundUnit } from '../../../fixtures/units';
import { table } from '../rules/table';
import { fundParts } from './fund-parts';

const empty = aPackage();
const funds = aPackage({ books: fundUnit });
const shanghai = aPackage({ books: fundUnit, family: 'shanghai' });
table('T7.row', [
  { name: 'holds', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  { name: 'an empty statement says nothing', package: empty, verdict: 'none' },
  { name: 'a cent', package: funds.with(t7('2120801', 'total'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'basic printed as project too',
    package: funds.with(t7('2120801', 'basic'), '20.00'),
    verdict: 'inconsistent',
    difference: '-20.00',
    times: 1,
  },
  {
    name: 'a project amount unreadable',
    package: funds.withText(t7('2120801', 'project'), '未定'),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T7.tree', [
  { name: 'every column', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  { name: 'an empty statement says nothing', package: empty, verdict: 'none' },
  { name: 'a cent', package: funds.with(t7('total', 'income'), '+0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'an opening balance with a digit swapped',
    package: funds.with(t7('2120801', 'opening'), '25.60'),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'a 项 left out',
    package: funds.withoutRow('T7', '2120801'),
    verdict: 'inconsistent',
  },
  { name: 'no 合计 row', package: funds.withoutRow('T7', 'total'), verdict: 'notEvaluated' },
]);

table('T7.roll', [
  { name: 'every row', package: funds, verdict: 'exact' },
  { name: 'the Shanghai form', package: shanghai, verdict: 'exact' },
  { name: 'a cent', package: funds.with(t7('2120801', 'closing'), '-0.01'), verdict: 'rounding', times: 1 },
  {
    name: 'a closing balance that does not follow',
    package: funds.with(t7('2120801', 'closing'), '+9.00'),
    verdict: 'inconsistent',
    difference: '-9.00',
    times: 1,
  },
  {
    name: 'the opening balance of the total row forgotten',
    package: funds.without(t7('total', 'opening')),
    verdict: 'inconsistent',
    times: 1,
  },
  {
    name: 'an income unreadable',
    package: funds.withError(t7('2120801', 'income')),
    verdict: 'notEvaluated',
    times: 1,
  },
]);

table('T7.parts', fundParts('T7', '政府性基金预算财政拨款收入支出决算表', funds));
