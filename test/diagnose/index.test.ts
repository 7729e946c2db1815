import { diagnose, type Cause } from '../../src/diagnose';
import type { Item } from '../../src/model/item';
import { t1, t2, t3, t4, t5, t6, t7, t8, t9 } from '../../src/publications/final-accounts/forms';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit, nonFiscalUnit, unevenUnit } from '../fixtures/units';
import { brokenIn } from './broken';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });

const causesOf = (pkg: Package): Cause[] => diagnose(brokenIn(pkg).check);

/** `T1/income.grand/amount → 954.27`, the singled suspect of each cause; `?` where none stands out. */
const named = (pkg: Package): string[] =>
  causesOf(pkg).map(({ suspects, singled }) =>
    singled ? `${suspects[0]!.figure.item.key} → ${suspects[0]!.value.toFixed(2)}` : '?',
  );

const wasPrinted = (pkg: Package, item: Item): string => Number(pkg.cellOf(item).value ?? 0).toFixed(2);

test.each([
  ['the plain unit', plain],
  ['all three funds', funds],
  ['own money', own],
  ['uneven amounts, with 尾差', aPackage({ books: unevenUnit })],
  ['the Shanghai form', aPackage({ books: fundUnit, family: 'shanghai' })],
])('nothing is suspected in a clean package: %s', (_, pkg) => {
  expect(causesOf(pkg)).toEqual([]);
});

describe('one wrong cell is named, with the amount that belongs there', () => {
  test.each<[string, Package, Item, string]>([
    ['T1, a source', own, t1.income('undertaking'), '381.45'],
    ['T1, 本年收入合计 with two digits swapped', plain, t1.income('total'), '843.27'],
    ['T1, a class with a digit added', plain, t1.expenditure('208'), '802.00'],
    ['T1, 本年支出合计 ten times too large', plain, t1.expenditure('total'), '9397.70'],
    ['T1, 总计 with two digits swapped', plain, t1.income('grand'), '945.27'],
    ['T2, 合计', plain, t2('total', 'total'), '843.27'],
    ['T2, a 类', own, t2('207', 'business'), '43.20'],
    ['T2, a 款', plain, t2('20805', 'fiscal'), '82.20'],
    ['T2, a 项', plain, t2('2080505', 'fiscal'), '84.36'],
    ['T3, 合计', plain, t3('total', 'basic'), '503.73'],
    ['T3, a 类', plain, t3('210', 'total'), '28.72'],
    ['T3, a 款', plain, t3('20805', 'basic'), '82.00'],
    ['T3, a 项', plain, t3('2010302', 'project'), '319.14'],
    ['T4, a fund’s income', funds, t4.income('governmentFund'), '460.45'],
    ['T4, a class', funds, t4.expenditure('212', 'governmentFund'), '44.46'],
    ['T4, 本年支出合计 of a fund', funds, t4.expenditure('total', 'generalBudget'), '903.77'],
    ['T4, a closing balance', funds, t4.expenditure('closing', 'stateCapital'), '45.80'],
    ['T4, an opening balance', funds, t4.income('opening.governmentFund'), '66.00'],
    ['T5, 合计', plain, t5('total', 'total'), '993.77'],
    ['T5, a 项', plain, t5('2010301', 'basic'), '368.44'],
    ['T6, a 类', plain, t6('302'), '61.65'],
    ['T6, 人员经费合计', plain, t6('staff'), '416.29'],
    ['T7, 合计', funds, t7('total', 'closing'), '71.05'],
    ['T7, a 项', funds, t7('2120801', 'project'), '384.15'],
    ['T8, 合计', funds, t8('total', 'income'), '42.60'],
    ['T8, a 项', funds, t8('2230105', 'opening'), '33.00'],
    ['T9, 小计', funds, t9('vehicles', 'fullYearBudget'), '28.70'],
  ])('%s', (_, pkg, item, wrong) => {
    expect(named(pkg.with(item, wrong))).toEqual([`${item.key} → ${wasPrinted(pkg, item)}`]);
  });

  test.each<[string, Package, Item]>([
    ['T1, a total left blank', plain, t1.expenditure('total')],
    ['T2, a 项 left blank', own, t2('2070109', 'undertaking')],
    ['T5, 合计 left blank', plain, t5('total', 'basic')],
    ['T7, an income left blank', funds, t7('2120801', 'income')],
  ])('%s', (_, pkg, item) => {
    expect(named(pkg.without(item))).toEqual([`${item.key} → ${wasPrinted(pkg, item)}`]);
  });

  test('a wrong sign', () => {
    expect(named(plain.with(t3('2080506', 'basic'), '=-24.18'))).toEqual(['T3/2080506/basic → 24.18']);
  });

  test('the Shanghai form, whose 合计 stands last', () => {
    const shanghai = aPackage({ family: 'shanghai' });
    expect(named(shanghai.with(t5('total', 'project'), '490.04'))).toEqual(['T5/total/project → 409.04']);
  });

  test('all the identities it breaks are one cause', () => {
    const [cause] = causesOf(plain.with(t1.income('grand'), '945.27'));
    expect(cause!.broken.map(({ rule }) => rule.id).sort()).toEqual(['T1.balance', 'T1.income-grand']);
  });
});

