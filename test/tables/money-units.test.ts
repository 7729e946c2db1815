import { FORMS } from '../../src/publications/final-accounts/forms';
import { type StatementId } from '../fixtures/nine';
import { t1, t3, t9 } from '../../src/publications/final-accounts/forms';
import type { StatementSet } from '../../src/model/statement-set';
import { type MoneyUnit } from '../../src/model/money';
import type { Cell } from '../../src/model/sheet';
import { readStatements } from '../../src/tables';
import { type Options } from '../fixtures/forms/options';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit, unevenUnit } from '../fixtures/units';

const read = (pkg: Package): StatementSet => readStatements(FORMS, pkg.sheets());

describe('money units', () => {
  test('the package counts in what most sheets print', () => {
    const set = read(aPackage({ books: fundUnit, moneyUnits: { T1: '元', T9: '元' } }));
    expect(set.moneyUnit).toBe('万元');
    const [total] = set.statements.get('T1')!.figures.filter(({ item }) => item === t1.income('total'));
    expect([total!.value.toFixed(2), total!.ulp!.toFixed()]).toEqual([
      read(aPackage({ books: fundUnit }))
        .statements.get('T1')!
        .figures.find(({ item }) => item === t1.income('total'))!
        .value.toFixed(2),
      '0.000001',
    ]);
  });

  test.each<[string, StatementId, string, MoneyUnit | null]>([
    ['a heading that says 元 over amounts of the others', 'T3', '金额单位：元', '万元'],
    ['a heading that says 亿元', 'T5', '金额单位：亿元', '万元'],
    ['a heading that says nothing', 'T3', '', null],
    ['the right heading', 'T3', '金额单位：万元', null],
  ])('%s', (_, id, said, meant) => {
    const pkg = aPackage();
    const column = id === 'T3' ? 'J3' : 'G3';
    const set = read(pkg.withCell(id, column, said));
    const statement = set.statements.get(id)!;
    expect(statement.moneyUnitMeant).toBe(meant);
    expect(statement.figures.find(({ item }) => item.row === 'total')!.value.toFixed(2)).toBe('939.77');
  });

  test('a small statement in 元 beside large ones in 万元 is not taken for 万元', () => {
    const { moneyUnitMeant, figures } = read(aPackage({ moneyUnits: { T9: '元' } })).statements.get('T9')!;
    expect(moneyUnitMeant).toBeNull();
    expect(figures.find(({ item }) => item === t9('total', 'actual'))!.value.toFixed(2)).toBe('7.22');
  });
});

describe('rounding: how fine each figure was printed', () => {
  const ulps = (pkg: Package, id: StatementId): Set<string> =>
    new Set(
      read(pkg)
        .statements.get(id)!
        .figures.flatMap(({ ulp }) => ulp?.toFixed() ?? []),
    );

  test.each<[string, Partial<Options>, string]>([
    ['万元 to two decimals', {}, '0.01'],
    ['元 to two decimals', { moneyUnit: '元' }, '0.01'],
    ['元 among 万元', { moneyUnits: { T3: '元' } }, '0.000001'],
  ])('%s', (_, options, ulp) => {
    expect([...ulps(aPackage({ books: unevenUnit, ...options }), 'T3')]).toEqual([ulp]);
  });

  test('a cell with more digits than it shows stands for what it holds', () => {
    const figure = read(aPackage().with(t3('total', 'total'), '939.7742'))
      .statements.get('T3')!
      .figures.find(({ item }) => item === t3('total', 'total'))!;
    expect([figure.value.toFixed(), figure.ulp, figure.printed]).toEqual(['939.7742', null, '939.77']);
  });

  /** The package with every amount stored and formatted anew. */
  const restored = (stored: (value: number) => number, format: string): StatementSet => {
    const money = (cell: Cell | undefined): cell is Cell & { value: number } =>
      typeof cell?.value === 'number' && /\.00/.test(cell.format ?? '');
    return readStatements(
      FORMS,
      aPackage({ books: unevenUnit })
        .sheets()
        .map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((row) =>
            row?.map((cell) => (money(cell) ? { ...cell, value: stored(cell.value), format } : cell)),
          ),
        })),
    );
  };
  const plain = read(aPackage({ books: unevenUnit }));
  const total = (set: StatementSet) =>
    set.statements.get('T3')!.figures.find(({ item }) => item === t3('total', 'total'))!;

  test.each<[string, string, (value: number) => number, string]>([
    ['stored to the cent, shown without decimals', '#,##0', (value) => value, '0.01'],
    ['stored to the cent, shown with one decimal', '0.0_ ', (value) => value, '0.01'],
    ['stored to the cent, shown with four decimals', '#,##0.0000', (value) => value, '0.01'],
    [
      '元 shown as 万元, rounded to the cent of a 万元',
      '0!.0000',
      (value) => Math.round(value * 10_000),
      '0.01',
    ],
    ['the same with one decimal', '0"."0,', (value) => Math.round(value * 10_000), '0.01'],
    ['whole 元 shown as 万元', '0!.0000', (value) => Math.round(value * 10_000) + 1234, '0.0001'],
    ['stored to three decimals, shown with two', '#,##0.00', (value) => value + 0.001, '0.001'],
  ])('%s (%s)', (_, format, stored, ulp) => {
    const set = restored(stored, format);
    const ulps = new Set(
      [...set.statements.values()].flatMap(({ printed }) => printed.map((f) => f.ulp?.toFixed())),
    );
    expect(total(set).ulp!.toFixed()).toBe(ulp);
    expect(Math.abs(total(set).value.minus(total(plain).value).toNumber())).toBeLessThan(0.2);
    if (ulp === '0.01') expect([...ulps]).toEqual(['0.01']);
  });

  test('元 to the 分, shown as 万元, are what the books say: exact', () => {
    const set = restored((value) => Math.round(value * 1_000_000) / 100 + 1234.56, '0!.0000');
    expect(total(set).ulp).toBeNull();
  });

  test('a format that says 万 beside an amount in a sheet of 元 means 万元', () => {
    const set = readStatements(
      FORMS,
      aPackage({ books: unevenUnit, moneyUnit: '元' })
        .sheets()
        .map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((row) =>
            row?.map((cell) =>
              typeof cell?.value === 'number' && /\.00/.test(cell.format ?? '')
                ? { ...cell, format: '[>=100000]0!.0,"万";0.00' }
                : cell,
            ),
          ),
        })),
    );
    expect(set.moneyUnit).toBe('元');
    expect(total(set).value).toEqual(total(read(aPackage({ books: unevenUnit, moneyUnit: '元' }))).value);
    expect(total(set).printed).toMatch(/^\d+\.\d$/);
  });

  test('an amount without decimals among others with two is printed to the cent all the same', () => {
    const pkg = aPackage().withCell('T3', aPackage().addressOf(t3('2240299', 'project')).a1, { value: 9 });
    const figure = read(pkg)
      .statements.get('T3')!
      .figures.find(({ item }) => item === t3('2240299', 'project'))!;
    expect(figure.ulp!.toFixed()).toBe('0.01');
  });
});
