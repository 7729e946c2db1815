import Decimal from 'decimal.js';
import type { Books } from '../../../../books/books';
import { equal, type Identity } from '../../../../model/identity';
import { saidOf, type Item } from '../../../../model/item';
import { changeOf, leavesOf, sayingOf, sumOf } from '../../../final-accounts/rules/narrative/sayings';
import { b1, b10, b2, b3, b4, b5 } from '../../forms';
import { FUNDS } from '../../funds';
import { detail, income } from '../../narrative';

const GENERAL = [
  b5('total', 'total'),
  b1.income('generalBudget'),
  b4.income('generalBudget'),
  b4.expenditure('grand', 'generalBudget'),
];
const FISCAL = [b4.expenditure('grand', 'total'), b4.income('grand'), b2('total', 'fiscal')];

/** 财政拨款 holds its funds: as a source it is told instead of them. */
const SOURCES = new Set([
  ...FUNDS.map((fund) => b1.income(fund)),
  ...['special', 'ownMoney', 'carry'].map((key) => b1.income(key)),
  ...(['undertaking', 'business', 'superiorSubsidy', 'affiliatedRemittance', 'other'] as const).map((key) =>
    b2('total', key),
  ),
]);

const CENT = new Decimal('0.01');

/** What changed against last year's budget, part by part and as a whole. */
export function* changeSums(books: Books): Iterable<Identity> {
  const changeIn = (items: readonly Item[]): Item | null => {
    for (const of of items) {
      const said = sayingOf(books, changeOf(of));
      if (said) return said;
    }
    return null;
  };
  const general = changeIn(GENERAL);
  const items = leavesOf(books, { form: b5, section: detail }, changeOf);
  if (general && items) yield equal(general, items);
  const [basic, project] = (['basic', 'project'] as const).map((kind) => changeIn([b5('total', kind)]));
  if (general && basic && project) yield equal(general, [basic, project]);
  yield* ofFunds(books, changeIn);
  yield* ofBothSides(books);
  const change = (of: Item): Item => saidOf(of, 'change');
  const cars = sayingOf(books, change(b10.amount('vehicles')))
    ? [b10.amount('vehicles')]
    : [b10.amount('purchase'), b10.amount('running')];
  yield* sumOf(
    books,
    change(b10.amount('total')),
    [b10.amount('abroad'), ...cars, b10.amount('reception')].map(change),
  );
}

/** 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营; of a fund that has money its change must be told. */
function* ofFunds(books: Books, changeIn: (items: readonly Item[]) => Item | null): Iterable<Identity> {
  const whole = changeIn(FISCAL);
  if (!whole) return;
  const changes = FUNDS.map((fund) => ({
    change: changeIn([
      b4.expenditure('grand', fund),
      b4.income(fund),
      ...(fund === 'generalBudget' ? GENERAL : [b1.income(fund)]),
    ]),
    isEmpty: books.figure(b4.income(fund))?.value.isZero() ?? true,
  }));
  if (changes[0]!.change === null || changes.some(({ change, isEmpty }) => !change && !isEmpty)) return;
  yield equal(
    whole,
    changes.flatMap(({ change }) => change ?? []),
  );
}

/** Where all sources are told with their changes, and both kinds of spending: as much more comes in as goes out. */
function* ofBothSides(books: Books): Iterable<Identity> {
  const sources = new Map<Item, Decimal>();
  for (const { printings } of books.narratives)
    for (const { of, role, section, figure } of printings)
      if (section === income && role === 'amount' && SOURCES.has(of)) sources.set(of, figure.value);
  const grand = books.figure(b1.income('grand'));
  if (sources.size === 0 || grand?.state !== 'number') return;
  const sum = [...sources.values()].reduce((total, value) => total.plus(value), new Decimal(0));
  if (sum.minus(grand.value).abs().gt(CENT.times(sources.size))) return;
  const told = [...sources.keys()].map((of) => sayingOf(books, changeOf(of)));
  const spent = (['basic', 'project'] as const).map((kind) => sayingOf(books, changeOf(b3('total', kind))));
  if (told.includes(null) || spent.includes(null)) return;
  yield equal(told as Item[], spent as Item[]);
}
