import { finalAccounts } from '../../src/publications/final-accounts';
import { draws } from '../draws';
import { type StatementId } from '../fixtures/nine';
import { t5, t6 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import { Dice, mistaken, MISTAKES } from '../../scripts/measure/mistakes';
import { diagnose } from '../../src/diagnose';
import { messageOf, shownOf, type Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { type Item } from '../../src/model/item';
import { movedDown, movedUp } from '../fixtures/blocks';
import { aPackage, type Package } from '../fixtures/package';
import { randomAccounts } from '../fixtures/random';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../fixtures/units';
import { brokenIn } from './broken';

const families = ['national', 'shanghai'] as const;
const BOOKS = [plainUnit, nonFiscalUnit, fundUnit, unevenUnit];

const told = (pkg: Package): Finding[] =>
  [...examine(finalAccounts, { sheets: pkg.sheets() }).findings].filter(
    ({ severity }) => severity !== 'rounding',
  );

/** The class row and its items. */
const BLOCK_302 = /^302/;

describe.each(families)('T6’s block 302, its class row with it: the %s form', (family) => {
  test.each([
    ['the plain unit', plainUnit],
    ['own money', nonFiscalUnit],
    ['all funds', fundUnit],
    ['uneven amounts, with 尾差', unevenUnit],
  ])('moved down by one row, %s: one finding that says so', (_, books) => {
    const pkg = aPackage({ family, books });
    const [finding, ...others] = told(movedDown(pkg, BLOCK_302));
    expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
    expect(finding!.severity).toBe('error');
    expect(messageOf(finding!).zh).toContain('整块错下了一行');
    expect(messageOf(finding!).en).toContain('one row too low');
  });

  test('it names the block from its first cell', () => {
    const pkg = aPackage({ family });
    const [finding] = told(movedDown(pkg, BLOCK_302));
    expect(messageOf(finding!).zh).toMatch(new RegExp(`^\\S+ ${pkg.addressOf(t6('302')).a1}:`));
  });

  test('each figure is told what it should be', () => {
    const pkg = aPackage({ family });
    const [cause] = diagnose(brokenIn(movedDown(pkg, BLOCK_302)).check);
    for (const [figure, change] of cause!.shift!.changes) {
      const printed = pkg.cellOf(figure.item).value;
      expect(figure.value.plus(change).toFixed(2)).toBe(Number(printed ?? 0).toFixed(2));
    }
  });

  test('beside an error of another statement, which is told by itself', () => {
    const pkg = aPackage({ family });
    const wrong = movedDown(pkg, BLOCK_302).with(t5('total', 'total'), '993.77');
    const found = told(wrong);
    expect(found).toHaveLength(2);
    expect(found.filter((finding) => messageOf(finding).zh.includes('整块'))).toHaveLength(1);
    expect(found.flatMap(({ suspects }) => suspects.map(({ suggested }) => suggested.toFixed()))).toEqual([
      '939.77',
    ]);
  });
});

describe('a block with its class row moved up by one row', () => {
  test.each([
    ['302 of the national form', aPackage(), /^302/],
    ['302 of the Shanghai form', aPackage({ family: 'shanghai' }), /^302/],
    ['301 of the national form, uneven amounts', aPackage({ books: unevenUnit }), /^301/],
    ['303 of the national form', aPackage(), /^303/],
    ['303 of the national form, all funds', aPackage({ books: fundUnit }), /^303/],
    ['310 of the Shanghai form', aPackage({ family: 'shanghai' }), /^310/],
    ['310 of the Shanghai form, own money', aPackage({ family: 'shanghai', books: nonFiscalUnit }), /^310/],
  ])('%s: one finding that says so', (_, pkg, rows) => {
    const [finding, ...others] = told(movedUp(pkg, rows));
    expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
    expect(messageOf(finding!).zh).toContain('整块错上了一行');
    expect(messageOf(finding!).en).toContain('one row too high');
  });
});

describe('the items of a block alone, moved up over their class row', () => {
  test.each([
    ['301, national', aPackage(), /^301\d\d$/],
    ['302, national', aPackage(), /^302\d\d$/],
    ['301, Shanghai', aPackage({ family: 'shanghai' }), /^301\d\d$/],
    ['302, Shanghai, uneven amounts', aPackage({ family: 'shanghai', books: unevenUnit }), /^302\d\d$/],
  ])('%s: one finding that says so, and what the class row should be', (_, pkg, rows) => {
    const wrong = movedUp(pkg, rows);
    const [finding, ...others] = told(wrong);
    expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
    expect(messageOf(finding!).zh).toContain('整块错上了一行');
    const [cause] = diagnose(brokenIn(wrong).check);
    for (const [figure, change] of cause!.shift!.changes) {
      const printed = pkg.cellOf(figure.item).value;
      expect(
        figure.value
          .plus(change)
          .minus(Number(printed ?? 0))
          .abs()
          .toNumber(),
      ).toBeLessThan(0.02);
    }
  });
});

/** The cells of some rows in several columns of a statement, each printing the one `by` rows before it. */
function movedAcross(
  pkg: Package,
  statement: StatementId,
  columns: readonly string[],
  rows: readonly string[],
  by: 1 | -1,
): Package {
  const byPlace = new Map(
    pkg.items().map((item) => {
      const { sheet, row, column } = pkg.addressOf(item);
      return [`${sheet} ${row} ${column}`, item] as const;
    }),
  );
  const cells = pkg
    .items()
    .filter(
      (item) => item.statement === statement && columns.includes(item.column) && rows.includes(item.row),
    );
  expect(cells).toHaveLength(columns.length * rows.length);
  return cells.reduce((before, item) => {
    const { sheet, row, column } = pkg.addressOf(item);
    const { value } = pkg.cellOf(byPlace.get(`${sheet} ${row - by} ${column}`)!);
    return typeof value === 'number' ? before.with(item, value.toFixed(2)) : before.without(item);
  }, pkg);
}

const subjectRows = (pkg: Package, statement: StatementId): string[] => [
  ...new Set(pkg.items().flatMap((item) => (item.statement === statement ? [item.row] : []))),
];

const SPENDING = ['total', 'basic', 'project'];

/** The 项 of one 款, and the subjects after it. */
const PENSIONS = /^20805../;
const PENSIONS_AND_HEALTH = /^(?:20805|20808|21)/;

describe.each(families)('several columns shifted together: the %s form', (family) => {
  const cases = [
    ['T5', SPENDING, PENSIONS, 1],
    ['T5', SPENDING, PENSIONS, -1],
    ['T5', SPENDING, PENSIONS_AND_HEALTH, 1],
    ['T5', SPENDING, PENSIONS_AND_HEALTH, -1],
    ['T3', SPENDING, PENSIONS_AND_HEALTH, 1],
    ['T3', SPENDING, PENSIONS_AND_HEALTH, -1],
    ['T2', ['total', 'fiscal'], PENSIONS_AND_HEALTH, 1],
    ['T2', ['total', 'fiscal'], PENSIONS_AND_HEALTH, -1],
  ] as const;
  test.each(cases)('%s, %j, subjects %s by %d: one finding', (statement, columns, subjects, by) => {
    for (const books of BOOKS.slice(0, draws(BOOKS.length))) {
      const pkg = aPackage({ family, books });
      const rows = subjectRows(pkg, statement).filter((row) => subjects.test(row));
      const [finding, ...others] = told(movedAcross(pkg, statement, columns, rows, by));
      expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
      expect(messageOf(finding!).zh).toContain(by === 1 ? '整块错下了一行' : '整块错上了一行');
      const places = finding!.pointers.map((pointer) => shownOf(pointer).place);
      expect(new Set(places.map((place) => place.source === 'cell' && place.column)).size).toBeGreaterThan(1);
    }
  });
});

test('no shift is told of for one, two or three errors in any cells', () => {
  const dice = new Dice(302);
  const claimed: string[] = [];
  for (const family of families) {
    for (let seed = 1; seed <= draws(10); seed++) {
      const pkg = aPackage({ family, books: randomAccounts(seed) });
      const items = pkg.items().filter((item) => typeof pkg.cellOf(item).value === 'number');
      for (let draw = 0; draw < 12; draw++) {
        const wrong = Array.from({ length: 1 + (draw % 3) }, () => items[dice.below(items.length)]!);
        const changed = wrong.reduce((before, item) => mistakenAt(before, item, dice), pkg);
        const shifts = diagnose(brokenIn(changed).check).filter(({ shift }) => shift !== undefined);
        if (shifts.length > 0) claimed.push(`${family} ${seed}: ${wrong.map(({ key }) => key).join()}`);
      }
    }
  }
  expect(claimed).toEqual([]);
});

function mistakenAt(pkg: Package, item: Item, dice: Dice): Package {
  const before = new Decimal(pkg.cellOf(item).value as number);
  const wrong = mistaken(before, MISTAKES[dice.below(MISTAKES.length)]!, dice);
  return wrong === null ? pkg : pkg.with(item, `${wrong.isNegative() ? '=-' : ''}${wrong.abs().toFixed()}`);
}

describe('amounts some rows off their names', () => {
  const column = (pkg: Package, statement: StatementId, name: string): Item[] =>
    pkg
      .items()
      .filter((item) => item.statement === statement && item.column === name && item.row !== 'total')
      .sort((a, b) => pkg.addressOf(a).row - pkg.addressOf(b).row);
  /** Each prints what the one `by` rows before it did; what is pushed out is lost, what is left behind is empty. */
  const movedBy = (pkg: Package, cells: readonly Item[], by: number): Package =>
    cells.reduce((before, item, at) => {
      const from = cells[at - by];
      const value = from && pkg.cellOf(from).value;
      return typeof value === 'number' ? before.with(item, value.toFixed(2)) : before.without(item);
    }, pkg);
  const ways = [1, -1, 2, -2, 3, -3].flatMap((by) =>
    (['T3', 'T5'] as const).map((statement) => [statement, by] as const),
  );
  test.each(ways)(
    '项目支出 of %s, the whole column by %d: one finding that says by how many',
    (statement, by) => {
      for (const family of families) {
        const pkg = aPackage({ family, books: randomAccounts(5, { subjects: 9 }) });
        const [finding, ...others] = told(movedBy(pkg, column(pkg, statement, 'project'), by));
        expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
        const rows = ['', '一', '两', '三'][Math.abs(by)]!;
        expect(messageOf(finding!).zh).toContain(`整块错${by > 0 ? '下' : '上'}了${rows}行`);
        expect(messageOf(finding!).en).toContain(
          `${['', 'one row', 'two rows', 'three rows'][Math.abs(by)]!} too`,
        );
      }
    },
  );
});
