/** @thorough Proves what other tests are built of, on books of every kind. */

import { t1, t2, t5, t6, t7, t8, t9 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { conversion } from '../../src/model/money';
import { type Cell, type Sheet } from '../../src/model/sheet';
import { draws } from '../draws';
import { type Books, ledger } from '../fixtures/accounts';
import { type Options, ORDERS } from '../fixtures/forms/options';
import { aPackage, type Package } from '../fixtures/package';
import { anyAccounts, randomAccounts } from '../fixtures/random';
import { fundUnit, nonFiscalUnit, plainUnit } from '../fixtures/units';
import { brokenIdentities } from './identities';

const UNITS = { plainUnit, fundUnit, nonFiscalUnit };

const VARIANTS: Readonly<Record<string, Partial<Options>>> = {
  national: {},
  'national, 三公 seventh': { order: ORDERS.threePublicSeventh, yearIn: 'subtitle', decoys: ['contents'] },
  'national, codes in three cells, two blocks': { codes: 'parts', blocks: 2, economicCodes: 'parts' },
  'national, spread': {
    blank: { rowsBefore: 2, columnsBefore: 1, everyRow: 4, everyColumn: 2, rowsAfter: 1 },
  },
  'national, total last': {
    totals: { T2: 'last', T3: 'last', T5: 'last', T7: 'last', T8: 'last' },
    merged: false,
    zeros: '0.00',
  },
  shanghai: { family: 'shanghai' },
  'shanghai, 合计 beside 类 款 项': {
    family: 'shanghai',
    codes: 'firstOfThree',
    economicCodes: 'parts',
    totals: { T2: 'heading', T3: 'heading', T5: 'last', T7: 'first', T8: 'first' },
  },
  'shanghai, dashes and 元': {
    family: 'shanghai',
    zeros: '-',
    moneyUnit: '元',
    codesAs: 'number',
    merged: true,
  },
};

const variants = Object.entries(VARIANTS).flatMap(([name, options]) =>
  Object.entries(UNITS).map(([unit, books]) => ({
    name: `${name}: ${unit}`,
    pkg: aPackage({ ...options, books }),
  })),
);

describe('books', () => {
  test.each(Object.entries(UNITS))('%s keeps every identity to the 分', (_, books) => {
    expect(brokenIdentities(books)).toEqual([]);
  });

  test('books of every kind keep every identity to the 分', () => {
    fc.assert(
      fc.property(anyAccounts, (books) => brokenIdentities(books).length === 0),
      { numRuns: draws(100) },
    );
  });

  test('the check of identities notices a broken one', () => {
    const broken: Books = { ...plainUnit, subjects: [...plainUnit.subjects] };
    (ledger(broken) as Map<string, bigint>).set(t5('total', 'project').key, 1n);
    expect(brokenIdentities(broken).length).toBeGreaterThan(0);
  });

  test('grow to as many subject rows as asked for, all with names of their own', () => {
    const pkg = aPackage({ books: randomAccounts(1, { rows: 2_000, nonFiscal: true, funds: true }) });
    const rows = new Set([...ledger(pkg.books).keys()].map((key) => /^T3\/(\d+)\//.exec(key)?.[1]));
    rows.delete(undefined);
    expect(rows.size).toBeGreaterThanOrEqual(2_000);
    expect(brokenIdentities(pkg.books)).toEqual([]);
  });

  test('the same seed gives the same books', () => {
    expect(randomAccounts(7)).toEqual(randomAccounts(7));
    expect(randomAccounts(8)).not.toEqual(randomAccounts(7));
  });

  test.each(Object.entries(UNITS))('%s has no 尾差: every amount is a whole 0.01 万元', (_, books) => {
    expect([...ledger(books).values()].filter((amount) => amount % 10_000n !== 0n)).toEqual([]);
  });
});

describe('layout', () => {
  test.each(variants)('$name: prints every item of the books exactly once', ({ pkg }) => {
    expectComplete(pkg);
  });

  test('prints every item of any books exactly once, in both families', () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom('national', 'shanghai'), (books, family) => {
        expectComplete(aPackage({ books, family }));
      }),
      { numRuns: draws(30) },
    );
  });

  test('prints each amount rounded half up by itself', () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom('元', '万元'), (books, moneyUnit) => {
        const pkg = aPackage({ books, moneyUnit });
        for (const item of pkg.items()) {
          const exact = new Decimal(pkg.exact(item).toString()).div(100).times(conversion('元', moneyUnit));
          const shown = new Decimal((pkg.cellOf(item).value as number | null) ?? 0);
          const off = shown.abs().minus(exact.abs());
          expect(moneyUnit === '元' ? off.isZero() : off.gt('-0.005') && off.lte('0.005')).toBe(true);
        }
      }),
      { numRuns: draws(30) },
    );
  });

  test('honest rounding differences come by themselves', () => {
    const pkg = aPackage({ books: randomAccounts(3, { subjects: 20 }) });
    const sources = pkg
      .items()
      .filter(({ statement, row, column }) => statement === 'T2' && column === 'total' && row.length === 7);
    const shown = Decimal.sum(...sources.map((one) => pkg.cellOf(one).value as number));
    const off = shown.minus(pkg.cellOf(t2('total', 'total')).value as number);
    expect(off.isZero()).toBe(false);
    expect(off.abs().lt('0.10')).toBe(true);
  });

  test('a fund without money, cramped, keeps only the columns that it has room for', () => {
    const pkg = aPackage({ family: 'shanghai', crampedWhenEmpty: true });
    expect(pkg.prints(t7('total', 'opening'))).toBe(true);
    expect(pkg.prints(t7('total', 'basic'))).toBe(false);
    expect(textsOf(pkg.sheets()[7]!)).toEqual(expect.arrayContaining(['合计', '基本支出']));
  });

  test('T8 with 本年支出 alone', () => {
    const pkg = aPackage({ books: fundUnit, stateCapitalForm: 'expenditureOnly' });
    expect(pkg.prints(t8('2230105', 'project'))).toBe(true);
    expect(pkg.prints(t8('2230105', 'opening'))).toBe(false);
    expect(textsOf(pkg.sheets()[8]!)).toContain('国有资本经营预算财政拨款支出决算表');
  });

  test('wording follows the options', () => {
    const texts = aPackage({
      quotes: '',
      spacedWords: true,
      punctuation: 'half',
      nameLabel: '编制单位',
      moneyUnits: { T9: '元' },
      yearIn: 'title',
      decoys: ['contents', 'explanation', 'performance'],
      hidden: ['T7', 'explanation'],
    })
      .sheets()
      .map((sheet) => [sheet.name, sheet.visibility, ...textsOf(sheet)]);
    expect(texts.map(([name]) => name)).toEqual(expect.arrayContaining(['目录', '说明', '绩效自评表']));
    const t9Sheet = texts.find(([name]) => name === 'GK09 财政拨款“三公”经费支出决算表')!;
    expect(t9Sheet).toEqual(
      expect.arrayContaining([
        '2024年度财政拨款三公经费支出决算表',
        '金额单位:元',
        '合  计',
        '因公出国(境)费',
      ]),
    );
    expect(texts.filter(([, visibility]) => visibility === 'hidden')).toHaveLength(2);
  });
});