describe('ties are ties', () => {
  test('合计 of T9 or one of its parts: all that would do are named together', () => {
    const [cause, ...others] = causesOf(funds.with(t9('total', 'actual'), '33.80'));
    expect(others).toEqual([]);
    expect(cause!.singled).toBe(false);
    const suggested = cause!.suspects.map(({ figure, value }) => `${figure.item.column} ${value.toFixed(2)}`);
    expect(suggested.sort()).toEqual(['abroad 6.65', 'reception 3.47', 'total 30.75']);
  });

  test('a 款 of T6 with many neighbours: nobody can say which, so nobody is named', () => {
    const [cause, ...others] = causesOf(plain.with(t6('30211'), '3.17'));
    expect(others).toEqual([]);
    expect(cause!.singled).toBe(false);
    expect(cause!.suspects.map(({ figure, slip }) => [figure.item.row, slip])).toEqual([]);
    expect(cause!.broken.map(({ rule }) => rule.id)).toEqual(['T6.class']);
  });

  test('a 款 of T6 that is too much by more than most lines hold: those few are suspected', () => {
    const [cause, ...others] = causesOf(plain.with(t6('30211'), '17.38'));
    expect(others).toEqual([]);
    expect(cause!.singled).toBe(false);
    const suspected = cause!.suspects.map(({ figure, value }) => `${figure.item.row} ${value.toFixed(2)}`);
    expect(suspected).toContain('30211 5.60');
    expect(suspected.filter((each) => each.includes('-'))).toEqual([]);
  });

  test('a 款 of T6 whose digits were swapped is told from its neighbours by that', () => {
    const [cause] = causesOf(plain.with(t6('30213'), '2.83'));
    expect(cause!.suspects[0]!.figure.item).toBe(t6('30213'));
    expect(cause!.suspects[0]!.slip).toBe('swapped');
    expect(cause!.suspects[0]!.value.toFixed(2)).toBe('2.38');
  });

  test('budget figures of T9 that nothing else confirms', () => {
    const [cause] = causesOf(plain.with(t9('reception', 'fullYearBudget'), '4.83'));
    expect(cause!.singled).toBe(false);
    expect(cause!.suspects.map(({ figure }) => figure.item.key)).toContain('T9/row/reception@fullYearBudget');
    expect(cause!.suspects.length).toBeGreaterThan(1);
  });

  test('the likelier one comes first', () => {
    for (const { suspects } of causesOf(plain.with(t9('reception', 'fullYearBudget'), '4.83'))) {
      const likely = suspects.map(({ odds }) => odds);
      expect(likely).toEqual([...likely].sort((a, b) => b - a));
    }
  });
});

describe('two errors that have nothing to do with each other are two causes', () => {
  test.each<[string, Package, readonly (readonly [Item, string])[]]>([
    [
      'in different statements',
      plain,
      [
        [t1.income('grand'), '945.27'],
        [t5('2010301', 'basic'), '368.44'],
      ],
    ],
    [
      'in one statement',
      plain,
      [
        [t3('210', 'total'), '28.72'],
        [t3('2010302', 'project'), '319.14'],
      ],
    ],
    [
      'in different funds',
      funds,
      [
        [t7('total', 'closing'), '71.05'],
        [t8('total', 'income'), '42.60'],
      ],
    ],
  ])('%s', (_, pkg, errors) => {
    const changed = errors.reduce((before, [item, wrong]) => before.with(item, wrong), pkg);
    expect(named(changed).sort()).toEqual(
      errors.map(([item]) => `${item.key} → ${wasPrinted(pkg, item)}`).sort(),
    );
  });
});

test('every broken identity is in exactly one cause', () => {
  const pkg = plain
    .with(t1.income('grand'), '945.27')
    .with(t3('20805', 'basic'), '82.00')
    .with(t6('30211'), '6.50')
    .with(t5('total', 'total'), '993.77');
  const { check, broken } = brokenIn(pkg);
  const explained = diagnose(check).flatMap((cause) => cause.broken);
  expect(explained).toHaveLength(broken.length);
  expect(new Set(explained)).toEqual(new Set(broken));
});
