import { FORMS } from '../../src/publications/final-accounts/forms';
import { draws } from '../draws';
import { NINE, type StatementId } from '../fixtures/nine';
import { t1, t2, t4, t5, t6, t7, t8, t9 } from '../../src/publications/final-accounts/forms';
import type { StatementSet } from '../../src/model/statement-set';
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { conversion, type MoneyUnit } from '../../src/model/money';
import type { Sheet } from '../../src/model/sheet';
import { readStatements } from '../../src/tables';
import type { Books, Subject } from '../fixtures/accounts';
import { DECOYS, type Family, type Options, ORDERS } from '../fixtures/forms/options';
import { aPackage, type Package } from '../fixtures/package';
import { anyAccounts } from '../fixtures/random';
import { fundUnit, nonFiscalUnit, plainUnit } from '../fixtures/units';

const FAMILIES: readonly Family[] = ['national', 'shanghai'];
const read = (pkg: Package): StatementSet => readStatements(FORMS, pkg.sheets());

/** One line for every money cell: its item, where it stands, what it says in the package's unit. */
function expected(pkg: Package, unit: MoneyUnit): string[] {
  return pkg
    .items()
    .map((item) => {
      const { sheet, a1 } = pkg.addressOf(item);
      const { value } = pkg.cellOf(item);
      const own = pkg.options.moneyUnits[item.statement as StatementId] ?? pkg.options.moneyUnit;
      const amount = new Decimal(typeof value === 'number' ? value : 0).times(conversion(own, unit));
      return `${item.key} ${sheet}!${a1} ${value === null ? 'blank' : amount.toFixed()}`;
    })
    .sort();
}

function actual(set: StatementSet): string[] {
  return [...set.statements.values()]
    .flatMap(({ figures }) => figures)
    .map(({ item, place, state, value }) => {
      const at = place.source === 'cell' ? `${place.sheet}!${a1(place.row, place.column)}` : '';
      return `${item.key} ${at} ${state === 'number' ? value.toFixed() : state}`;
    })
    .sort();
}

