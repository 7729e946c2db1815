import { t1, t4, t9 } from '../../src/publications/final-accounts/forms';
import { exact, ledger } from '../fixtures/accounts';
import { narrativeOfPlace } from '../fixtures/narrative/places';
import { PLACES } from '../fixtures/narrative/places/all';
import { lastYearOf, planOf } from '../fixtures/narrative/places/past';
import { sichuan } from '../fixtures/narrative/places/sichuan';
import { Dice, randomAccounts } from '../fixtures/random';
import { plainUnit } from '../fixtures/units';

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

test('every place has a name of its own', () => {
  expect(new Set(PLACES.map(({ name }) => name)).size).toBe(PLACES.length);
  expect(PLACES.length).toBeGreaterThanOrEqual(8);
});

test.each(PLACES)('$name: figures stand where the builder says, and no mark of a phrase is left', (place) => {
  for (const seed of SEEDS.slice(0, 5)) {
    const { text, figures } = narrativeOfPlace(place, randomAccounts(seed), seed);
    expect(text).not.toMatch(/[{}[\]<>|]|undefined/);
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(
      figures.map(({ printed }) => printed),
    );
  }
});

test('last year closes with what this year opens with', () => {
  for (const seed of SEEDS) {
    const books = randomAccounts(seed);
    const last = lastYearOf(books, new Dice(seed));
    expect(exact(last, t1.expenditure('closing'))).toBe(exact(books, t1.income('opening')));
    expect(exact(last, t4.expenditure('closing', 'total'))).toBe(exact(books, t4.income('opening')));
    expect(exact(last, t1.income('grand'))).toBe(exact(last, t1.expenditure('grand')));
  }
});

test('a plan is of the same subjects, with the budget that T9 prints', () => {
  const books = randomAccounts(7, { subjects: 5 });
  const plan = planOf(books, new Dice(7));
  expect([...ledger(plan).keys()].every((key) => ledger(books).has(key) || /total|grand/.test(key))).toBe(
    true,
  );
  expect(exact(plan, t9('total', 'fullYearBudget'))).toBe(exact(books, t9('total', 'fullYearBudget')));
});

test.each([
  ['a fact that is not known', '{nothing}', 'no fact is called nothing'],
  ['a list that is not known', '[things；|{it}]', 'no list is called things'],
  ['something counted that is not known', '{moons:个}', 'nothing counted is called moons'],
  ['a phrase that the place has not', '{income.praised}', '四川 says nothing of the kind income.praised'],
  ['a condition that is none', '<income.blue?甲|乙>', 'nothing is either blue or not'],
  ['a mark that is not closed', '[sources；|{it}', 'no ] behind'],
  ['a mark too many', '甲]乙', 'a ] too many'],
])('a phrase with %s is refused', (_, line, message) => {
  expect(() => narrativeOfPlace({ ...sichuan, lines: [line] }, plainUnit)).toThrow(message);
});
