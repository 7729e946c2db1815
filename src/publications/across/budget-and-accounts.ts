import Decimal from 'decimal.js';
import type { Books } from '../../books/books';
import { observation, reviewRule, type Observation, type Rule } from '../../books/rule';
import type { FormId } from '../../model/form-id';
import { measured } from '../../model/edition';
import { atLeast, equal, type Identity } from '../../model/identity';
import { budgeted, item, type Item } from '../../model/item';
import { formatAmount } from '../../model/money';
import { asPrinted, phrase, say } from '../../model/text';
import { B10_LINES, b1, b10, b3, b4, b5, b8, b9 } from '../budget/forms';
import { t1, t4, t5, t7, t8, t9 } from '../final-accounts/forms';

const ZERO = new Decimal(0);

const carriedDiffer = phrase<{ opened: string; planned: string }>(
  ({ opened, planned }) =>
    `决算的年初结转和结余 ${opened}，预算公开的上年结转 ${planned}：预算编制时上年账目未结，一般不必更正`,
  ({ opened, planned }) =>
    `the accounts open with ${opened}, the published budget carried over ${planned}: it was drafted before the books closed`,
);

const INITIAL = measured('initialBudget');

const BASIS = say(
  '预算公开 与 决算公开，同一单位、同一年度',
  'The budget and the final accounts of one unit and year',
);

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
  for (const line of B10_LINES) {
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
    [/其他资金|单位资金|自有资金/, b1.income('ownMoney')],
  ];
  for (const { evaluations } of books.narratives) {
    for (const { kind, total, parts } of evaluations) {
      if (kind !== 'whole') continue;
      if (total && books.figure(b1.income('grand')) !== undefined)
        yield equal(total.initial, b1.income('grand'));
      for (const [label, published] of plans) {
        const named = parts.filter(({ initial }) => label.test(books.figure(initial)?.rowLabel ?? ''));
        if (named.length === 1 && books.figure(published) !== undefined)
          yield equal(named[0]!.initial, published);
      }
    }
  }
}

/** All projects that were evaluated were planned: Σ 年初预算数 is no more than the budget's 项目支出. */
function* sumOfProjects(books: Books): Iterable<Identity> {
  const projects = books.narratives.flatMap(({ evaluations }) =>
    evaluations.filter(({ kind }) => kind === 'project'),
  );
  const totals = projects.flatMap(({ total }) => (total ? [total.initial] : []));
  if (totals.length === 0 || totals.length < projects.length) return;
  if (books.figure(b3('total', 'project')) !== undefined) yield atLeast(b3('total', 'project'), totals);
  const fiscal = projects.flatMap(({ parts }) =>
    parts
      .filter(({ initial }) => /财政拨款/.test(books.figure(initial)?.rowLabel ?? ''))
      .map(({ initial }) => initial),
  );
  if (fiscal.length === projects.length && books.figure(b5('total', 'project')) !== undefined)
    yield atLeast([b5('total', 'project'), b8('total', 'project'), b9('total', 'project')], fiscal);
}

/** What was carried over: the budget is drafted before the books close. */
function* carriedOver(books: Books): Iterable<Observation> {
  const pairs: readonly (readonly [opened: Item, planned: Item, table: FormId])[] = [
    [t1.income('opening'), b1.income('carry'), 'B1'],
    [t4.income('opening'), b4.income('carry'), 'B4'],
  ];
  for (const [opened, plannedAs, table] of pairs) {
    const [a, b] = [books.figure(opened), books.figure(plannedAs)];
    if (a?.state !== 'number' || !books.statement(table)) continue;
    const value = b?.state === 'number' ? b.value : ZERO;
    if (a.value.eq(value) || books.lack(plannedAs) !== null) continue;
    yield {
      key: opened.key,
      severity: 'info',
      message: carriedDiffer({
        opened: a.printed,
        planned: b?.printed === undefined || b.printed === '' ? formatAmount(ZERO) : b.printed,
      }),
      spots: [a, ...(b ? [b] : [])].map((figure) => ({
        place: figure.place,
        printed: figure.printed,
        label: asPrinted(figure.rowLabel),
      })),
    };
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
  reviewRule(
    'Y.project-sum',
    say(
      '预算公开的项目支出 ≥ 各项目自评表年初预算之和',
      'Project expenditure of the published budget ≥ the initial budgets of the evaluated projects',
    ),
    BASIS,
    sumOfProjects,
  ),
  observation(
    'Y.carry',
    say('决算年初结转和结余与预算上年结转', 'The opening balance against the carry-over of the budget'),
    BASIS,
    carriedOver,
  ),
];