function a1(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Every item the builder prints is read at its own address with its value, and nothing else is. */
function expectRead(pkg: Package): void {
  const set = read(pkg);
  // As one text: comparing thousands of lines one by one takes long.
  expect(actual(set).join('\n')).toBe(expected(pkg, set.moneyUnit).join('\n'));
  expect([...set.statements.keys()].sort()).toEqual([...pkg.options.order].sort());
  expect(set.beside).toEqual([]);
  expect([...set.statements.values()].flatMap(({ remarks }) => remarks)).toEqual([]);
  expect([...set.statements.values()].filter(({ state }) => state === 'unreadable')).toEqual([]);
  expect(set.unitName).toBe(pkg.books.unit);
  expect(set.fiscalYear).toBe(pkg.options.yearIn === 'nowhere' ? null : pkg.books.year);
}

const aTable = (title: string, rows: ReadonlyArray<ReadonlyArray<string | number | null>>): Sheet => ({
  name: title,
  visibility: 'visible',
  merges: [],
  cells: [[title], ...rows].map((row) =>
    row.map((value) => (value === null ? undefined : { value, format: '#,##0.00' })),
  ),
});

/** Every option of the builder, each alone. */
const OPTIONS: Readonly<Record<string, Partial<Options>>> = {
  'as the family prints it': {},
  '三公 seventh': { order: ORDERS.threePublicSeventh },
  '三公 ninth': { order: ORDERS.national },
  'the statements in reverse order': { order: [...ORDERS.national].reverse() },
  元: { moneyUnit: '元' },
  千元: { moneyUnit: '千元' },
  'T9 in 元, the rest in 万元': { moneyUnits: { T9: '元' } },
  'zeros blank': { zeros: 'blank' },
  'zeros 0.00': { zeros: '0.00' },
  'zeros as dashes': { zeros: '-' },
  'codes in one cell': { codes: 'one' },
  'codes in the first of three cells': { codes: 'firstOfThree' },
  'codes in three cells': { codes: 'parts' },
  'codes as numbers': { codesAs: 'number' },
  'codes as numbers in three cells': { codesAs: 'number', codes: 'parts' },
  'economic codes in two cells': { economicCodes: 'parts' },
  'economic codes in two cells as numbers': { economicCodes: 'parts', codesAs: 'number' },
  'totals first': { totals: { T2: 'first', T3: 'first', T5: 'first', T7: 'first', T8: 'first' } },
  'totals last': { totals: { T2: 'last', T3: 'last', T5: 'last', T7: 'last', T8: 'last' } },
  'totals in the row of 类 款 项': {
    codes: 'firstOfThree',
    totals: { T2: 'heading', T3: 'heading', T5: 'last', T7: 'first', T8: 'first' },
  },
  '行次 and 栏次': { lineNumbers: true },
  'no 行次, no 栏次': { lineNumbers: false },
  'form tags': { formTags: true },
  'no form tags': { formTags: false },
  'merged headings': { merged: true },
  'headings not merged': { merged: false },
  '24 classes': { classes: 24 },
  '26 classes': { classes: 26 },
  'two blocks in T6': { blocks: 2 },
  'three blocks in T6': { blocks: 3 },
  'T2 with 教育收费': { educationFees: true },
  'T8 with 本年支出 alone': { stateCapitalForm: 'expenditureOnly' },
  'no quotes around 三公': { quotes: '' },
  'typewriter quotes': { quotes: '""' },
  'single quotes': { quotes: '‘’' },
  'other titles': {
    titles: {
      T1: '收支决算总表',
      T4: '财政拨款收支决算总表',
      T6: '一般公共预算财政拨款基本支出决算明细表',
      T9: '一般公共预算财政拨款“三公”经费支出决算表',
    },
  },
  'the year on a cover': { yearIn: 'cover' },
  'the year below the title': { yearIn: 'subtitle' },
  'the year in the title': { yearIn: 'title' },
  'no year': { yearIn: 'nowhere' },
  部门: { nameLabel: '部门', moneyLabel: '单位' },
  编制单位: { nameLabel: '编制单位' },
  使用非财政拨款结余: { carryUsedLabel: '使用非财政拨款结余' },
  '（含专用结余）': { carryUsedLabel: '使用非财政拨款结余（含专用结余）' },
  '合  计': { spacedWords: true },
  'half-width brackets and colons': { punctuation: 'half' },
  'no notes': { notes: false },
  'a cover, contents, explanation, 绩效自评表': { decoys: DECOYS },
  'hidden sheets': { hidden: ['T2', 'T5', 'T8', 'explanation'], decoys: ['explanation'] },
  'blank rows and columns before': { blank: { rowsBefore: 3, columnsBefore: 2 } },
  'blank rows and columns after': { blank: { rowsAfter: 3, columnsAfter: 2 } },
  'a blank row after every fourth': { blank: { everyRow: 4 } },
  'a blank row after every row': { blank: { everyRow: 1 } },
  'a blank column after every third': { blank: { everyColumn: 3 } },
  'spread apart everywhere': {
    blank: { rowsBefore: 1, columnsBefore: 1, everyRow: 3, everyColumn: 2, rowsAfter: 1, columnsAfter: 1 },
  },
};

/** Every column of every statement carries money. */
const everyMoney: Books = {
  ...fundUnit,
  subjects: [
    ...fundUnit.subjects,
    ...nonFiscalUnit.subjects.map((subject): Subject => ({ ...subject, funds: {} })),
  ],
  nonFiscal: nonFiscalUnit.nonFiscal,
};

describe.each(FAMILIES)('the %s form', (family) => {
  test.each(Object.entries(OPTIONS))('every figure is read where it stands: %s', (_name, options) => {
    expectRead(aPackage({ family, books: everyMoney, ...options }));
  });

  test.each(['blank', '0.00', '-'] as const)('empty statements, zeros printed %s', (zeros) => {
    expectRead(aPackage({ family, books: plainUnit, zeros }));
  });

  test('a fund’s statement without figures, its headings crammed into the row of 合计', () => {
    const set = read(aPackage({ family, crampedWhenEmpty: true, zeros: '0.00' }));
    const { state, remarks, figures } = set.statements.get('T7')!;
    expect([state, remarks]).toEqual(['read', []]);
    expect(figures.map(({ value }) => value.toFixed(2)).every((value) => value === '0.00')).toBe(true);
  });
});

test('any books in any mixture of options are read figure by figure', () => {
  const mixture = fc.record(
    {
      order: fc.constantFrom<Options['order']>(ORDERS.national, ORDERS.threePublicSeventh),
      moneyUnit: fc.constantFrom<MoneyUnit>('万元', '元'),
      zeros: fc.constantFrom<Options['zeros']>('blank', '0.00', '-'),
      codes: fc.constantFrom<Options['codes']>('one', 'firstOfThree', 'parts'),
      economicCodes: fc.constantFrom<Options['economicCodes']>('one', 'parts'),
      codesAs: fc.constantFrom<Options['codesAs']>('text', 'number'),
      formTags: fc.boolean(),
      merged: fc.boolean(),
      blocks: fc.constantFrom<Options['blocks']>(2, 3),
      educationFees: fc.boolean(),
      stateCapitalForm: fc.constantFrom<Options['stateCapitalForm']>('full', 'expenditureOnly'),
      quotes: fc.constantFrom<Options['quotes']>('“”', '‘’', '""', ''),
      yearIn: fc.constantFrom<Options['yearIn']>('cover', 'subtitle', 'title', 'nowhere'),
      spacedWords: fc.boolean(),
      punctuation: fc.constantFrom<Options['punctuation']>('full', 'half'),
      notes: fc.boolean(),
      decoys: fc.subarray([...DECOYS]),
      blank: fc.record({
        rowsBefore: fc.nat(2),
        columnsBefore: fc.nat(2),
        everyRow: fc.integer({ min: 2, max: 9 }),
        everyColumn: fc.integer({ min: 2, max: 9 }),
      }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyAccounts, fc.constantFrom(...FAMILIES), mixture, (books, family, options) => {
      const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
      expectRead(aPackage({ ...given, books, family }));
    }),
    { seed: 9, numRuns: draws(60) },
  );
});

describe('what a workbook may lack or hold twice', () => {
  test('no statement at all', () => {
    expect(readStatements(FORMS, []).statements.size).toBe(0);
    expect(
      readStatements(
        FORMS,
        aPackage({ decoys: DECOYS })
          .sheets()
          .filter(({ name }) => !name.startsWith('GK')),
      ).statements.size,
    ).toBe(0);
  });

  test.each(NINE)('%s missing: the others are read as before', (id) => {
    const set = read(aPackage({ books: fundUnit }).withoutStatement(id));
    expect([...set.statements.keys()]).toEqual(NINE.filter((other) => other !== id));
  });

  test('a statement twice: the first is read, the second named', () => {
    const set = read(aPackage().withStatementTwice('T3'));
    expect(set.statements.get('T3')!.sheet).toBe('GK03 支出决算表');
    expect(set.beside).toEqual([
      {
        id: 'T3',
        fiscalYear: null,
        sheet: 'GK03 支出决算表 (2)',
        hidden: false,
        title: { value: '支出决算表', row: 0, column: 0 },
        repeats: true,
      },
    ]);
  });

  test.each<[string, (now: Sheet[], before: Sheet[]) => Sheet[]]>([
    ['behind', (now, before) => [...now, ...before]],
    ['in front', (now, before) => [...before, ...now]],
  ])('last year’s statements %s this year’s are none of the nine, and no repetition', (_, together) => {
    const now = aPackage({ yearIn: 'title' });
    const before = now
      .ofYear(2023)
      .sheets()
      .map((sheet) => ({ ...sheet, name: `旧 ${sheet.name}` }));
    const set = readStatements(FORMS, together(now.sheets(), before));
    expect([...set.statements.values()].map(({ fiscalYear }) => fiscalYear?.value)).toEqual(
      NINE.map(() => 2024),
    );
    expect(set.beside.map(({ sheet, repeats }) => `${sheet} ${repeats}`)).toEqual(
      before.map(({ name }) => `${name} false`),
    );
  });

  test('基本支出 by function, not by economic subject, is no T6', () => {
    const sheet = aTable('基本支出决算表', [
      ['支出功能分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['合计', null, 9.1, 5.1, 4],
      ['201', '一般公共服务支出', 9.1, 5.1, 4],
    ]);
    const set = readStatements(FORMS, [...aPackage().withoutStatement('T6').sheets(), sheet]);
    expect(set.statements.has('T6')).toBe(false);
  });

  test('sheet names say nothing', () => {
    const pkg = NINE.reduce(
      (renamed, id, i) => renamed.sheetNamed(id, NINE[(i + 1) % NINE.length]!),
      aPackage(),
    );
    expectRead(pkg);
  });
});

describe('names of figures', () => {
  test.each(
    (
      [
        [t1.income('grand'), '总计', '金额'],
        [t2('2010301', 'fiscal'), '行政运行', '财政拨款收入'],
        [t4.expenditure('201', 'generalBudget'), '一般公共服务支出', '一般公共预算财政拨款'],
        [t5('total', 'basic'), '合计', '基本支出'],
        [t6('staff'), '人员经费合计', '决算数'],
        [t7('total', 'closing'), '合计', '年末结转和结余'],
        [t8('2230105', 'total'), '国有企业退休人员社会化管理补助支出', '小计'],
        [t9('running', 'actual'), '公务用车运行维护费', '决算数'],
      ] as const
    ).map(([item, row, column]) => ({ item, key: item.key, row, column })),
  )('$key is called $row $column', ({ item, row, column }) => {
    const figures = [...read(aPackage({ books: fundUnit })).statements.values()].flatMap(
      (each) => each.figures,
    );
    expect(figures.find((figure) => figure.item === item)).toMatchObject({
      rowLabel: row,
      columnLabel: column,
    });
  });
});
