import { reviewRule, rule, type Rule } from '../../../../books/rule';
import type { Books } from '../../../../books/books';
import { equal, type Identity } from '../../../../model/identity';
import { reasonedChange, saidOf } from '../../../../model/item';
import { say } from '../../../../model/text';
import { sayingOf } from '../../../final-accounts/rules/narrative/sayings';
import { kindsSaid } from '../../../final-accounts/rules/narrative/stocks';
import { planned } from '../../narrative/terms';
import { OF_BUDGET } from './family';

export const vehicleValues: Rule = rule(
  'BN.vehicle-values',
  say('车辆价值 = 各类车辆价值之和', 'The value of cars = the sum of their kinds'),
  OF_BUDGET.within,
  function* (books) {
    yield* ofKinds(books, 'assets.vehicles');
  },
);

/** Cars to be bought = their kinds. */
export const boughtCars: Rule = rule(
  'BN.bought',
  say('安排购置的车辆数 = 各类用车之和', 'Cars to be bought = the sum of their kinds'),
  OF_BUDGET.within,
  function* (books) {
    yield* ofKinds(books, 'bought');
  },
);

function* ofKinds(books: Books, name: string): Iterable<Identity> {
  const total = sayingOf(books, planned(name));
  const kinds = kindsSaid(books, planned(`${name}:`));
  if (total && kinds.length > 1)
    yield equal(
      total,
      kinds.flatMap((kind) => sayingOf(books, kind) ?? []),
    );
}

export const peopleRules: readonly Rule[] = [
  reviewRule(
    'BN.people',
    say(
      '各处原因说的人员增减 = 机构设置及人员情况中的增减',
      'As many came and went as the section on staff says, whatever reasons say',
    ),
    OF_BUDGET.within,
    function* (books) {
      for (const name of ['people.active', 'people.retired', 'people.retiredCadres']) {
        const of = planned(name);
        const change = sayingOf(books, saidOf(of, 'change'));
        if (!change) continue;
        for (const { figure } of books.said(reasonedChange(of.row, 'lastYear')))
          yield equal(change, figure.item);
      }
    },
  ),
];
