import { t5, t6 } from '../../src/publications/final-accounts/forms';
import { address } from '../../src/model/sheet';
import { aPackage, type Package } from '../fixtures/package';
import { written } from './checked';

/** The marked cells as `sheet!address tone`. */
function marks(pkg: Package): string[] {
  return written(pkg.sheets())
    .highlights.flatMap(({ sheet, areas, tone }) =>
      areas.map(({ top, left }) => `${sheet}!${address(top, left)} ${tone}`),
    )
    .sort();
}

const at = (pkg: Package, item: Parameters<Package['addressOf']>[0]): string => {
  const { sheet, a1 } = pkg.addressOf(item);
  return `${sheet}!${a1}`;
};

test('nothing is coloured in a package that agrees', () => {
  expect(marks(aPackage())).toEqual([]);
});

test('the one wrong figure is red, the figures it disagrees with are amber', () => {
  const pkg = aPackage().with(t5('2010301', 'basic'), '+12.89');
  const found = marks(pkg);
  expect(found).toContain(`${at(pkg, t5('2010301', 'basic'))} suspect`);
  expect(found.filter((mark) => mark.endsWith('suspect'))).toHaveLength(1);
  expect(found.filter((mark) => mark.endsWith('involved')).length).toBeGreaterThan(0);
});

test('where nothing singles a figure out, nothing is red', () => {
  const pkg = aPackage().with(t6('30201'), '+5.40');
  const found = marks(pkg);
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter((mark) => mark.endsWith('suspect'))).toEqual([]);
});

test('a text in a money cell is red', () => {
  const pkg = aPackage().withText(t5('2010301', 'basic'), '见附注');
  expect(marks(pkg)).toContain(`${at(pkg, t5('2010301', 'basic'))} suspect`);
});

test('a rounding difference and a number stored as text are not coloured', () => {
  expect(marks(aPackage().with(t5('total', 'basic'), '+0.01').asText(t5('2010301', 'basic')))).toEqual([]);
});
