import { examine } from '../../src/examine';
import { equal } from '../../src/model/identity';
import { say } from '../../src/model/text';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { col } from '../../src/publications/kinds/form';
import { subjectForm } from '../../src/publications/kinds/subjects';
import { extend, rulesOf } from '../../src/publications/publication';
import { rowSum, treeSum } from '../../src/publications/sums';
import { rule } from '../../src/books/rule';
import { aPackage } from '../fixtures/package';
import { besides } from '../fixtures/other-forms';

/** A statement that one place alone publishes: 财政拨款支出决算明细表. */
const t10 = subjectForm('T10', {
  name: 'fiscalDetail',
  title: say('财政拨款支出决算明细表', 'Fiscal appropriations in detail'),
  titles: /^财政拨款支出决算明细表$/,
  words: { says: /财政拨款支出.*明细/, not: /基本|项目|三公/ },
  columns: { total: col(/^合计$/), wages: col(/^工资福利支出$/), goods: col(/^商品和服务支出$/) },
  needed: ['total', 'wages'],
  own: ['wages'],
  required: false,
  sums: [
    rowSum(
      'T10',
      'total',
      ['wages', 'goods'],
      say('每行：合计 = 各类之和', 'Each row: total = classes'),
      say('明细表', 'The table'),
    ),
    treeSum('T10', say('明细表，科目层级', 'The table, levels of subjects')),
  ],
});

const place = extend(finalAccounts, {
  forms: [t10],
  rules: [
    rule(
      'X.T3-T10.total',
      say('T3 合计 = T10 合计', 'T3 total = T10 total'),
      say('明细表', 'The table'),
      () => [equal(t3('total', 'total'), t10('total', 'total'))],
    ),
  ],
});

const withDetail = (total: string, wages: string) =>
  besides(aPackage(), '明细', '财政拨款支出决算明细表', [
    ['科目编码', '科目名称', '合计', '工资福利支出', '商品和服务支出'],
    ['', '合计', total, wages, '1.00'],
    ['201', '一般公共服务支出', total, wages, '1.00'],
    ['20103', '政府办公厅（室）及相关机构事务', total, wages, '1.00'],
    ['2010301', '行政运行', total, wages, '1.00'],
  ]).sheets();

const ids = (publication: typeof place, sheets: ReturnType<typeof withDetail>): string[] =>
  examine(publication, { sheets }).findings.map(({ rule: id }) => id);

test('a statement of one place is read, added up and tied where that place is asked for', () => {
  const sheets = withDetail('3.00', '2.00');
  const { check } = examine(place, { sheets });
  expect(check.books.figure(t10('2010301', 'wages'))!.value.toFixed(2)).toBe('2.00');
  expect(ids(place, sheets)).toContain('X.T3-T10.total');
  expect(ids(place, sheets)).not.toContain('T10.row');
  expect(ids(place, withDetail('3.00', '1.50'))).toContain('T10.row');
});

test('everywhere else it is a table beside the nine', () => {
  const { check } = examine(finalAccounts, { sheets: withDetail('3.00', '2.00') });
  expect(check.books.set.forms).toHaveLength(9);
  expect(ids(finalAccounts, withDetail('3.00', '2.00'))).toEqual(['S.beside']);
});

test('a package of that place without it is in order, and everything else is as everywhere', () => {
  const sheets = aPackage().sheets();
  const { findings, check } = examine(place, { sheets });
  expect(findings).toEqual([]);
  expect(
    check.verdicts.filter(({ rule: { id }, kind }) => id.includes('T10') && kind !== 'notEvaluated'),
  ).toEqual([]);
});

test('a form of a known id takes the place of the one it changes', () => {
  const own = { ...t5, titles: /^本级支出表$/ };
  const changed = extend(finalAccounts, { forms: [own] });
  expect(changed.forms.map(({ id }) => id)).toEqual(finalAccounts.forms.map(({ id }) => id));
  expect(changed.forms[4]).toBe(own);
});

test('the narrative is tied to what a place publishes besides', () => {
  expect(rulesOf(place).map(({ id }) => id)).toContain('N.T10');
  expect(rulesOf(finalAccounts).map(({ id }) => id)).not.toContain('N.T10');
});
