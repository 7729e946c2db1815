import { draws } from '../draws';
import { type StatementId } from '../fixtures/nine';
import Decimal from 'decimal.js';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Item } from '../../src/model/item';
import { aPackage, type Package } from '../fixtures/package';
import { Dice, randomAccounts } from '../fixtures/random';

const STATEMENTS: readonly StatementId[] = ['T2', 'T3', 'T5', 'T6'];
const SEEDS = Array.from({ length: draws(45) }, (_, seed) => seed + 1);

/** A block of one column's cells from top to bottom, with one more row behind it. */
function someBlock(pkg: Package, statement: StatementId, dice: Dice): Item[] {
  const items = pkg
    .items()
    .filter((item) => item.statement === statement && typeof pkg.cellOf(item).value === 'number');
  if (items.length === 0) return [];
  const start = dice.pick(items);
  const { column } = pkg.addressOf(start);
  const below = items
    .filter((item) => pkg.addressOf(item).column === column)
    .sort((a, b) => pkg.addressOf(a).row - pkg.addressOf(b).row);
  const from = below.indexOf(start);
  return below.slice(from, from + 3 + dice.below(5));
}

/** Each cell prints what the one before it did; the first is left empty. */
function movedDown(pkg: Package, cells: readonly Item[]): Package {
  return cells.reduce((before, item, at) => {
    const value = at === 0 ? null : pkg.cellOf(cells[at - 1]!).value;
    return typeof value === 'number' ? before.with(item, value.toFixed(2)) : before.without(item);
  }, pkg);
}

test.each(SEEDS)('a block of a table moved by a row makes no cell red that is right: package %i', (seed) => {
  const dice = new Dice(seed);
  const pkg = aPackage({ books: randomAccounts(seed), family: seed % 2 === 0 ? 'shanghai' : 'national' });
  for (const statement of STATEMENTS) {
    const cells = someBlock(pkg, statement, dice);
    if (cells.length < 3) continue;
    const { findings } = examine(finalAccounts, { sheets: movedDown(pkg, cells).sheets() });
    for (const { singled, suspects, pointers } of findings) {
      const figures = suspects.flatMap(({ pointer, suggested }) => {
        const at = pointers[pointer]!;
        return at.kind === 'figure' ? [{ figure: at.figure, suggested: new Decimal(suggested) }] : [];
      });
      const [first] = figures;
      if (singled && first) expect(cells.map(({ key }) => key)).toContain(first.figure.item.key);
      expect(figures.filter(({ suggested }) => suggested.isNegative() && !suggested.isZero())).toEqual([]);
    }
  }
});
