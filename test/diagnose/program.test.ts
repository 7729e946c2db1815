import { t3, t5, t6 } from '../../src/publications/final-accounts/forms';
import { fewestByProgram } from '../../src/diagnose/program';
import { holdsWith } from '../../src/diagnose/rows';
import { smallestSets } from '../../src/diagnose/search';
import { type Item } from '../../src/model/item';
import { aPackage, type Package } from '../fixtures/package';
import { randomAccounts } from '../fixtures/random';
import { brokenIn, keysOf } from './broken';

const plain = aPackage();

/** Errors that share lines or columns, so that no identity tells one of them by itself. */
const TANGLED: readonly (readonly [string, readonly (readonly [Item, string])[]])[] = [
  [
    'four in one statement',
    [
      [t5('2010301', 'basic'), '368.44'],
      [t5('20103', 'basic'), '400.00'],
      [t5('201', 'basic'), '410.00'],
      [t5('total', 'basic'), '503.73'],
    ],
  ],
  [
    'five between two statements',
    [
      [t3('208', 'basic'), '820.00'],
      [t3('20805', 'basic'), '28.00'],
      [t5('208', 'basic'), '82.00'],
      [t5('20805', 'basic'), '81.00'],
      [t5('total', 'basic'), '503.73'],
    ],
  ],
];

describe('four errors and more, tangled in one component', () => {
  test.each(TANGLED)('%s: too many for the search, the fewest by the program', (_, wrong) => {
    const pkg = wrong.reduce<Package>((before, [item, amount]) => before.with(item, amount), plain);
    const { broken, index } = brokenIn(pkg);
    expect(smallestSets(broken, index, new Map())).toBeNull();
    const { figures, changes } = fewestByProgram(broken, index, new Map(), Infinity)!;
    expect(figures.length).toBeLessThanOrEqual(wrong.length);
    expect(keysOf(figures)).toEqual(wrong.map(([{ key }]) => key).sort());
    const made = new Map(figures.map((figure, at) => [figure, (changes[at]!.low + changes[at]!.high) / 2]));
    expect(broken.filter((verdict) => !holdsWith(verdict, made))).toEqual([]);
    for (const [at, figure] of figures.entries()) {
      const right = Number(plain.cellOf(figure.item).value) - figure.value.toNumber();
      expect(changes[at]!.low).toBeLessThanOrEqual(right + 1e-6);
      expect(changes[at]!.high).toBeGreaterThanOrEqual(right - 1e-6);
    }
  });
});

test('too large a component: no answer rather than a long wait', () => {
  const books = randomAccounts(2, { rows: 600 });
  const large = aPackage({ books });
  const pkg = large
    .items()
    .filter(({ statement, row, column }) => statement === 'T5' && /^\d{3}$/.test(row) && column === 'total')
    .reduce((before, item) => before.with(item, '+100'), large);
  const { broken, index } = brokenIn(pkg);
  expect(fewestByProgram(broken, index, new Map(), Infinity)).toBeNull();
});

test('figures explained already are not changed again', () => {
  const pkg = plain.with(t6('staff'), '416.29');
  const { broken, index } = brokenIn(pkg);
  const [only] = fewestByProgram(broken, index, new Map(), Infinity)!.figures;
  expect(only!.item.key).toBe('T6/staff/amount');
  const others = fewestByProgram(broken, index, new Map([[only!, 0]]), Infinity);
  expect(others === null || !others.figures.includes(only!)).toBe(true);
});
