import { measured } from '../../src/model/edition';
import { examine } from '../../src/examine';
import { equal } from '../../src/model/identity';
import { say } from '../../src/model/text';
import { finalAccounts, nationalForm } from '../../src/publications/final-accounts';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { col } from '../../src/publications/kinds/form';
import { subjectForm } from '../../src/publications/kinds/subjects';
import { NO_NARRATIVE } from '../../src/publications/kinds/no-narrative';
import { extend, rulesOf, type Publication } from '../../src/publications/publication';
import type { Sheet } from '../../src/model/sheet';
import { rowSum, treeSum } from '../../src/publications/sums';
import { rule } from '../../src/books/rule';
import { aPackage } from '../fixtures/package';
import { besides } from '../fixtures/other-forms';

/** A statement that one place alone publishes, beside the national form. */
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

const place = extend(nationalForm, {
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
  const { check } = examine(nationalForm, { sheets: withDetail('3.00', '2.00') });
  expect(check.books.set.forms).toHaveLength(9);
  expect(ids(nationalForm, withDetail('3.00', '2.00'))).toEqual(['S.beside']);
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
  expect(rulesOf(nationalForm).map(({ id }) => id)).not.toContain('N.T10');
  // What is read everywhere and no narrative tells of has no such rule.
  expect(rulesOf(finalAccounts).map(({ id }) => id)).not.toContain('N.T10');
});

describe('another kind of document', () => {
  const b2 = subjectForm('B2', {
    name: 'budgetIncome',
    title: say('部门收入总表', 'Budgeted income'),
    titles: /^部门收入总表$/,
    words: { says: /收入总表/, not: /支|决算/ },
    columns: { total: col(/^合计$/), general: col(/^一般公共预算$/), fund: col(/^政府性基金预算$/) },
    needed: ['total', 'general'],
    own: ['general'],
    sums: [
      rowSum(
        'B2',
        'total',
        ['general', 'fund'],
        say('每行：合计 = 各项之和', 'Each row: total = parts'),
        say('预算02表', 'Budget form 02'),
      ),
      treeSum('B2', say('预算02表，科目层级', 'Budget form 02, levels of subjects')),
    ],
  });
  const budget: Publication = {
    kind: 'budget',
    title: say('预算公开', 'Budget'),
    edition: measured('initialBudget'),
    tells: { title: /预算/, word: /预算/g },
    forms: [b2],
    narrative: NO_NARRATIVE,
    rules: () => [],
    usual: [],
    paper: { rates: () => [], variances: null },
  };
  const sheet = (total: string): Sheet => ({
    ...aPackage().sheets()[0]!,
    name: '预算02',
    merges: [],
    cells: [
      ['部门收入总表'],
      ['金额单位：万元'],
      ['科目编码', '科目名称', '合计', '一般公共预算', '政府性基金预算'],
      ['', '合计', total, '2.00', '1.00'],
      ['201', '一般公共服务支出', '3.00', '2.00', '1.00'],
    ].map((row) => row.map((value) => ({ value }))),
  });

  test.each([
    ['what agrees', '3.00', []],
    ['a wrong total', '3.10', ['B2.row', 'B2.tree']],
  ])('is read and checked by its own forms: %s', (_, total, due) => {
    const { check, findings } = examine(budget, { sheets: [sheet(total)] });
    expect(check.books.figure(b2('201', 'general'))!.value.toFixed(2)).toBe('2.00');
    expect(findings.flatMap(({ rules }) => rules).sort()).toEqual(due);
  });

  test('of its narrative nothing is read, and every figure is listed', () => {
    const narratives = [
      { file: '说明.txt', kind: 'text' as const, text: '一、收入预算情况说明\n收入3.00万元。' },
    ];
    const [narrative] = examine(budget, { sheets: [sheet('3.00')], narratives }).check.books.narratives;
    expect(narrative!.printings).toEqual([]);
    expect(narrative!.unread.map(({ passage }) => passage.text)).toEqual(['3.00万元']);
  });
});
