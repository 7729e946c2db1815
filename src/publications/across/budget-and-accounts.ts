import type { Books } from '../../books/books';
import { reviewRule, type Rule } from '../../books/rule';
import { measured } from '../../model/edition';
import { equal, type Identity } from '../../model/identity';
import { budgeted, item, type Item } from '../../model/item';
import { say } from '../../model/text';
import { b1, b10, b4, b5, b8, b9 } from '../budget/forms';
import { t4, t5, t7, t8, t9 } from '../final-accounts/forms';
import { carryTie } from './carry';
import { initialPart } from './initial-part';
import { peopleTie } from './people';
import { initialOf, OTHER, projectTies } from './projects';
import { BASIS } from './texts';
import { THREE_PUBLIC_LINES } from '../kinds/three-public';

const INITIAL = measured('initialBudget');

/** What the narratives of the accounts print of a fact = what the budget prints of it. */
function* saidOf(books: Books, fact: Item, published: Item): Iterable<Identity> {
  if (books.figure(published) === undefined) return;
  for (const { figure } of books.said(fact)) yield equal(figure.item, published);
}

function* totals(books: Books): Iterable<Identity> {
  yield* saidOf(books, budgeted('initialBudget', t4.income('grand')), b4.income('grand'));
  yield* saidOf(books, budgeted('initialBudget', t5('total', 'total')), b5('total', 'total'));
  yield* saidOf(books, budgeted('initialBudget', t7('total', 'total')), b8('total', 'total'));
  yield* saidOf(books, budgeted('initialBudget', t8('total', 'total')), b9('total', 'total'));
}

/** 年初预算 of each subject that the narrative names. */
function* subjects(books: Books): Iterable<Identity> {
  for (const { figure, fact } of books.saidOf('T5')) {
    if (fact.edition !== INITIAL || fact.row === 'total' || !/^\d+$/.test(fact.row)) continue;
    const published = item('B5', fact.row, 'total');
    // A subject that the budget does not print is asked for only where the narrative says that it had one.
    if (books.figure(published) !== undefined || (books.statement('B5') && !figure.value.isZero()))
      yield equal(figure.item, published);
  }
}

function* threePublic(books: Books): Iterable<Identity> {
  for (const line of THREE_PUBLIC_LINES) {
    const published = b10.amount(line);
    if (books.figure(published) === undefined) continue;
    for (const measure of ['initialBudget', 'fullYearBudget'] as const) {
      const fact = t9(line, measure);
      if (books.figure(fact) !== undefined) yield equal(fact, published);
      yield* saidOf(books, fact, published);
    }
  }
}

/** 年初预算 of 整体支出绩效自评表: in all, of the own level, of other money. */
function* wholeUnit(books: Books): Iterable<Identity> {
  const plans: readonly (readonly [label: RegExp, published: Item])[] = [
    [/本级/, b4.income('grand')],
    [OTHER, b1.income('ownMoney')],
  ];
  for (const { evaluations } of books.narratives) {
    for (const { kind, total, parts } of evaluations) {
      if (kind !== 'whole') continue;
      if (total && books.figure(b1.income('grand')) !== undefined)
        yield equal(total.initial, b1.income('grand'));
      for (const [label, published] of plans) {
        const initial = initialOf(books, parts, label);
        if (initial && books.figure(published) !== undefined) yield equal(initial, published);
      }
    }
  }
}

/** What the budget of a year and its final accounts print of one thing. */
export const budgetAndAccounts: readonly Rule[] = [
  reviewRule(
    'Y.initial',
    say(
      '说明中的年初预算 = 预算公开的合计',
      'The initial budget that the narrative says = the published budget',
    ),
    BASIS,
    totals,
  ),
  reviewRule(
    'Y.initial.item',
    say(
      '说明中各科目的年初预算 = 预算公开同一科目',
      'The initial budget of each subject = the published budget',
    ),
    BASIS,
    subjects,
  ),
  reviewRule(
    'Y.three',
    say(
      '“三公”经费预算数 = 预算公开的“三公”经费',
      'Budgets of the three public expenses = the published budget',
    ),
    BASIS,
    threePublic,
  ),
  reviewRule(
    'Y.whole',
    say(
      '整体支出绩效自评表的年初预算 = 预算公开的收入总计、财政拨款、单位资金',
      'The whole unit’s evaluation: initial budget = the published totals',
    ),
    BASIS,
    wholeUnit,
  ),
  ...projectTies,
  peopleTie,
  carryTie,
  initialPart,
];
