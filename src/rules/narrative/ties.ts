import type { Item } from '../../model/item';
import { STATEMENT, STATEMENTS } from '../../model/statements';
import { say } from '../../model/text';
import type { Books } from '../books';
import { equal, reviewRule, rule, type Identity, type Rule } from '../rule';

const BASIS = say(
  '决算公开说明：文字中的数字应与报表一致',
  'The narrative: its figures agree with the statements',
);

/** Statements print what was spent; T9 alone prints a budget. */
const isPrinted = ({ statement, measure }: Item): boolean =>
  statement !== 'N' && (measure === 'actual' || (statement === 'T9' && measure === 'fullYearBudget'));

const RATES = new Set(['growth', 'share', 'variance', 'completion']);

export const tieRules: readonly Rule[] = [
  ...STATEMENTS.map((id) =>
    rule(
      `N.${id}`,
      say(
        `说明中的数 = ${id}《${STATEMENT[id].title.zh}》`,
        `The narrative's figure = ${id} (${STATEMENT[id].title.en})`,
      ),
      BASIS,
      function* (books): Iterable<Identity> {
        for (const narrative of books.narratives) {
          for (const { figure, fact } of narrative.printings) {
            if (fact.statement === id && isPrinted(fact)) yield equal(figure.item, fact);
          }
        }
      },
    ),
  ),
  rule(
    'N.same',
    say('说明中同一个数前后一致', 'The narrative says the same figure alike each time'),
    BASIS,
    (books) => saidAgain(books, false),
  ),
  reviewRule(
    'N.same-reason',
    say('各处原因说明中的同一个数一致', 'Reasons give the same figure alike each time'),
    BASIS,
    (books) => saidAgain(books, true),
  ),
];

function* saidAgain(books: Books, inReasons: boolean): Iterable<Identity> {
  const seen = new Set<string>();
  for (const { fact, role, explains } of books.narratives.flatMap(({ printings }) => printings)) {
    if (explains !== inReasons || isPrinted(fact) || RATES.has(role) || seen.has(fact.key)) continue;
    seen.add(fact.key);
    const [first, ...others] = books.said(fact);
    for (const other of others) yield equal(other.figure.item, first!.figure.item);
  }
}
