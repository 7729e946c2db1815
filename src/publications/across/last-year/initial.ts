import type { Books } from '../../../books/books';
import { reviewRule, type Rule } from '../../../books/rule';
import { editionOf, LAST_YEAR, type Measure } from '../../../model/edition';
import { equal, type Identity } from '../../../model/identity';
import { at, budgeted, item, seenFrom, type Item } from '../../../model/item';
import { nameKey } from '../../../model/names';
import type { Line } from '../../../model/statement';
import { say } from '../../../model/text';
import { b10, b4, b5, b8, b9 } from '../../budget/forms';
import { t4, t5, t7, t8, t9 } from '../../final-accounts/forms';
import { changeOf, sayingOf } from '../../final-accounts/rules/narrative/sayings';
import { THREE_PUBLIC_LINES } from '../../kinds/three-public';
import { thisOf } from './known';

/** What last year's accounts print of a planned amount: T9's own cell, else every printing of their narrative. */
function plannedLastYear(books: Books, measure: Measure, of: Item): readonly Item[] {
  const last = books.in(LAST_YEAR);
  if (!last) return [];
  const planned = budgeted(measure, of);
  const cell = last.figure(planned) ? [at(editionOf({ ...LAST_YEAR, measure }), of)] : [];
  const told = last.said(planned).map(({ figure }) => seenFrom(LAST_YEAR, figure.item));
  return [...cell, ...told].filter((each) => !books.isDoubted(each));
}

function* tied(books: Books, published: Item, of: Item | null, measure: Measure): Iterable<Identity> {
  const change = sayingOf(books, changeOf(published));
  const now = thisOf(books, published);
  if (!change || !now || !of) return;
  for (const last of plannedLastYear(books, measure, of)) yield equal(now, [last, change]);
}

/** A subject as last year's accounts tell it: by its code, or by its name alone where no statement tells the code. */
function toldAs(books: Books, { key, name }: Line): Item | null {
  const last = books.in(LAST_YEAR);
  if (last?.statement('T5')) return item('T5', key, 'total');
  const called = `/${nameKey(name)}`;
  const facts = last?.saidOf('T5').map(({ of }) => of) ?? [];
  const found = new Set(
    facts.filter(({ row }) => row === key || (row.startsWith('name:') && row.endsWith(called))),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** This year's budget less its change against last year's = 年初预算 that last year's accounts quote. */
function* initial(books: Books): Iterable<Identity> {
  const pairs: readonly (readonly [published: Item, of: Item | null])[] = [
    [b4.income('grand'), t4.income('grand')],
    [b5('total', 'total'), t5('total', 'total')],
    [b8('total', 'total'), t7('total', 'total')],
    [b9('total', 'total'), t8('total', 'total')],
    ...books
      .lines('B5')
      .filter(({ code }) => code.length === 7)
      .map((line) => [item('B5', line.key, 'total'), toldAs(books, line)] as const),
  ];
  for (const [published, of] of pairs) yield* tied(books, published, of, 'initialBudget');
  for (const line of THREE_PUBLIC_LINES)
    for (const measure of ['initialBudget', 'fullYearBudget'] as const)
      yield* tied(books, b10.amount(line), t9(line, 'actual'), measure);
}

/** Of a budget and the accounts of the year before. */
export const initialRule: Rule = {
  ...reviewRule(
    'L.initial',
    say(
      '预算数 − 比上年预算的增减额 = 上年决算所列的年初预算数',
      'A budget less its change against last year’s = the initial budget that last year’s accounts quote',
    ),
    say(
      '本年预算公开 与 上年决算公开，同一单位',
      'The budget, and the final accounts of the year before, of one unit',
    ),
    initial,
  ),
  ofNarrative: true,
};
