import { t9, type Measure } from '../../model/item';
import { say } from '../../model/text';
import type { Books } from '../books';
import { equal } from '../../model/identity';
import { rule, type Rule } from '../rule';

/** The measures T9 prints: 预算数 and 决算数. */
const measures = (books: Books): Measure[] => [
  ...new Set((books.statement('T9')?.figures ?? []).map((figure) => figure.item.measure)),
];

/** Does the form print 公务用车购置及运行维护费 as a figure of its own? */
const hasVehicles = (books: Books, measure: Measure): boolean =>
  books.figure(t9('vehicles', measure)) !== undefined;

export const t9Rules: readonly Rule[] = [
  rule(
    'T9.total',
    say(
      '“三公”经费合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
      'Total = travel abroad + vehicles + reception',
    ),
    say('公开09表 1栏 = 2 + 3 + 6；7栏 = 8 + 9 + 12', 'Form 09, column 1 = 2 + 3 + 6; column 7 = 8 + 9 + 12'),
    (books) =>
      measures(books).map((measure) =>
        equal(t9('total', measure), [
          t9('abroad', measure),
          ...(hasVehicles(books, measure)
            ? [t9('vehicles', measure)]
            : [t9('purchase', measure), t9('running', measure)]),
          t9('reception', measure),
        ]),
      ),
  ),
  rule(
    'T9.vehicles',
    say('公务用车小计 = 购置费 + 运行维护费', 'Vehicles = purchase + running'),
    say('公开09表 3栏 = 4 + 5；9栏 = 10 + 11', 'Form 09, column 3 = 4 + 5; column 9 = 10 + 11'),
    (books) =>
      measures(books)
        .filter((measure) => hasVehicles(books, measure))
        .map((measure) => equal(t9('vehicles', measure), [t9('purchase', measure), t9('running', measure)])),
  ),
];
