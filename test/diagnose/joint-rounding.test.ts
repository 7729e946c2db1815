import { t5 } from '../../src/publications/final-accounts/forms';
import { messageOf } from '../../src/findings';
import { conflictsOfRounding } from '../../src/diagnose';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { type Item } from '../../src/model/item';
import { draws } from '../draws';
import { aPackage, type Package } from '../fixtures/package';
import { randomAccounts } from '../fixtures/random';
import { fundUnit, plainUnit, unevenUnit, wan } from '../fixtures/units';
import { brokenIn } from './broken';

/** Two 项 of one 款 whose amounts, rounded, miss their 合计 by a cent: 10.00 + 20.00 = 30.01. */
const MORE = [
  { code: '2299901', basic: wan('5.002'), project: wan('8.002') },
  { code: '2299999', basic: wan('5.002'), project: wan('12.002') },
];

const honest = aPackage({
  books: {
    ...plainUnit,
    subjects: [
      ...plainUnit.subjects,
      ...MORE.map(({ code, basic, project }) => ({
        code,
        funds: { generalBudget: { basic, project, income: basic + project } },
      })),
    ],
    economic: {
      ...plainUnit.economic,
      30101: plainUnit.economic['30101']! + MORE[0]!.basic + MORE[1]!.basic,
    },
  },
});

const withCents = (cents: readonly (readonly [Item, string])[]): Package =>
  cents.reduce((before, [item, cent]) => before.with(item, cent), honest);

const BASIC = [t5('2299901', 'basic'), '-0.01'] as const;
const PROJECT = [t5('2299999', 'project'), '-0.01'] as const;

const titled = (pkg: Package): string[][] =>
  conflictsOfRounding(brokenIn(pkg).verdicts, Infinity).map((conflict) =>
    conflict
      .filter(({ rule }) => rule.id.startsWith('T5'))
      .map(({ rule, identity }) => `${rule.id} ${identity.left[0]!.key}`)
      .sort(),
  );

describe('a cent in each of three sums: 30.01 = 10.00 + 20.00, 10.00 = 4.99 + 5.00, 20.00 = 8.00 + 11.99', () => {
  const pkg = withCents([BASIC, PROJECT]);

  test('each of them is a rounding difference by itself', () => {
    const { verdicts, broken } = brokenIn(pkg);
    expect(broken).toEqual([]);
    expect(verdicts.filter(({ kind }) => kind === 'rounding').length).toBeGreaterThanOrEqual(3);
  });

  test('one conflict, of no more sums than it takes', () => {
    const conflicts = conflictsOfRounding(brokenIn(pkg).verdicts, Infinity);
    expect(conflicts).toHaveLength(1);
    const [conflict] = conflicts;
    // With any one of them left out, the others hold together.
    for (const left of conflict!) {
      expect(
        conflictsOfRounding(
          conflict!.filter((each) => each !== left),
          Infinity,
        ),
      ).toEqual([]);
    }
    expect(conflictsOfRounding(conflict!, Infinity)).toHaveLength(1);
  });

  test('one finding for review, not an error', () => {
    const found = examine(finalAccounts, { sheets: pkg.sheets() }).findings.filter(
      ({ severity }) => severity !== 'rounding',
    );
    expect(found.map(({ severity }) => severity)).toEqual(['review']);
    expect(messageOf(found[0]!).zh).toContain('合在一起却不可能都只是四舍五入');
    expect(messageOf(found[0]!).en).toContain('together they cannot all be rounding');
    expect(found[0]!.pointers.length).toBeGreaterThan(0);
    expect(found[0]!.suspects).toEqual([]);
  });
});

test.each<[string, Package]>([
  ['the honest cent alone', honest],
  ['a cent more in one column', withCents([BASIC])],
  ['a cent more in the other', withCents([PROJECT])],
  ['uneven amounts', aPackage({ books: unevenUnit })],
  ['uneven amounts, Shanghai', aPackage({ books: unevenUnit, family: 'shanghai' })],
  ['no 尾差 at all', aPackage({ books: fundUnit })],
])('nothing to review: %s', (_, pkg) => {
  expect(titled(pkg)).toEqual([]);
});

test('forty honest packages of any shape: nothing to review', () => {
  const claimed: string[] = [];
  for (let seed = 1; seed <= draws(20); seed++) {
    for (const family of ['national', 'shanghai'] as const) {
      const { verdicts } = brokenIn(aPackage({ family, books: randomAccounts(seed) }));
      if (conflictsOfRounding(verdicts).length > 0) claimed.push(`${seed} ${family}`);
    }
  }
  expect(claimed).toEqual([]);
});
