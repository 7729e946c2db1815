import type { Books } from '../../../../books/books';
import { reviewRule, type Rule } from '../../../../books/rule';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import type { Item } from '../../../../model/item';
import { say } from '../../../../model/text';
import { changeOf, sayingOf } from '../../../final-accounts/rules/narrative/sayings';
import { FORMS } from '../../forms';
import { betweenRules } from '../between';
import { changeSums } from './changes';
import { OF_BUDGET } from './family';

type Stated = Pick<Rule, 'identities'>;

/** What must hold within the tables and between them. */
const OF_TABLES: readonly Stated[] = [
  ...FORMS.flatMap(({ sums }): readonly Stated[] => sums),
  ...betweenRules,
];

/**
 * Last year's budget, as this year's amounts less their changes imply it, obeys the identities of a budget, and no amount
 * of it is less than nothing. Asked where every amount of an identity that is printed has its change.
 */
function* implied(books: Books): Iterable<Identity> {
  const told = books.narratives.flatMap(({ printings }) =>
    printings.filter(
      ({ of, role, base }) => role === 'change' && base === 'lastYear' && of.statement.startsWith('B'),
    ),
  );
  if (told.length === 0) return;
  // That it is no more than its amount bears no change out: it is asked only of one that is more.
  for (const { figure, of } of told) {
    const now = books.figure(of);
    if (now?.state === 'number' && figure.value.gt(now.value)) yield atLeast(of, figure.item);
  }
  const asked = new Set([...changeSums(books)].map(keyOf));
  for (const { identities } of OF_TABLES) {
    for (const { left, right, relation, constant } of identities?.(books) ?? []) {
      if (constant || addsSubjects([...left, ...right])) continue;
      const [a, b] = [changesOf(books, left), changesOf(books, right)];
      if (!a || !b || a.length === 0 || b.length === 0) continue;
      if (relation === 'atLeast') yield atLeast([...left, ...b], [...right, ...a]);
      if (relation !== 'equal') continue;
      // The amounts of this year obey it by themselves: what is left is the changes.
      const tied = equal(a, b);
      const key = keyOf(tied);
      if (asked.has(key) || (a.length === 1 && b.length === 1 && a[0] === b[0])) continue;
      asked.add(key);
      yield tied;
    }
  }
}

/** Are subjects added up? One that is gone is in no line any more: BN.change-sum asks where all are told. */
const addsSubjects = (items: readonly Item[]): boolean =>
  items.some(({ row }) => /^\d|\.\d{3}$/.test(row)) && items.some(({ row }) => row !== items[0]!.row);

const keyOf = ({ left, right }: Identity): string =>
  [left, right]
    .map((side) => side.map(({ index }) => index).sort((a, b) => a - b))
    .map((side) => side.join())
    .sort()
    .join('=');

/** The changes of some amounts; null where one of them is printed without. What has no line had none last year either, or is told. */
function changesOf(books: Books, items: readonly Item[]): Item[] | null {
  const changes: Item[] = [];
  for (const of of items) {
    const change = sayingOf(books, changeOf(of));
    if (change) changes.push(change);
    else if (books.figure(of) !== undefined) return null;
  }
  return changes;
}

export const impliedPrior: Rule = reviewRule(
  'BN.prior',
  say(
    '由“比上年预算增减”推算的上年预算，符合预算表内、表间的勾稽关系',
    'Last year’s budget, as the changes against it imply it, obeys the identities of a budget',
  ),
  OF_BUDGET.within,
  implied,
);