describe('builder', () => {
  const grand = t1.income('grand');

  test.each<[string, (pkg: Package) => Package, Partial<Cell>]>([
    ['nothing changed', (pkg) => pkg, { value: 954.27, format: '#,##0.00' }],
    ['an absolute amount', (pkg) => pkg.with(grand, '945.27'), { value: 945.27 }],
    ['an amount added', (pkg) => pkg.with(grand, '+0.01'), { value: 954.28 }],
    ['an amount taken off', (pkg) => pkg.with(grand, '-9.00'), { value: 945.27 }],
    ['a negative amount', (pkg) => pkg.with(grand, '=-9.00'), { value: -9 }],
    ['more digits than shown', (pkg) => pkg.with(grand, '954.2704'), { value: 954.2704 }],
    ['blank', (pkg) => pkg.without(grand), { value: null }],
    ['text', (pkg) => pkg.withText(grand, '见附件'), { value: '见附件' }],
    ['an error', (pkg) => pkg.withError(grand, '#DIV/0!'), { value: null, error: '#DIV/0!' }],
    ['a number as text', (pkg) => pkg.with(grand, '4733.14').asText(grand), { value: '4,733.14' }],
    ['a formula', (pkg) => pkg.asFormula(grand), { value: 954.27, formula: 'SUM(954.27)' }],
    [
      'a formula nobody computed',
      (pkg) =>
        pkg.asFormula(grand, (at) => `${at(t1.income('total'))}+${at(t1.income('opening'))}`, {
          cached: false,
        }),
      { value: null, formula: 'C33+C35' },
    ],
    ['edits one after the other', (pkg) => pkg.with(grand, '1.00').with(grand, '+0.50'), { value: 1.5 }],
    ['any cell', (pkg) => pkg.withCell('T1', 'C37', 5), { value: 5 }],
  ])('%s', (_, change, expected) => {
    expect(change(aPackage()).cellOf(grand)).toEqual(expect.objectContaining(expected));
  });

  test('never changes the package it starts from', () => {
    const pkg = aPackage();
    const before = pkg.sheets();
    pkg.with(grand, '1.00').withoutRow('T5', '2010301').named('别处').sheets();
    expect(pkg.sheets()).toEqual(before);
    expect(pkg.with(grand, '1.00').sheets()[1]).not.toEqual(before[1]);
  });

  test('rows, statements, labels, codes, notes, names and years', () => {
    const pkg = aPackage({ yearIn: 'subtitle' })
      .withoutRow('T5', '2010301')
      .withoutRow('T1', 'expenditure.229')
      .withoutStatement('T7')
      .withStatementTwice('T3')
      .withLabel('T2', '2010301', '机关运行')
      .withCode('T2', '20103', '20203')
      .withNotes('T8', '注：无')
      .named('青禾市档案局', 'T4')
      .ofYear(2022, 'T5')
      .titled('T1', '收支决算总表')
      .sheetNamed('T2', '收入');
    const sheet = (name: string): string[] => textsOf(pkg.sheets().find((one) => one.name === name)!);
    expect(pkg.prints(t5('2010301', 'basic'))).toBe(false);
    expect(pkg.prints(t2('2010301', 'total'))).toBe(true);
    expect(() => pkg.addressOf(t7('total', 'income'))).toThrow('does not print T7/total/income');
    expect(pkg.sheets().map(({ name }) => name)).toContain('GK03 支出决算表 (2)');
    expect(sheet('收入')).toEqual(expect.arrayContaining(['机关运行', '20203']));
    expect(sheet('GK01 收入支出决算总表')).toContain('收支决算总表');
    expect(sheet('GK01 收入支出决算总表')).not.toContain('二十三、其他支出');
    expect(sheet('GK04 财政拨款收入支出决算总表')).toContain('单位：青禾市档案局');
    expect(sheet('GK05 一般公共预算财政拨款支出决算表')).toContain('2022年度');
    expect(sheet('GK08 国有资本经营预算财政拨款收入支出决算表').at(-1)).toBe('注：无');
  });

  test('says where an item stands', () => {
    expect(aPackage().addressOf(t6('30101'))).toEqual({
      sheet: 'GK06 一般公共预算财政拨款基本支出决算表',
      row: 6,
      column: 2,
      a1: 'C7',
    });
    expect(aPackage({ family: 'shanghai' }).addressOf(t9('total', 'actual')).a1).toBe('B8');
  });
});

function expectComplete(pkg: Package): void {
  const items = pkg.items();
  const printed = new Set(items.map(({ key }) => key));
  const unprinted = [...ledger(pkg.books).keys()].filter((key) => !printed.has(key));
  expect(unprinted.filter((key) => !key.endsWith('/educationFees'))).toEqual([]);
  expect(printed.size).toBe(items.length);
  const places = new Set(items.map((item) => JSON.stringify(pkg.addressOf(item))));
  expect(places.size).toBe(items.length);
  // No other cell has the look of money.
  const cells = pkg.sheets().flatMap((sheet) => sheet.cells.flat());
  expect(cells.filter((cell) => cell?.format === '#,##0.00').length).toBe(items.length);
}

const textsOf = ({ cells }: Sheet): string[] =>
  cells.flatMap((row) => (row ?? []).map((cell) => cell?.value)).filter((value) => typeof value === 'string');
