import { t1, t2, t3, t4, t5, t6, t7, t8, t9 } from '../../src/publications/final-accounts/forms';
import { holdsWith } from '../../src/diagnose/rows';
import { smallestSets } from '../../src/diagnose/search';
import { type Item } from '../../src/model/item';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../fixtures/units';
import { brokenIn, keysOf } from './broken';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });
const shanghai = aPackage({ books: fundUnit, family: 'shanghai' });

type Wrong = readonly (readonly [Item, string])[];

const withWrong = (pkg: Package, wrong: Wrong): Package =>
  wrong.reduce((before, [item, amount]) => before.with(item, amount), pkg);

describe('the smallest sets of figures that explain what is broken', () => {
  test.each<[string, Package, Wrong]>([
    ['one: a grand total', plain, [[t1.income('grand'), '945.27']]],
    ['one: a 款', plain, [[t3('20805', 'basic'), '82.00']]],
    ['one: a 项 that stands in one statement only', own, [[t2('2070109', 'undertaking'), '1.00']]],
    [
      'one: a cell of T9 with nothing else to confirm it',
      plain,
      [[t9('reception', 'fullYearBudget'), '4.83']],
    ],
    ['one: a 款 of T6', plain, [[t6('30211'), '17.38']]],
    [
      'two on one line',
      plain,
      [
        [t5('2010301', 'basic'), '368.44'],
        [t5('total', 'basic'), '503.73'],
      ],
    ],
    [
      'two in one column, a 项 and its 类',
      plain,
      [
        [t3('2080505', 'basic'), '84.36'],
        [t3('208', 'basic'), '820.00'],
      ],
    ],
    [
      'two in different statements',
      funds,
      [
        [t4.expenditure('212', 'governmentFund'), '44.46'],
        [t8('total', 'income'), '42.60'],
      ],
    ],
    [
      'two in the Shanghai form',
      shanghai,
      [
        [t7('total', 'closing'), '71.05'],
        [t5('total', 'project'), '1.00'],
      ],
    ],
    [
      'three in three statements',
      plain,
      [
        [t1.income('grand'), '945.27'],
        [t5('total', 'total'), '993.77'],
        [t6('staff'), '416.29'],
      ],
    ],
    [
      'three that hang together',
      plain,
      [
        [t3('210', 'total'), '28.72'],
        [t5('210', 'total'), '2.78'],
        [t4.expenditure('210', 'generalBudget'), '27.28'],
      ],
    ],
  ])('%s', (_, pkg, wrong) => {
    const { broken, index } = brokenIn(withWrong(pkg, wrong));
    const sets = smallestSets(broken, index, new Map())!;
    expect(sets.map(({ figures }) => keysOf(figures))).toContainEqual(wrong.map(([{ key }]) => key).sort());
    // None is larger than the errors made, and each mends what is broken without breaking what holds.
    for (const { figures, changes } of sets) {
      expect(figures).toHaveLength(wrong.length);
      expect(changes).toHaveLength(wrong.length);
      for (const { low, high } of changes) expect(low).toBeLessThanOrEqual(high + 1e-7);
    }
  });

  test('no set is given twice', () => {
    const { broken, index } = brokenIn(withWrong(funds, [[t9('total', 'actual'), '33.80']]));
    const sets = smallestSets(broken, index, new Map())!.map(({ figures }) => keysOf(figures).join());
    expect(new Set(sets).size).toBe(sets.length);
    expect(sets.length).toBeGreaterThan(1);
  });

  test('one that explains all goes before two that do', () => {
    const { broken, index } = brokenIn(plain.with(t5('total', 'total'), '993.77'));
    expect(broken.length).toBeGreaterThan(2);
    expect(smallestSets(broken, index, new Map())!.map(({ figures }) => keysOf(figures))).toEqual([
      ['T5/total/total'],
    ]);
  });

  test('the change it leaves room for sets the identities right', () => {
    const { broken, index } = brokenIn(plain.with(t1.income('grand'), '945.27'));
    const [{ figures, changes }] = smallestSets(broken, index, new Map()) as [
      NonNullable<ReturnType<typeof smallestSets>>[number],
    ];
    const change = new Map([[figures[0]!, (changes[0]!.low + changes[0]!.high) / 2]]);
    for (const verdict of index.get(figures[0]!)!) expect(holdsWith(verdict, change)).toBe(true);
  });

  test('what is explained already is not suspected again', () => {
    const { broken, index } = brokenIn(plain.with(t9('reception', 'fullYearBudget'), '4.83'));
    const sets = smallestSets(broken, index, new Map())!;
    const [gone] = sets[0]!.figures;
    const rest = smallestSets(broken, index, new Map([[gone!, 0]]))!;
    expect(rest.flatMap(({ figures }) => keysOf(figures))).not.toContain(gone!.item.key);
    expect(rest.length).toBe(sets.length - 1);
  });

  test('more than three: no longer searched one by one', () => {
    const { broken, index } = brokenIn(
      withWrong(plain, [
        [t1.income('grand'), '945.27'],
        [t5('total', 'total'), '993.77'],
        [t6('staff'), '416.29'],
        [t9('vehicles', 'actual'), '28.70'],
      ]),
    );
    expect(smallestSets(broken, index, new Map())).toBeNull();
  });
});
