import { Budget, SEARCH_STEPS } from '../../src/diagnose/budget';
import type { Cause } from '../../src/diagnose/cause';
import { exchanged, type Exchanged } from '../../src/diagnose/exchanged';
import { factsOf } from '../../src/diagnose/facts';
import { knownAround } from '../../src/diagnose/known';
import { fewestByProgram } from '../../src/diagnose/program';
import { smallestSets } from '../../src/diagnose/search';
import { causesOf } from '../../src/diagnose/suspects';
import type { Item } from '../../src/model/item';
import { t5, t6, t9 } from '../../src/publications/final-accounts/forms';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit } from '../fixtures/units';
import { brokenIn, keysOf } from './broken';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });

/** What the program finds, with what would do for one of its figures, and what is told of it. */
function foundIn(pkg: Package, steps = SEARCH_STEPS): Exchanged & { readonly causes: readonly Cause[] } {
  const { check, broken, verdicts } = brokenIn(pkg);
  const known = knownAround(broken, { binding: verdicts, hints: [], facts: factsOf(check.books) }, new Map());
  const solution = fewestByProgram(broken, known.index, known.repaired, Infinity)!;
  const found = exchanged(solution, broken, known, new Budget(steps));
  return { ...found, causes: causesOf(found.sets, broken, known, found.unsure) };
}

const setsOf = ({ sets }: Exchanged): string[] =>
  sets.map(({ suggestions }) => keysOf(suggestions.map(({ figure }) => figure)).join()).sort();

/** Errors that share their column, so that no identity tells one of them by itself. */
const TANGLED: readonly (readonly [Item, string])[] = [
  [t5('2010301', 'basic'), '368.44'],
  [t5('20103', 'basic'), '400.00'],
  [t5('201', 'basic'), '410.00'],
  [t5('total', 'basic'), '503.73'],
];
const tangled = TANGLED.reduce<Package>((before, [item, wrong]) => before.with(item, wrong), plain);

describe('one smallest set of several is not certain', () => {
  test.each<[string, Package]>([
    ['合计 of T9 or one of its parts', funds.with(t9('total', 'actual'), '33.80')],
    ['a 款 of T6 or one of its neighbours', plain.with(t6('30213'), '2.83')],
  ])('%s: all that would do are found, the likeliest first, and none is red', (_, pkg) => {
    const { broken, index } = brokenIn(pkg);
    const found = foundIn(pkg);
    const all = smallestSets(broken, index, new Map())!.map(({ figures }) => keysOf(figures).join());
    expect(setsOf(found)).toEqual(all.sort());
    const odds = found.sets.map((set) => set.odds);
    expect(odds).toEqual([...odds].sort((a, b) => b - a));
    expect(found.unsure).toEqual(new Set());
    expect(found.causes.map(({ singled }) => singled)).toEqual([false]);
  });

  test('beside errors that are certain', () => {
    const found = foundIn(tangled.with(t9('reception', 'fullYearBudget'), '4.83'));
    const singled = found.causes.filter((cause) => cause.singled);
    expect(keysOf(singled.map(({ suspects }) => suspects[0]!.figure))).toEqual(
      TANGLED.map(([{ key }]) => key).sort(),
    );
    const [tie, ...others] = found.causes.filter((cause) => !cause.singled);
    expect(others).toEqual([]);
    expect(tie!.suspects.length).toBeGreaterThan(1);
  });
});

test('the only set that would do is certain', () => {
  const { sets, unsure, causes } = foundIn(tangled);
  expect(sets).toHaveLength(1);
  expect(unsure).toEqual(new Set());
  expect(causes.map(({ singled }) => singled)).toEqual([true, true, true, true]);
});

test('where the work runs out before what else would do was looked for, nothing is certain', () => {
  const { unsure, causes } = foundIn(tangled, -1);
  expect(unsure.size).toBe(TANGLED.length);
  expect(causes.filter(({ singled }) => singled)).toEqual([]);
});
