import { blocksIn, type Field } from '../../src/diagnose/blocks';
import { Budget, SHIFT_STEPS } from '../../src/diagnose/budget';
import { factsOf } from '../../src/diagnose/facts';
import { shiftedBlock } from '../../src/diagnose/shift';
import { standingIn } from '../../src/diagnose/standing';
import { t6 } from '../../src/publications/final-accounts/forms';
import { aPackage, type Package } from '../fixtures/package';
import { randomAccounts } from '../fixtures/random';
import { brokenIn } from './broken';

/** The blocks one could look at, with so many steps to do it in, and whether they were enough. */
function lookedAt(pkg: Package, steps: number): { readonly blocks: number; readonly isSpent: boolean } {
  const { broken, index, check } = brokenIn(pkg);
  const { beside } = factsOf(check.books);
  const budget = new Budget(steps);
  const changeOf: Field['changeOf'] = (figure, other) => other.value.minus(figure.value).toNumber();
  const blocks = [...blocksIn({ brokenOf: standingIn(broken), index, changeOf, beside, rows: 1, budget })]
    .length;
  return { blocks, isSpent: budget.isSpent };
}

/** A statement of so many rows in which a 款 in every few is wrong, so that every cell of its column is suspect. */
function long(rows: number): Package {
  const pkg = aPackage({ books: randomAccounts(3, { rows }) });
  const wrong = pkg
    .items()
    .filter(({ statement, row, column }) => statement === 'T5' && column === 'total' && /^\d{5}$/.test(row));
  return wrong.slice(0, 100).reduce((before, item) => before.with(item, '+1000'), pkg);
}

const LONG = long(500);

test('a column of five hundred suspect cells: blocks are looked for within the budget', () => {
  const { blocks, isSpent } = lookedAt(LONG, SHIFT_STEPS);
  expect(isSpent).toBe(true);
  // A block has four cells and more.
  expect(blocks).toBeLessThan(SHIFT_STEPS / 4);
  expect(lookedAt(LONG, 1_000).blocks).toBeLessThan(250);
});

test('a statement of the usual size is looked through', () => {
  const { blocks, isSpent } = lookedAt(aPackage().with(t6('302'), '61.65'), SHIFT_STEPS);
  expect(blocks).toBeGreaterThan(0);
  expect(isSpent).toBe(false);
});

test('a shifted block is found within the budget; where not all blocks were looked at none is claimed', () => {
  const plain = aPackage();
  const own = plain.items().filter(({ statement, row }) => statement === 'T6' && /^303/.test(row));
  const { row: first, column } = plain.addressOf(own[0]!);
  const over = plain.items().filter((item) => {
    const place = item.statement === 'T6' ? plain.addressOf(item) : null;
    return place?.row === first - 1 && place.column === column;
  });
  const block = [...over, ...own];
  const moved = block.reduce((before, item, at) => {
    const value = block[at + 1] ? plain.cellOf(block[at + 1]!).value : null;
    return typeof value === 'number' ? before.with(item, value.toFixed(2)) : before.without(item);
  }, plain);
  const { broken, index, check } = brokenIn(moved);
  const known = { index, hints: standingIn([]), facts: factsOf(check.books), repaired: new Map() };
  expect(shiftedBlock(broken, known, SHIFT_STEPS)).not.toBeNull();
  expect(shiftedBlock(broken, known, 20)).toBeNull();
});
